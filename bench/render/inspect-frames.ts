import type { Browser } from 'playwright-core';
import type { Bundle } from './bundle.ts';
import { openPage } from './page.ts';
import type { Renderer } from './renderers/renderer.ts';

declare const renderer: Renderer;

/** How many frames showed source or an error, of how many. */
export type Frames = { readonly raw: number; readonly red: number; readonly frames: number };

/** Streams the tokens and inspects each frame. Raw is a dollar, a TeX delimiter or command, or a pair of stars outside code. */
export async function inspectFrames(browser: Browser, bundle: Bundle, tokens: readonly string[]): Promise<Frames> {
  const page = await openPage(browser, bundle);
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
    renderer.start(root);
    for (const token of tokens) {
      renderer.commit(token);
      // A frame and a task: some libraries commit what they are given in an effect, or in the next frame.
      await new Promise(requestAnimationFrame);
      await new Promise((done) => {
        setTimeout(done, 0);
      });
      count();
    }
    renderer.end();
    await new Promise(requestAnimationFrame);
    count();
    return seen;
  });
  await page.close();
  return frames;
}
