import { whole } from '../../algebra/syntax.ts';
import * as q from '../../numbers/rational.ts';
import type { ProblemOf } from '../../problems/problem.ts';
import type { MisconceptionId } from '../misconception.ts';
import type { Slipped } from './mal-rule.ts';

const HUNDREDTH = q.rational(1n, 100n);

/** What misconceptions make of p per cent of n. */
export function percentSlips({ percent, of }: ProblemOf<'percent'>): Slipped[] {
  const share = q.multiply(q.multiply(percent, of), HUNDREDTH);
  const found: [MisconceptionId, q.Rational | undefined][] = [
    ['percent-as-amount', percent],
    ['percent-as-divisor', q.divide(of, percent)],
    ['percent-not-over-hundred', q.multiply(percent, of)],
    ['percent-over-ten', q.multiply(share, q.rational(10n))],
    ['percent-over-thousand', q.multiply(share, q.rational(1n, 10n))],
    ['percent-taken-off', q.subtract(of, share)],
    ['percent-added-on', q.add(of, share)],
    ['percent-subtracted-as-number', q.subtract(of, percent)],
    ['percent-added-as-number', q.add(of, percent)],
    ['percent-swapped-division', q.divide(q.multiply(percent, q.rational(100n)), of)],
  ];
  return found.flatMap(([id, value]) => (value ? [{ id, part: whole(of), whole: whole(value) }] : []));
}
