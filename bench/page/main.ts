import { launchChromium } from '../../backend/testing/chromium.ts';
import { startLiveServer } from '../../client/testing/live-server.ts';
import { readOptions } from '../lib/command-line.ts';
import { describeMachine, thisMachine } from '../lib/machine.ts';
import { figure, markdownTable } from '../lib/markdown.ts';
import { writeSection } from '../lib/performance-page.ts';
import { median } from '../lib/statistics.ts';
import { type Condition, visit, type Weights } from './visit.ts';

/** How soon the page can be used in a real Chromium, and what it weighs; writes the section "Page" of docs/performance.md. */
readOptions('npm run bench -- page', {});

const RUNS = 5;

/** The phone is what Lighthouse calls slow 4G. */
const CONDITIONS: readonly Condition[] = [
  { name: 'desk, this machine as it is', slowdown: 1, throughput: -1, latency: 0, width: 1280 },
  {
    name: 'phone, slow 4G: 4x CPU, 1.6 Mbit/s, 150 ms',
    slowdown: 4,
    throughput: 1_600_000 / 8,
    latency: 150,
    width: 390,
  },
];

const ms = (value: number): string => Math.round(value).toLocaleString('en');
const kilobytes = (bytes: number): string => figure(bytes / 1000);

const server = await startLiveServer();
const browser = await launchChromium();
const rows: string[][] = [];
let weights: Weights | undefined;
for (const condition of CONDITIONS) {
  const visits: Awaited<ReturnType<typeof visit>>[] = [];
  for (let run = 0; run < RUNS; run += 1) visits.push(await visit(browser, server.url, condition));
  rows.push([
    condition.name,
    ...(['painted', 'usable', 'typeset'] as const).map((moment) => ms(median(visits.map((visit) => visit[moment])))),
  ]);
  weights = visits[0]?.weights;
}
const version = browser.version();
await browser.close();
await server.remove();

const text = [
  `Written by \`npm run bench -- page\` on ${new Date().toISOString().slice(0, 10)}: ${describeMachine(thisMachine())}, Chromium ${version}; medians of ${RUNS} visits with an empty cache, in milliseconds since navigation.`,
  '',
  markdownTable(['', 'first paint', 'a question can be typed', 'first formulas typeset'], rows),
  '',
  weights === undefined
    ? ''
    : `Transferred, compressed, headers included: ${kilobytes(weights['before use'])} KB of script before the page can be used; ${kilobytes(weights.Script)} KB of script with KaTeX and what shows maths, which load in parallel; ${kilobytes(weights.Stylesheet)} KB of styles, ${kilobytes(weights.Font)} KB of fonts.`,
].join('\n');
process.stdout.write(`${text}\n`);
writeSection('page', text);
