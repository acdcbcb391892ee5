import { type Draft, EVENT_MAX_BYTES, type LessonEvent } from '../../../shared/lesson/event.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import type { Clock } from '../ports/clock.ts';
import type { Events } from '../ports/events.ts';
import type { Store } from '../ports/store.ts';
import { noSession } from '../wire/refusal.ts';

/** Each round that is lost to somebody else is won by somebody. */
const ROUNDS_MAX = 10;

/** What was appended: the lesson before and after it. */
export type Recorded = {
  readonly before: Lesson;
  readonly after: Lesson;
  readonly events: readonly LessonEvent[];
};

type Ports = { readonly store: Pick<Store, 'log'>; readonly clock: Clock; readonly events: Events };

/**
 * Appends what `decide` makes of the lesson as it stands, and decides anew where somebody else was faster: two facts that exclude each
 * other never both get in. Throws `no_session` where the session is
 * gone, and where that happens ROUNDS_MAX times.
 */
export async function record(
  { store, clock, events }: Ports,
  session: string,
  decide: (lesson: Lesson) => readonly Draft[],
  known?: Lesson,
): Promise<Recorded> {
  let lesson = known ?? (await store.log.newest(session));
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const drafts = decide(lesson);
    if (drafts.length === 0) return { before: lesson, after: lesson, events: [] };
    for (const draft of drafts) holdToSize(draft);
    const appended = await store.log.append(session, lesson, drafts, clock.now());
    if (appended.kind === 'appended') {
      events.emit({ kind: 'lesson.grew', session, events: appended.events });
      return { before: lesson, after: appended.lesson, events: appended.events };
    }
    // A log that has not gone on refuses because its session is gone.
    if (appended.lesson.n <= lesson.n) throw noSession(session);
    lesson = appended.lesson;
  }
  throw new Error('a lesson is contended');
}

/** A fact that is too large is a bug of ours: what users write is bounded before it comes here. */
function holdToSize({ fact }: Draft): void {
  const length = JSON.stringify(fact).length;
  if (length > EVENT_MAX_BYTES) throw new RangeError(`an event of ${length} code units: ${fact.kind}`);
}
