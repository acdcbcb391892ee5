import type { Typeset } from './typesetter.ts';

/** A bit of all that formulas of a lesson are made of. */
const MIXTURE =
  '\\sum_{i=1}^n \\sqrt{\\frac{x^2}{y_i}} \\cdots p_1^{e_1} + \\left(\\begin{aligned} \\text{a} &= \\int_0 b \\\\ 3 &\\le \\boxed{\\pi} \\end{aligned}\\right)';

/**
 * Lays one formula out where nobody sees it. The first of a page otherwise takes several times as long as the next: fonts are shaped and
 * styles are matched for the first time. For a moment when nothing else is going on.
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
