import type { Attempt } from '../reading/read-line.ts';
import { holdsBrackets } from '../problems/build.ts';
import type { Step } from '../../model/tutor/ladder.ts';
import { rational } from '../numbers/rational.ts';
import { sameExact } from '../algebra/same-exact.ts';
import { numericValue } from '../numbers/surd.ts';
import { type Expr, nodes, unknowns, whole } from '../algebra/syntax.ts';
import { isPrimeProduct } from './finished-form.ts';

/** True where the student's line is exactly what the step on the board asks for. */
export function answersStep(step: Step, attempt: Attempt): boolean {
  const given = singles(attempt);
  if (given === undefined) return false;
  const [only] = given;
  if (step.primesOf !== undefined) {
    const right = only !== undefined && sameExact(only, whole(rational(step.primesOf))) === true;
    return right && given.length === 1 && isPrimeProduct(only);
  }
  const lists = [...(step.reply === undefined ? [] : [step.reply.map(whole)]), ...(step.pieces ?? [])];
  return !given.some((one) => nodes(one).some(holdsBrackets)) && lists.some((list) => sameInAnyOrder(list, given));
}

/** True where a line is nothing but numbers. */
export function isPlainNumbers(attempt: Attempt): boolean {
  return singles(attempt)?.every((one) => numericValue(one) !== undefined) ?? false;
}

/** The student's pieces, where none of them is an equation. */
function singles(attempt: Attempt): Expr[] | undefined {
  if (attempt.kind !== 'lines') return undefined;
  const given = attempt.lines.flatMap(([value, ...more]) => (value !== undefined && more.length === 0 ? [value] : []));
  return given.length === attempt.lines.length ? given : undefined;
}

function sameInAnyOrder(wanted: readonly Expr[], given: readonly Expr[]): boolean {
  if (wanted.length !== given.length) return false;
  const left = [...wanted];
  for (const one of given) {
    const at = left.findIndex(
      (other) => unknowns(other).join() === unknowns(one).join() && sameExact(other, one) === true,
    );
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}
