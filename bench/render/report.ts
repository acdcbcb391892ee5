import { CHALKSTREAM, KATEX_ONCE, type RendererEntry, STREAMDOWN } from './renderers.ts';
import type { Frames } from './inspect-frames.ts';
import type { Cost } from './measure.ts';
import type { Stream } from './streams.ts';

export type Figures = {
  readonly machine: string;
  readonly streams: ReadonlyMap<number, Stream>;
  readonly frames: ReadonlyMap<RendererEntry, Frames>;
  readonly totals: ReadonlyMap<number, ReadonlyMap<RendererEntry, Cost>>;
  /** With a slowed processor, and with a painted frame for each token; both with the short stream. */
  readonly slowed: ReadonlyMap<RendererEntry, Cost>;
  readonly painted: ReadonlyMap<RendererEntry, Cost>;
  readonly short: number;
  readonly long: number;
  readonly slowdown: number;
};

const whole = (value: number | undefined) => (value === undefined ? '' : Math.round(value).toLocaleString('en'));
const tenth = (value: number | undefined) => (value === undefined ? '' : value.toFixed(1));

/** The exponent of the cost in the length: 1 is linear. Least squares on logarithms. */
function exponent(figures: Figures, renderer: RendererEntry): string {
  const points = [...figures.totals].flatMap(([length, costs]) => {
    const total = costs.get(renderer)?.total;
    return total === undefined ? [] : [{ x: Math.log(length), y: Math.log(total) }];
  });
  if (points.length < 3) return '';
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  const slope =
    mean(points.map((point) => (point.x - x) * (point.y - y))) / mean(points.map((point) => (point.x - x) ** 2));
  return slope.toFixed(2);
}

/** The figures as Markdown. */
export function report(figures: Figures): string {
  const { streams, frames, totals, short, long } = figures;
  const stream = (length: number) => `${whole(length)} tokens, ${streams.get(length)?.formulas ?? 0} formulas`;
  const rows = [...frames].map(([renderer, seen]) => {
    const shortCost = totals.get(short)?.get(renderer);
    const cells = [
      renderer.name,
      whole(shortCost?.total),
      whole(totals.get(long)?.get(renderer)?.total),
      exponent(figures, renderer),
      tenth(shortCost?.p99),
      tenth(shortCost?.max),
      `${whole(seen.raw)} / ${whole(seen.red)}`,
      `${shortCost?.formulas ?? 0}`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const ratio = (costs: ReadonlyMap<RendererEntry, Cost> | undefined, a: RendererEntry, b: RendererEntry) =>
    ((costs?.get(a)?.total ?? 0) / (costs?.get(b)?.total ?? 1)).toFixed(2);
  const lines = [short, long].map((length) => {
    const costs = totals.get(length);
    const p99 = (costs?.get(CHALKSTREAM)?.p99 ?? 0) / (costs?.get(KATEX_ONCE)?.p99 ?? 1);
    const peer = costs?.has(STREAMDOWN) ? `, ${ratio(costs, STREAMDOWN, CHALKSTREAM)} times less than streamdown` : '';
    return `At ${whole(length)} tokens: ${ratio(costs, CHALKSTREAM, KATEX_ONCE)} times the KaTeX-once floor, p99 of a commit ${p99.toFixed(2)} times the floor's${peer}.`;
  });
  const extra = (title: string, costs: ReadonlyMap<RendererEntry, Cost>) => [
    `| ${title} | total ms | p99 commit ms | longest commit ms |`,
    '|---|---|---|---|',
    ...[...costs].map(
      ([renderer, cost]) => `| ${renderer.name} | ${whole(cost.total)} | ${tenth(cost.p99)} | ${tenth(cost.max)} |`,
    ),
  ];
  return [
    `Measured by \`npm run bench:render\` on ${figures.machine}. Main-thread milliseconds by thread time (Chromium's TaskDuration); one commit for each token, laid out at once. Chalkstream's KaTeX runs in a worker, and what follows a formula waits for it: tokens that come faster than that are put in place together (not in the last table, where each waits for its frame and the worker). What a worker hands back counts as a commit of its own; the formula that Chalkstream lays out unseen before the first hint, to have fonts and styles ready, does not. Streams are real solutions cut at a real model's tokens. Raw and red: frames, of ${whole(frames.get(CHALKSTREAM)?.frames)}, that show TeX source outside code, or a KaTeX error.`,
    '',
    `| renderer | total ms, ${stream(short)} | total ms, ${stream(long)} | exponent of cost in length | p99 commit ms | longest commit ms | raw / red frames | formulas typeset |`,
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    ...lines,
    '',
    ...extra(`${figures.slowdown}x slowed processor, ${stream(short)}`, figures.slowed),
    '',
    ...extra(`with a painted frame for each token, ${stream(short)}`, figures.painted),
  ].join('\n');
}
