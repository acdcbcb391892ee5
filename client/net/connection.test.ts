import { expect, it } from 'vitest';
import type { ServerMessage } from '../../shared/messages/server.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { manualClock } from '../testing/manual-clock.ts';
import type { Link } from './connection.ts';
import type { SessionFrame } from './follow.ts';
import { shareConnection } from './shared-connection.ts';

/** A connection that follows one session. */
function arrange() {
  const server = fakeServer();
  const clock = manualClock();
  const links: Link[] = [];
  const received: (SessionFrame['type'] | 'joined')[] = [];
  const connection = shareConnection({
    url: 'ws://test/ws',
    WebSocket: server.WebSocket,
    clock,
    random: () => 0.5,
    as: () => undefined,
  });
  const followed = connection.follow({
    following: () => ({ type: 'open' }),
    onJoined: () => received.push('joined'),
    onMessage: ({ type }) => received.push(type),
    onLink: (link) => links.push(link),
  });
  return { server, clock, links, received, connection, followed };
}

const TYPING = { type: 'typing', s: 1, on: true } as const;

it('says hello first and is open once welcomed', () => {
  const { server, links, followed } = arrange();
  expect(followed.send({ type: 'renew' })).toBeUndefined();
  server.last().open();
  expect(server.last().received).toEqual([{ type: 'hello', id: 1, v: ['2.0', '2.0'], first: { type: 'open' } }]);
  server.last().welcome();
  expect(links).toEqual([{ kind: 'connecting', failures: 0 }, { kind: 'open' }]);
});

it('numbers its messages upwards, over all of its sockets', () => {
  const { server, clock, followed } = arrange();
  server.last().welcome();
  expect(followed.send({ type: 'renew' })).toBe(2);
  expect(server.last().received.at(-1)).toEqual({ type: 'renew', s: 1, id: 2 });
  server.last().drop();
  clock.pass(1_000);
  server.last().welcome({ s: 7 });
  expect(followed.send({ type: 'renew' })).toBe(4);
  expect(server.last().received.at(-1)).toEqual({ type: 'renew', s: 7, id: 4 });
});

it('CLIENT-4: comes back after a lost connection, within a second, and then slower', () => {
  const { server, clock, links } = arrange();
  server.last().welcome();
  server.last().drop();
  expect(links.at(-1)).toMatchObject({ kind: 'waiting', failures: 0, until: clock.now() + 500 });
  clock.pass(500);
  expect(server.peers).toHaveLength(2);
  for (const wait of [500, 500, 1_000, 2_000, 4_000, 4_000]) {
    server.last().drop();
    const before = server.peers.length;
    clock.pass(wait - 1);
    expect(server.peers).toHaveLength(before);
    clock.pass(1);
    expect(server.peers).toHaveLength(before + 1);
  }
});

it('CLIENT-2: pings after a silence, and takes any frame for an answer', () => {
  const { server, clock } = arrange();
  server.last().welcome();
  clock.pass(12_000);
  expect(server.last().received.at(-1)).toEqual({ type: 'ping', id: 2 });
  server.last().say(TYPING);
  clock.pass(11_999);
  expect(server.peers).toHaveLength(1);
  clock.pass(2);
  expect(server.last().received.at(-1)).toEqual({ type: 'ping', id: 3 });
});

it('CLIENT-2: gives up a socket whose ping nobody answers', () => {
  const { server, clock, links } = arrange();
  server.last().welcome();
  clock.pass(12_000 + 5_000);
  expect(server.last().closedByClient).toBe(true);
  expect(links.at(-1)?.kind).toBe('waiting');
});

it('CLIENT-2: looks at once when the page wakes, connected or not', () => {
  const { server, clock, connection } = arrange();
  server.last().welcome();
  connection.wake();
  expect(server.last().received.at(-1)).toEqual({ type: 'ping', id: 2 });
  clock.pass(5_000);
  connection.wake();
  expect(server.peers).toHaveLength(2);
});

it('gives up an attempt that is never welcomed', () => {
  const { server, clock } = arrange();
  server.last().open();
  clock.pass(12_000 + 500);
  expect(server.peers).toHaveLength(2);
});

it.each([
  ['an error frame that closes', (s: ReturnType<typeof fakeServer>) => s.last().refuse('bad_token')],
  ['a close code alone', (s: ReturnType<typeof fakeServer>) => s.last().drop(4401)],
  ['a refused hello', (s: ReturnType<typeof fakeServer>) => s.last().refuse('no_such_code')],
])('stays away after %s', (_, end) => {
  const { server, clock, links } = arrange();
  server.last().open();
  end(server);
  clock.pass(60_000);
  expect(server.peers).toHaveLength(1);
  expect(links.at(-1)).toMatchObject({ kind: 'closed', why: { kind: 'refused' } });
});

it('comes back after a close with 1000 that is not its own', () => {
  const { server, clock } = arrange();
  server.last().welcome();
  server.last().drop(1000, 'forgotten');
  clock.pass(500);
  expect(server.peers).toHaveLength(2);
});

it('CLIENT-5: comes back when the server said so, and no wake makes it sooner', () => {
  const { server, clock, connection } = arrange();
  server.last().open();
  server.last().refuse('rate_limited', { retryAfterMs: 20_000 });
  connection.wake();
  clock.pass(19_999);
  expect(server.peers).toHaveLength(1);
  clock.pass(1);
  expect(server.peers).toHaveLength(2);
});

it('CLIENT-5: hands over before the two-hour limit, and leaves the old socket only when the new one is welcomed', () => {
  const { server, clock, links, received, followed } = arrange();
  const old = server.last();
  old.welcome();
  for (let minutes = 0; minutes < 120 && server.peers.length === 1; minutes += 0.1) {
    old.say({ type: 'pong', re: 1 });
    clock.pass(6_000);
  }
  expect(server.peers).toHaveLength(2);
  old.say(TYPING);
  expect(followed.send({ type: 'renew' })).toBeDefined();
  expect(old.received.at(-1)).toMatchObject({ type: 'renew' });
  server.last().welcome();
  expect(old.closedByClient).toBe(true);
  expect(received).toEqual(['joined', 'typing', 'joined']);
  expect(links.map(({ kind }) => kind)).toEqual(['connecting', 'open', 'open']);
});

it('keeps the old socket while a hand-over fails', () => {
  const { server, clock, links } = arrange();
  server.last().welcome();
  server.last().say({ type: 'goaway', comeBackInMs: 3_000 });
  clock.pass(3_000);
  server.last().drop();
  clock.pass(500);
  expect(server.peers).toHaveLength(3);
  expect(links.at(-1)).toEqual({ kind: 'open' });
  server.last().welcome();
  expect(server.peers.map((peer) => peer.closedByClient)).toEqual([true, false, false]);
});

it('waits as long as goaway says, though the socket drops before', () => {
  const { server, clock } = arrange();
  server.last().welcome();
  server.last().say({ type: 'goaway', comeBackInMs: 3_000 });
  server.last().drop(4503);
  clock.pass(2_999);
  expect(server.peers).toHaveLength(1);
  clock.pass(1);
  expect(server.peers).toHaveLength(2);
});

it('skips messages and fields that it does not know', () => {
  const { server, received } = arrange();
  server.last().welcome();
  server.last().say({ type: 'confetti', s: 1 } as unknown as ServerMessage);
  server.last().say({ ...TYPING, how: 'fast' } as ServerMessage);
  expect(received).toEqual(['joined', 'typing']);
});
