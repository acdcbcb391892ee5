import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { viewOf } from '../../backend/core/pages.ts';
import type { ServerMessage } from '../../shared/server-messages.ts';
import { reduce } from './reduce.ts';
import { newState, type State } from './state.ts';
import { wants } from './wants.ts';

const TURN = 'turn-0001';
const HEAD = { turn: TURN, seq: 1, asked: 'x', pictures: [], askedAt: 1 };

/** Attempts at one turn, each a list of tokens; what one frame carries is a token, or several. */
const attempts = fc.array(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), { maxLength: 12 }), {
  minLength: 1,
  maxLength: 3,
});
/** What the network does to each frame: drops it, doubles it, delays it by some frames; and whether requests are answered after it. */
const fate = fc.record({
  copies: fc.integer({ min: 0, max: 2 }),
  delay: fc.integer({ min: 0, max: 4 }),
  answer: fc.boolean(),
});

type Stored = { readonly epoch: number; readonly text: string; readonly end?: { length: number; state: 'done' } };
type Step = { readonly frame: ServerMessage; readonly stored: Stored };

/** Every frame in the order of sending, with what the store holds by then (one frame behind: checkpoints lag). */
function stepsOf(epochs: readonly (readonly string[])[]): Step[] {
  const steps: Step[] = [];
  epochs.forEach((tokens, index) => {
    const epoch = index + 1;
    let text = '';
    for (const token of tokens) {
      steps.push({
        frame: { type: 'delta', turn: TURN, epoch, at: text.length, text: token },
        stored: { epoch, text },
      });
      text += token;
    }
    if (epoch < epochs.length) return;
    const end = { length: text.length, state: 'done' } as const;
    steps.push({ frame: { type: 'end', turn: TURN, epoch, ...end }, stored: { epoch, text, end } });
  });
  return steps;
}

it('ends with the text of the store, and ends once, whatever the network does', () => {
  fc.assert(
    fc.property(attempts, fc.array(fate, { minLength: 40, maxLength: 40 }), (epochs, fates) => {
      const steps = stepsOf(epochs);
      const arrivals = steps
        .flatMap((step, i) =>
          Array.from({ length: fates[i]?.copies ?? 1 }, (_, copy) => ({ step, at: i + copy * (fates[i]?.delay ?? 0) })),
        )
        .toSorted((a, b) => a.at - b.at);
      let state = newState('student');
      let endings = 0;
      const take = (message: ServerMessage): void => {
        const before = state.turns[0]?.held;
        state = reduce(state, { kind: 'heard', message, now: 0 });
        const after = state.turns[0]?.held;
        // An ending, and everything that changes something behind one.
        if (after?.end !== undefined && after !== before) endings++;
      };

      arrivals.forEach(({ step, at }, i) => {
        take(step.frame);
        if (fates[i]?.answer) answer(state, steps[at]?.stored ?? last(steps), take);
      });
      // The watchdog asks in the end, should every last frame have been lost.
      for (let round = 0; round < 3 && state.turns[0]?.held.end === undefined; round++) {
        state = reduce(state, { kind: 'quiet', turn: TURN });
        answer(state, last(steps), take);
      }

      expect(state.turns[0]?.held).toMatchObject(last(steps));
      expect(endings).toBe(1);
      expect(wants(state)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

function last(steps: readonly Step[]): Stored {
  return steps.at(-1)?.stored ?? { epoch: 0, text: '' };
}

/** Answers what the page asks for, as the core does. */
function answer(state: State, stored: Stored, take: (message: ServerMessage) => void): void {
  for (const { message } of wants(state)) {
    if (message.type === 'resume') take({ type: 'turns', turns: [viewOf({ ...HEAD, ...stored }, message)] });
  }
}
