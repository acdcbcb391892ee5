import { numericValue } from '../algebra/numeric-value.ts';
import { equationLatex, lineLatex } from '../algebra/print.ts';
import { type Equation, type Expr, substitute, whole } from '../algebra/syntax.ts';
import type { Rational } from '../numbers/rational.ts';
import { asRational, type Surd } from '../numbers/surd.ts';
import type { Problem, Solvable } from '../problems/problem.ts';
import { equationMisconception } from './mal-rules/find.ts';
import type { SideTest, Wrong } from './verdict.ts';

/** A line that does not follow: its place in the attempt, and the single value that it claims, if it claims one. */
type Written = {
  readonly sides: readonly Expr[];
  readonly at: number;
  readonly value: Surd | undefined;
  readonly values?: readonly Surd[];
};

/** The verdict on a line that does not follow, with a test that shows it and without the answer. */
export function wrongEquation(problem: Solvable, line: Problem, { sides, at, value, values = [] }: Written): Wrong {
  const { equation, unknown } = problem;
  const claimed = value && asRational(value);
  const test = claimed && sideTest(equation, unknown, claimed);
  const [left, right, ...more] = sides;
  const whole = values.length === 0 && left && right && more.length === 0 ? { left, right } : undefined;
  const misconception = equationMisconception(problem, line, { equation: whole, values });
  const current = line.kind === 'linear' || line.kind === 'quadratic' ? line.equation : equation;
  return {
    kind: 'wrong',
    line: at,
    because: 'does-not-follow',
    shown: [lineLatex(sides)],
    from: equationLatex(current),
    ...(test && { test }),
    ...(misconception && { misconception }),
  };
}

function sideTest(equation: Equation, unknown: string, value: Rational): SideTest | undefined {
  const values = new Map([[unknown, whole(value)]]);
  const [left, right] = [equation.left, equation.right].map((side) => numericValue(substitute(side, values))?.rational);
  return left === undefined || right === undefined ? undefined : { unknown, value, left, right };
}
