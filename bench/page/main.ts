// How soon the page can be used in a real Chromium, and what it weighs: `npm run bench:page` writes the section "Page" of docs/performance.md.
import type { Browser, CDPSession } from 'playwright-core';
import { launchChromium } from '../../backend/testing/chromium.ts';
import { startLiveServer } from '../../client/testing/live-server.ts';
import { figure, markdownTable } from '../lib/markdown.ts';
import { writeSection } from '../lib/performance-page.ts';
import { describe, thisMachine } from '../lib/machine.ts';

const RUNS = 5;

/** Throughput in bytes a second, latency in ms; the phone is what Lighthouse calls slow 4G. */
const CONDITIONS = [
  { name: 'desk, this machine as it is', slowdown: 1, throughput: -1, latency: 0, width: 1280 },
  {
    name: 'phone, slow 4G: 4x CPU, 1.6 Mbit/s, 150 ms',
    slowdown: 4,
    throughput: 1_600_000 / 8,
    latency: 150,
    width: 390,
  },
] as const;

/** Milliseconds from the navigation on: something is painted, a question can be typed, the samples' formulas are typeset. */
type Moments = { readonly painted: number; readonly usable: number; readonly typeset: number };

type Weights = Record<'Document' | 'Script' | 'Stylesheet' | 'Font' | 'before use', number>;

/** Notes when the page can be used, and when its first formula stands; runs before any script of the page. */
function watch(): void {
  const seen: { usable?: number; typeset?: number } = {};
  Reflect.set(globalThis, 'seen', seen);
  new MutationObserver(() => {
    if (document.querySelector('textarea:enabled') !== null) seen.usable ??= performance.now();
    if (document.querySelector('.katex') !== null) seen.typeset ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
}

/** What comes over the line, compressed, in bytes. */
function weigh(session: CDPSession): Weights {
  const weights: Weights = { Document: 0, Script: 0, Stylesheet: 0, Font: 0, 'before use': 0 };
  const kinds = new Map<string, { readonly type: string; readonly url: string }>();
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    kinds.set(requestId, { type, url: response.url }),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { type = '', url = '' } = kinds.get(requestId) ?? {};
    if (type in weights) weights[type as keyof Weights] += encodedDataLength;
    if (/\/index-[^/]+\.js$/.test(url)) weights['before use'] += encodedDataLength;
  });
  return weights;
}

async function visit(
  browser: Browser,
  url: string,
  { slowdown, throughput, latency, width }: (typeof CONDITIONS)[number],
): Promise<Moments & { readonly weights: Weights }> {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const weights = weigh(session);
  await page.addInitScript(watch);
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('.katex') !== null);
  await page.waitForTimeout(500);
  const moments = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    ...(Reflect.get(globalThis, 'seen') as { usable: number; typeset: number }),
  }));
  await context.close();
  return { ...moments, weights };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
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
  `Written by \`npm run bench:page\` on ${new Date().toISOString().slice(0, 10)}: ${describe(thisMachine())}, Chromium ${version}; medians of ${RUNS} visits with an empty cache, in milliseconds from the navigation on.`,
  '',
  markdownTable(['', 'first paint', 'a question can be typed', 'first formulas typeset'], rows),
  '',
  weights === undefined
    ? ''
    : `Over the line, compressed, headers included: ${kilobytes(weights['before use'])} KB of script before the page can be used; ${kilobytes(weights.Script)} KB of script with what shows maths and KaTeX, which come beside it; ${kilobytes(weights.Stylesheet)} KB of styles, ${kilobytes(weights.Font)} KB of fonts.`,
].join('\n');
process.stdout.write(`${text}\n`);
writeSection('page', text);
