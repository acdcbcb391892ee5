// What rendering a streamed answer costs in a real Chromium, beside the libraries that people use for it:
//   node bench/render/main.ts [--write] [--runs=5] [--peer-runs=5]
import { cpus } from 'node:os';
import { launchChromium } from '../../backend/testing/chromium.ts';
import { ARMS, type ArmEntry, CHALKSTREAM, KATEX_ONCE, STREAMDOWN } from './renderers.ts';
import { installPinned } from '../lib/pinned.ts';
import { bundle } from './bundle.ts';
import { type Cost, type Frames, look, measure, type Pace } from './measure.ts';
import { type Figures, report, writeReport } from './report.ts';
import { hasSolutions, type Stream, streamOf } from './streams.ts';

const SHORT = 1500;
const LONG = 6000;
const LENGTHS = [750, SHORT, 3000, LONG];
const SLOWDOWN = 4;
/** Where a frame is waited for with each token, frames come as fast as they can, instead of sixty a second. */
const FAST_FRAMES = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const runs = Number(/ --runs=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 5);
const peerRuns = Number(/ --peer-runs=(\d+)/.exec(process.argv.join(' '))?.[1] ?? runs);

if (!hasSolutions) {
  process.stdout.write(
    'Skipped: the streams are made of real solutions, which are not here. CHALKSTREAM_DATA names their folder.\n',
  );
  process.exit(0);
}

installPinned(import.meta.dirname);
const streams = new Map<number, Stream>(LENGTHS.map((length) => [length, streamOf(length)]));
const built = new Map(await Promise.all(ARMS.map(async (arm) => [arm, await bundle(arm.entry)] as const)));

/** Medians of several runs, the arms in turn, so that what else the machine does falls on all of them. */
async function compare(
  arms: readonly ArmEntry[],
  length: number,
  pace: Pace,
  slowdown = 1,
): Promise<Map<ArmEntry, Cost>> {
  const costs = new Map<ArmEntry, Cost[]>(arms.map((arm) => [arm, []]));
  const browser = await launchChromium(pace === 'frame' ? FAST_FRAMES : []);
  for (let run = 0; run < runs; run += 1) {
    for (const [arm, taken] of costs) {
      if (run >= peerRuns && arm.entry.startsWith('peers/')) continue;
      const cost = await measure(browser, given(built, arm), given(streams, length).tokens, pace, slowdown);
      taken.push(cost);
      process.stderr.write(
        `${length} tokens, ${pace}s, ${slowdown}x slower, run ${run + 1}: ${arm.name} ${JSON.stringify(cost)}\n`,
      );
    }
  }
  await browser.close();
  return new Map([...costs].map(([arm, taken]) => [arm, medians(taken)]));
}

function medians(costs: readonly Cost[]): Cost {
  const median = (field: keyof Cost) =>
    costs.map((cost) => cost[field]).toSorted((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0;
  return { total: median('total'), p99: median('p99'), max: median('max'), formulas: median('formulas') };
}

function given<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error('asked for what was not prepared');
  return value;
}

const browser = await launchChromium(FAST_FRAMES);
const frames = new Map<ArmEntry, Frames>();
for (const arm of ARMS) {
  frames.set(arm, await look(browser, given(built, arm), given(streams, SHORT).tokens));
  process.stderr.write(`looked at ${arm.name}: ${JSON.stringify(frames.get(arm))}\n`);
}
const version = browser.version();
await browser.close();

const totals = new Map<number, Map<ArmEntry, Cost>>();
for (const length of LENGTHS)
  totals.set(
    length,
    await compare(
      ARMS.filter(({ lengths }) => lengths.includes(length)),
      length,
      'task',
    ),
  );
const slowed = await compare([CHALKSTREAM, KATEX_ONCE, STREAMDOWN], SHORT, 'task', SLOWDOWN);
const painted = await compare([CHALKSTREAM, KATEX_ONCE, STREAMDOWN], SHORT, 'frame');

const figures: Figures = {
  machine: `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Chromium ${version}, Node ${process.version}, medians of ${runs}${peerRuns === runs ? '' : ` (libraries: of ${peerRuns})`}`,
  streams,
  frames,
  totals,
  slowed,
  painted,
  short: SHORT,
  long: LONG,
  slowdown: SLOWDOWN,
};
const text = report(figures);
process.stdout.write(`${text}\n`);
if (process.argv.includes('--write')) writeReport(text);
