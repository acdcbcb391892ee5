import type { Said } from '../../shared/client-messages.ts';
import { frame } from './frame.ts';
import type { Ports, Viewer } from './ports.ts';
import { broadcast } from './presence.ts';
import { Refusal } from './refusal.ts';

/** Tells the tutors that the student types, or no longer does. Nothing of it is stored. */
export async function typing(ports: Ports, { session }: Viewer, { on }: Said<'typing'>): Promise<void> {
  const viewers = await ports.store.viewers.list(session);
  await broadcast(
    ports,
    viewers.filter(({ role }) => role === 'tutor'),
    frame({ type: 'typing', on }),
  );
}

/** Replaces the join code, and shows out whoever came in with the old one (CODE-3). */
export async function renew(ports: Ports, { session }: Viewer): Promise<void> {
  const { store, keys, sender } = ports;
  let code = keys.joinCode();
  let renewed = await store.sessions.renewCode(session, code);
  while (renewed === 'exists') {
    code = keys.joinCode();
    renewed = await store.sessions.renewCode(session, code);
  }
  if (renewed === 'missing') throw new Refusal('no_session', 'This session has been deleted.');
  const viewers = await store.viewers.list(session);
  const refusal = new Refusal('code_renewed', 'The student has changed the join code. Ask for the new one.');
  const told = viewers.map(async ({ connection, role }) => {
    if (role === 'student') return void (await sender.send(connection, frame({ type: 'code', code })));
    await sender.send(connection, frame(refusal.frame()));
    await sender.close(connection, refusal.close ?? 1000, refusal.code);
  });
  await Promise.all(told);
}

/** Gives the session a name, for everybody who sees it. */
export async function rename(ports: Ports, { session }: Viewer, said: Said<'rename'>): Promise<void> {
  const title = said.title.trim().toWellFormed();
  if ((await ports.store.sessions.rename(session, title)) === 'missing') {
    throw new Refusal('no_session', 'This session has been deleted.');
  }
  await broadcast(ports, await ports.store.viewers.list(session), frame({ type: 'title', title }));
}

/** Deletes the session for good: everybody is told and shown out, a running turn finds its row gone and stops. */
export async function forget(ports: Ports, { session }: Viewer): Promise<void> {
  const { store, sender, blobs } = ports;
  const viewers = await store.viewers.list(session);
  await store.sessions.remove(session);
  await blobs.removeAll(session);
  const told = viewers.map(async ({ connection }) => {
    await sender.send(connection, frame({ type: 'forgotten' }));
    await sender.close(connection, 1000, 'forgotten');
  });
  await Promise.all(told);
}
