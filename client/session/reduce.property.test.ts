import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageOfLog, slicesOf } from '../../backend/core/lesson/slices.ts';
import { viewOf } from '../../backend/core/turn/pages.ts';
import type { Draft, LessonEvent } from '../../shared/lesson/event.ts';
import { fold, NEW_LESSON } from '../../shared/lesson/lesson.ts';
import { LOG_PAGE_MAX } from '../../shared/limits.ts';
import { type Role, ROLES, sees } from '../../shared/permissions.ts';
import { isBehind } from './log.ts';
import { pendingRequests } from './pending-requests.ts';
import { type Frame, reduce } from './reduce.ts';
import { newState, type State } from './state.ts';

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
type Step = { readonly frame: Frame; readonly stored: Stored };

/** Every frame in the order of sending, with what the store holds by then (one frame behind: checkpoints lag). */
function stepsOf(epochs: readonly (readonly string[])[]): Step[] {
  const steps: Step[] = [];
  epochs.forEach((tokens, index) => {
    const epoch = index + 1;
    let text = '';
    for (const token of tokens) {
      steps.push({
        frame: { type: 'delta', s: 1, turn: TURN, epoch, at: text.length, text: token },
        stored: { epoch, text },
      });
      text += token;
    }
    if (epoch < epochs.length) return;
    const end = { length: text.length, state: 'done' } as const;
    steps.push({ frame: { type: 'end', s: 1, turn: TURN, epoch, ...end }, stored: { epoch, text, end } });
  });
  return steps;
}

it('ends with the text of the store, and ends once, whatever the network does', () => {
  fc.assert(
    fc.property(attempts, fc.array(fate, { minLength: 40, maxLength: 40 }), (epochs, fates) => {
      const steps = stepsOf(epochs);
      const arrivals = arrivalsOf(steps, fates);
      let state = newState('student');
      let endings = 0;
      const take = (message: Frame): void => {
        const before = state.turns[0]?.held;
        state = reduce(state, { kind: 'received', message });
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
      expect(pendingRequests(state)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

/** What arrives of what was sent, and in which order; `at` counts what had been sent by then. */
function arrivalsOf<T>(sent: readonly T[], fates: readonly { readonly copies: number; readonly delay: number }[]) {
  return sent
    .flatMap((step, i) =>
      Array.from({ length: fates[i]?.copies ?? 1 }, (_, copy) => ({ step, at: i + copy * (fates[i]?.delay ?? 0) })),
    )
    .toSorted((a, b) => a.at - b.at);
}

function last(steps: readonly Step[]): Stored {
  return steps.at(-1)?.stored ?? { epoch: 0, text: '' };
}

/** Answers what the page asks for, as the core does. */
function answer(state: State, stored: Stored, take: (message: Frame) => void): void {
  for (const { message } of pendingRequests(state)) {
    if (message.type === 'resume') take({ type: 'turns', s: 1, turns: [viewOf({ ...HEAD, ...stored }, message)] });
    if (message.type === 'log') take({ type: 'events', s: 1, after: message.after, upTo: message.after, events: [] });
  }
}

/** What is appended to a lesson at once: more batches than one page of the log holds. */
const batches = fc.array(
  fc.array(
    fc.record<Draft>({
      audience: fc.constantFrom('all', 'tutors'),
      fact: fc.oneof(
        fc.record({ kind: fc.constant('renamed' as const), title: fc.string({ maxLength: 4 }) }),
        fc.record({ kind: fc.constant('stop' as const), turn: fc.constantFrom('turn-0001', 'turn-0002') }),
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: LOG_PAGE_MAX, size: 'max' },
);

type Appended = { readonly frame: Frame | undefined; readonly log: readonly LessonEvent[] };

/** Each batch as a frame for this role, in an `events` or beside a question, and the whole log by then. */
function appendAll(drafts: readonly (readonly Draft[])[], role: Role): Appended[] {
  let log: readonly LessonEvent[] = [];
  let before = NEW_LESSON;
  return drafts.map((batch, i) => {
    const events = batch.map((draft, k) => ({ n: log.length + k + 1, at: i, ...draft }));
    const after = events.reduce(fold, before);
    const slice = slicesOf({ before, after, events })[role];
    log = [...log, ...events];
    before = after;
    const turn = `turn-1${i.toString().padStart(3, '0')}`;
    const question: Frame = {
      type: 'turn',
      s: 1,
      turn,
      seq: i + 1,
      asked: 'x',
      askedAt: 1,
      ...(slice && { log: slice }),
    };
    return { frame: i % 3 === 0 ? question : slice && { type: 'events', s: 1, ...slice }, log };
  });
}

const fates = fc.array(fate, { minLength: LOG_PAGE_MAX, maxLength: LOG_PAGE_MAX });

it.each(ROLES)('LOG-4: a %s ends with the log as it may see it: nothing lost, doubled or out of order', (role) => {
  fc.assert(
    fc.property(batches, fates, fc.nat({ max: LOG_PAGE_MAX }), (drafts, fates, cutAt) => {
      const appended = appendAll(drafts, role);
      const whole = appended.at(-1)?.log ?? [];
      let state = newState(role);
      const page = (log: readonly LessonEvent[], after: number) =>
        pageOfLog(log.filter(({ n }) => n > after).slice(0, LOG_PAGE_MAX + 1), after, role);
      const take = (message: Frame): void => {
        state = reduce(state, { kind: 'received', message });
      };
      const answerLog = (log: readonly LessonEvent[]): void => {
        for (const { message } of pendingRequests(state)) {
          if (message.type === 'log') take({ type: 'events', s: 1, ...page(log, message.after) });
        }
      };

      const arrivals = arrivalsOf(appended, fates).filter(({ at }) => at < cutAt);
      arrivals.forEach(({ step: { frame }, at }, i) => {
        if (frame !== undefined) take(frame);
        const { answer = false, delay = 0 } = fates[i % LOG_PAGE_MAX] ?? {};
        // A store that lags holds a part of what was appended at once.
        if (answer) answerLog((appended[at]?.log ?? whole).slice(0, -delay || undefined));
      });
      // Whatever was lost without a trace was lost with its socket: the page comes back with its cursor.
      const { upTo } = state.log;
      const head = { s: 1, session: 'session-1', role, openedAt: 1, turns: [], students: 1, tutors: 1 };
      state = reduce(state, { kind: 'joined', joined: { ...head, log: page(whole, upTo) }, can: [], now: 1 });
      for (let round = 0; round < whole.length && isBehind(state.log); round++) answerLog(whole);

      const visible = whole.filter(({ audience }) => sees(role, audience));
      expect(state.log.events).toEqual(visible);
      expect(state.log.lesson).toEqual(visible.reduce(fold, NEW_LESSON));
      expect(isBehind(state.log)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
