import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as q from '../numbers/rational.ts';
import { followStory, openStory, type StoryFollowed } from './follow-story.ts';
import { readStory } from './read-story.ts';

const PENS = readStory('Ann buys 15 pens at £4 each and 3 rulers at £1.50 each. How much does she pay?');

/** Says each line in turn and returns what came of the last one. */
function after(...lines: readonly string[]): StoryFollowed {
  return lines.reduce((followed, line) => followStory(PENS, followed.state, line), openStory(PENS));
}

describe('a story that is not solved', () => {
  it.each([
    ['15 x 4 = 60', 'lines'],
    ['so 15 times 4 is 60', 'lines'],
    ['cost of pens = 15 x 4 = 60', 'lines'],
    ['15 x 4', 'lines'],
    ['cost of pens = 60', 'named'],
    ['pens cost 60', 'named'],
    ['60', 'number'],
    ['is it 64.5?', 'number'],
    ['the answer is £64.50', 'number'],
    ['about 60', 'estimate'],
    ['i think roughly 70 pounds', 'estimate'],
    ['i drew a picture', 'picture'],
    ['first i multiply, then i add', 'plan'],
    ['idk', 'hint'],
    ['?', 'hint'],
    ['just tell me the answer', 'answer-wish'],
    ['is that right', 'asks-if-right'],
    ['my dog is called Rex', 'remark'],
  ])('takes "%s" for %s', (text, kind) => expect(after(text).move.kind).toBe(kind));

  it('keeps named results, and asks for a name where there is none', () => {
    expect(after('15 x 4 = 60').prompt.kind).toBe('stands-for');
    const { state, move } = after('15 x 4 = 60', 'the cost of the pens');
    expect(move.kind).toBe('named');
    expect(state.results).toEqual([{ name: 'cost of the pens', value: q.rational(60n) }]);
    expect(after('rulers = 3 x 1.50 = 4.50').state.results[0]?.name).toBe('rulers');
  });

  it('asks for a quantity that no sum has used', () => {
    const { prompt } = after('15 x 4 = 60', 'pens');
    expect(prompt).toMatchObject({ kind: 'unused', quantities: [2] });
  });

  it('names the first wrong line and takes nothing from what comes behind it', () => {
    const { move, state } = after('15 x 4 = 60\n60 + 3 = 64\n64 + 1 = 65');
    expect(move).toMatchObject({ kind: 'lines', wrong: 1 });
    expect(state.values).toEqual([q.rational(60n)]);
  });

  it('asks never twice for the same thing in a row, and for every general thing once', () => {
    let followed = openStory(PENS);
    const asked = [followed.prompt];
    for (let turn = 0; turn < 30; turn++) {
      followed = followStory(PENS, followed.state, 'hint');
      asked.push(followed.prompt);
    }
    for (const [i, prompt] of asked.entries()) expect(prompt).not.toEqual(asked[i + 1]);
    for (const kind of ['plan', 'picture', 'estimate', 'backwards', 'unit'])
      expect(asked.filter((one) => one.kind === kind)).toHaveLength(1);
  });

  it('follows any text', () => {
    const word = constantFrom(
      '15',
      '=',
      ' x ',
      '60',
      '£',
      '$',
      '\n',
      'pens',
      ' is ',
      '%',
      '/',
      '0',
      ' r ',
      ';',
      'about ',
      '?',
      '(',
      '\\frac',
      '{',
      '}',
      'so ',
      '.',
      ',',
      '-',
    );
    assert(
      property(array(array(word, { maxLength: 14 }), { maxLength: 4 }), (texts) => {
        expect(after(...texts.map((words) => words.join(''))).prompt.kind).toBeTypeOf('string');
        expect(readStory(texts.flat().join(' ')).quantities.length).toBeLessThanOrEqual(24);
      }),
      { seed: 20_261_124, numRuns: 500 },
    );
  });
});
