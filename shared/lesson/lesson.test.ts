import { describe, expect, it } from 'vitest';
import { type Audience, EVENT_MAX_BYTES, Fact, LessonEvent } from './event.ts';
import { fold, type Lesson, NEW_LESSON } from './lesson.ts';
import { TITLE_MAX } from '../limits.ts';

function lessonOf(...facts: readonly (Fact | { readonly hidden: Fact })[]): Lesson {
  return facts.reduce<Lesson>((lesson, said, i) => {
    const [audience, fact]: [Audience, Fact] = 'hidden' in said ? ['tutors', said.hidden] : ['all', said];
    return fold(lesson, { n: i + 1, at: 1_000 + i, audience, fact });
  }, NEW_LESSON);
}

describe('a lesson', () => {
  it('LOG-5: begins with the AI on the floor', () => {
    const floor = { kind: 'floor', owner: 'ai', version: 1 } as const;
    expect(lessonOf(floor)).toEqual({ ...NEW_LESSON, n: 1, visible: 1, floor: { owner: 'ai', version: 1 } });
  });

  it('LOG-5: counts questions, and names the problem in hand until another one is set', () => {
    const asked = (seq: number): Fact => ({ kind: 'asked', turn: `turn-${seq}`, seq });
    const problem = (seq: number): Fact => ({ kind: 'problem', turn: `turn-${seq}`, seq });
    const solved: Fact = { kind: 'solved', turn: 'turn-2' };
    expect(lessonOf(asked(1), problem(1), asked(2), solved)).toMatchObject({
      asked: 2,
      problem: { turn: 'turn-1', seq: 1, solved: true },
    });
    expect(lessonOf(asked(1), problem(1), solved, asked(2), problem(2)).problem).toEqual({
      turn: 'turn-2',
      seq: 2,
      solved: false,
    });
    expect(lessonOf(solved).problem).toBeUndefined();
    expect(lessonOf(asked(2), asked(1)).asked).toBe(2);
  });

  it('LOG-5: holds the newest stop and the newest title', () => {
    const stop = (turn: string): Fact => ({ kind: 'stop', turn });
    const renamed = (title: string): Fact => ({ kind: 'renamed', title });
    expect(lessonOf(stop('a'), renamed('one'), stop('b'), renamed('two'))).toMatchObject({
      stopped: 'b',
      title: 'two',
    });
    expect(lessonOf({ kind: 'code_renewed' })).toEqual({ ...NEW_LESSON, n: 1, visible: 1 });
  });

  it('LOG-3: remembers the newest event that everybody sees', () => {
    const fact: Fact = { kind: 'code_renewed' };
    expect(lessonOf(fact, { hidden: fact }, { hidden: fact })).toMatchObject({ n: 3, visible: 1 });
    expect(lessonOf(fact, { hidden: fact }, fact)).toMatchObject({ n: 3, visible: 3 });
  });

  it('LOG-4: an event that is in it already changes nothing', () => {
    const lesson = lessonOf({ kind: 'renamed', title: 'kept' });
    const again = { n: 1, at: 0, audience: 'all', fact: { kind: 'renamed', title: 'other' } } as const;
    expect(fold(lesson, again)).toBe(lesson);
  });

  it('fits into a write unit, whatever an event says', () => {
    const title = '\u0000'.repeat(TITLE_MAX);
    const id = 'x'.repeat(64);
    const longest: readonly Fact[] = [
      { kind: 'renamed', title },
      { kind: 'problem', turn: id, seq: 2 ** 31 },
    ];
    for (const fact of longest) {
      const event = LessonEvent.parse({ n: 2 ** 31, at: 2 ** 41, audience: 'tutors', fact });
      expect(JSON.stringify(event).length).toBeLessThanOrEqual(EVENT_MAX_BYTES);
    }
    expect(Fact.safeParse({ kind: 'renamed', title: `${title}x` }).success).toBe(false);
  });

  it('LOG-4: takes what a newer server says for an event that changes nothing', () => {
    const fact = { kind: 'whisper', text: 'look again' };
    const event = LessonEvent.parse({ n: 1, at: 1_000, audience: 'all', fact });
    expect(fold(NEW_LESSON, event)).toEqual({ ...NEW_LESSON, n: 1, visible: 1 });
  });
});
