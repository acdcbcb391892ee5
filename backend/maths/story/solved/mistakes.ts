import * as q from '../../numbers/rational.ts';
import type { Rational } from '../../numbers/rational.ts';
import { carriedOut, type Operation, type Plan, type PlanStep } from './plan.ts';

export type PlanMistake = {
  readonly id:
    | NonNullable<Plan['others']>[number]['id']
    | `${Operation}-instead`
    | 'stopped-early'
    | 'upside-down'
    | 'percent-as-number'
    | 'first-only'
    | 'one-left-out';
  readonly gives: Rational;
};

/** What a pupil may do instead of each operation, the likeliest first. */
const INSTEAD: Readonly<Record<Operation, readonly Operation[]>> = {
  multiply: ['add', 'divide', 'subtract'],
  divide: ['multiply', 'subtract', 'add'],
  add: ['subtract', 'multiply'],
  subtract: ['add', 'divide'],
};

/** Wrong ideas carried out on a plan, each with another result than the right one and than the others. */
export function mistakesOf({ steps, others = [] }: Plan): PlanMistake[] {
  const answer = steps.at(-1)?.result;
  const found: PlanMistake[] = [];
  const add = (id: PlanMistake['id'], gives: Rational | undefined): void => {
    if (
      answer === undefined ||
      gives === undefined ||
      q.equal(gives, answer) ||
      found.some((one) => q.equal(one.gives, gives))
    )
      return;
    found.push({ id, gives });
  };
  for (const { id, gives } of others) add(id, gives);
  const before = steps.at(-2);
  if (before !== undefined) add('stopped-early', before.result);
  for (const [i, one] of steps.entries()) {
    const [share] = one.terms;
    // 20% of 50 taken for 20.
    if (
      share !== undefined &&
      one.operation === 'multiply' &&
      share.n < share.d &&
      q.isInteger(q.multiply(share, HUNDRED)) &&
      share.d > 1n
    )
      add('percent-as-number', continued(steps, i, q.multiply(share, HUNDRED)));
  }
  for (const i of new Set([steps.length - 1, 0])) {
    const one = steps[i];
    if (one === undefined) continue;
    for (const other of INSTEAD[one.operation])
      add(`${other}-instead`, continued(steps, i, carriedOut(other, one.terms)));
    if (one.operation === 'add') add('one-left-out', continued(steps, i, carriedOut('add', one.terms.slice(0, -1))));
    if (one.operation === 'divide' || one.operation === 'subtract')
      add('upside-down', continued(steps, i, carriedOut(one.operation, one.terms.toReversed())));
  }
  if (steps.length > 2) add('first-only', steps[0]?.result);
  return found;
}

const HUNDRED = q.rational(100n);

/** The plan's end once the step at `at` gives another result: what came from it before is worked out anew. */
function continued(steps: readonly PlanStep[], at: number, result: Rational | undefined): Rational | undefined {
  const changed = new Map<Rational, Rational>();
  let value = result;
  const was = steps[at]?.result;
  if (was === undefined || value === undefined) return undefined;
  changed.set(was, value);
  for (const later of steps.slice(at + 1)) {
    value = carriedOut(
      later.operation,
      later.terms.map((term) => changed.get(term) ?? term),
    );
    if (value === undefined) return undefined;
    changed.set(later.result, value);
  }
  return value;
}
