import type { Browser, Page } from 'playwright-core';
import type { Bundle } from './bundle.ts';

declare global {
  /** How long each commit took, in milliseconds. */
  var commitMs: number[];
}

/** As a page rests before its first hint. */
const REST_MS = 400;

/** Opens a page with a renderer in it, fonts loaded. */
export async function openPage(browser: Browser, { script, style }: Bundle): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  await page.setContent(
    `<!doctype html><html lang="en"><head><style>${style}</style></head><body><main id="root"></main></body></html>`,
  );
  await page.evaluate(timeWorkerMessages);
  await page.addScriptTag({ content: script });
  // Fonts first: otherwise the first formulas of each run pay for them.
  await page.evaluate(() =>
    Promise.all(
      [...document.fonts].filter(({ family }) => /KaTeX_(Main|Math|Size)/.test(family)).map((font) => font.load()),
    ),
  );
  await page.waitForTimeout(REST_MS);
  return page;
}

/** What a worker returns is put in place in a task of its own, which counts as a commit. Runs in the page. */
function timeWorkerMessages(): void {
  globalThis.commitMs = [];
  const listen = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function (this: Worker, kind: string, listener: (event: Event) => void) {
    listen.call(this, kind, async (event: Event) => {
      const from = performance.now();
      listener(event);
      for (let step = 0; step < 4; step += 1) await Promise.resolve();
      document.body.getBoundingClientRect();
      globalThis.commitMs.push(performance.now() - from);
    });
  };
}
