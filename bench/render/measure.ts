import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Arm } from './renderers/renderer.ts';

declare const arm: Arm;
declare global {
  /** How long each commit took, in milliseconds. */
  var taken: number[];
}

/** What one run cost, in milliseconds of the page's main thread. */
export type Cost = { readonly total: number; readonly p99: number; readonly max: number; readonly formulas: number };

/** How many frames showed source or an error, of how many. */
export type Frames = { readonly raw: number; readonly red: number; readonly frames: number };

const REST_MS = 400;

type Built = { readonly script: string; readonly style: string };

async function open(browser: Browser, { script, style }: Built): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  await page.setContent(
    `<!doctype html><html lang="en"><head><style>${style}</style></head><body><main id="root"></main></body></html>`,
  );
  await page.evaluate(timeAnswers);
  await page.addScriptTag({ content: script });
  // Fonts first: otherwise the first formulas of each run pay for them.
  await page.evaluate(() =>
    Promise.all(
      [...document.fonts].filter(({ family }) => /KaTeX_(Main|Math|Size)/.test(family)).map((font) => font.load()),
    ),
  );
  // And a moment of rest, as a page has before its first hint.
  await page.waitForTimeout(REST_MS);
  return page;
}

/** What a worker hands back is put in place in a task of its own, which counts as a commit. */
function timeAnswers(): void {
  globalThis.taken = [];
  const listen = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function (this: Worker, kind: string, listener: (event: Event) => void) {
    listen.call(this, kind, async (event: Event) => {
      const from = performance.now();
      listener(event);
      for (let step = 0; step < 4; step += 1) await Promise.resolve();
      document.body.getBoundingClientRect();
      globalThis.taken.push(performance.now() - from);
    });
  };
}

async function mainThread(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/**
 * How the tokens come. `task`: each in a task of its own, laid out at once, and frames when the browser likes; that is what the page's own
 * work costs. `frame`: each waits for a frame, and for what another thread has a part in, which adds what painting the whole page for each
 * token costs.
 */
export type Pace = 'task' | 'frame';

/** Streams the tokens, one commit for each. */
export async function measure(
  browser: Browser,
  built: Built,
  tokens: readonly string[],
  pace: Pace,
  slowdown = 1,
): Promise<Cost> {
  const page = await open(browser, built);
  const session = await page.context().newCDPSession(page);
  // Thread time: what other programs of the machine do is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate((given) => Object.assign(globalThis, { given }), { tokens, pace });
  const before = await mainThread(session);
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
    const { taken } = globalThis;
    taken.length = 0;
    arm.start(root);
    for (const token of tokens) {
      await (pace === 'task' ? nextTask() : new Promise(requestAnimationFrame));
      const from = performance.now();
      arm.commit(token);
      root.getBoundingClientRect();
      taken.push(performance.now() - from);
      if (pace === 'frame') await arm.settled?.();
    }
    await new Promise(requestAnimationFrame);
    arm.end();
    await arm.settled?.();
    await new Promise((done) => {
      setTimeout(done, 200);
    });
    return taken;
  });
  const total = (await mainThread(session)) - before;
  const formulas = await page.evaluate(() => document.querySelectorAll('.katex').length);
  await page.close();
  const sorted = commits.toSorted((a, b) => a - b);
  return { total, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0, max: sorted.at(-1) ?? 0, formulas };
}

/** Streams the tokens and looks at each frame: source is a dollar, a TeX delimiter or command, or a pair of stars outside code. */
export async function look(browser: Browser, built: Built, tokens: readonly string[]): Promise<Frames> {
  const page = await open(browser, built);
  await page.evaluate((given) => Object.assign(globalThis, { given }), tokens);
  const frames = await page.evaluate(async () => {
    const tokens: readonly string[] = Reflect.get(globalThis, 'given');
    const root = document.querySelector<HTMLElement>('#root');
    if (root === null) throw new Error('no root');
    const visible = (node: Node): string => {
      if (node instanceof Element && node.matches('code, .katex, .katex-error, [aria-hidden=true]')) return ' ';
      return node instanceof Text ? node.data : [...node.childNodes].map(visible).join('');
    };
    const seen = { raw: 0, red: 0, frames: 0 };
    const count = (): void => {
      seen.frames += 1;
      if (/\$|\\[([]|\\[A-Za-z]+|\*\*/.test(visible(root))) seen.raw += 1;
      if (root.querySelector('.katex-error, [style*="#cc0000"], [style*="rgb(204, 0, 0)"]') !== null) seen.red += 1;
    };
    arm.start(root);
    for (const token of tokens) {
      arm.commit(token);
      // A frame and a task: some libraries commit what they are given in an effect, or in the next frame.
      await new Promise(requestAnimationFrame);
      await new Promise((done) => {
        setTimeout(done, 0);
      });
      count();
    }
    arm.end();
    await new Promise(requestAnimationFrame);
    count();
    return seen;
  });
  await page.close();
  return frames;
}
