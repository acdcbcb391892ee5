import type { LessonEvent } from '../../shared/lesson/event.ts';
import { NEW_LESSON } from '../../shared/lesson/lesson.ts';
import { type HeldLog, type LogSlice, stitchLog } from '../../shared/lesson/slice.ts';

/** The lesson's log as one page holds it. */
export type PageLog = HeldLog & {
  /** All that this page may see of it, in order. */
  readonly events: readonly LessonEvent[];
  /** The highest number that the server has named: above `upTo` where a slice is missing. */
  readonly known: number;
  /** The last page of the log was cut: it goes on. */
  readonly more: boolean;
};

export const EMPTY_LOG: PageLog = { upTo: 0, lesson: NEW_LESSON, events: [], known: 0, more: false };

/** Takes in a slice; the very same object where it says nothing new. A slice behind a gap is only noted: it is asked for again. */
export function withSlice(log: PageLog, slice: LogSlice): PageLog {
  const held = stitchLog(log, slice);
  const known = Math.max(log.known, slice.upTo);
  if (held === 'gap') return known === log.known ? log : { ...log, known };
  if (held !== log) {
    const events = [...log.events, ...slice.events.filter(({ n }) => n > log.upTo)];
    return { ...held, events, known, more: slice.more === true };
  }
  // An empty page that begins where the held log ends says whether there is more. A duplicate begins before that.
  const more = slice.after === log.upTo ? slice.more === true : log.more;
  return more === log.more ? log : { ...log, more };
}

/** Whether there is more of the log than is held. */
export function isBehind({ upTo, known, more }: PageLog): boolean {
  return more || known > upTo;
}
