import { forAll } from '../../../shared/lesson/event.ts';
import { PAGE_TURNS_MAX } from '../../../shared/limits.ts';
import type { ClientMessageOf } from '../../../shared/messages/client.ts';
import { record } from '../lesson/record.ts';
import { tell } from '../lesson/slices.ts';
import type { Clock } from '../ports/clock.ts';
import type { Sender } from '../ports/delivery.ts';
import type { Events } from '../ports/events.ts';
import type { Keys } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';
import type { Speaker } from '../session/speaker.ts';
import { frame } from '../wire/frame.ts';
import { noTurn, notFollowed } from '../wire/refusal.ts';
import { ASK_LOOKS_MS, untilThere } from '../wire/until-there.ts';
import { askedFacts } from './asked-facts.ts';
import { findTurn } from './find-turn.ts';
import { pageOf, viewOf } from './pages.ts';

type Ports = { readonly store: Store; readonly sender: Sender };

/** Stops a turn from any of the student's tabs (STOP-1 to STOP-4): an event, which its runner finds. */
export async function stop(
  ports: Ports & { readonly clock: Clock; readonly events: Events; readonly mayOvertake?: boolean },
  { session, connection, s, re }: Speaker,
  { turn }: ClientMessageOf<'stop'>,
): Promise<void> {
  const found = await untilThere(ports, ASK_LOOKS_MS, () => findTurn(ports.store, session, turn));
  if (found === undefined) throw noTurn(turn);
  if (found.end !== undefined) {
    const page = { type: 'turns' as const, s, turns: [viewOf(found)] };
    return void (await ports.sender.send(connection, frame({ ...page, ...(re !== undefined && { re }) })));
  }
  const { seq } = found;
  const recorded = await record(ports, session, (lesson) => [
    // Right behind its question a stop may come before the runner has recorded that.
    ...askedFacts(lesson, turn, seq),
    ...(lesson.stopped === turn ? [] : [forAll({ kind: 'stop', turn })]),
  ]);
  await tell(ports, session, recorded);
}

/** Sends a turn from a cursor on, and has its runner start this follower anew (RESUME-1 to RESUME-4). */
export async function resume(
  { store, keys, sender, events }: Ports & { readonly keys: Keys; readonly events: Events },
  { connection, session, s, role, re }: Speaker,
  { turn, epoch, at }: ClientMessageOf<'resume'>,
): Promise<void> {
  events.emit({ kind: 'turn.resumed', ref: { session, turn } });
  // As in hello, the row comes before the snapshot.
  const followed = await store.followers.follow({ connection, session, s, role, joined: keys.id() }, 'again');
  if (followed === 'gone') throw notFollowed();
  const found = await findTurn(store, session, turn);
  if (found === undefined) throw noTurn(turn);
  const page = { type: 'turns' as const, s, turns: [viewOf(found, { epoch, at })] };
  await sender.send(connection, frame({ ...page, ...(re !== undefined && { re }) }));
}

/** One page of older turns (PAGE-1 and PAGE-2). */
export async function earlier(
  { store, sender }: Ports,
  { connection, session, s, re }: Speaker,
  { before }: ClientMessageOf<'earlier'>,
): Promise<void> {
  const turns = await store.turns.read(session, { before, limit: PAGE_TURNS_MAX + 1 });
  const page = { type: 'turns' as const, s, ...pageOf(turns, [], 0) };
  await sender.send(connection, frame({ ...page, ...(re !== undefined && { re }) }));
}
