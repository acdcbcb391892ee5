import type Katex from 'katex';
import { MACROS, prepared, repaired, withinBounds } from '../formula/repair.ts';

/** Sets one formula as markup; undefined where it can't be set. */
export type Renderer = (tex: string, display: boolean) => string | undefined;

/**
 * Sets with KaTeX, as HTML for the eye and MathML for everything else. Nothing in a formula can reach out of it: no links, no HTML, no
 * pictures (`trust`), no endless macros (`maxExpand`), nothing larger than a page (`maxSize`, in em).
 */
export function createRenderer(katex: Pick<typeof Katex, 'renderToString'>): Renderer {
  const attempt = (tex: string, displayMode: boolean): string | undefined => {
    try {
      return katex.renderToString(tex, {
        displayMode,
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
    } catch {
      // KaTeX refuses by throwing, a stack that overflows included: the caller shows the source instead.
      return undefined;
    }
  };
  return (tex, display) => {
    if (!withinBounds(tex)) return undefined;
    const first = prepared(tex);
    const markup = attempt(first, display);
    if (markup !== undefined) return markup;
    const second = repaired(first);
    return second === first ? undefined : attempt(second, display);
  };
}
