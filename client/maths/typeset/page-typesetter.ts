import { createTypesetter } from './typesetter.ts';
import { warmUp } from './warm-up.ts';

/** How long formulas wait for the fonts that nearly all of them need, so that they do not move when the fonts arrive. */
const LONGEST_FONT_WAIT_MS = 1_000;

/** The fonts of nearly all formulas, then those of large signs: a formula that is shown without its font moves when that arrives. */
const FIRST = ['1em KaTeX_Main', 'italic 1em KaTeX_Math'];
const THEN = ['1em KaTeX_Size1', '1em KaTeX_Size2', '1em KaTeX_Size3', '1em KaTeX_Size4'];

const fetched = (names: readonly string[]) => Promise.all(names.map((font) => document.fonts.load(font)));

async function fonts(): Promise<unknown> {
  const loaded = fetched(FIRST);
  loaded.then(() => fetched(THEN)).catch(() => []);
  const patience = new Promise((done) => {
    setTimeout(done, LONGEST_FONT_WAIT_MS);
  });
  // A formula in a fallback font is better than none: fonts that fail are not waited for.
  return Promise.race([loaded.catch(() => []), patience]);
}

const ready = fonts();

/** The page's one typesetter. */
export const typeset = createTypesetter({
  spawn: () => new Worker(new URL('./katex-worker.ts', import.meta.url), { type: 'module' }),
  ready,
});

/** Safari has no idle callbacks; a moment after the fonts it is mostly idle. */
const whenIdle: (fn: () => void) => void =
  'requestIdleCallback' in globalThis ? requestIdleCallback : (fn) => setTimeout(fn, 200);
void ready.then(() => whenIdle(() => warmUp(typeset)));
