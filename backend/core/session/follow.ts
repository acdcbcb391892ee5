import { readJoinCode } from '../../../shared/join-code.ts';
import {
  CODE_GUESS_BUCKET,
  FOLLOWS_MAX,
  LOG_PAGE_MAX,
  OPEN_BUCKET,
  PAGE_TURNS_MAX,
  VIEWERS_MAX,
} from '../../../shared/limits.ts';
import type { Following } from '../../../shared/messages/following.ts';
import type { ServerMessageOf } from '../../../shared/messages/server.ts';
import { may, type Role } from '../../../shared/permissions.ts';
import { pageOfLog } from '../lesson/slices.ts';
import type { ConnectionId } from '../ports/delivery.ts';
import type { Connection, Follower, Identity, Session } from '../ports/sessions.ts';
import { pageOf } from '../turn/pages.ts';
import { frame } from '../wire/frame.ts';
import type { Ports } from '../wire/ports.ts';
import { refuseOver } from '../wire/quota.ts';
import { noSession, Refusal } from '../wire/refusal.ts';
import { announce, count } from './presence.ts';
import type { Origin } from './speaker.ts';

/** A session that somebody may follow, and what it holds of it already. Only here does the caller get a new session's token. */
export type Admitted = {
  readonly session: Session;
  readonly role: Role;
  readonly said: Following;
  readonly token?: string;
};

export type JoinedBody = Omit<ServerMessageOf<'joined'>, 'type' | 're'>;

/** Decides whether this connection may follow what it names: a new session, its own, or one by its join code. */
export async function admit(ports: Ports, identity: Identity, from: Origin, said: Following): Promise<Admitted> {
  switch (said.type) {
    case 'open':
      return open(ports, from, said);
    case 'join': {
      if (identity.kind !== 'session' || identity.session !== said.session) {
        throw new Refusal('forbidden', 'A session is joined by whoever proves its token in hello.', {
          about: { kind: 'session', id: said.session },
        });
      }
      const session = await ports.store.sessions.get(said.session);
      if (session === undefined) throw noSession(said.session);
      await refuseFull(ports, session);
      return { session, role: 'student', said };
    }
    case 'watch': {
      const session = await sessionOf(ports, from, said.code);
      await refuseFull(ports, session);
      return { session, role: 'tutor', said };
    }
    default:
      return said satisfies never;
  }
}

async function open(ports: Ports, from: Origin, said: Following): Promise<Admitted> {
  const { store, keys, clock, events } = ports;
  const now = clock.now();
  const why = 'Many sessions were opened from here just now.';
  await refuseOver(store.quotas, { key: `open:${await from.address()}`, bucket: OPEN_BUCKET, cost: 1, now, why });
  const token = keys.token();
  const tokenHash = keys.hash(token);
  for (;;) {
    const session = { id: keys.id(), tokenHash, code: keys.joinCode(), openedAt: now };
    if ((await store.sessions.open(session)) === 'exists') continue;
    events.emit({ kind: 'session.opened', session: session.id });
    return { session, role: 'student', said, token };
  }
}

async function refuseFull({ store }: Ports, { id }: Session): Promise<void> {
  if ((await store.followers.list(id)).length < VIEWERS_MAX) return;
  throw new Refusal('session_full', `At most ${VIEWERS_MAX} connections can follow one session.`);
}

/** The session of a join code, however it is typed. Wrong ones are counted, and above the bound even right ones are refused. */
async function sessionOf({ store, clock }: Ports, from: Origin, typed: string): Promise<Session> {
  const now = clock.now();
  const guessing = {
    key: `guess:${await from.address()}`,
    bucket: CODE_GUESS_BUCKET,
    now,
    why: 'Too many wrong codes from here.',
  };
  await refuseOver(store.quotas, { ...guessing, cost: 0 });
  const code = readJoinCode(typed);
  const found = code === undefined ? undefined : await store.sessions.byCode(code);
  if (found !== undefined) return found;
  await refuseOver(store.quotas, { ...guessing, cost: 1 });
  throw noSuchCode();
}

function noSuchCode(): Refusal {
  return new Refusal('no_such_code', 'No session has this code. Check it with the student: it may have been renewed.');
}

/** Writes the follower down and reads what it has not: the body of `joined`. */
export async function follow(
  ports: Ports,
  { connection, s, admitted }: { readonly connection: ConnectionId; readonly s: number; readonly admitted: Admitted },
): Promise<JoinedBody> {
  const { store, keys } = ports;
  const { session, role, said, token } = admitted;
  const follower: Follower = { connection, s, session: session.id, role, joined: keys.id() };
  // The row comes before the snapshot: whatever is checkpointed or appended in between reaches the follower by one of the two ways.
  await store.followers.follow(follower);
  const { after = 0, cursors = [], log = 0 } = said.type === 'open' ? {} : said;
  const [now, turns, events, followers] = await Promise.all([
    store.sessions.get(session.id),
    store.turns.read(session.id, { after, limit: PAGE_TURNS_MAX + 1 }),
    store.log.read(session.id, log, LOG_PAGE_MAX + 1),
    store.followers.list(session.id),
  ]);
  // A renewal or a deletion that read who follows before the row was there has changed the session before it was read here.
  const isAdmitted = now !== undefined && (may(role, 'renew') || now.code === session.code);
  if (!isAdmitted) {
    await store.followers.unfollow(connection, s);
    throw now === undefined ? noSession(session.id) : noSuchCode();
  }
  return {
    s,
    session: session.id,
    role,
    openedAt: session.openedAt,
    ...(token !== undefined && { token }),
    ...(may(role, 'renew') && { code: now.code }),
    ...pageOf(turns, cursors, after),
    log: pageOfLog(events, log, role),
    ...count(followers),
  };
}

/** `open`, `join` and `watch` after the hello: answered by `joined`. */
export async function followMore(ports: Ports, known: Connection, from: Origin, said: Following): Promise<void> {
  const { store, sender } = ports;
  if (known.follows.length >= FOLLOWS_MAX) {
    throw new Refusal('too_many', `A connection follows at most ${FOLLOWS_MAX} sessions. Leave one first.`);
  }
  const admitted = await admit(ports, known.identity, from, said);
  if (known.follows.some(({ session }) => session === admitted.session.id)) {
    throw new Refusal('followed_already', 'This connection follows that session already.', {
      about: { kind: 'session', id: admitted.session.id },
    });
  }
  const s = await store.followers.number(known.id);
  const joined = await follow(ports, { connection: known.id, s, admitted });
  const sent = sender.send(
    known.id,
    frame({ type: 'joined', ...(said.id !== undefined && { re: said.id }), ...joined }),
  );
  await Promise.all([sent, announce(ports, known.id, joined)]);
}
