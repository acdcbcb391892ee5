import { describe, expect, it } from 'vitest';
import { QUESTION_MAX } from '../../../shared/limits.ts';
import { Random } from './random.ts';
import { fuzz } from './run.ts';
import { OWN_TEXTS, textBy } from './texts.ts';

const SEED = 20_261_124;

describe('hostile talks', () => {
  it(`throw nothing and say nothing without bound (seed ${SEED})`, () => {
    const { inputs, faults } = fuzz(400, SEED, OWN_TEXTS);
    expect(inputs).toBe(400);
    expect(faults).toEqual([]);
  });

  it('are the same for the same seed', () => {
    const texts = (seed: number): readonly string[] => {
      const random = new Random(seed);
      return Array.from({ length: 50 }, () => textBy(random, OWN_TEXTS));
    };
    expect(texts(SEED)).toEqual(texts(SEED));
    expect(texts(SEED)).not.toEqual(texts(SEED + 1));
  });

  it('hold texts as long as the service takes, and none longer', () => {
    const random = new Random(SEED);
    const lengths = Array.from({ length: 3_000 }, () => textBy(random, OWN_TEXTS).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(QUESTION_MAX);
    expect(Math.max(...lengths)).toBeGreaterThan(QUESTION_MAX / 2);
  });
});
