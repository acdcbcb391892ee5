import { polynomialOf } from './linear.ts';
import { literal } from './literal.ts';
import { type Expr, isSum, parts, unknowns } from './syntax.ts';

/** A sum of single terms, each kind once: nothing left to multiply out or to collect. */
export function isCollected(expr: Expr): boolean {
  const terms = termsOf(expr);
  const polynomial = polynomialOf(expr);
  return polynomial !== undefined && terms.length === polynomial.size && terms.every(isSingleTerm);
}

/** The terms of a sum without brackets; a bracket that is left, as in a - (b - c), stays one piece and so is no single term. */
function termsOf(expr: Expr): Expr[] {
  if (isSum(expr)) return [...termsOf(expr.left), expr.right];
  return expr.kind === 'negative' && !isSum(expr.of) ? [expr.of] : [expr];
}

function isSingleTerm(term: Expr): boolean {
  const factors = factorsOfTerm(term);
  const numbers = factors.filter((factor) => literal(factor) !== undefined);
  const letters = factors.flatMap((factor) => (literal(factor) === undefined ? unknowns(factor) : []));
  const plain = factors.every(
    (f) =>
      literal(f) !== undefined ||
      f.kind === 'variable' ||
      (f.kind === 'power' && f.base.kind === 'variable' && parts(f.exponent).length === 0),
  );
  return plain && numbers.length <= 1 && new Set(letters).size === letters.length;
}

function factorsOfTerm(term: Expr): Expr[] {
  return term.kind === 'multiply' ? [...factorsOfTerm(term.left), ...factorsOfTerm(term.right)] : [term];
}
