import { expect, it } from 'vitest';
import type { ClientMessage } from '../../shared/messages/client.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { manualClock } from '../testing/manual-clock.ts';
import type { Link } from './connection.ts';
import type { SessionFrame } from './follow.ts';
import { shareConnection } from './shared-connection.ts';

/** A tutor's connection, and `watch`, by which it follows a session more. */
function arrange(...codes: readonly string[]) {
  const server = fakeServer();
  const clock = manualClock();
  const options = { url: 'ws://test/ws', WebSocket: server.WebSocket, clock, random: () => 0.5 };
  const connection = shareConnection({ ...options, as: () => undefined });
  function watch(code: string) {
    const links: Link[] = [];
    const received: SessionFrame[] = [];
    const joined: string[] = [];
    const followed = connection.follow({
      following: () => ({ type: 'watch', code, log: joined.length }),
      onJoined: ({ session }) => joined.push(session),
      onMessage: (message) => received.push(message),
      onLink: (link) => links.push(link),
    });
    return { followed, links, received, joined };
  }
  return { server, clock, connection, watch, watched: codes.map(watch) };
}

const codesOf = (received: readonly ClientMessage[]): unknown[] =>
  received
    .map((message) => (message.type === 'hello' ? message.first : message))
    .map((said) => said && 'code' in said && said.code);

it('brings the first session with the hello and the rest behind the welcome', () => {
  const { server, watched } = arrange('code-a', 'code-b', 'code-c');
  server.last().welcome({ session: 'session-a' });
  expect(codesOf(server.last().received)).toEqual(['code-a', 'code-b', 'code-c']);
  expect(watched.map(({ links }) => links.at(-1)?.kind)).toEqual(['open', 'connecting', 'connecting']);
  server.last().joined({ s: 3, session: 'session-c' });
  expect(watched.map(({ joined }) => joined)).toEqual([['session-a'], [], ['session-c']]);
});

it('hands each frame to the session that it names, and each message to its number', () => {
  const { server, watched, watch } = arrange('code-a');
  server.last().welcome();
  const second = watch('code-b');
  server.last().joined({ s: 2 });
  server.last().say({ type: 'typing', s: 2, on: true });
  server.last().say({ type: 'typing', s: 9, on: true });
  expect(watched[0]?.received).toEqual([]);
  expect(second.received).toMatchObject([{ type: 'typing', s: 2 }]);
  second.followed.send({ type: 'log', after: 0 });
  expect(server.last().received.at(-1)).toMatchObject({ type: 'log', s: 2 });
  server.last().refuse('rate_limited');
  expect(second.received.at(-1)).toMatchObject({ type: 'error', code: 'rate_limited' });
  expect(watched[0]?.received).toEqual([]);
});

it('joins all again after a reconnect, each with its cursors of that moment', () => {
  const { server, clock, watched } = arrange('code-a', 'code-b');
  server.last().welcome();
  server.last().joined({ s: 2 });
  server.last().drop();
  expect(watched.map(({ links }) => links.at(-1)?.kind)).toEqual(['waiting', 'waiting']);
  expect(watched[1]?.followed.send({ type: 'log', after: 0 })).toBeUndefined();
  clock.pass(1_000);
  server.last().welcome({ s: 1 });
  const [hello, join] = server.last().received;
  expect(hello).toMatchObject({ first: { code: 'code-a', log: 1 } });
  expect(join).toMatchObject({ type: 'watch', code: 'code-b', log: 1 });
});

it('ends one session and keeps the others', () => {
  const { server, watched, watch } = arrange('code-a', 'code-b');
  server.last().welcome();
  server.last().joined({ s: 2 });
  server.last().say({ type: 'left', s: 1, why: 'code_renewed' });
  expect(watched[0]?.links.at(-1)).toEqual({ kind: 'closed', why: { kind: 'code_renewed' } });
  expect(watched[1]?.links.at(-1)).toEqual({ kind: 'open' });
  expect(server.last().closedByClient).toBe(false);
  watch('code-c');
  expect(codesOf(server.last().received).at(-1)).toBe('code-c');
});

it('drops the session whose hello is refused, and comes back for the others', () => {
  const { server, clock, watched } = arrange('code-a', 'code-b');
  server.last().open();
  server.last().refuse('no_such_code');
  expect(watched[0]?.links.at(-1)).toMatchObject({ kind: 'closed', why: { code: 'no_such_code' } });
  clock.pass(1_000);
  server.last().welcome();
  expect(codesOf(server.last().received)).toEqual(['code-b']);
  expect(watched[1]?.links.at(-1)).toEqual({ kind: 'open' });
});

it('greets with another session where the first is refused for now', () => {
  const { server, clock } = arrange('code-a', 'code-b');
  server.last().open();
  server.last().refuse('session_full');
  clock.pass(1_000);
  server.last().welcome();
  expect(codesOf(server.last().received)).toEqual(['code-b', 'code-a']);
});

it('tries a session again that is refused for now, and gives up one that is refused for good', () => {
  const { server, clock, watched } = arrange('code-a', 'code-b');
  server.last().welcome();
  server.last().refuse('session_full', { retryAfterMs: 4_000 });
  expect(watched[1]?.links.at(-1)).toMatchObject({ kind: 'waiting', failures: 1, until: clock.now() + 4_000 });
  clock.pass(4_000);
  expect(codesOf(server.last().received)).toEqual(['code-a', 'code-b', 'code-b']);
  server.last().refuse('followed_already');
  expect(watched[1]?.links.at(-1)).toMatchObject({ kind: 'closed', why: { code: 'followed_already' } });
  expect(watched[0]?.links.at(-1)).toEqual({ kind: 'open' });
});

it('takes a new socket where a join is never answered', () => {
  const { server, clock, watched } = arrange('code-a', 'code-b');
  server.last().welcome();
  clock.pass(11_999);
  expect(server.peers).toHaveLength(1);
  clock.pass(1);
  expect(server.peers).toHaveLength(2);
  server.last().welcome();
  server.last().joined({ s: 2 });
  expect(server.peers[0]?.closedByClient).toBe(true);
  expect(watched.map(({ links }) => links.at(-1)?.kind)).toEqual(['open', 'open']);
});

it('takes a `joined` that comes twice for one', () => {
  const { server, watched } = arrange('code-a', 'code-b');
  server.last().welcome();
  server.last().joined({ s: 2 });
  server.last().joined({ s: 2 });
  expect(watched[1]?.joined).toHaveLength(1);
  expect(server.last().received.filter(({ type }) => type === 'leave')).toEqual([]);
});

it('leaves a session, one that has not been answered yet too', () => {
  const { server, watched } = arrange('code-a', 'code-b');
  server.last().welcome();
  watched[0]?.followed.leave();
  expect(server.last().received.at(-1)).toMatchObject({ type: 'leave', s: 1 });
  watched[1]?.followed.leave();
  server.last().say({ type: 'left', s: 1, why: 'asked' });
  server.last().say({
    ...JOINED,
    turns: [],
    log: { after: 0, upTo: 0, events: [] },
    re: server.last().received.find(({ type }) => type === 'watch')?.id,
  });
  expect(server.last().received.at(-1)).toMatchObject({ type: 'leave', s: 2 });
  expect(watched[1]?.joined).toEqual([]);
});

const JOINED = {
  type: 'joined',
  s: 2,
  session: 'session-b',
  role: 'tutor',
  openedAt: 1,
  students: 1,
  tutors: 1,
} as const;
