import type { Typeset } from './typesetter.ts';

/** A bit of everything that formulas of a lesson consist of. */
const MIXTURE =
  '\\sum_{i=1}^n \\sqrt{\\frac{x^2}{y_i}} \\cdots p_1^{e_1} + \\left(\\begin{aligned} \\text{a} &= \\int_0 b \\\\ 3 &\\le \\boxed{\\pi} \\end{aligned}\\right)';

/**
 * Lays out one invisible formula. A page's first formula otherwise takes several times as long as the next, because fonts are shaped and
 * styles matched for the first time. To be called while the page is idle.
 */
export function warmUp(typeset: Typeset): void {
  typeset(MIXTURE, true, (node) => {
    if (node === undefined) return;
    const hidden = document.createElement('div');
    hidden.ariaHidden = 'true';
    hidden.className = 'math-stream math-hidden';
    hidden.append(node);
    document.body.append(hidden);
    hidden.getBoundingClientRect();
    hidden.remove();
  });
}
