import { expect, it } from 'vitest';
import { dropsOf, scheduleOf } from './schedule.ts';

const shape = { students: 100, rampMs: 10_000, durationMs: 60_000, everyMs: 6_000, seed: 1 };

it('is open-loop: what is due does not depend on any answer', () => {
  const schedule = scheduleOf(shape);
  const first = schedule.question(7, 0) ?? 0;
  const dues = Array.from({ length: 12 }, (_, n) => schedule.question(7, n)).filter((due) => due !== undefined);
  expect(dues).toEqual(dues.map((_, n) => first + n * shape.everyMs));
  expect(dues.length).toBeGreaterThan(7);
  expect(schedule.question(7, 1_000)).toBeUndefined();
});

it('spreads arrivals evenly over the ramp, the same for the same seed', () => {
  const arrivals = Array.from({ length: 100 }, (_, student) => scheduleOf(shape).arrival(student));
  expect(arrivals).toEqual(arrivals.toSorted((a, b) => a - b));
  arrivals.forEach((at, student) => expect(Math.floor(at / 100)).toBe(student));
  expect(scheduleOf({ ...shape, seed: 2 }).arrival(5)).not.toBe(arrivals[5]);
});

it('draws drops so that the given share of connections drops each minute', () => {
  const next = dropsOf(20, 1);
  const mean = Array.from({ length: 5_000 }, next).reduce((sum, ms) => sum + ms, 0) / 5_000;
  expect(Math.abs(mean / 300_000 - 1)).toBeLessThan(0.05);
});
