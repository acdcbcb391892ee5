import * as q from '../numbers/rational.ts';
import { type Expr, isSum, type Operator, whole } from './syntax.ts';

/** A term of a sum with the sign before it. */
export type SignedTerm = { readonly minus: boolean; readonly term: Expr };

/** The terms of a sum in reading order; a bracket that is taken away stays one term. */
export function signedTerms(expr: Expr): SignedTerm[] {
  if (isSum(expr)) {
    const last = expr.kind === 'add' && isSum(expr.right) ? signedTerms(expr.right) : [single(expr.right, expr.kind)];
    return [...signedTerms(expr.left), ...last];
  }
  return [single(expr, 'add')];
}

function single(expr: Expr, kind: 'add' | 'subtract'): SignedTerm {
  const minus = kind === 'subtract';
  return expr.kind === 'negative' && !isSum(expr.of) ? { minus: !minus, term: expr.of } : { minus, term: expr };
}

/** The sum of terms; nothing at all is 0. */
export function sumOf(terms: readonly SignedTerm[]): Expr {
  const [first, ...rest] = terms;
  if (first === undefined) return number(0n);
  const start = first.minus ? negative(first.term) : first.term;
  return rest.reduce((left, { minus, term }) => binary(minus ? 'subtract' : 'add', left, term), start);
}

export const number = (n: bigint, d = 1n): Expr => whole(q.rational(n, d));
export const negative = (of: Expr): Expr => ({ kind: 'negative', of });
export const binary = (kind: Operator, left: Expr, right: Expr): Expr => ({ kind, left, right });
export const power = (base: Expr, exponent: Expr): Expr => ({ kind: 'power', base, exponent });
export const root = (of: Expr): Expr => ({ kind: 'root', index: 2, of });
