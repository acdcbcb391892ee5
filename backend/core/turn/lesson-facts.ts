import { type Draft, forAll } from '../../../shared/lesson/event.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import type { Ending } from '../../../shared/stitch.ts';
import { record } from '../lesson/record.ts';
import { tell } from '../lesson/slices.ts';
import type { Clock } from '../ports/clock.ts';
import type { Sender } from '../ports/delivery.ts';
import type { Events } from '../ports/events.ts';
import type { Store } from '../ports/store.ts';
import type { Turn, TurnRef } from '../ports/turns.ts';
import { frame } from '../wire/frame.ts';

type Ports = { readonly store: Store; readonly sender: Sender; readonly clock: Clock; readonly events: Events };

/** The lesson as a turn begins, and when everybody has heard what that changed: no model waits for it. */
export type Begun = { readonly lesson: Lesson; readonly told: Promise<void> };

/**
 * Records what the turn's question makes of the lesson: that it was asked, where whoever took the question was lost before it could, and
 * which problem is in hand.
 */
export async function begin(ports: Ports, { session }: TurnRef, { turn, seq }: Turn): Promise<Begun> {
  const recorded = await record(ports, session, (lesson) => {
    const drafts: Draft[] = [];
    if (lesson.asked < seq) drafts.push(forAll({ kind: 'asked', turn, seq }));
    if (lesson.problem === undefined) drafts.push(forAll({ kind: 'problem', turn, seq }));
    return drafts;
  });
  return { lesson: recorded.after, told: tell(ports, session, recorded) };
}

/** The last frame of a turn for each follower, with the facts that its ending brings. */
export function endingFrames(
  ref: TurnRef,
  epoch: number,
  end: Ending,
): (s: number) => string {
  return (s) => frame({ type: 'end', s, turn: ref.turn, epoch, ...end });
}
