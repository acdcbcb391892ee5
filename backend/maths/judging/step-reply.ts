import { numericValue } from '../algebra/numeric-value.ts';
import { sameExact } from '../algebra/quotient.ts';
import { type Expr, holdsBrackets, nodes, unknowns, whole } from '../algebra/syntax.ts';
import { type Rational, rational } from '../numbers/rational.ts';
import type { Attempt } from '../reading/attempt.ts';
import type { Expected } from '../replies/expected.ts';
import { meets } from '../replies/meets.ts';
import { isPrimeProduct } from './finished-form.ts';

/** What answers one small question of a hint ladder; with none of these set, only a line of the problem itself does. */
export type StepReply = {
  /** The number or numbers, where plain numbers are asked for. */
  readonly reply?: readonly Rational[];
  /** Expressions, multiplied out, in any order; each list is one way to answer. */
  readonly pieces?: readonly (readonly Expr[])[];
  /** What the question asks for, read from the reply as it was written. */
  readonly expected?: Expected;
  /** The number whose product of primes is asked for. */
  readonly primesOf?: bigint;
};

/** True where the pupil's line is exactly what the step asks for. */
export function answersStep(step: StepReply, attempt: Attempt): boolean {
  if (attempt.kind === 'words') return step.expected !== undefined && meets(step.expected, attempt.text).kind === 'yes';
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

/** The pupil's pieces, where none of them is an equation. */
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
