import { sidesOf, solveLinear } from '../algebra/linear.ts';
import * as p from '../algebra/polynomial.ts';
import { equationLatex } from '../algebra/print.ts';
import { type Equation, type Expr, isSum, mapParts, nodes } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Problem, Solvable } from '../problems/problem.ts';
import { wronglyOpened } from './brackets.ts';
import type { EquationMisconception, EquationMisconceptionId } from './misconception.ts';

/** A misconception with the value that it leads to, where it leads to one. */
type Candidate = readonly [id: EquationMisconceptionId, value: Rational | undefined];

/** The first misconception about the pupil's latest line, or else about the problem, that leads exactly to `value`. */
export function equationMisconception(
  problem: Solvable,
  line: Problem,
  value: Rational,
): EquationMisconception | undefined {
  const { unknown } = problem;
  for (const one of [line, problem]) {
    if (one.kind !== 'linear') continue;
    const found = candidates(one.equation, unknown).find(([, leads]) => leads !== undefined && q.equal(leads, value));
    if (found !== undefined) return { id: found[0], equation: equationLatex(one.equation), unknown };
  }
  return undefined;
}

function candidates(equation: Equation, unknown: string): Candidate[] {
  const sides = sidesOf(equation);
  if (sides === undefined) return [];
  // ax + b = cx + d
  const [a, b] = [p.coefficientOf(sides.left, unknown, 1), p.coefficientOf(sides.left, unknown, 0)];
  const [c, d] = [p.coefficientOf(sides.right, unknown, 1), p.coefficientOf(sides.right, unknown, 0)];
  const lead = q.subtract(a, c);
  const loose = q.subtract(d, b);
  return [
    ...wrongBrackets(equation, unknown),
    ['constant-keeps-sign', unlessZero(b, q.divide(q.add(d, b), lead))],
    ['term-keeps-sign', unlessZero(c, q.divide(loose, q.add(a, c)))],
    ['coefficient-left', unlessOne(lead, loose)],
    ['constant-dropped', unlessZero(b, q.divide(d, lead))],
    ['solution-sign', q.divide(q.negate(loose), lead)],
    ['coefficient-subtracted', unlessOne(lead, q.subtract(loose, lead))],
    ['coefficient-multiplied', unlessOne(lead, q.multiply(loose, lead))],
  ];
}

const unlessZero = (part: Rational, value: Rational | undefined): Rational | undefined =>
  q.isZero(part) ? undefined : value;
const unlessOne = (part: Rational, value: Rational): Rational | undefined => (q.equal(part, q.ONE) ? undefined : value);

/** What the equation comes to when the number outside a bracket multiplies the first term alone, or a minus reaches only that. */
function wrongBrackets({ left, right }: Equation, unknown: string): Candidate[] {
  const brackets = [...nodes(left), ...nodes(right)].filter(
    (node) =>
      (node.kind === 'multiply' && isSum(node.right)) ||
      (node.kind === 'subtract' && (isSum(node.right) || isScaledSum(node.right))),
  );
  return brackets.flatMap((node) =>
    wronglyOpened(node).map((wrong): Candidate => {
      const put = (side: Expr): Expr => (side === node ? wrong : mapParts(side, put));
      const solved = solveLinear({ left: put(left), right: put(right) }, unknown);
      const id = node.kind === 'subtract' ? 'equation-bracket-minus' : 'equation-bracket-factor';
      return [id, solved?.kind === 'one' ? solved.value : undefined];
    }),
  );
}

const isScaledSum = (expr: Expr): boolean => expr.kind === 'multiply' && isSum(expr.right);
