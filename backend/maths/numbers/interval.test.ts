import { describe, expect, it } from 'vitest';
import * as i from './interval.ts';
import * as q from './rational.ts';

/** The platform's own functions, good to about 15 figures, as the oracle. */
const CASES: readonly (readonly [
  name: string,
  (x: i.Interval) => i.Interval | undefined,
  (x: number) => number,
  from: number,
  to: number,
])[] = [
  ['sine', i.sine, Math.sin, -7, 7],
  ['cosine', i.cosine, Math.cos, -7, 7],
  ['arctangent', i.arctan, Math.atan, -50, 50],
  ['arcsine', i.arcsine, Math.asin, -0.99, 0.99],
  ['exponential', i.exponential, Math.exp, -7, 7],
  ['logarithm', i.logarithm, Math.log, 0.01, 900],
  ['root', i.root, Math.sqrt, 0, 900],
];

const middle = (of: i.Interval): number => {
  const [lo] = i.bounds(of);
  return Number((lo.n * 10n ** 20n) / lo.d) / 1e20;
};

describe('real numbers between two decimals', () => {
  it.each(CASES)('agrees on the %s, and is narrow', (_, exactly, roughly, from, to) => {
    for (let step = 0; step <= 200; step += 1) {
      const x = q.rational(BigInt(Math.round((from + ((to - from) * step) / 200) * 1_000)), 1_000n);
      const found = exactly(i.ofRational(x));
      if (found === undefined) throw new Error(`no value at ${x.n}/${x.d}`);
      const wanted = roughly(Number(x.n) / Number(x.d));
      expect(Math.abs(middle(found) - wanted)).toBeLessThan(1e-11 * Math.max(1, Math.abs(wanted)));
      expect(found.hi - found.lo).toBeLessThan(10n ** 20n);
      expect(found.hi).toBeGreaterThanOrEqual(found.lo);
    }
  });

  it('knows 35 places of pi', () => {
    const [lo, hi] = [i.PI.lo, i.PI.hi].map((end) => end.toString().slice(0, 36));
    expect(lo).toBe('314159265358979323846264338327950288');
    expect(hi).toBe(lo);
  });

  it('has no root, logarithm or reciprocal where there is none', () => {
    expect(i.root(i.ofRational(q.rational(-1n)))).toBeUndefined();
    expect(i.logarithm(i.ofRational(q.ZERO))).toBeUndefined();
    expect(i.inverted(i.ofRational(q.ZERO))).toBeUndefined();
  });
});
