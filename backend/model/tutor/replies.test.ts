import { describe, expect, it } from 'vitest';
import { followAll, followProblem } from '../../maths/follow.ts';
import { stepsOf } from './ladder-of.ts';
import { REPLIES } from './replies.fixture.ts';

type Heard = 'understood' | 'not understood' | 'called wrong';

/** How a reply is taken after a problem and so many hints. */
export function heard(problem: string, hints: number, reply: string): Heard {
  const before = [problem, ...Array.from({ length: hints }, () => 'hint')];
  const followed = followProblem(followAll(before, stepsOf), reply, stepsOf);
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

  it('is understood nearly always', () => {
    const missed = ALL.filter(([problem, hints, reply]) => heard(problem, hints, reply) === 'not understood');
    expect(missed.length / ALL.length).toBeLessThan(0.04);
  });
});
