import { forAll } from '../../../shared/lesson/event.ts';
import type { ClientMessageOf } from '../../../shared/messages/client.ts';
import { may } from '../../../shared/permissions.ts';
import { record } from '../lesson/record.ts';
import { tell } from '../lesson/slices.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Clock } from '../ports/clock.ts';
import type { Sender } from '../ports/delivery.ts';
import type { Events } from '../ports/events.ts';
import type { Keys } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';
import { frame } from '../wire/frame.ts';
import { noSession } from '../wire/refusal.ts';
import { broadcast } from '../wire/broadcast.ts';
import { count } from './presence.ts';
import type { Speaker } from './speaker.ts';

type Ports = { readonly store: Store; readonly sender: Sender };
type Recording = Ports & { readonly clock: Clock; readonly events: Events };

/** Tells the tutors that the student types, or no longer does. Nothing of it is stored. */
export async function typing(ports: Ports, { session }: Speaker, { on }: ClientMessageOf<'typing'>): Promise<void> {
  const followers = await ports.store.followers.list(session);
  await broadcast(ports, followers, (s, role) => (role === 'tutor' ? { type: 'typing', s, on } : undefined));
}

/**
 * Replaces the join code; whoever came in with the old one follows no more (CODE-2). The event has a runner look at once who follows
 * still, in a process of its own; elsewhere its next checkpoint does.
 */
export async function renew(ports: Recording & { readonly keys: Keys }, { session }: Speaker): Promise<void> {
  const { store, keys, sender } = ports;
  let code = keys.joinCode();
  let renewed = await store.sessions.renewCode(session, code);
  while (renewed === 'exists') {
    code = keys.joinCode();
    renewed = await store.sessions.renewCode(session, code);
  }
  if (renewed === 'missing') throw noSession(session);
  const followers = await store.followers.list(session);
  const stay = followers.filter(({ role }) => may(role, 'renew'));
  const go = followers.filter((follower) => !stay.includes(follower));
  await Promise.all(go.map(({ connection, s }) => store.followers.unfollow(connection, s)));
  const recorded = await record(ports, session, () => [forAll({ kind: 'code_renewed' })]);
  const toldLeaving = go.map(async ({ connection, s }) =>
    sender.send(connection, frame({ type: 'left', s, why: 'code_renewed' })),
  );
  await Promise.all([
    ...toldLeaving,
    broadcast(ports, stay, (s) => ({ type: 'code', s, code })),
    tell(ports, session, recorded),
  ]);
  if (go.length > 0) await broadcast(ports, stay, (s) => ({ type: 'presence', s, ...count(stay) }));
}

/** Gives the session a name, for everybody who follows it (NAME-1). */
export async function rename(ports: Recording, { session }: Speaker, said: ClientMessageOf<'rename'>): Promise<void> {
  const title = said.title.trim();
  if ((await ports.store.sessions.get(session)) === undefined) throw noSession(session);
  const recorded = await record(ports, session, () => [forAll({ kind: 'renamed', title })]);
  await tell(ports, session, recorded);
}

/** Deletes the session for good (FORGET-1): everybody follows it no more, a running turn finds its row gone and stops. */
export async function forget(ports: Ports & { readonly blobs: Blobs }, { session }: Speaker): Promise<void> {
  const { store, sender, blobs } = ports;
  const followers = await store.followers.list(session);
  await store.sessions.remove(session);
  await blobs.removeAll(session);
  const told = followers.map(async ({ connection, s }) => {
    await store.followers.unfollow(connection, s);
    await sender.send(connection, frame({ type: 'left', s, why: 'forgotten' }));
  });
  await Promise.all(told);
}
