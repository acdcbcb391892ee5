import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../testing/manual-clock.ts';
import { createPuppet } from '../../testing/puppet.ts';
import { ModelError } from '../ports/model.ts';
import { GrowingText } from './growing-text.ts';
import { type Guard, passAll } from './guard/guard.ts';
import { speak } from './speak.ts';
import { NO_RULES } from './turn-rules.ts';

/** Holds everything up to the newest blank, as a guard that reads words would. */
function byWords(): Guard {
  let held = '';
  return {
    push(piece) {
      held += piece;
      const cut = held.lastIndexOf(' ') + 1;
      const released = held.slice(0, cut);
      held = held.slice(cut);
      return released;
    },
    end: () => held,
    breach: undefined,
  };
}

/** What is released of a text that comes in these pieces. */
function released(guard: Guard, pieces: readonly string[]): string {
  return pieces.map((piece) => guard.push(piece)).join('') + guard.end();
}

/** A text, and pieces of any size that it may come in. */
const split = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.array(fc.nat(200), { maxLength: 20 }))
  .map(([text, cuts]) => {
    const ends = [...cuts.filter((cut) => cut < text.length), text.length].toSorted((a, b) => a - b);
    return { text, pieces: ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end)) };
  });

describe('a guard', () => {
  it.each([
    ['without a policy', passAll],
    ['that holds words', byWords],
  ])('TURN-1: %s is the identity, whatever pieces the text comes in', (_, make) => {
    fc.assert(
      fc.property(split, ({ text, pieces }) => {
        expect(released(make(), pieces)).toBe(text);
      }),
    );
  });

  it('without a policy releases each piece at once', () => {
    fc.assert(
      fc.property(fc.string(), (piece) => {
        expect(passAll().push(piece)).toBe(piece);
      }),
    );
  });
});

describe('the seam of the guard', () => {
  const speaking = (cut: Promise<{ readonly kind: 'stopped' }>, count = 1) => {
    const puppets = Array.from({ length: count }, (_, i) => createPuppet(`${i}`));
    const [first = createPuppet(), ...others] = puppets;
    const clock = createManualClock();
    const text = new GrowingText();
    const seen: string[] = [];
    const spoken = speak({
      ports: {
        models: [first, ...others] as const,
        clock,
        random: () => 0.5,
        logger: {
          info: () => {},
          error: () => {},
        },
        events: { emit: () => {} },
      },
      first: 0,
      question: {
        history: [],
        asked: 'x',
        pictures: [],
      },
      rules: { ...NO_RULES, guardFor: byWords },
      text,
      cut,
      grew: () => void seen.push(text.since(0)),
    });
    return { puppets, clock, text, seen, spoken };
  };
  const never = Promise.withResolvers<{ readonly kind: 'stopped' }>().promise;

  it('what it holds is in no text until it releases it', async () => {
    const { puppets, clock, text, seen, spoken } = speaking(never);
    for (const piece of ['one', ' tw', 'o', ' three']) {
      puppets[0]?.say(piece);
      await clock.advance(0);
    }
    expect(seen).toEqual(['', 'one ', 'one ', 'one two ']);
    puppets[0]?.finish();
    expect(await spoken).toMatchObject({ said: { kind: 'complete' } });
    expect(text.since(0)).toBe('one two three');
  });

  it('what it holds when the turn is stopped is never released', async () => {
    const { promise: cut, resolve } = Promise.withResolvers<{ readonly kind: 'stopped' }>();
    const { puppets, clock, text, spoken } = speaking(cut);
    puppets[0]?.say('shown held');
    await clock.advance(0);
    resolve({ kind: 'stopped' });
    expect(await spoken).toMatchObject({ said: { kind: 'stopped' } });
    puppets[0]?.say(' more ');
    await clock.advance(0);
    expect(text.since(0)).toBe('shown ');
  });

  it('what it holds of a model that failed is not the next one\u2019s', async () => {
    const { puppets, text, spoken } = speaking(never, 2);
    puppets[0]?.say('unfinished');
    puppets[0]?.fail(new ModelError('model_cut', 'cut'));
    puppets[1]?.say('all of it');
    puppets[1]?.finish();
    expect(await spoken).toMatchObject({ said: { kind: 'complete' } });
    expect(text.since(0)).toBe('all of it');
  });
});
