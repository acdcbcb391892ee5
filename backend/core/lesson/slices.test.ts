import { describe, expect, it } from 'vitest';
import { type Draft, forAll, type LessonEvent } from '../../../shared/lesson/event.ts';
import { fold, NEW_LESSON } from '../../../shared/lesson/lesson.ts';
import { LOG_PAGE_MAX } from '../../../shared/limits.ts';
import { createCoreFixture, opened, watched } from '../../testing/fixture.ts';
import { record } from './record.ts';
import { pageOfLog, slicesOf, tell } from './slices.ts';

const event = (n: number, audience: LessonEvent['audience'] = 'all'): LessonEvent => ({
  n,
  at: n,
  audience,
  fact: { kind: 'code_renewed' },
});
const hiddenDraft: Draft = { audience: 'tutors', fact: { kind: 'solved', turn: 'hidden-turn' } };
const numbers = (events: readonly LessonEvent[]): readonly number[] => events.map(({ n }) => n);

describe('pageOfLog', () => {
  const log = [event(4), event(5, 'tutors'), event(6), event(7, 'tutors')];

  it('LOG-3: shows a student what is for all, up to the newest of it', () => {
    expect(pageOfLog(log, 3, 'student')).toEqual({ after: 3, upTo: 6, events: [event(4), event(6)] });
    expect(pageOfLog([event(4, 'tutors')], 3, 'student')).toEqual({ after: 3, upTo: 3, events: [] });
    expect(pageOfLog(log, 3, 'tutor')).toEqual({ after: 3, upTo: 7, events: log });
  });

  it('LOG-2: a full page says where it goes on, also where its reader sees nothing of it', () => {
    const hidden = Array.from({ length: LOG_PAGE_MAX + 1 }, (_, i) => event(i + 1, 'tutors'));
    expect(pageOfLog(hidden, 0, 'student')).toEqual({ after: 0, upTo: LOG_PAGE_MAX, events: [], more: true });
    const page = pageOfLog(hidden, 0, 'tutor');
    expect(page).toMatchObject({ upTo: LOG_PAGE_MAX, more: true });
    expect(page.events).toHaveLength(LOG_PAGE_MAX);
    expect(pageOfLog(hidden.slice(0, LOG_PAGE_MAX), 0, 'tutor').more).toBeUndefined();
  });
});

describe('slicesOf', () => {
  const recorded = (before: readonly LessonEvent[], events: readonly LessonEvent[]) => {
    const lesson = before.reduce(fold, NEW_LESSON);
    return { before: lesson, after: events.reduce(fold, lesson), events };
  };

  it('LOG-3: follows, for each role, the newest event before that it sees', () => {
    const { student, tutor } = slicesOf(recorded([event(1), event(2, 'tutors')], [event(3), event(4, 'tutors')]));
    expect(student).toEqual({ after: 1, upTo: 3, events: [event(3)] });
    expect(tutor).toEqual({ after: 2, upTo: 4, events: [event(3), event(4, 'tutors')] });
  });

  it('LOG-3: is nothing for a student where it sees nothing of it', () => {
    const { student, tutor } = slicesOf(recorded([event(1)], [event(2, 'tutors')]));
    expect(student).toBeUndefined();
    expect(numbers(tutor?.events ?? [])).toEqual([2]);
  });
});

describe('tell', () => {
  it('LOG-3: sends what is for tutors to tutors alone, and students see no gap', async () => {
    const fixture = createCoreFixture();
    const { session, code } = await opened(fixture);
    await watched(fixture, 't', code);
    const ports = { store: fixture.store, clock: fixture.clock, events: { emit: () => {} } };
    const sender = {
      send: (connection: string, json: string) => {
        told.push(`${connection} ${json}`);
        return 'sent' as const;
      },
      close: () => {},
    };
    const told: string[] = [];
    for (const drafts of [[hiddenDraft], [forAll({ kind: 'renamed', title: 'x' }), hiddenDraft]]) {
      await tell({ store: fixture.store, sender }, session, await record(ports, session, () => drafts));
    }
    const [first, ...rest] = told;
    expect(first).toMatch(/^t .*"after":0,"upTo":1.*hidden-turn/);
    expect(rest).toHaveLength(2);
    const toStudent = rest.filter((line) => line.startsWith('s '));
    expect(toStudent).toHaveLength(1);
    expect(toStudent[0]).toMatch(/"after":0,"upTo":2/);
    expect(toStudent[0]).not.toMatch(/hidden-turn|"tutors"/);
  });
});
