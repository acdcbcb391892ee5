import { type Hello, VERSION } from '../../shared/client-messages.ts';
import { readJoinCode } from '../../shared/join-code.ts';
import { GUESS_BUCKET, HEARTBEAT_MS, OPEN_BUCKET, PAGE_TURNS_MAX, VIEWERS_MAX } from '../../shared/limits.ts';
import { frame } from './frame.ts';
import { pageOf } from './pages.ts';
import type { ConnectionId, Ports, Session, Viewer } from './ports.ts';
import { announce, count } from './presence.ts';
import { refuseOver } from './quota.ts';
import { Refusal } from './refusal.ts';

/** Where a connection comes from: the address that openings and wrong guesses are counted by. */
export type Origin = { readonly address: string };

/** Who says hello, once it is proved: a new session's token is told this one time. */
type Admitted = { readonly session: Session; readonly token?: string };

/** Opens, re-enters or joins a session (HELLO-1 to HELLO-9) and answers `welcome` with the newest turns. */
export async function hello(ports: Ports, connection: ConnectionId, from: Origin, said: Hello): Promise<void> {
  const { store, clock, sender } = ports;
  if (said.v !== VERSION) {
    throw new Refusal('version', `This server speaks version ${VERSION}. Reload the page to get the client that fits.`);
  }
  if ((await store.viewers.of(connection)) !== undefined) {
    throw new Refusal('hello_twice', 'This connection has said hello already.');
  }
  const { session, token } = said.role === 'tutor' ? await join(ports, from, said) : await own(ports, from, said);
  if ((await store.viewers.list(session.id)).length >= VIEWERS_MAX) {
    throw new Refusal('session_full', `At most ${VIEWERS_MAX} connections can watch one session.`);
  }
  const viewer: Viewer = { connection, session: session.id, role: said.role, joined: clock.now() };
  // The row comes before the snapshot: whatever a runner checkpoints in between reaches the viewer by one of the two ways.
  await store.viewers.join(viewer);
  const after = said.after ?? 0;
  const turns = await store.turns.read(session.id, { after, limit: PAGE_TURNS_MAX + 1 });
  const isStudent = said.role === 'student';
  const viewers = await store.viewers.list(session.id);
  const sent = sender.send(
    connection,
    frame({
      type: 'welcome',
      v: VERSION,
      session: session.id,
      role: said.role,
      title: session.title,
      openedAt: session.openedAt,
      ...(token !== undefined && { token }),
      ...(isStudent && { code: session.code }),
      heartbeatMs: HEARTBEAT_MS,
      ...pageOf(turns, said.cursors ?? [], after),
      ...count(viewers),
    }),
  );
  await Promise.all([sent, announce(ports, viewer)]);
}

/** A student: opens a session, or comes back to it with its token. */
async function own(ports: Ports, from: Origin, { session: id, token }: Hello): Promise<Admitted> {
  if (id === undefined && token === undefined) return open(ports, from);
  if (id === undefined || token === undefined) {
    throw new Refusal('bad_message', 'Coming back to a session takes both its id and its token.');
  }
  await refuseGuessing(ports, from, 0);
  const session = await ports.store.sessions.get(id);
  if (session === undefined) {
    await refuseGuessing(ports, from, 1);
    throw new Refusal('no_session', 'This session does not exist (any more).');
  }
  if (!ports.keys.matches(token, session.tokenHash)) {
    await refuseGuessing(ports, from, 1);
    throw new Refusal('bad_token', 'This session belongs to somebody else.');
  }
  return { session };
}

async function open({ store, keys, clock }: Ports, from: Origin): Promise<Admitted> {
  await refuseOver(
    store,
    `open:${from.address}`,
    OPEN_BUCKET,
    1,
    clock.now(),
    'Many sessions were opened from here just now.',
  );
  const token = keys.token();
  const tokenHash = keys.hash(token);
  for (;;) {
    const session = { id: keys.id(), tokenHash, code: keys.joinCode(), title: '', openedAt: clock.now() };
    if ((await store.sessions.open(session)) === 'opened') return { session, token };
  }
}

/** A tutor: joins with the code, as often as he likes. */
async function join(ports: Ports, from: Origin, { code: typed, session, token }: Hello): Promise<Admitted> {
  if (typed === undefined || session !== undefined || token !== undefined) {
    throw new Refusal('bad_message', 'A tutor joins with a code, and with nothing else.');
  }
  await refuseGuessing(ports, from, 0);
  const code = readJoinCode(typed);
  const found = code === undefined ? undefined : await ports.store.sessions.byCode(code);
  if (found !== undefined) return { session: found };
  await refuseGuessing(ports, from, 1);
  throw new Refusal('no_such_code', 'No session has this code. Check it with the student: it may have been renewed.');
}

/** Wrong guesses are counted by address; `cost` 0 only looks. */
function refuseGuessing({ store, clock }: Ports, from: Origin, cost: 0 | 1): Promise<void> {
  return refuseOver(store, `guess:${from.address}`, GUESS_BUCKET, cost, clock.now(), 'Too many wrong codes from here.');
}
