import { divide, isZero, negate, type Rational } from '../numbers/rational.ts';
import { numericValue } from './numeric-value.ts';
import { asConstant, coefficientOf, degree, minus, names, type Polynomial } from './polynomial.ts';
import { asPolynomial, toQuotient } from './quotient.ts';
import { type Equation, type Expr, nodes } from './syntax.ts';

export type LinearSolution =
  | { readonly kind: 'one'; readonly value: Rational }
  | { readonly kind: 'none' }
  | { readonly kind: 'all' };

/** An equation as polynomials, denominators free of unknowns so that multiplying out never adds or loses a solution. */
export type Sides = { readonly left: Polynomial; readonly right: Polynomial };

export function sidesOf(equation: Equation): Sides | undefined {
  const [left, right] = [polynomialOf(equation.left), polynomialOf(equation.right)];
  return left === undefined || right === undefined ? undefined : { left, right };
}

/** The polynomial of an expression that divides by numbers alone. */
export function polynomialOf(expr: Expr): Polynomial | undefined {
  const dividesByUnknown = nodes(expr).some(
    (node) =>
      (node.kind === 'divide' && numericValue(node.right) === undefined) ||
      (node.kind === 'power' &&
        (numericValue(node.exponent)?.rational?.n ?? -1n) < 0n &&
        numericValue(node) === undefined),
  );
  if (dividesByUnknown) return undefined;
  const quotient = toQuotient(expr);
  return quotient && asPolynomial(quotient);
}

/** Solves an equation of one unknown exactly; undefined where it is not linear in `unknown` alone. */
export function solveLinear(equation: Equation, unknown: string): LinearSolution | undefined {
  const sides = sidesOf(equation);
  if (sides === undefined) return undefined;
  const all = minus(sides.left, sides.right);
  if (names(all).some((name) => name !== unknown) || degree(all) > 1) return undefined;
  const value = asConstant(all);
  if (value !== undefined) return isZero(value) ? { kind: 'all' } : { kind: 'none' };
  const root = divide(negate(coefficientOf(all, unknown, 0)), coefficientOf(all, unknown, 1));
  return root && { kind: 'one', value: root };
}
