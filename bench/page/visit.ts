import type { Browser, CDPSession } from 'playwright-core';

/** `throughput` in bytes a second (-1: unlimited), `latency` in ms, `slowdown` of the processor. */
export type Condition = {
  readonly name: string;
  readonly slowdown: number;
  readonly throughput: number;
  readonly latency: number;
  readonly width: number;
};

/** After the first formula, for the rest of the fonts and scripts. */
const REST_MS = 500;

/** Milliseconds since navigation: something is painted, a question can be typed, the samples' formulas are typeset. */
export type Moments = { readonly painted: number; readonly usable: number; readonly typeset: number };

export type Weights = Record<'Document' | 'Script' | 'Stylesheet' | 'Font' | 'before use', number>;

/** Records when the page can be used and when its first formula is typeset. Runs in the page, before any of its scripts. */
function recordMoments(): void {
  const seen: { usable?: number; typeset?: number } = {};
  Reflect.set(globalThis, 'seen', seen);
  new MutationObserver(() => {
    if (document.querySelector('textarea:enabled') !== null) seen.usable ??= performance.now();
    if (document.querySelector('.katex') !== null) seen.typeset ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
}

/** What is transferred, compressed, in bytes; complete once the page has loaded. */
function recordWeights(session: CDPSession): Weights {
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

/** Visits the page with an empty cache. */
export async function visit(
  browser: Browser,
  url: string,
  { slowdown, throughput, latency, width }: Condition,
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
  const weights = recordWeights(session);
  await page.addInitScript(recordMoments);
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('.katex') !== null);
  await page.waitForTimeout(REST_MS);
  const moments = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    ...(Reflect.get(globalThis, 'seen') as { usable: number; typeset: number }),
  }));
  await context.close();
  return { ...moments, weights };
}
