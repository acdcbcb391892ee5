import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { sidesOf } from './linear.ts';
import { coefficientOf, degree, minus, names, type Polynomial } from './polynomial.ts';
import type { Equation } from './syntax.ts';

/** ax + by = c of one of the two equations. */
export type Row = { readonly a: Rational; readonly b: Rational; readonly c: Rational };

export type SystemSolution = { readonly rows: readonly [Row, Row] } & (
  | { readonly kind: 'one'; readonly x: Rational; readonly y: Rational }
  | { readonly kind: 'none' }
  | { readonly kind: 'many' }
);

const cross = (a: Rational, d: Rational, b: Rational, c: Rational): Rational =>
  q.subtract(q.multiply(a, d), q.multiply(b, c));

/** The row of an equation that is linear in the two unknowns, else undefined. */
export function rowOf(equation: Equation, [x, y]: readonly [string, string]): Row | undefined {
  const sides = sidesOf(equation);
  if (sides === undefined) return undefined;
  const all: Polynomial = minus(sides.left, sides.right);
  if (degree(all) > 1 || names(all).some((name) => name !== x && name !== y)) return undefined;
  return { a: coefficientOf(all, x, 1), b: coefficientOf(all, y, 1), c: q.negate(coefficientOf(all, x, 0)) };
}

/** Solves two linear equations in two unknowns by Cramer's rule; undefined for other equations or rows without unknowns. */
export function solveSystem(
  equations: readonly [Equation, Equation],
  unknowns: readonly [string, string],
): SystemSolution | undefined {
  const [first, second] = [rowOf(equations[0], unknowns), rowOf(equations[1], unknowns)];
  if (first === undefined || second === undefined) return undefined;
  const rows = [first, second] as const;
  if (rows.some((row) => q.isZero(row.a) && q.isZero(row.b))) return undefined;
  const determinant = cross(first.a, second.b, first.b, second.a);
  const x = q.divide(cross(first.c, second.b, first.b, second.c), determinant);
  const y = q.divide(cross(first.a, second.c, first.c, second.a), determinant);
  if (x !== undefined && y !== undefined) return { kind: 'one', rows, x, y };
  const parallel =
    q.isZero(cross(first.a, second.c, first.c, second.a)) && q.isZero(cross(first.b, second.c, first.c, second.b));
  return { kind: parallel ? 'many' : 'none', rows };
}
