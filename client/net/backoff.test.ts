import { expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

it.each([
  [0, 1_000],
  [1, 1_000],
  [3, 2_000],
  [5, 8_000],
  [40, 8_000],
])('waits anything up to the ceiling after %i failures', (failures, ceiling) => {
  expect(backoffMs(failures, () => 0)).toBe(0);
  expect(backoffMs(failures, () => 1)).toBe(ceiling);
});
