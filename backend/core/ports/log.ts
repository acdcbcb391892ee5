import type { Draft, LessonEvent } from '../../../shared/lesson/event.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';

/** What came of an append. `behind`: the log had gone on; `lesson` is what it says now. */
export type Appended =
  | { readonly kind: 'appended'; readonly events: readonly LessonEvent[]; readonly lesson: Lesson }
  | { readonly kind: 'behind'; readonly lesson: Lesson };

/** The lessons' logs, one for each session: append-only. */
export interface Log {
  /** What all events of the session say together, by one read however many there are. `NEW_LESSON` where there are none. */
  newest(session: string): Promise<Lesson>;
  /**
   * Appends behind `lesson`, which this log has returned, on condition that nothing has come since: all of the drafts or none, so that
   * whoever decides anew appends nothing twice. Where the session is gone, or goes meanwhile, nothing of it comes back: `behind`, with
   * `NEW_LESSON`.
   */
  append(session: string, lesson: Lesson, drafts: readonly Draft[], at: number): Promise<Appended>;
  /** The events above `after`, oldest first, at most `limit`. */
  read(session: string, after: number, limit: number): Promise<readonly LessonEvent[]>;
  /**
   * Calls `wake` when this process has appended to the session's log, when somebody begins or ceases to follow the session, and when it
   * is removed, until the returned function is called. It is called from within those verbs, once for each: 1,000 who join make 1,000
   * calls, which the caller puts together. Other processes are not heard, so where each verb has a process of its own it is never called.
   */
  watch(session: string, wake: () => void): () => void;
}
