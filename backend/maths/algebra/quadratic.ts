import { gcd } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { splitSquare } from '../numbers/surd.ts';
import { sidesOf } from './linear.ts';
import { degree, minus, names, type Polynomial } from './polynomial.ts';
import type { Equation } from './syntax.ts';
import { coefficients } from './univariate.ts';

/** Roots of ax² + bx + c = 0: middle ± spread·√radicand, imaginary where the discriminant is negative. */
export type QuadraticSolution = {
  readonly polynomial: Polynomial;
  readonly a: Rational;
  readonly b: Rational;
  readonly c: Rational;
  readonly discriminant: Rational;
  readonly roots:
    | { readonly kind: 'rational'; readonly values: readonly Rational[] }
    | {
        readonly kind: 'surd' | 'complex';
        readonly middle: Rational;
        readonly spread: Rational;
        readonly radicand: bigint;
      };
};

const TWO = q.rational(2n);
const FOUR = q.rational(4n);

/** Solves an equation of one unknown that is quadratic once both sides are taken together; undefined for any other. */
export function solveQuadratic(equation: Equation, unknown: string): QuadraticSolution | undefined {
  const sides = sidesOf(equation);
  if (sides === undefined) return undefined;
  const polynomial = minus(sides.left, sides.right);
  if (degree(polynomial) !== 2 || names(polynomial).some((name) => name !== unknown)) return undefined;
  const [c, b, a] = coefficients(polynomial, unknown) ?? [];
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const discriminant = q.subtract(q.multiply(b, b), q.multiply(FOUR, q.multiply(a, c)));
  const roots = rootsOf(a, b, discriminant);
  return roots && { polynomial, a, b, c, discriminant, roots };
}

function rootsOf(a: Rational, b: Rational, discriminant: Rational): QuadraticSolution['roots'] | undefined {
  const twice = q.multiply(TWO, a);
  const middle = q.divide(q.negate(b), twice);
  // √(n/d) = √(nd)/d keeps a whole number under the root.
  const square = splitSquare(q.size(discriminant).n * discriminant.d);
  if (middle === undefined || square === undefined) return undefined;
  const spread = q.divide(q.rational(square.outside, discriminant.d), q.size(twice));
  if (spread === undefined) return undefined;
  if (q.isZero(discriminant)) return { kind: 'rational', values: [middle] };
  if (discriminant.n < 0n) return { kind: 'complex', middle, spread, radicand: square.inside };
  if (square.inside !== 1n) return { kind: 'surd', middle, spread, radicand: square.inside };
  return { kind: 'rational', values: [q.subtract(middle, spread), q.add(middle, spread)] };
}

/** LaTeX of the roots of a solution whose roots are not rational: one fraction with ±. */
export function pairLatex(roots: Exclude<QuadraticSolution['roots'], { kind: 'rational' }>): string {
  const i = roots.kind === 'complex' ? 'i' : '';
  const bottom = q.isZero(roots.middle)
    ? roots.spread.d
    : (roots.middle.d * roots.spread.d) / gcd(roots.middle.d, roots.spread.d);
  const times = (roots.spread.n * bottom) / roots.spread.d;
  const root = roots.radicand === 1n ? '' : `\\sqrt{${roots.radicand}}`;
  const coefficient = times === 1n && `${i}${root}` !== '' ? '' : `${times}`;
  const part = `\\pm ${coefficient}${i}${root}`;
  const top = q.isZero(roots.middle) ? part : `${(roots.middle.n * bottom) / roots.middle.d} ${part}`;
  if (bottom === 1n) return top;
  return q.isZero(roots.middle) ? `\\pm \\frac{${coefficient}${i}${root}}{${bottom}}` : `\\frac{${top}}{${bottom}}`;
}
