import { expect, it } from 'vitest';
import { Histogram } from './histogram.ts';

function of(...us: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const value of us) histogram.record(value);
  return histogram;
}

it('merges the encoded histograms of several workers as if one had recorded everything', () => {
  const values = Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 250_000);
  const merged = of();
  for (const half of [values.slice(0, 2_000), values.slice(2_000)])
    merged.merge(Histogram.decode(of(...half).encode()));
  expect(merged.summary()).toEqual(of(...values).summary());
  expect(merged.curve()).toEqual(of(...values).curve());
});

it('gives percentiles in ms, to three significant digits', () => {
  const { count, p50, p99, max } = of(...Array.from({ length: 1_000 }, (_, i) => (i + 1) * 1_000)).summary();
  expect(count).toBe(1_000);
  for (const [found, wanted] of [
    [p50, 500],
    [p99, 990],
    [max, 1_000],
  ] as const) {
    expect(Math.abs(found / wanted - 1)).toBeLessThan(0.002);
  }
});

it('counts what is longer than its range, and is all zeros without a value', () => {
  expect(of(1e12).summary().count).toBe(1);
  expect(of().summary()).toMatchObject({ count: 0, p99: 0 });
  expect(of().curve()).toEqual([]);
});
