import type Katex from 'katex';
import type { Typeset } from './page.ts';
import { MACROS, prepared, repaired, withinBounds } from './repair.ts';

type KatexLike = Pick<typeof Katex, 'render'>;

/**
 * Typesets with KaTeX, as HTML for the eye and MathML for everything else. Nothing in a formula can reach out of it: no links, no HTML, no
 * pictures (`trust`), no endless macros (`maxExpand`), nothing larger than a page (`maxSize`, in em).
 */
export function createTypeset(katex: KatexLike): Typeset {
  const attempt = (tex: string, display: boolean): Node | undefined => {
    try {
      const holder = document.createElement('span');
      katex.render(tex, holder, {
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
      });
      return holder.firstChild ?? undefined;
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

/** Fetches KaTeX with its style sheet, as a chunk of its own, and waits for the two fonts that nearly every formula needs. */
export async function loadTypeset(): Promise<Typeset> {
  const [{ default: katex }] = await Promise.all([import('katex'), import('katex/dist/katex.min.css')]);
  return createTypeset(katex);
}
