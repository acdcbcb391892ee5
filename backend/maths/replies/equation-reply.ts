import { polynomialOf } from '../algebra/linear.ts';
import * as p from '../algebra/polynomial.ts';
import { sameExact } from '../algebra/quotient.ts';
import { sameSolutions, solutionsOf } from '../algebra/solutions.ts';
import { type Equation, unknowns } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Met } from './met.ts';
import { nearly, NO, UNREADABLE, YES } from './met.ts';
import { equationIn, expressionIn } from './said.ts';

/** An equation with the same solutions, whatever it looks like; one side of it alone is a part. */
export function meetsEquation(expected: Equation, text: string): Met {
  const own = unknowns(expected.left, expected.right);
  const given = equationIn(text, own);
  if (given === undefined) return oneSide(expected, text, own);
  if (isMultiple(expected, given)) return YES;
  const [unknown, ...more] = own;
  if (unknown === undefined || more.length > 0) return otherwise(expected, given);
  if (unknowns(given.left, given.right).some((name) => name !== unknown)) return UNREADABLE;
  const [ours, theirs] = [solutionsOf(expected, unknown), solutionsOf(given, unknown)];
  if (ours === undefined || theirs === undefined) return UNREADABLE;
  // Equations without solutions, or true for every number, say nothing about each other.
  const telling = (all: typeof ours): boolean => all !== 'all' && all.length > 0;
  if (!telling(ours) && !telling(theirs)) return UNREADABLE;
  return sameSolutions(ours, theirs) ? YES : NO;
}

function oneSide(expected: Equation, text: string, own: readonly string[]): Met {
  const said = expressionIn(text, own);
  if (said === undefined) return UNREADABLE;
  return [expected.left, expected.right].some((side) => sameExact(side, said.expr) === true)
    ? nearly('part')
    : UNREADABLE;
}

const difference = ({ left, right }: Equation): p.Polynomial | undefined => {
  const [a, b] = [polynomialOf(left), polynomialOf(right)];
  return a && b && p.minus(a, b);
};

/** True where one equation is the other times a number, so that nothing about their solutions can differ. */
function isMultiple(a: Equation, b: Equation): boolean {
  const [x, y] = [difference(a), difference(b)];
  if (x === undefined || y === undefined || x.size !== y.size) return false;
  const [lead] = [...x];
  if (lead === undefined) return true;
  const other = y.get(lead[0]);
  const by = other && q.divide(other.coefficient, lead[1].coefficient);
  return by !== undefined && p.same(p.scale(x, by), y);
}

/** Equations of several unknowns: two linear ones that are no multiples of each other differ. */
function otherwise(expected: Equation, given: Equation): Met {
  const names = (one: Equation): string => unknowns(one.left, one.right).join();
  const [x, y] = [difference(expected), difference(given)];
  const linear = x !== undefined && y !== undefined && p.degree(x) === 1 && p.degree(y) === 1;
  return linear && names(expected) === names(given) ? NO : UNREADABLE;
}
