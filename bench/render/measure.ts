import type { Browser, CDPSession } from 'playwright-core';
import { quantile } from '../lib/statistics.ts';
import type { Bundle } from './bundle.ts';
import { openPage } from './page.ts';
import type { Renderer } from './renderers/renderer.ts';

declare const renderer: Renderer;

/** What one run cost, in milliseconds of the page's main thread. */
export type Cost = { readonly total: number; readonly p99: number; readonly max: number; readonly formulas: number };

/**
 * How the tokens come. `task`: each in a task of its own, laid out at once, with frames when the browser likes: what the page's own work
 * costs. `frame`: each waits for a frame, and for another thread's part in it, which adds painting the whole page for each token.
 */
export type Pace = 'task' | 'frame';

/** Streams the tokens, one commit for each. */
export async function measure(
  browser: Browser,
  bundle: Bundle,
  tokens: readonly string[],
  pace: Pace,
  slowdown = 1,
): Promise<Cost> {
  const page = await openPage(browser, bundle);
  const session = await page.context().newCDPSession(page);
  // Thread time does not count what other programs of the machine do.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate((given) => Object.assign(globalThis, { given }), { tokens, pace });
  const before = await mainThreadMs(session);
  const commits = await page.evaluate(async () => {
    const { tokens, pace }: { tokens: readonly string[]; pace: Pace } = Reflect.get(globalThis, 'given');
    const root = document.querySelector<HTMLElement>('#root');
    if (root === null) throw new Error('no root');
    const channel = new MessageChannel();
    channel.port1.start();
    const nextTask = () =>
      new Promise((done) => {
        channel.port1.addEventListener('message', done, { once: true });
        channel.port2.postMessage(0);
      });
    const { commitMs } = globalThis;
    commitMs.length = 0;
    renderer.start(root);
    for (const token of tokens) {
      await (pace === 'task' ? nextTask() : new Promise(requestAnimationFrame));
      const from = performance.now();
      renderer.commit(token);
      root.getBoundingClientRect();
      commitMs.push(performance.now() - from);
      if (pace === 'frame') await renderer.settled?.();
    }
    await new Promise(requestAnimationFrame);
    renderer.end();
    await renderer.settled?.();
    await new Promise((done) => {
      setTimeout(done, 200);
    });
    return commitMs;
  });
  const total = (await mainThreadMs(session)) - before;
  const formulas = await page.evaluate(() => document.querySelectorAll('.katex').length);
  await page.close();
  const sorted = commits.toSorted((a, b) => a - b);
  return { total, p99: quantile(sorted, 0.99), max: sorted.at(-1) ?? 0, formulas };
}

async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
