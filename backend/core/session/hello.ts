import { HEARTBEAT_MS, TOKEN_GUESS_BUCKET } from '../../../shared/limits.ts';
import type { Hello } from '../../../shared/messages/connection.ts';
import { agreeOn, compareVersions, VERSIONS } from '../../../shared/version.ts';
import type { ConnectionId } from '../ports/delivery.ts';
import type { Identity } from '../ports/sessions.ts';
import { frame } from '../wire/frame.ts';
import type { Ports } from '../wire/ports.ts';
import { refuseOver } from '../wire/quota.ts';
import { noSession, Refusal } from '../wire/refusal.ts';
import { admit, follow } from './follow.ts';
import { announce } from './presence.ts';
import type { Origin } from './speaker.ts';

/** Agrees on a version, proves who it is, and follows at once what `first` names (HELLO-1 to HELLO-9). Answers `welcome`. */
export async function hello(ports: Ports, connection: ConnectionId, from: Origin, said: Hello): Promise<void> {
  const { store, sender, capabilities } = ports;
  const v = agreeOn(VERSIONS, said.v);
  if (v === undefined) {
    throw new Refusal('version', `This server speaks versions ${VERSIONS.join(' to ')}. Reload the page.`);
  }
  if ((await store.followers.of(connection)) !== undefined) {
    throw new Refusal('hello_twice', 'This connection has said hello already.');
  }
  const identity = await identify(ports, from, said.as);
  const admitted = said.first === undefined ? undefined : await admit(ports, identity, from, said.first);
  const isNewer = compareVersions(said.v[1], VERSIONS[1]) > 0;
  const follower = admitted === undefined ? undefined : { connection, s: 1, admitted };
  const joined = follower === undefined ? undefined : await follow(ports, follower);
  // Last: a hello that is refused until here has no effect (HELLO-8), and a message that waits for this one finds all of it.
  await store.followers.greet({ id: connection, identity, isNewer }, joined === undefined ? 0 : 1);
  const welcome = {
    type: 'welcome' as const,
    ...(said.id !== undefined && { re: said.id }),
    v,
    heartbeatMs: ports.heartbeatMs ?? HEARTBEAT_MS,
    can: [...capabilities],
    ...(joined !== undefined && { joined }),
  };
  const sent = sender.send(connection, frame(welcome));
  await Promise.all([sent, ...(joined === undefined ? [] : [announce(ports, connection, joined)])]);
}

const NOBODY: Identity = { kind: 'nobody' };

/** A right token always comes in; only refusals are counted (HELLO-5). */
async function identify(ports: Ports, from: Origin, as: Hello['as']): Promise<Identity> {
  if (as === undefined) return NOBODY;
  const { store, keys, clock } = ports;
  const session = await store.sessions.get(as.session);
  if (session !== undefined && keys.matches(as.token, session.tokenHash))
    return { kind: 'session', session: session.id };
  await refuseOver(store.quotas, {
    key: `token:${await from.address()}`,
    bucket: TOKEN_GUESS_BUCKET,
    cost: 1,
    now: clock.now(),
    why: 'Too many wrong tokens from here.',
  });
  if (session === undefined) throw noSession(as.session);
  throw new Refusal('bad_token', 'This session belongs to somebody else.');
}
