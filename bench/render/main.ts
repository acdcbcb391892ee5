import { cpus } from 'node:os';
import { launchChromium } from '../../backend/testing/chromium.ts';
import { flag, readOptions, whole } from '../lib/command-line.ts';
import { writeSection } from '../lib/performance-page.ts';
import { installPinned } from '../lib/pinned-packages.ts';
import { median } from '../lib/statistics.ts';
import { bundle } from './bundle.ts';
import { type Frames, inspectFrames } from './inspect-frames.ts';
import { type Cost, measure, type Pace } from './measure.ts';
import { CHALKSTREAM, KATEX_ONCE, RENDERERS, type RendererEntry, STREAMDOWN } from './renderers.ts';
import { report } from './report.ts';
import { hasSolutions, type Stream, streamOf } from './streams.ts';

/** What rendering a streamed answer costs in a real Chromium, beside the libraries that people use for it. */
const {
  write,
  floors,
  runs,
  'peer-runs': peerRunsGiven,
} = readOptions(
  `npm run bench -- render [--write] [--floors] [--runs N] [--peer-runs N]
  --write       writes the section "render" of docs/performance.md
  --floors      measures no libraries, and installs none: what the aims need
  --peer-runs   runs of the libraries; as many as the others by default`,
  { write: flag(), floors: flag(), runs: whole(5), 'peer-runs': whole(0) },
);
const peerRuns = peerRunsGiven || runs;

const SHORT = 1500;
const LONG = 6000;
const LENGTHS = [750, SHORT, 3000, LONG];
const SLOWDOWN = 4;
/** If each token waits for a frame, frames come as fast as they can, instead of sixty a second. */
const FAST_FRAMES = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

if (!hasSolutions) {
  process.stdout.write(
    'Skipped: the streams are made of real solutions, which are not here. CHALKSTREAM_DATA names their folder.\n',
  );
  process.exit(0);
}

if (!floors) installPinned(import.meta.dirname);
const isOurs = ({ entry }: RendererEntry): boolean => !entry.startsWith('peers/');
const renderers = floors ? RENDERERS.filter(isOurs) : RENDERERS;
const streams = new Map<number, Stream>(LENGTHS.map((length) => [length, streamOf(length)]));
const bundles = new Map(await Promise.all(renderers.map(async (entry) => [entry, await bundle(entry.entry)] as const)));

/** Medians of several runs; the renderers take turns, so that a busy moment of the machine affects all of them. */
async function compare(
  entries: readonly RendererEntry[],
  length: number,
  pace: Pace,
  slowdown = 1,
): Promise<Map<RendererEntry, Cost>> {
  const costs = new Map<RendererEntry, Cost[]>(entries.map((entry) => [entry, []]));
  const browser = await launchChromium(pace === 'frame' ? FAST_FRAMES : []);
  for (let run = 0; run < runs; run += 1) {
    for (const [entry, measured] of costs) {
      if (run >= peerRuns && !isOurs(entry)) continue;
      const cost = await measure(browser, prepared(bundles, entry), prepared(streams, length).tokens, pace, slowdown);
      measured.push(cost);
      process.stderr.write(
        `${length} tokens, ${pace}s, ${slowdown}x slower, run ${run + 1}: ${entry.name} ${JSON.stringify(cost)}\n`,
      );
    }
  }
  await browser.close();
  return new Map([...costs].map(([entry, measured]) => [entry, medians(measured)]));
}

function medians(costs: readonly Cost[]): Cost {
  const of = (field: keyof Cost): number => median(costs.map((cost) => cost[field]));
  return { total: of('total'), p99: of('p99'), max: of('max'), formulas: of('formulas') };
}

function prepared<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error('not prepared');
  return value;
}

const browser = await launchChromium(FAST_FRAMES);
const frames = new Map<RendererEntry, Frames>();
for (const entry of renderers) {
  frames.set(entry, await inspectFrames(browser, prepared(bundles, entry), prepared(streams, SHORT).tokens));
  process.stderr.write(`inspected ${entry.name}: ${JSON.stringify(frames.get(entry))}\n`);
}
const version = browser.version();
await browser.close();

const totals = new Map<number, Map<RendererEntry, Cost>>();
for (const length of LENGTHS) {
  const entries = renderers.filter(({ lengths }) => lengths.includes(length));
  totals.set(length, await compare(entries, length, 'task'));
}
const compared = [CHALKSTREAM, KATEX_ONCE, ...(floors ? [] : [STREAMDOWN])];
const slowed = await compare(compared, SHORT, 'task', SLOWDOWN);
const painted = await compare(compared, SHORT, 'frame');

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Chromium ${version}, Node ${process.version}, medians of ${runs}${peerRuns === runs ? '' : ` (libraries: of ${peerRuns})`}`;
const page = report({
  machine,
  streams,
  frames,
  totals,
  slowed,
  painted,
  short: SHORT,
  long: LONG,
  slowdown: SLOWDOWN,
});
process.stdout.write(`${page}\n`);
if (write) writeSection('render', page);
