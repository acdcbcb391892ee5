import type Katex from 'katex';
import { MACROS, prepared, repaired, withinBounds } from '../formula/repair.ts';

/**
 * Renders one formula as markup; undefined where KaTeX refuses it. Style attributes are called `data-style`: a page whose policy forbids them
 * in HTML (`style-src 'self'`) sets the styles itself.
 */
export type Renderer = (tex: string, display: boolean, isPart?: boolean) => string | undefined;

/**
 * Renders with KaTeX, as HTML to look at and MathML for assistive technology. Nothing in a formula can reach outside it: no links, no HTML,
 * no pictures (`trust`), no endless macros (`maxExpand`), nothing larger than a page (`maxSize`, in em). A part of a formula that is still
 * to come is only looked at.
 */
export function createRenderer(katex: Pick<typeof Katex, 'renderToString'>): Renderer {
  const attempt = (tex: string, displayMode: boolean, output: 'html' | 'htmlAndMathml'): string | undefined => {
    try {
      const markup = katex.renderToString(tex, {
        displayMode,
        output,
        throwOnError: true,
        strict: 'ignore',
        trust: false,
        // KaTeX would print commands that it knows but must not run (a link, a picture) in red.
        errorColor: 'currentColor',
        maxExpand: 300,
        maxSize: 20,
        // A fresh object each time: a \gdef of one formula must not change the next.
        macros: { ...MACROS },
      });
      // KaTeX escapes quotes in text, so ` style="` occurs only in tags.
      return markup.replaceAll(' style="', ' data-style="');
    } catch {
      // KaTeX refuses by throwing, a stack that overflows included: the caller shows the source instead.
      return undefined;
    }
  };
  return (tex, display, isPart = false) => {
    const output = isPart ? 'html' : 'htmlAndMathml';
    if (!withinBounds(tex)) return undefined;
    const first = prepared(tex);
    const markup = attempt(first, display, output);
    if (markup !== undefined) return markup;
    const second = repaired(first);
    return second === first ? undefined : attempt(second, display, output);
  };
}
