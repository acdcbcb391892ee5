import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, LessonEvent } from './event.ts';
import { fold, NEW_LESSON } from './lesson.ts';
import { type HeldLog, type LogSlice, stitchLog } from './slice.ts';

const renamed = (n: number, audience: LessonEvent['audience'] = 'all'): LessonEvent => ({
  n,
  at: n,
  audience,
  fact: {
    kind: 'renamed',
    title: `title ${n}`,
  },
});
const sliceOf = (after: number, upTo: number): LogSlice => ({
  after,
  upTo,
  events: Array.from({ length: upTo - after }, (_, i) => renamed(after + 1 + i)),
});
const NOTHING: HeldLog = { upTo: 0, lesson: NEW_LESSON };
const taken = (held: HeldLog, slice: LogSlice): HeldLog => {
  const next = stitchLog(held, slice);
  if (next === 'gap') throw new Error('a gap');
  return next;
};

describe('stitchLog', () => {
  const held = taken(NOTHING, sliceOf(0, 3));

  it('LOG-4: takes what goes on where the log ends', () => {
    expect(held).toMatchObject({ upTo: 3, lesson: { n: 3, title: 'title 3' } });
    expect(taken(held, sliceOf(3, 5))).toMatchObject({ upTo: 5, lesson: { n: 5, title: 'title 5' } });
  });

  it('LOG-4: of a slice that overlaps takes what is new, and nothing where nothing is', () => {
    expect(taken(held, sliceOf(1, 4))).toEqual(taken(held, sliceOf(3, 4)));
    expect(stitchLog(held, sliceOf(0, 3))).toBe(held);
    expect(stitchLog(held, sliceOf(1, 2))).toBe(held);
    expect(stitchLog(held, { after: 9, upTo: 2, events: [] })).toBe('gap');
  });

  it('LOG-4: a slice that begins above what is held is a gap', () => {
    expect(stitchLog(held, sliceOf(4, 5))).toBe('gap');
    expect(stitchLog(NOTHING, sliceOf(1, 2))).toBe('gap');
  });

  it('LOG-3: numbers that are missing within a slice are none: the reader may not see them', () => {
    const seen = { after: 3, upTo: 7, events: [renamed(5), renamed(7)] };
    expect(stitchLog(held, seen)).toMatchObject({ upTo: 7, lesson: { n: 7, title: 'title 7' } });
    expect(stitchLog(held, { after: 3, upTo: 6, events: [], more: true })).toEqual({ ...held, upTo: 6 });
  });

  it('keeps what a reader holds besides', () => {
    expect(stitchLog({ ...held, mine: 'kept' }, sliceOf(3, 4))).toMatchObject({ mine: 'kept', upTo: 4 });
  });
});

const turn = fc.constantFrom('turn-a', 'turn-b');
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: fc.constant('asked' as const), turn, seq: fc.nat(9) }),
  fc.record({ kind: fc.constant('problem' as const), turn, seq: fc.nat(9) }),
  fc.record({ kind: fc.constantFrom('stop' as const, 'solved' as const), turn }),
  fc.record({ kind: fc.constant('renamed' as const), title: fc.string({ maxLength: 5 }) }),
  fc.record({ kind: fc.constant('floor' as const), owner: fc.constant('ai' as const), version: fc.nat(9) }),
  fc.constant({ kind: 'code_renewed' as const }),
);
const log = fc
  .array(fc.tuple(fact, fc.constantFrom('all' as const, 'tutors' as const)), { maxLength: 20 })
  .map((facts): readonly LessonEvent[] =>
    facts.map(([what, audience], i) => ({ n: i + 1, at: i, audience, fact: what })),
  );

describe('any log', () => {
  it('LOG-4: in any slices, again and in any order, gives the lesson of all its events once gaps are closed', () => {
    const cuts = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 20 });
    fc.assert(
      fc.property(log, cuts, (events, ranges) => {
        let held = NOTHING;
        const part = (after: number, upTo: number): LogSlice => ({ after, upTo, events: events.slice(after, upTo) });
        const take = (after: number, upTo: number): void => {
          const next = stitchLog(held, part(after, upTo));
          // What a client does about a gap: it asks from where it is.
          held = next === 'gap' ? taken(held, part(held.upTo, upTo)) : next;
        };
        for (const [a, b] of ranges) take(Math.min(a, b, events.length), Math.min(Math.max(a, b), events.length));
        take(held.upTo, events.length);
        expect(held).toEqual({ upTo: events.length, lesson: events.reduce(fold, NEW_LESSON) });
      }),
    );
  });

  it('LOG-3: a reader who sees less holds the same lesson as one who folds only what it sees', () => {
    fc.assert(
      fc.property(log, fc.array(fc.nat(20), { maxLength: 6 }), (events, cuts) => {
        const seen = events.filter(({ audience }) => audience === 'all');
        const ends = [...new Set([...cuts.filter((n) => n < events.length), events.length])].toSorted((a, b) => a - b);
        let held = NOTHING;
        for (const upTo of ends) {
          const { upTo: after } = held;
          held = taken(held, { after, upTo, events: seen.filter(({ n }) => n > after && n <= upTo) });
        }
        expect(held.lesson).toEqual(seen.reduce(fold, NEW_LESSON));
      }),
    );
  });
});
