import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { factorise } from './factors.ts';
import * as p from './polynomial.ts';
import { toQuotient } from './quotient.ts';
import type { Expr } from './syntax.ts';
import { coefficients, valueAt } from './univariate.ts';

/** Where the sign of an expression may change, and its sign (-1, 0, 1) at a value; undefined where it has none. */
export type Signs = { readonly critical: readonly Rational[]; at(value: Rational): number | undefined };

export const sameNumber = (a: number, b: number): boolean => a === b;

/** The signs of a quotient of polynomials of one unknown whose real roots are all fractions. */
export function signsOf(expr: Expr, unknown: string): Signs | undefined {
  const quotient = toQuotient(expr);
  if (quotient === undefined) return undefined;
  const [top, bottom] = [coefficients(quotient.top, unknown), coefficients(quotient.bottom, unknown)];
  const [zeros, poles] = [realRoots(quotient.top, unknown), realRoots(quotient.bottom, unknown)];
  if (!top || !bottom || !zeros || !poles) return undefined;
  return {
    critical: [...zeros, ...poles],
    at(value) {
      const [above, below] = [valueAt(top, value), valueAt(bottom, value)];
      if (q.isZero(below)) return undefined;
      const sign = above.n * below.n;
      return sign === 0n ? 0 : sign < 0n ? -1 : 1;
    },
  };
}

/** The real roots of a polynomial, each once, where all of them are fractions. */
export function realRoots(polynomial: p.Polynomial, unknown: string): Rational[] | undefined {
  if (p.names(polynomial).some((name) => name !== unknown)) return undefined;
  if (p.degree(polynomial) === 0) return [];
  const factors = factorise(polynomial);
  if (factors === undefined) return undefined;
  const roots: Rational[] = factors.outside.powers.length > 0 ? [q.ZERO] : [];
  for (const bracket of factors.brackets) {
    const [c, b, a, more] = coefficients(bracket.polynomial, unknown) ?? [];
    if (c === undefined || b === undefined || more !== undefined) return undefined;
    if (a === undefined) {
      const root = q.divide(q.negate(c), b);
      if (root === undefined) return undefined;
      roots.push(root);
    } else {
      const discriminant = q.subtract(q.multiply(b, b), q.multiply(q.rational(4n), q.multiply(a, c)));
      if (discriminant.n >= 0n) return undefined;
    }
  }
  return roots;
}
