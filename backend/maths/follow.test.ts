import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followAll, type Followed, followProblem, type Guide } from './follow.ts';
import { rational } from './numbers/rational.ts';
import { problemKey } from './problems/problem-key.ts';

/** A ladder of two steps for every line; the first asks for 20. */
const guide: Guide = () => [{ reply: [rational(20n)] }, {}];

function last(texts: readonly string[], along?: Guide): Followed {
  const asked = texts.at(-1) ?? '';
  return followProblem(followAll(texts.slice(0, -1), along), asked, along);
}

describe('following a session', () => {
  it.each([
    [['Solve 2x + 1 = 5'], 'problem', undefined],
    [['Solve 2x + 1 = 5', 'hint'], 'hint', undefined],
    [['Solve 2x + 1 = 5', '$2x+1=5$'], 'hint', undefined],
    [['Solve 2x + 1 = 5', '2x = 4'], 'attempt', undefined],
    [['Solve 2x + 1 = 5', 'x = 2'], 'attempt', 'by-pupil'],
    [['Solve 2x + 1 = 5', 'x = 3'], 'attempt', undefined],
    [['Solve 2x + 1 = 5', 'x = 2', 'thanks'], 'small-talk', 'by-pupil'],
    [['x^2 - 5x + 6 = 0', 'x = 2'], 'attempt', undefined],
    [['x^2 - 5x + 6 = 0', 'x = 2', 'x = 3'], 'attempt', 'by-pupil'],
    [['Solve 2x + 1 = 5', 'is it something else'], 'remark', undefined],
    [['Solve 2x + 1 = 5', 'Solve sin(x) = 5'], 'unreadable', undefined],
    [['Solve 2x + 1 = 5', 'x = 2', '3x = 9'], 'problem', undefined],
    [['Solve 2x + 1 = 5', 'Simplify 2a + 3a'], 'problem', undefined],
    [['hint'], 'hint-without-problem', undefined],
    [['a story about apples'], 'unreadable', undefined],
    [[''], 'small-talk', undefined],
  ] as const)('takes the last of %j for: %s', (texts, kind, solved) => {
    const followed = last(texts);
    expect(followed.kind).toBe(kind);
    expect(followed.held?.solved).toBe(solved);
  });

  it('counts a problem as shown once the ladder has worked its last step, and says when no hint is left', () => {
    const hints = Array.from({ length: 4 }, () => 'hint');
    expect(last(['3/4 + 2/5', ...hints.slice(1)], guide).held).toMatchObject({ rung: 4, solved: undefined });
    expect(last(['3/4 + 2/5', ...hints], guide)).toMatchObject({ kind: 'hint', held: { rung: 5, solved: 'shown' } });
    expect(last(['3/4 + 2/5', ...hints, 'hint', 'hint'], guide).kind).toBe('no-hint-left');
    expect(last(['3/4 + 2/5', ...hints, '23/20'], guide).held?.solved).toBe('shown');
  });

  it("weighs a number against the ladder's small question first", () => {
    const asked = ['3/4 + 2/5', 'hint', 'hint'];
    expect(last([...asked, '20'], guide)).toMatchObject({ as: 'step', held: { rung: 4 } });
    expect(last([...asked, '21'], guide)).toMatchObject({ as: 'missed-step', held: { rung: 3 } });
    expect(last([...asked, '23/20'], guide)).toMatchObject({ as: 'line', held: { solved: 'by-pupil' } });
    expect(last([...asked, '20'])).toMatchObject({ as: 'line', verdict: { kind: 'wrong' } });
  });

  it('holds the same after a fold from the current problem on as after one from the start', () => {
    const texts = [
      'Solve 2x + 1 = 5',
      '3/4 + 2/5',
      'x + y = 5, x - y = 1',
      'hint',
      'x = 2',
      '20',
      '23/20',
      'y = 2',
      'hi',
    ];
    assert(
      property(array(constantFrom(...texts, 'Solve sin(x) = 5', '2x = 4', 'x = 3'), { maxLength: 12 }), (asked) => {
        const kinds = asked.map((_, i) => last(asked.slice(0, i + 1), guide).kind);
        const from = kinds.lastIndexOf('problem');
        const held = followAll(asked, guide);
        if (held === undefined) return;
        const again = followAll(asked.slice(from), guide);
        expect(again).toEqual(held);
        expect(again && problemKey(again.problem)).toBe(problemKey(held.problem));
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});
