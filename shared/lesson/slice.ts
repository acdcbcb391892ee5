import * as z from 'zod/mini';
import { LessonEvent } from './event.ts';
import { fold, type Lesson } from './lesson.ts';

/**
 * A part of the log as one reader may see it: all that it sees of the events above `after` up to `upTo`. `more` says that the log goes on
 * beyond it. Numbers of events that it may not see are simply missing from it, so a reader compares `after`, never single numbers.
 */
export const LogSlice = z.object({
  after: z.int(),
  upTo: z.int(),
  events: z.array(LessonEvent),
  more: z.optional(z.boolean()),
});
export type LogSlice = z.infer<typeof LogSlice>;

/** What a reader holds of the log: everything that it may see up to `upTo`. */
export type HeldLog = { readonly upTo: number; readonly lesson: Lesson };

/**
 * The one rule by which readers put slices together (LOG-4). Returns what is held then, the very same object where the slice brings
 * nothing new, or `'gap'` where a slice before this one is missing.
 */
export function stitchLog<T extends HeldLog>(held: T, slice: LogSlice): T | 'gap' {
  if (slice.after > held.upTo) return 'gap';
  if (slice.upTo <= held.upTo) return held;
  return { ...held, upTo: slice.upTo, lesson: slice.events.reduce(fold, held.lesson) };
}
