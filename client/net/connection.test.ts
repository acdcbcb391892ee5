import { expect, it } from 'vitest';
import type { ServerMessage } from '../../shared/server-messages.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { connect, type Link } from './connection.ts';

function arrange() {
  const server = fakeServer();
  const clock = manualClock();
  const links: Link[] = [];
  const heard: ServerMessage[] = [];
  const connection = connect({
    url: 'ws://test/ws',
    WebSocket: server.WebSocket,
    clock,
    random: () => 0.5,
    hello: () => ({ type: 'hello', v: 1, role: 'student' }),
    onMessage: (message) => heard.push(message),
    onLink: (link) => links.push(link),
  });
  return { server, clock, links, heard, connection };
}

const ERROR = { type: 'error', message: 'no', retryable: false } as const;

it('says hello first and is open once welcomed', () => {
  const { server, links, connection } = arrange();
  expect(connection.send({ type: 'renew' })).toBe(false);
  server.last().open();
  expect(server.last().heard).toEqual([{ type: 'hello', v: 1, role: 'student' }]);
  server.last().welcome();
  expect(links).toEqual([{ kind: 'connecting', failures: 0 }, { kind: 'open' }]);
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
  expect(server.last().heard.at(-1)).toEqual({ type: 'ping', n: 0 });
  server.last().say({ type: 'typing', on: true });
  clock.pass(11_999);
  expect(server.peers).toHaveLength(1);
  clock.pass(2);
  expect(server.last().heard.at(-1)).toEqual({ type: 'ping', n: 1 });
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
  expect(server.last().heard.at(-1)).toEqual({ type: 'ping', n: 0 });
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
  ['an error frame that closes', (s: ReturnType<typeof fakeServer>) => s.last().say({ ...ERROR, code: 'bad_token' })],
  ['a close code alone', (s: ReturnType<typeof fakeServer>) => s.last().drop(4401)],
  ['a refused hello', (s: ReturnType<typeof fakeServer>) => s.last().say({ ...ERROR, code: 'no_such_code' })],
  ['a deleted session', (s: ReturnType<typeof fakeServer>) => s.last().say({ type: 'forgotten' })],
  ['a deletion seen by its close alone', (s: ReturnType<typeof fakeServer>) => s.last().drop(1000, 'forgotten')],
])('stays away after %s', (_, end) => {
  const { server, clock, links } = arrange();
  server.last().open();
  end(server);
  clock.pass(60_000);
  expect(server.peers).toHaveLength(1);
  expect(links.at(-1)).toMatchObject({ kind: 'closed', why: {} });
});

it('CLIENT-5: comes back when the server said so, and no wake makes it sooner', () => {
  const { server, clock, connection } = arrange();
  server.last().open();
  server.last().say({ type: 'error', code: 'rate_limited', message: '', retryable: true, retryAfterMs: 20_000 });
  connection.wake();
  clock.pass(19_999);
  expect(server.peers).toHaveLength(1);
  clock.pass(1);
  expect(server.peers).toHaveLength(2);
});

it('CLIENT-5: hands over before the two-hour limit, and leaves the old socket only when the new one is welcomed', () => {
  const { server, clock, links, heard, connection } = arrange();
  const old = server.last();
  old.welcome();
  for (let minutes = 0; minutes < 120 && server.peers.length === 1; minutes += 0.1) {
    old.say({ type: 'pong', n: 0 });
    clock.pass(6_000);
  }
  expect(server.peers).toHaveLength(2);
  old.say({ type: 'typing', on: true });
  expect(connection.send({ type: 'renew' })).toBe(true);
  expect(old.heard.at(-1)).toEqual({ type: 'renew' });
  server.last().welcome();
  expect(old.closedByClient).toBe(true);
  expect(heard.map(({ type }) => type)).toEqual(['welcome', 'typing', 'welcome']);
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

it('skips frames that it does not know', () => {
  const { server, heard } = arrange();
  server.last().welcome();
  server.last().say({ type: 'confetti' } as unknown as ServerMessage);
  server.last().say({ type: 'typing', on: true });
  expect(heard.map(({ type }) => type)).toEqual(['welcome', 'typing']);
});
