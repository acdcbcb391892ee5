import { createTypesetter } from '../math/typesetter.ts';

/** How long formulas wait for the fonts that nearly all of them need, so that they do not move when the fonts come. */
const LONGEST_FONT_WAIT_MS = 1_000;

async function fonts(): Promise<unknown> {
  const loaded = Promise.all(['1em KaTeX_Main', 'italic 1em KaTeX_Math'].map((font) => document.fonts.load(font)));
  const patience = new Promise((done) => {
    setTimeout(done, LONGEST_FONT_WAIT_MS);
  });
  // A formula in a substitute's letters is better than none: fonts that fail are not waited for.
  return Promise.race([loaded.catch(() => []), patience]);
}

/** The page's one typesetter. */
export const typeset = createTypesetter({
  spawn: () => new Worker(new URL('../math/katex-worker.ts', import.meta.url), { type: 'module' }),
  ready: fonts(),
});
