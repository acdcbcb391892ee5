import { describe, expect, it } from 'vitest';
import { followAll, followProblem } from '../../maths/follow.ts';
import { stepsOf } from './ladder-of.ts';
import { REPLIES } from './replies.fixture.ts';

type Heard = 'understood' | 'not understood' | 'called wrong';

/** How a reply is taken after a problem and so many hints. */
export function heard(problem: string, hints: number, reply: string): Heard {
  const begun = followAll([problem], stepsOf);
  if (begun.kind !== 'problem') return 'not understood';
  const followed = followProblem({ ...begun, rung: begun.rung + hints }, reply, stepsOf);
  if (followed.kind !== 'attempt') return 'not understood';
  const { as, verdict } = followed;
  if (as === 'missed-step' || (as === 'line' && verdict.kind === 'wrong')) return 'called wrong';
  return as === 'line' && verdict.kind === 'unsure' ? 'not understood' : 'understood';
}

const ALL = REPLIES.flatMap(([problem, hints, replies]) => replies.map((reply) => [problem, hints, reply] as const));

describe("a pupil's reply to the tutor's own question", () => {
  it.each(ALL)('%s after %i hints: "%s" is not called wrong', (problem, hints, reply) => {
    expect(heard(problem, hints, reply)).not.toBe('called wrong');
  });

  it.each([
    ['solve 5(x + 7) = 60', 0, '5x + 7 = 60'],
    ['solve 5(x + 7) = 60', 1, '5x + 7 = 60'],
    ['x^2-5x+6=0', 0, 'x = 4'],
    ['2 + 3 × 4', 0, '20'],
    ['gcd of 84 and 36', 0, '6'],
    ['expand 2(x+3)', 0, '2x + 3'],
  ])('%s after %i hints: the wrong line "%s" is not taken for a reply', (problem, hints, line) => {
    expect(heard(problem, hints, line)).toBe('called wrong');
  });

  it('is understood nearly always', () => {
    const missed = ALL.filter(([problem, hints, reply]) => heard(problem, hints, reply) === 'not understood');
    expect(missed.length / ALL.length).toBeLessThan(0.04);
  });
});
