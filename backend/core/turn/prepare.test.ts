import { describe, expect, it } from 'vitest';
import type { Blobs } from '../ports/blobs.ts';
import type { Exchange, Question } from '../ports/model.ts';
import { askedMore, createCoreFixture, opened } from '../../testing/fixture.ts';
import { NO_BLOBS } from '../../testing/memory-target.ts';
import { createPuppet } from '../../testing/puppet.ts';
import { HISTORY_TOKENS_MAX, HISTORY_TURNS } from './limits.ts';
import { newestThatFit } from './prepare.ts';

/** Asks and answers them all, and returns what the model was asked. */
async function questionsOf(
  exchanges: readonly (readonly [asked: string, answered: string])[],
): Promise<readonly Question[]> {
  const puppet = createPuppet();
  const fixture = createCoreFixture({ models: [puppet] });
  await opened(fixture);
  for (const [i, [text, answer]] of exchanges.entries()) {
    await fixture.clock.advance(2_000);
    const ref = await askedMore(fixture, `turn-${String(i + 1).padStart(4, '0')}`, text);
    puppet.say(answer);
    puppet.finish();
    await fixture.runner(ref);
  }
  return puppet.questions;
}

describe('what a model is asked', () => {
  it('holds the exchanges before, oldest first, and the newest question', async () => {
    const [first, , third] = await questionsOf([
      ['one', 'hint one'],
      ['two', 'hint two'],
      ['three', 'hint three'],
    ]);
    expect(first).toEqual({ history: [], asked: 'one', pictures: [] });
    expect(third).toEqual({
      history: [
        { seq: 1, asked: 'one', answered: 'hint one' },
        { seq: 2, asked: 'two', answered: 'hint two' },
      ],
      asked: 'three',
      pictures: [],
    });
  });

  it('pins the problem once it is too long ago to be in the history', async () => {
    const rest = Array.from({ length: HISTORY_TURNS + 1 }, (_, i) => [`step ${i}`, 'go on'] as const);
    const questions = await questionsOf([['Solve 2x+3=7', 'What first?'], ...rest]);
    const last = questions.at(-1);
    expect(questions.at(-2)?.problem).toBeUndefined();
    expect(last?.problem).toBe('Solve 2x+3=7');
    expect(last?.history).toHaveLength(HISTORY_TURNS);
    expect(last?.history[0]?.asked).toBe('step 0');
  });

  it('pins it too where long hints leave no room for it', async () => {
    const questions = await questionsOf([
      ['Solve 2x+3=7', 'What first?'],
      ['subtract 3', 'x'.repeat(3 * HISTORY_TOKENS_MAX - 60)],
      ['then?', 'Divide.'],
      ['and then?', 'Done.'],
    ]);
    expect(questions[2]).toMatchObject({ problem: 'Solve 2x+3=7', history: [{ seq: 2 }] });
    expect(questions[3]).toMatchObject({ problem: 'Solve 2x+3=7', history: [{ seq: 3 }] });
  });

  it('leaves a picture out that is gone, and hands over the others', async () => {
    const shown = { mime: 'image/png', base64: 'aGk=' };
    const blobs: Blobs = {
      ...NO_BLOBS,
      accept: async () => true,
      read: async ({ picture }) => (picture === 'picture-here' ? shown : undefined),
    };
    const puppet = createPuppet();
    const fixture = createCoreFixture({ models: [puppet], blobs });
    await opened(fixture);
    const pictures = ['picture-gone', 'picture-here'];
    await fixture.say('s', { type: 'ask', s: 1, turn: 'turn-0001', text: 'these', pictures });
    const [ref] = fixture.started;
    if (ref === undefined) throw new Error('nothing started');
    puppet.say('seen');
    puppet.finish();
    await fixture.runner(ref);
    expect(puppet.questions).toEqual([{ history: [], asked: 'these', pictures: [shown] }]);
  });
});

describe('newestThatFit', () => {
  const exchange = (seq: number, tokens: number): Exchange => ({
    seq,
    asked: '',
    answered: 'x'.repeat(3 * (tokens - 8)),
  });

  it('takes whole exchanges, the newest, as many as the tokens hold', () => {
    const half = HISTORY_TOKENS_MAX / 2;
    expect(newestThatFit([exchange(3, half), exchange(2, half), exchange(1, 10)]).map(({ seq }) => seq)).toEqual([
      2, 3,
    ]);
    expect(newestThatFit([exchange(2, half), exchange(1, half + 1)]).map(({ seq }) => seq)).toEqual([2]);
    expect(newestThatFit([exchange(1, HISTORY_TOKENS_MAX + 1)])).toEqual([]);
    expect(newestThatFit([])).toEqual([]);
  });

  it('does not jump over one that is too long', () => {
    const fitting = newestThatFit([exchange(3, 10), exchange(2, HISTORY_TOKENS_MAX), exchange(1, 10)]);
    expect(fitting.map(({ seq }) => seq)).toEqual([3]);
  });
});
