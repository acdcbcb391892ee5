import type { DatabaseSync } from 'node:sqlite';
import { type Audience, type Fact, type LessonEvent, numbered } from '../../../shared/lesson/event.ts';
import { fold, FOLD_VERSION, type Lesson, NEW_LESSON } from '../../../shared/lesson/lesson.ts';
import type { Appended, Log } from '../../core/ports/log.ts';
import { createTransactions } from './transactions.ts';

/** Lessons in memory, those appended to last: more than a server runs at once, in some 4 MB. */
const LESSONS_MAX = 10_000;

/** The log's verbs without their promises, for the verbs of turns. */
export type SqliteLog = {
  newest(session: string): Lesson;
  append(...of: Parameters<Log['append']>): Appended;
  read(session: string, after: number, limit: number): readonly LessonEvent[];
  /** The session is gone, and its rows with it. */
  forget(session: string): void;
};

/**
 * Lessons' logs in SQLite, each event with the lesson after it. This process alone appends, so what it knows of a lesson is the newest.
 * `grew` is called after the commit of what was appended.
 */
export function createLog(db: DatabaseSync, grew: (session: string, newest: number) => void): SqliteLog {
  const transact = createTransactions(db);
  const sql = {
    newest: db.prepare('SELECT lesson, fold FROM log WHERE session = ? ORDER BY n DESC LIMIT 1'),
    // No row where the session is gone: nothing of it comes back.
    append: db.prepare(
      `INSERT INTO log (session, n, at, audience, fact, lesson, fold)
       SELECT id, ?2, ?3, ?4, ?5, ?6, ${FOLD_VERSION} FROM sessions WHERE id = ?1`,
    ),
    read: db.prepare('SELECT n, at, audience, fact FROM log WHERE session = ? AND n > ? ORDER BY n LIMIT ?'),
  };
  const lessons = new Map<string, Lesson>();

  function remember(session: string, lesson: Lesson): void {
    lessons.delete(session);
    lessons.set(session, lesson);
    if (lessons.size <= LESSONS_MAX) return;
    const [oldest = session] = lessons.keys();
    lessons.delete(oldest);
  }

  function read(session: string, after: number, limit: number): readonly LessonEvent[] {
    return sql.read.all(session, after, limit).map((row) => {
      // Only `append` and the migrations write these rows.
      const { n, at, audience, fact } = row as { n: number; at: number; audience: Audience; fact: string };
      return { n, at, audience, fact: JSON.parse(fact) as Fact };
    });
  }

  function stored(session: string): Lesson {
    const row = sql.newest.get(session) as { lesson: string; fold: number } | undefined;
    if (row === undefined) return NEW_LESSON;
    if (row.fold === FOLD_VERSION) return JSON.parse(row.lesson) as Lesson;
    return read(session, 0, Number.MAX_SAFE_INTEGER).reduce(fold, NEW_LESSON);
  }

  function newest(session: string): Lesson {
    const known = lessons.get(session);
    if (known !== undefined) return known;
    const lesson = stored(session);
    if (lesson !== NEW_LESSON) remember(session, lesson);
    return lesson;
  }

  return {
    newest,
    read,
    append(session, { n }, drafts, at) {
      const before = newest(session);
      if (before.n !== n) return { kind: 'behind', lesson: before };
      const events = numbered(drafts, n, at);
      let lesson = before;
      const write = (): boolean =>
        events.every((event) => {
          lesson = fold(lesson, event);
          const { audience, fact } = event;
          const row = [session, event.n, at, audience, JSON.stringify(fact), JSON.stringify(lesson)] as const;
          return sql.append.run(...row).changes === 1;
        });
      const isThere = events.length === 1 ? write() : transact(write);
      if (!isThere) return { kind: 'behind', lesson: NEW_LESSON };
      if (events.length > 0) {
        remember(session, lesson);
        grew(session, lesson.n);
      }
      return { kind: 'appended', events, lesson };
    },
    forget: (session) => void lessons.delete(session),
  };
}
