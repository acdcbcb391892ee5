import { beforeEach, describe, expect, it } from 'vitest';
import { type Draft, type Fact, forAll } from '../../../shared/lesson/event.ts';
import { fold, type Lesson, NEW_LESSON } from '../../../shared/lesson/lesson.ts';
import type { Store } from '../../core/ports/store.ts';
import { SESSION } from './lesson.ts';

const FLOOR = forAll({ kind: 'floor', owner: 'ai', version: 1 });
const ASKED = forAll({ kind: 'asked', turn: 'turn-0001', seq: 1 });
const PROBLEM = forAll({ kind: 'problem', turn: 'turn-0001', seq: 1 });
const FOR_TUTORS: Draft = { audience: 'tutors', fact: { kind: 'solved', turn: 'turn-0001' } };

function titled(title: string): Draft {
  return forAll({ kind: 'renamed', title });
}

export function describeLog(name: string, make: () => Promise<Store>): void {
  describe(`${name}: log`, () => {
    let log: Store['log'];
    let sessions: Store['sessions'];
    beforeEach(async () => {
      ({ log, sessions } = await make());
      await sessions.open(SESSION);
    });

    async function appendTo(lesson: Lesson, drafts: readonly Draft[]): Promise<Lesson> {
      const appended = await log.append('session-1', lesson, drafts, 5_000);
      expect(appended.kind).toBe('appended');
      return appended.lesson;
    }

    async function facts(): Promise<readonly Fact[]> {
      return (await log.read('session-1', 0, 100)).map(({ fact }) => fact);
    }

    it('has nothing to say of a lesson in which nothing has happened', async () => {
      expect(await log.newest('session-1')).toEqual(NEW_LESSON);
      expect(await log.newest('session-9')).toEqual(NEW_LESSON);
      expect(await log.read('session-1', 0, 10)).toEqual([]);
    });

    it('numbers what is appended from 1, and returns it with the lesson after it', async () => {
      const first = await log.append('session-1', NEW_LESSON, [FLOOR], 5_000);
      expect(first).toEqual({
        kind: 'appended',
        events: [{ n: 1, at: 5_000, ...FLOOR }],
        lesson: { ...NEW_LESSON, n: 1, visible: 1, floor: { owner: 'ai', version: 1 } },
      });
      const second = await log.append('session-1', first.lesson, [ASKED, PROBLEM, FOR_TUTORS], 6_000);
      const events = [ASKED, PROBLEM, FOR_TUTORS].map((draft, i) => ({ n: 2 + i, at: 6_000, ...draft }));
      expect(second).toEqual({ kind: 'appended', events, lesson: events.reduce(fold, first.lesson) });
      expect(second.lesson).toMatchObject({ n: 4, visible: 3, asked: 1, problem: { solved: true } });
      expect(await log.newest('session-1')).toEqual(second.lesson);
    });

    it('appends nothing, and says so, where nothing is given', async () => {
      const lesson = await appendTo(NEW_LESSON, [FLOOR]);
      expect(await log.append('session-1', lesson, [], 5_000)).toEqual({ kind: 'appended', events: [], lesson });
      expect(await facts()).toHaveLength(1);
    });

    it('reads the events above any number, oldest first, a page at a time', async () => {
      const lesson = await appendTo(NEW_LESSON, [FLOOR]);
      await appendTo(await appendTo(lesson, [ASKED, PROBLEM, FOR_TUTORS]), [titled('a'), titled('b')]);
      const numbers = async (after: number, limit: number) =>
        (await log.read('session-1', after, limit)).map(({ n }) => n);
      expect(await numbers(0, 10)).toEqual([1, 2, 3, 4, 5, 6]);
      for (const after of [1, 2, 3, 4, 5, 6]) {
        expect(await numbers(after, 10)).toEqual([1, 2, 3, 4, 5, 6].slice(after));
        expect(await numbers(after, 2)).toEqual([1, 2, 3, 4, 5, 6].slice(after, after + 2));
      }
      expect((await log.read('session-1', 2, 1))[0]).toEqual({ n: 3, at: 5_000, ...PROBLEM });
    });

    it('is behind where something has come since, says what the lesson is now, and appends nothing', async () => {
      const lesson = await appendTo(NEW_LESSON, [FLOOR]);
      const after = await appendTo(lesson, [ASKED, PROBLEM]);
      for (const drafts of [[titled('late')], [titled('late'), titled('later'), titled('last')]]) {
        expect(await log.append('session-1', lesson, drafts, 5_000)).toEqual({ kind: 'behind', lesson: after });
      }
      expect(await facts()).toEqual([FLOOR, ASKED, PROBLEM].map(({ fact }) => fact));
    });

    it('appends one of those that race whole, of the others nothing', async () => {
      const lesson = await appendTo(NEW_LESSON, [FLOOR]);
      const racing = ['a', 'b', 'c', 'd'].map((title, i) => [titled(title), ...Array.from({ length: i }, () => ASKED)]);
      const appended = await Promise.all(racing.map((drafts) => log.append('session-1', lesson, drafts, 5_000)));
      const winner = appended.findIndex(({ kind }) => kind === 'appended');
      const whole = [FLOOR, ...(racing[winner] ?? [])];
      expect(await facts()).toEqual(whole.map(({ fact }) => fact));
      for (const [i, { kind, lesson: after }] of appended.entries()) {
        expect(kind).toBe(i === winner ? 'appended' : 'behind');
        expect(after).toEqual(await log.newest('session-1'));
      }
    });

    it('gets everything in once, however many decide anew at the same moment', async () => {
      async function append(title: string): Promise<void> {
        let appended = await log.append('session-1', await log.newest('session-1'), [titled(title), ASKED], 5_000);
        while (appended.kind === 'behind') {
          appended = await log.append('session-1', appended.lesson, [titled(title), ASKED], 5_000);
        }
      }
      await Promise.all(['a', 'b', 'c', 'd', 'e'].map(append));
      const titles = (await facts()).flatMap((fact) => (fact.kind === 'renamed' ? [fact.title] : []));
      expect(titles.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
      const events = await log.read('session-1', 0, 100);
      expect(events.map(({ n }) => n)).toEqual(events.map((_, i) => i + 1));
      expect(await log.newest('session-1')).toEqual(events.reduce(fold, NEW_LESSON));
    });

    it('appends nothing to a session that is removed, or was never opened', async () => {
      const lesson = await appendTo(NEW_LESSON, [FLOOR]);
      await sessions.remove('session-1');
      for (const [session, known] of [
        ['session-1', lesson],
        ['session-1', NEW_LESSON],
        ['session-9', NEW_LESSON],
      ] as const) {
        for (const drafts of [[ASKED], [ASKED, PROBLEM]]) {
          const behind = { kind: 'behind', lesson: NEW_LESSON };
          expect(await log.append(session, known, drafts, 6_000)).toEqual(behind);
        }
        expect(await log.read(session, 0, 10)).toEqual([]);
        expect(await log.newest(session)).toEqual(NEW_LESSON);
      }
    });

    it("keeps sessions' logs apart", async () => {
      await sessions.open({ ...SESSION, id: 'session-2', code: 'BBBB2222' });
      await appendTo(NEW_LESSON, [FLOOR]);
      await log.append('session-2', NEW_LESSON, [titled('another')], 5_000);
      expect(await facts()).toEqual([FLOOR.fact]);
      expect(await log.newest('session-2')).toMatchObject({ n: 1, title: 'another' });
    });
  });
}
