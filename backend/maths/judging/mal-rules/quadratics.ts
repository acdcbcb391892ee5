import { sidesOf } from '../../algebra/linear.ts';
import * as p from '../../algebra/polynomial.ts';
import { equationLatex } from '../../algebra/print.ts';
import { solveQuadratic } from '../../algebra/quadratic.ts';
import { type Equation, substitute } from '../../algebra/syntax.ts';
import { binary, negative, number } from '../../algebra/terms.ts';
import * as q from '../../numbers/rational.ts';
import { product, rootOf, scaled, sum, type Surd, surdOf } from '../../numbers/surd.ts';
import type { MisconceptionId } from '../misconception.ts';
import type { EquationSlip } from './equations.ts';

/** A misconception about a quadratic equation, and the roots that it leads to. */
export type RootSlip = { readonly id: MisconceptionId; readonly part: string; readonly roots: readonly Surd[] };

export function quadraticSlips(equation: Equation, unknown: string): EquationSlip[] {
  const part = equationLatex(equation);
  const put = (side: Equation['left']): Equation['left'] =>
    substitute(side, new Map([[unknown, negative({ kind: 'variable', name: unknown })]]));
  const turned: EquationSlip = {
    id: 'roots-with-signs-turned',
    part,
    leads: { left: put(equation.left), right: put(equation.right) },
  };
  const found: EquationSlip[] = [turned];
  for (const [side, other] of [
    [equation.left, equation.right],
    [equation.right, equation.left],
  ] as const) {
    const value = p.asConstant(sidesOf({ left: other, right: other })?.left ?? p.unknown(unknown));
    if (side.kind !== 'multiply' || value === undefined || q.isZero(value)) continue;
    const [first, second] = [side.left, side.right];
    found.push({ id: 'zero-product-with-non-zero', part, leads: { left: first, right: other } });
    found.push({ id: 'zero-product-with-non-zero', part, leads: { left: second, right: other } });
    const both = binary('multiply', binary('subtract', first, other), binary('subtract', second, other));
    found.push({ id: 'zero-product-with-non-zero', part, leads: { left: both, right: number(0n) } });
    found.push({ id: 'right-side-forgotten', part, leads: { left: side, right: number(0n) } });
  }
  return found;
}

/** Slips in taking roots and in the formula. */
export function rootSlips(equation: Equation, unknown: string): RootSlip[] {
  const solved = solveQuadratic(equation, unknown);
  if (solved === undefined) return [];
  const { a, b, c, discriminant } = solved;
  const part = equationLatex(equation);
  const twice = q.multiply(q.rational(2n), a);
  const formula = (
    id: MisconceptionId,
    minusB: q.Rational,
    under: q.Rational,
    by: q.Rational,
    all: boolean,
  ): RootSlip[] => {
    const spread = rootOf(under, 2);
    const one = q.divide(q.ONE, by);
    if (spread === undefined || one === undefined) return [];
    const roots = [1n, -1n].flatMap((sign) => {
      const part2 = scaled(spread, q.rational(sign));
      const root = all ? scaled(sum(surdOf(minusB), part2), one) : sum(surdOf(minusB), product(part2, surdOf(one)));
      return root ? [root] : [];
    });
    return [{ id, part, roots }];
  };
  const square = q.divide(q.negate(c), a);
  const plain: RootSlip[] =
    q.isZero(b) && square !== undefined
      ? [
          { id: 'square-undone-by-halving', part, roots: [surdOf(q.multiply(square, q.rational(1n, 2n)))] },
          { id: 'square-not-undone', part, roots: [surdOf(square)] },
        ]
      : [];
  const minusB = q.negate(b);
  return [
    ...plain,
    ...rootsTermByTerm(equation, unknown, part),
    ...formula('formula-divides-root-only', minusB, discriminant, twice, false),
    ...formula('formula-divides-by-a', minusB, discriminant, a, true),
    ...formula(
      'formula-plus-under-root',
      minusB,
      q.add(q.multiply(b, b), q.multiply(q.rational(4n), q.multiply(a, c))),
      twice,
      true,
    ),
    ...formula('formula-root-forgotten', minusB, q.multiply(discriminant, discriminant), twice, true),
    ...bracketNumbers(equation, unknown, part),
  ];
}

/** x² + a² = c², so x + a = c. */
function rootsTermByTerm({ left, right }: Equation, unknown: string, part: string): RootSlip[] {
  const sides = sidesOf({ left, right });
  const value = sides && p.asConstant(sides.right);
  if (sides === undefined || value === undefined || p.degree(sides.left) !== 2) return [];
  if (!q.isZero(p.coefficientOf(sides.left, unknown, 1)) || !q.equal(p.coefficientOf(sides.left, unknown, 2), q.ONE))
    return [];
  const constant = p.coefficientOf(sides.left, unknown, 0);
  if (q.isZero(constant)) return [];
  const [total, inner] = [rootOf(value, 2), rootOf(q.size(constant), 2)];
  const root = sum(total, scaled(inner, q.rational(constant.n < 0n ? 1n : -1n)));
  return root ? [{ id: 'equation-root-of-each-term', part, roots: [root] }] : [];
}

/** (2x - 3)(x + 1) = 0, so x = 3: the number in the bracket without the division by the one before x. */
function bracketNumbers({ left, right }: Equation, unknown: string, part: string): RootSlip[] {
  if (left.kind !== 'multiply') return [];
  return [left.left, left.right].flatMap((bracket) => {
    const side = sidesOf({ left: bracket, right: bracket })?.left;
    if (
      side === undefined ||
      p.degree(side) !== 1 ||
      p.asConstant(sidesOf({ left: right, right })?.left ?? side)?.n !== 0n
    )
      return [];
    const number0 = q.negate(p.coefficientOf(side, unknown, 0));
    const roots = [surdOf(number0)];
    return q.equal(p.coefficientOf(side, unknown, 1), q.ONE)
      ? []
      : [{ id: 'bracket-number-as-root' as const, part, roots }];
  });
}
