import type { Draft, LessonEvent } from '../../../shared/lesson/event.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';

/** What came of an append. `behind`: the log had gone on; `lesson` is what it says now. */
export type Appended =
  | { readonly kind: 'appended'; readonly events: readonly LessonEvent[]; readonly lesson: Lesson }
  | { readonly kind: 'behind'; readonly lesson: Lesson };

/** The lessons' logs, one for each session: append-only. */
export interface Log {
  /** What all events of the session say together, without reading them all. `NEW_LESSON` where there are none. */
  newest(session: string): Promise<Lesson>;
  /** Appends behind `lesson`, in one step, on condition that nothing has come since it was read. */
  append(session: string, lesson: Lesson, drafts: readonly Draft[], at: number): Promise<Appended>;
  /** The events above `after`, oldest first, at most `limit`. */
  read(session: string, after: number, limit: number): Promise<readonly LessonEvent[]>;
  /** Calls `wake` when this process appends to the session's log, until the returned function is called. Other processes are not heard. */
  watch(session: string, wake: () => void): () => void;
}
