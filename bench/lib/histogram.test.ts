import { expect, it } from 'vitest';
import { Histogram } from './histogram.ts';

function of(...us: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const value of us) histogram.record(value);
  return histogram;
}

it('merges what workers send as text, as if one had recorded it all', () => {
  const values = Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 250_000);
  const merged = of();
  for (const half of [values.slice(0, 2_000), values.slice(2_000)])
    merged.merge(Histogram.decode(of(...half).encode()));
  expect(merged.summary()).toEqual(of(...values).summary());
  expect(merged.curve()).toEqual(of(...values).curve());
});

it('tells percentiles in ms to a thousandth of their size', () => {
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

it('counts what is longer than it can tell, and says nothing of nothing', () => {
  expect(of(1e12).summary().count).toBe(1);
  expect(of().summary()).toMatchObject({ count: 0, p99: 0 });
  expect(of().curve()).toEqual([]);
});
