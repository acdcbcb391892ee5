import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guide } from './earned.ts';
import { followAll, followProblem } from './follow.ts';
import type { Followed } from './followed.ts';
import type { Held } from './held.ts';
import { problemKey } from './problems/problem-key.ts';
import { asksNumber } from './replies/asks.ts';

/** A ladder of two steps for every line; the first asks for 20. */
const guide: Guide = () => [{ expected: asksNumber(20n) }, {}];

function last(texts: readonly string[], along?: Guide): Followed {
  const asked = texts.at(-1) ?? '';
  return followProblem(followAll(texts.slice(0, -1), along), asked, along);
}

const solvedOf = (held: Held): string | undefined => (held.kind === 'problem' ? held.solved : undefined);
const keyOf = (held: Held): string => (held.kind === 'problem' ? problemKey(held.problem) : held.kind);

const LINEAR = 'Solve 2x + 1 = 5';
const STORY = 'Lisa sold 64 chocolate bars in 4 boxes and gave 3 boxes away. How many bars are left in her shop?';

describe('following a session', () => {
  it.each([
    [[LINEAR], 'problem', undefined],
    [[LINEAR, 'hint'], 'hint', undefined],
    [[LINEAR, '$2x+1=5$'], 'hint', undefined],
    [[LINEAR, '2x = 4'], 'attempt', undefined],
    [[LINEAR, 'x = 2'], 'attempt', 'by-pupil'],
    [[LINEAR, 'x = 3'], 'attempt', undefined],
    [[LINEAR, 'x = 2', 'thanks'], 'after-end', 'by-pupil'],
    [['x^2 - 5x + 6 = 0', 'x = 2'], 'attempt', undefined],
    [['x^2 - 5x + 6 = 0', 'x = 2', 'x = 3'], 'attempt', 'by-pupil'],
    [[LINEAR, 'is it something else'], 'remark', undefined],
    [[LINEAR, 'Solve sin(x) = 5'], 'story-begun', undefined],
    [[LINEAR, 'x = 2', '3x = 9'], 'problem', undefined],
    [[LINEAR, 'x = 2', '2x = 4'], 'attempt', 'by-pupil'],
    [[LINEAR, 'Simplify 2a + 3a'], 'problem', undefined],
    [['hint'], 'wish-without-problem', undefined],
    [['a story about apples'], 'unreadable', undefined],
    [[''], 'small-talk', undefined],
    [[LINEAR, 'just tell me the answer'], 'nudge', undefined],
    [[LINEAR, 'i hate maths'], 'feeling', undefined],
    [[LINEAR, 'new problem'], 'put-away', undefined],
    [[LINEAR, '3a + 2a'], 'proposal', undefined],
    [[LINEAR, 'what is 5 - 1'], 'sum', undefined],
    [[LINEAR, 'what is 5 - 1', '4'], 'aside', undefined],
    [[LINEAR, '3y + 9 = 12', 'yes'], 'problem', undefined],
    [[LINEAR, '3y + 9 = 12', 'no'], 'declined', undefined],
    [[STORY, '64 / 4 = 16'], 'story', undefined],
    [[STORY, 'x = 3'], 'story', undefined],
    [[STORY, '4x = 64'], 'proposal', undefined],
    [[STORY, '4x = 64', 'yes'], 'problem', undefined],
    [[STORY, 'Solve 2x + 1 = 5'], 'problem', undefined],
  ] as const)('takes the last of %j for: %s', (texts, kind, solved) => {
    const followed = last(texts);
    expect(followed.kind).toBe(kind);
    expect(solvedOf(followed.held)).toBe(solved);
  });

  it('keeps a problem through any remarks, feelings and lines', () => {
    const remarks = ['i hate this', 'why do we even do this at school every single day of the week', 'x = 7', 'lol'];
    const texts = [LINEAR, ...Array.from({ length: 60 }, (_, i) => remarks[i % remarks.length] ?? '')];
    expect(keyOf(followAll(texts, guide))).toBe(keyOf(followAll([LINEAR])));
  });

  it('never takes a line after an unreadable problem for the problem', () => {
    for (const line of ['x = 3', '15 * 4 = 60', '12', '2x + 1 = 5', 'so 5 + 3', 'its 40', '3/4 + 2/5 = 5/9'])
      expect(keyOf(followAll([STORY, line], guide))).toBe('story');
  });

  it('weighs a number against the small question of the ladder first', () => {
    const asked = ['3/4 + 2/5', 'hint', 'hint'];
    expect(last([...asked, '20'], guide)).toMatchObject({ as: 'step', held: { rung: 4 } });
    expect(last([...asked, '21'], guide)).toMatchObject({ as: 'missed-step', held: { rung: 3 } });
    expect(last([...asked, '23/20'], guide)).toMatchObject({ as: 'line', held: { solved: 'by-pupil' } });
    expect(last([...asked, '20'])).toMatchObject({ as: 'line', verdict: { kind: 'wrong' } });
  });

  it('holds the same after a fold from the current problem on as after one from the start', () => {
    const texts = [
      LINEAR,
      '3/4 + 2/5',
      'x + y = 5, x - y = 1',
      'hint',
      'x = 2',
      '20',
      '23/20',
      'y = 2',
      'hi',
      'yes',
      'no',
    ];
    assert(
      property(array(constantFrom(...texts, 'Solve sin(x) = 5', '2x = 4', 'x = 3'), { maxLength: 12 }), (asked) => {
        const taken = asked.map((_, i) => last(asked.slice(0, i + 1), guide));
        const from = taken.findLastIndex((one) => one.kind === 'problem' && one.agreed === undefined);
        if (from < 0 || taken.slice(from + 1).some(({ kind, held }) => kind === 'problem' || held.kind !== 'problem'))
          return;
        expect(followAll(asked.slice(from), guide)).toEqual(followAll(asked, guide));
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});

describe('a ladder that is earned', () => {
  const rungAfter = (...texts: readonly string[]): number | undefined => {
    const held = followAll(['3/4 + 2/5', ...texts], guide);
    return held.kind === 'problem' ? held.rung : undefined;
  };

  it.each([
    [['hint', 'hint'], 3],
    [['hint', 'hint', 'hint', 'idk', 'hint', '?', 'next'], 3],
    [['just tell me the answer', 'i give up', 'do it for me', 'whats the answer'], 1],
    [['hint', 'hint', '7', 'hint'], 4],
    [['hint', 'hint', '7', 'just give me the answer'], 3],
    [['hint', 'hint', '7', 'hint', 'hint', 'hint'], 4],
    [['hint', 'hint', '7', '7', '7', '7'], 3],
    [['hint', 'hint', '7', '8', '9'], 4],
    [['hint', 'hint', 'i dont get what to do with the bottoms'], 4],
    [['hint', 'hint', 'i dont get what to do with the bottoms', 'i dont get the top numbers either'], 4],
    [['hint', 'hint', 'i hate this', 'lol what', 'my cat is called 3'], 3],
  ] as const)('after %j the rung is %i', (texts, rung) => {
    expect(rungAfter(...texts)).toBe(rung);
  });

  it('counts a problem as shown once the ladder has worked its last step, and then offers a twin', () => {
    const asked = ['3/4 + 2/5', 'hint', 'hint', '7', 'hint', '8', 'hint'];
    expect(last(asked, guide)).toMatchObject({ kind: 'hint', held: { rung: 5, solved: 'shown' } });
    expect(last([...asked, '23/20'], guide).held).toMatchObject({ solved: 'shown' });
    const end = last([...asked, 'ok', 'ok'], guide);
    expect(end).toMatchObject({ kind: 'after-end', held: { offer: { kind: 'twin' } } });
    const twin = last([...asked, 'ok', 'ok', 'yes'], guide);
    expect(twin).toMatchObject({ kind: 'problem', agreed: true, held: { problem: { kind: 'arithmetic' } } });
    expect(keyOf(twin.held)).not.toBe(keyOf(end.held));
  });
});
