import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Coefficients } from './univariate.ts';

/** How the terms of a list go on, where that is certain. */
export type Rule =
  | {
      readonly kind: 'polynomial';
      readonly coefficients: Coefficients;
      readonly differences: readonly (readonly Rational[])[];
    }
  | { readonly kind: 'geometric'; readonly first: Rational; readonly ratio: Rational };

const MAX_DEGREE = 4;

/**
 * The rule of a list of at least three terms: equal ratios, or equal differences of some order. Differences of order k count as equal
 * where there are at least two of them.
 */
export function ruleOf(terms: readonly Rational[]): Rule | undefined {
  const [first, second] = terms;
  if (first === undefined || second === undefined || terms.length < 3) return undefined;
  const differences: (readonly Rational[])[] = [terms];
  for (let order = 0; order <= MAX_DEGREE; order += 1) {
    const row = differences[order] ?? [];
    if (row.length < 2) break;
    if (order > 0 && row.every((one) => q.equal(one, row[0] ?? q.ZERO)))
      return { kind: 'polynomial', coefficients: polynomialOf(differences), differences };
    if (order === 1) {
      const ratio = q.divide(second, first);
      if (
        ratio !== undefined &&
        !q.isZero(second) &&
        terms.every((one, i) => i === 0 || q.equal(one, q.multiply(terms[i - 1] ?? q.ZERO, ratio)))
      )
        return { kind: 'geometric', first, ratio };
    }
    differences.push(row.slice(1).map((one, i) => q.subtract(one, row[i] ?? q.ZERO)));
  }
  return undefined;
}

/** Newton's formula: the first entry of each row times (n - 1)(n - 2).../k!. */
function polynomialOf(differences: readonly (readonly Rational[])[]): Coefficients {
  let all: Rational[] = [];
  let basis: Rational[] = [q.ONE];
  for (const [order, row] of differences.entries()) {
    const by = row[0] ?? q.ZERO;
    all = basis.map((c, i) => q.add(all[i] ?? q.ZERO, q.multiply(c, by)));
    const shift = q.rational(BigInt(-(order + 1)), BigInt(order + 1));
    const over = q.rational(1n, BigInt(order + 1));
    basis = [...basis, q.ZERO].map((c, i) => q.add(q.multiply(c, shift), q.multiply(basis[i - 1] ?? q.ZERO, over)));
  }
  let length = all.length;
  while (length > 0 && q.isZero(all[length - 1] ?? q.ZERO)) length -= 1;
  return all.slice(0, length);
}

/** The term at a position counted from 1. */
export function termAt(rule: Rule, n: bigint): Rational | undefined {
  if (rule.kind === 'polynomial')
    return rule.coefficients.reduceRight((sum, c) => q.add(q.multiply(sum, q.rational(n)), c), q.ZERO);
  const power = n === 1n ? q.ONE : q.power(rule.ratio, n - 1n);
  return power && q.multiply(rule.first, power);
}
