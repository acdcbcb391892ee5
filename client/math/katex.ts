import type Katex from 'katex';
import type { KatexOptions } from 'katex';
import type { Typeset } from './page.ts';
import { MACROS, prepared, repaired, withinBounds } from './repair.ts';

type ByDom = Pick<typeof Katex, 'render'>;
type ByMarkup = Pick<typeof Katex, 'renderToString'>;

/** How long formulas wait for the fonts that nearly all of them need, so that they do not move when the fonts come. */
const LONGEST_FONT_WAIT_MS = 1_000;

/**
 * Typesets with KaTeX, as HTML for the eye and MathML for everything else. Nothing in a formula can reach out of it: no links, no HTML, no
 * pictures (`trust`), no endless macros (`maxExpand`), nothing larger than a page (`maxSize`, in em).
 */
export function createTypeset(katex: ByDom | ByMarkup): Typeset {
  const attempt = (tex: string, display: boolean): Node | undefined => {
    const options: KatexOptions = {
      displayMode: display,
      output: 'htmlAndMathml',
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      // What KaTeX knows and may not do (a link, a picture) it would name in red.
      errorColor: 'currentColor',
      maxExpand: 300,
      maxSize: 20,
      // A fresh object each time: a \gdef of one formula must not change the next.
      macros: { ...MACROS },
    };
    try {
      return 'render' in katex ? placed(katex, tex, options) : parsed(katex, tex, options);
    } catch {
      // KaTeX refuses by throwing, a stack that overflows included: the caller shows the source instead.
      return undefined;
    }
  };
  return (tex, display) => {
    if (!withinBounds(tex)) return undefined;
    const first = prepared(tex);
    const typeset = attempt(first, display);
    if (typeset !== undefined) return typeset;
    const second = repaired(first);
    return second === first ? undefined : attempt(second, display);
  };
}

/** By the DOM: a page whose policy forbids style attributes in HTML (`style-src 'self'`) still allows styles that are set so. */
function placed(katex: ByDom, tex: string, options: KatexOptions): Node {
  const holder = document.createElement('span');
  katex.render(tex, holder, options);
  const fragment = document.createDocumentFragment();
  fragment.append(...holder.childNodes);
  return fragment;
}

function parsed(katex: ByMarkup, tex: string, options: KatexOptions): Node {
  const template = document.createElement('template');
  template.innerHTML = katex.renderToString(tex, options);
  return template.content;
}

/** Fetches KaTeX with its style sheet, as a chunk of its own, and its commonest fonts. */
export async function loadTypeset(): Promise<Typeset> {
  const [{ default: katex }] = await Promise.all([import('katex'), import('katex/dist/katex.min.css')]);
  const fonts = Promise.all(['1em KaTeX_Main', 'italic 1em KaTeX_Math'].map((font) => document.fonts.load(font)));
  const patience = new Promise((done) => {
    setTimeout(done, LONGEST_FONT_WAIT_MS);
  });
  // A formula in a substitute's letters is better than none: fonts that fail are not waited for.
  await Promise.race([fonts.catch(() => []), patience]);
  return createTypeset(katex);
}
