import { gcd, lcm } from '../../numbers/integer.ts';
import type { Rational } from '../../numbers/rational.ts';
import type { Multiples } from '../../problems/problem.ts';
import type { Misconception, MisconceptionId } from '../misconception.ts';

/** The wrong idea about common factors and multiples that gives exactly `value`. */
export function multiplesMisconception({ kind, numbers }: Multiples, value: Rational): Misconception | undefined {
  const product = numbers.reduce((a, b) => a * b);
  const sum = numbers.reduce((a, b) => a + b);
  const found: readonly (readonly [MisconceptionId, bigint])[] =
    kind === 'lcm'
      ? [
          ['factor-for-multiple', numbers.reduce(gcd)],
          ['product-for-multiple', product],
          ['sum-for-multiple', sum],
        ]
      : [
          ['multiple-for-factor', numbers.reduce(lcm)],
          ['product-for-factor', product],
        ];
  const id = found.find(([, n]) => value.d === 1n && value.n === n)?.[0];
  return id && { id, part: numbers.join(',\\; ') };
}
