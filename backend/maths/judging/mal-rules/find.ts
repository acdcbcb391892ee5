import { sidesOf } from '../../algebra/linear.ts';
import { numericValue } from '../../algebra/numeric-value.ts';
import * as p from '../../algebra/polynomial.ts';
import { latex } from '../../algebra/print.ts';
import { sameQuotient, toQuotient } from '../../algebra/quotient.ts';
import { includes, solutionsOf } from '../../algebra/solutions.ts';
import { type Equation, type Expr, nodes, unknowns } from '../../algebra/syntax.ts';
import { negative } from '../../algebra/terms.ts';
import * as q from '../../numbers/rational.ts';
import { sameSurd, type Surd } from '../../numbers/surd.ts';
import type { Problem, Solvable } from '../../problems/problem.ts';
import type { Misconception } from '../misconception.ts';
import { DECIMAL_RULES, pointMoved } from './decimals.ts';
import { type EquationSlip, equationSlips } from './equations.ts';
import { factorMisconception } from './factoring.ts';
import { FRACTION_RULES } from './fractions.ts';
import { type Slipped, slips } from './mal-rule.ts';
import { multiplesMisconception } from './multiples.ts';
import { ORDER_RULES } from './order.ts';
import { percentSlips } from './percent.ts';
import { POWER_RULES } from './powers.ts';
import { quadraticSlips, rootSlips } from './quadratics.ts';
import { SIGN_RULES, TERM_RULES } from './signs.ts';
import { BRACKET_RULES, LETTER_RULES } from './terms.ts';

/** In the order in which they are tried: where two give the same line, the one that says more about the place comes first. */
const EXPRESSION_RULES = [
  ...POWER_RULES,
  ...BRACKET_RULES,
  ...FRACTION_RULES,
  ...DECIMAL_RULES,
  ...ORDER_RULES,
  ...SIGN_RULES,
  ...LETTER_RULES,
];

/** Parts of an expression beyond which no misconception is looked for: the search grows with the square of them. */
const MAX_NODES = 60;

/** The first misconception about the problem that leads exactly to what the pupil wrote. */
export function expressionMisconception(problem: Problem, written: Expr): Misconception | undefined {
  switch (problem.kind) {
    case 'gcd':
    case 'lcm': {
      const value = numericValue(written)?.rational;
      return value && multiplesMisconception(problem, value);
    }
    case 'percent':
      return firstOf(percentSlips(problem), written);
    case 'factor':
      return factorMisconception(problem, written);
    case 'evaluate':
      return firstOf(expressionSlips(problem.substituted), written);
    case 'arithmetic':
    case 'simplify':
    case 'expand':
      return firstOf(expressionSlips(problem.expr), written);
    default:
      return undefined;
  }
}

function expressionSlips(expr: Expr): Slipped[] {
  if (nodes(expr).length > MAX_NODES) return [];
  const sign: Slipped = { id: 'answer-sign', part: expr, whole: negative(expr) };
  return [...slips(expr, EXPRESSION_RULES), ...pointMoved(expr), sign, ...slips(expr, TERM_RULES)];
}

function firstOf(all: readonly Slipped[], written: Expr): Misconception | undefined {
  const matches = sameAs(written);
  const found = all.find(({ whole }) => matches(whole));
  return found && { id: found.id, part: latex(found.part) };
}

/** Whether an expression is equal to `written`, which is worked out once. */
function sameAs(written: Expr): (other: Expr) => boolean {
  if (unknowns(written).length === 0) {
    const value = numericValue(written)?.surd;
    const one = value && toQuotient(written);
    return (other) => {
      const theirs = numericValue(other)?.surd;
      if (value !== undefined && theirs !== undefined) return sameSurd(value, theirs);
      const lettered = one && unknowns(other).length > 0 ? toQuotient(other) : undefined;
      return one !== undefined && lettered !== undefined && sameQuotient(one, lettered) === true;
    };
  }
  const quotient = toQuotient(written);
  return (other) => {
    const theirs = quotient && toQuotient(other);
    return quotient !== undefined && theirs !== undefined && sameQuotient(quotient, theirs) === true;
  };
}

/** What a pupil wrote about an equation: a wrong equation, or wrong values of the unknown. */
export type WrittenEquation = { readonly equation: Equation | undefined; readonly values: readonly Surd[] };

/** The first misconception about the pupil's latest right line, or else about the problem, that leads exactly to what was written. */
export function equationMisconception(
  problem: Solvable,
  line: Problem,
  written: WrittenEquation,
): Misconception | undefined {
  const { unknown } = problem;
  for (const one of line === problem ? [problem] : [line, problem]) {
    if (one.kind !== 'linear' && one.kind !== 'quadratic') continue;
    const found = aboutEquation(one, unknown, written);
    if (found !== undefined) return { ...found, unknown };
  }
  return undefined;
}

function aboutEquation(
  { kind, equation }: Solvable,
  unknown: string,
  written: WrittenEquation,
): Misconception | undefined {
  if (nodes(equation.left).length + nodes(equation.right).length > MAX_NODES) return undefined;
  const all: EquationSlip[] = [
    ...(kind === 'quadratic' ? quadraticSlips(equation, unknown) : []),
    ...equationSlips(equation, unknown),
  ];
  const difference = written.equation && differenceOf(written.equation);
  const leads = all.find((slip) =>
    difference === undefined
      ? givesValues(slip, unknown, written.values)
      : isMultiple(differenceOf(slip.leads), difference),
  );
  if (leads !== undefined) return { id: leads.id, part: leads.part };
  const solved = written.equation && solutionsOf(written.equation, unknown);
  const values = solved === undefined || solved === 'all' ? written.values : solved;
  if (kind !== 'quadratic' || values.length === 0) return undefined;
  const roots = rootSlips(equation, unknown).find((slip) => values.every((value) => includes(slip.roots, value)));
  return roots && { id: roots.id, part: roots.part };
}

function differenceOf(equation: Equation): p.Polynomial | undefined {
  const sides = sidesOf(equation);
  return sides && p.minus(sides.left, sides.right);
}

function givesValues(slip: EquationSlip, unknown: string, values: readonly Surd[]): boolean {
  const roots = values.length === 0 ? undefined : solutionsOf(slip.leads, unknown);
  return roots !== undefined && roots !== 'all' && values.every((value) => includes(roots, value));
}

/** One polynomial is the other times a number: the same equation. */
function isMultiple(one: p.Polynomial | undefined, other: p.Polynomial): boolean {
  const [a, b] = [one && p.ordered(one)[0], p.ordered(other)[0]];
  if (one === undefined || a === undefined || b === undefined) return false;
  const by = q.divide(b.coefficient, a.coefficient);
  return by !== undefined && p.same(p.scale(one, by), other);
}
