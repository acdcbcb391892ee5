import { describe, expect, it } from 'vitest';
import { failures } from '../../../testing/guard/properties.ts';
import { survivors } from '../../../testing/guard/run-mutants.ts';
import { MUTANTS } from '../../../testing/guard/mutants.ts';

/** Seeds that have found something, and some that are new. */
const SEEDS = [1, 5, 11, 20_260] as const;

describe('the guard', () => {
  it.each(SEEDS)('holds its properties over 5,000 texts cut at random (seed %i)', { timeout: 120_000 }, (seed) => {
    expect(failures(seed, 5_000)).toEqual([]);
  });

  it('has at least twenty ways to be wrong, and its properties notice each', { timeout: 120_000 }, async () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(20);
    expect(await survivors(11, 400)).toEqual([]);
  });
});
