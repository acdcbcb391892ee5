import type { Latency } from '../measure/measures.ts';
import type { Result, Second } from '../measure/result.ts';
import { escapeHtml, type Series, type Plot, PLOT_STYLE, svgOf } from './svg.ts';
import { tableOf } from './table.ts';

const STYLE = `:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
pre{overflow-x:auto;padding:1rem;background:#8882}main{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(26rem,100%),1fr));gap:1.5rem;margin-top:2rem}
h1{font-size:1.5rem}${PLOT_STYLE}`;

/** A run as a self-contained page: no script, nothing loaded from elsewhere. */
export function htmlOf(result: Result, earlier?: Result): string {
  const outcome = result.failures.length === 0 ? 'passed' : 'failed';
  const target = result.target === 'local' ? 'a local server' : result.target;
  const title = `Load test of ${target}, ${result.at.slice(0, 16).replace('T', ' ')}: ${outcome}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>${STYLE}</style></head><body><h1>${escapeHtml(title)}</h1>
<pre tabindex="0">${escapeHtml(tableOf(result, earlier))}</pre>
<main>${plotsOf(result).map(svgOf).join('\n')}</main></body></html>
`;
}

function plotsOf({ series: seconds, curvesMs }: Result): readonly Plot[] {
  const over = (name: string, of: (second: Second) => number | undefined): Series => ({
    name,
    points: seconds.flatMap((second) => {
      const value = of(second);
      return value === undefined ? [] : [[second.t, value] as const];
    }),
  });
  const curves = (...names: readonly Latency[]): readonly Series[] =>
    names.filter((name) => curvesMs[name].length > 0).map((name) => ({ name, points: curvesMs[name] }));
  // A second without deliveries has no latency.
  const latency = (name: string, of: (second: Second) => number): Series =>
    over(name, (second) => of(second) || undefined);
  const plots: readonly Plot[] = [
    {
      title: 'Time to first token',
      x: 's',
      y: 'ms',
      series: [latency('p50', (s) => s.ttftP50), latency('p99', (s) => s.ttftP99)],
    },
    {
      title: 'Delivery',
      x: 's',
      y: 'ms',
      series: [
        latency('p50', (s) => s.deliveryP50),
        latency('p99', (s) => s.deliveryP99),
        latency('lag p99', (s) => s.lagP99),
      ],
    },
    { ...PERCENTILES, title: 'Percentiles, ms', series: curves('ttft', 'delivery', 'lag') },
    { ...PERCENTILES, title: 'Resume after a drop, percentiles, ms', series: curves('resume') },
    {
      title: 'Rates',
      x: 's',
      y: 'a second',
      series: [over('tokens', (s) => s.tokens), over('frames', (s) => s.frames)],
    },
    {
      title: 'Memory of the server, MB',
      x: 's',
      y: 'MB',
      series: [over('rss', (s) => (s.rssBytes === undefined ? undefined : s.rssBytes / 2 ** 20))],
    },
    { title: 'Cores of the server', x: 's', y: 'cores', series: [over('cores', (s) => s.cores)] },
    { title: "Event loop's delay, p99 of a second, ms", x: 's', y: 'ms', series: [over('ms', (s) => s.loopDelayMs)] },
    { title: 'Connections', x: 's', y: 'connections', series: [over('open', (s) => s.connections)] },
  ];
  return plots.filter(({ series }) => series.some(({ points }) => points.length > 1));
}

/** Each nine of a percentile takes the same width, as in HdrHistogram's own plots. */
const PERCENTILES = {
  x: 'percentile',
  y: 'ms',
  scale: {
    place: (percentile: number): number => Math.min(4, -Math.log10(1 - Math.min(99.99, percentile) / 100)) / 4,
    ticks: [0, 50, 90, 99, 99.9, 99.99],
  },
};
