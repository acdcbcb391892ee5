import { expect, it } from 'vitest';
import { forAll } from '../../shared/lesson/event.ts';
import type { ClientMessage } from '../../shared/messages/client.ts';
import type { ServerMessageOf } from '../../shared/messages/server.ts';
import { shareConnection } from '../net/shared-connection.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { manualClock } from '../testing/manual-clock.ts';
import type { Credentials } from './credentials.ts';
import { entries } from './device.ts';
import { type TextStorage, memoryStorage } from './storage.ts';
import { createSession, followSession } from './session.ts';

function arrange(storage: TextStorage = memoryStorage(), credentials: Credentials = { role: 'student' }) {
  const server = fakeServer();
  const clock = manualClock();
  let ids = 0;
  const session = createSession({
    url: 'ws://test/ws',
    credentials,
    WebSocket: server.WebSocket,
    storage,
    clock,
    random: () => 0.5,
    turnId: () => `turn-000${++ids}`,
  });
  return { server, clock, storage, session };
}

const shown = (turn: string, seq: number): ServerMessageOf<'turn'> => ({
  type: 'turn',
  s: 1,
  turn,
  seq,
  asked: 'x',
  askedAt: 1,
});
const asks = (received: readonly ClientMessage[]) => received.filter(({ type }) => type === 'ask');

it('keeps the token on the device and comes back with it', () => {
  const { server, storage } = arrange();
  server.last().welcome();
  expect(entries(storage)).toMatchObject([{ id: 'session-1', token: 'secret-token', code: 'K7QM2XWD' }]);
  const again = arrange(storage, { role: 'student', session: 'session-1' });
  again.server.last().open();
  expect(again.server.last().received[0]).toMatchObject({
    as: { kind: 'session', session: 'session-1', token: 'secret-token' },
    first: { type: 'join', session: 'session-1' },
  });
});

it('names a session after its first question until somebody gives it a title', () => {
  const { server, storage, session } = arrange();
  server.last().welcome();
  server.last().say({ ...shown('turn-0001', 1), asked: 'What is 3/4 + 2/5?' });
  expect(entries(storage)[0]?.title).toBe('What is 3/4 + 2/5?');
  const event = { n: 1, at: 1, ...forAll({ kind: 'renamed', title: 'Fractions' }) };
  server.last().say({ type: 'events', s: 1, after: 0, upTo: 1, events: [event] });
  expect(session.getSnapshot().session?.title).toBe('Fractions');
  expect(entries(storage)[0]?.title).toBe('Fractions');
});

it('CLIENT-1: sends what was asked while nobody was connected, and only until it is shown', () => {
  const { server, clock, session } = arrange();
  session.ask('2 + 2?');
  server.last().welcome();
  expect(asks(server.last().received)).toHaveLength(1);
  server.last().drop();
  clock.pass(1_000);
  server.last().welcome();
  expect(asks(server.last().received)).toMatchObject([{ type: 'ask', s: 1, turn: 'turn-0001', text: '2 + 2?' }]);
  server.last().say(shown('turn-0001', 1));
  server.last().say({ type: 'end', s: 1, turn: 'turn-0001', epoch: 0, length: 0, state: 'done' });
  server.last().drop();
  clock.pass(1_000);
  server.last().welcome();
  expect(asks(server.last().received)).toEqual([]);
});

it('CLIENT-1: does not ask again what the welcome shows', () => {
  const { server, session } = arrange();
  session.ask('2 + 2?');
  const { type: _, s: __, ...head } = shown('turn-0001', 1);
  server.last().welcome({ turns: [{ ...head, epoch: 1, at: 0, text: '' }] });
  expect(asks(server.last().received)).toEqual([]);
});

it('finds an unacknowledged question again after a refresh, before and after the session exists', () => {
  const first = arrange();
  first.session.ask('2 + 2?');
  const second = arrange(first.storage);
  expect(second.session.getSnapshot().outbox).toMatchObject([{ text: '2 + 2?' }]);
  second.server.last().welcome();
  const third = arrange(first.storage, { role: 'student', session: 'session-1' });
  expect(third.session.getSnapshot().outbox).toMatchObject([{ text: '2 + 2?' }]);
  third.server.last().welcome();
  third.server.last().say(shown('turn-0001', 1));
  expect(arrange(first.storage, { role: 'student', session: 'session-1' }).session.getSnapshot().outbox).toEqual([]);
});

it('asks for a missing piece once, then again when no answer comes', () => {
  const { server, clock } = arrange();
  server.last().welcome();
  server.last().say(shown('turn-0001', 1));
  const gap = { type: 'delta', s: 1, turn: 'turn-0001', epoch: 1, at: 4, text: 'x' } as const;
  server.last().say(gap);
  server.last().say(gap);
  const resumes = () => server.last().received.filter(({ type }) => type === 'resume');
  expect(resumes()).toHaveLength(1);
  clock.pass(3_750);
  expect(resumes()).toHaveLength(2);
});

it('CLIENT-3: asks what has become of a hint of which nothing comes', () => {
  const { server, clock } = arrange();
  server.last().welcome();
  server.last().say(shown('turn-0001', 1));
  clock.pass(10_000);
  expect(server.last().received.slice(-2)).toMatchObject([
    { type: 'resume', turn: 'turn-0001', epoch: 0, at: 0 },
    // The ending that was lost may have carried events.
    { type: 'log', after: 0 },
  ]);
});

it('comes back with cursors for what it holds', () => {
  const { server, clock } = arrange();
  server.last().welcome();
  server.last().say(shown('turn-0001', 1));
  server.last().say({ type: 'delta', s: 1, turn: 'turn-0001', epoch: 2, at: 0, text: 'abc' });
  server.last().drop();
  clock.pass(1_000);
  server.last().open();
  expect(server.last().received[0]).toMatchObject({
    first: { type: 'join', after: 0, cursors: [{ turn: 'turn-0001', epoch: 2, at: 3 }], log: 0 },
  });
});

it('sends a question that was put off when its time has come', () => {
  const { server, clock, session } = arrange();
  server.last().welcome();
  session.ask('2 + 2?');
  server.last().refuse('rate_limited', { retryAfterMs: 4_000 });
  clock.pass(3_999);
  expect(asks(server.last().received)).toHaveLength(1);
  clock.pass(1);
  expect(asks(server.last().received)).toHaveLength(2);
});

it('strikes a deleted session from the device', () => {
  const { server, storage, session } = arrange();
  server.last().welcome();
  session.say({ type: 'forget' });
  server.last().say({ type: 'left', s: 1, why: 'forgotten' });
  expect(entries(storage)).toEqual([]);
  expect(session.getSnapshot().link).toEqual({ kind: 'closed', why: { kind: 'forgotten' } });
});

it('keeps what was typed when the server has lost the session', () => {
  const { server, storage, session } = arrange();
  server.last().welcome();
  server.last().drop();
  session.ask('2 + 2?');
  session.wake();
  server.last().open();
  server.last().refuse('no_session');
  expect(entries(storage)).toEqual([]);
  expect(arrange(storage).session.getSnapshot().outbox).toMatchObject([{ text: '2 + 2?' }]);
});

it('works without its storage, and with rubbish in it', () => {
  const storage = memoryStorage();
  storage.set('chalkstream:session:session-1', '{"id":5');
  storage.set('chalkstream:ask:new:turn-0009', '"?"');
  const { session } = arrange(storage, { role: 'student', session: 'session-1' });
  expect(entries(storage)).toEqual([]);
  expect(session.getSnapshot().outbox).toEqual([]);
});

it('remembers nothing of a tutor', () => {
  const storage = memoryStorage();
  const { server } = arrange(storage, { role: 'tutor', code: 'K7QM2XWD' });
  server.last().open();
  expect(server.last().received[0]).toMatchObject({ first: { type: 'watch', code: 'K7QM2XWD' } });
  expect(storage.keys('')).toEqual([]);
});

it('takes what the server can do from its welcome', () => {
  const { server, clock, session } = arrange();
  server.last().welcome({}, []);
  expect(session.getSnapshot().can).toEqual([]);
  server.last().drop();
  clock.pass(1_000);
  server.last().welcome({}, ['pictures', 'telepathy']);
  expect(session.getSnapshot().can).toEqual(['pictures', 'telepathy']);
});

it('gives an answer and a refusal to the picture that they belong to', async () => {
  const { server, session } = arrange();
  server.last().welcome();
  const ticket = session.pictures.ticket('image/jpeg', 10);
  const re = server.last().received.at(-1)?.id;
  const link = session.pictures.link('picture-1');
  server.last().refuse('no_picture', { message: 'gone', about: { kind: 'picture', id: 'picture-1' } });
  server.last().say({ type: 'ticket', s: 1, re, picture: 'picture-2', url: '/p', fields: {}, expiresAt: 1 });
  await expect(link).rejects.toThrow('gone');
  expect(await ticket).toMatchObject({ picture: 'picture-2' });
  expect(session.getSnapshot().notice).toBeUndefined();
});

it('notes a refusal that belongs to no question, and none of typing', () => {
  const { server, session } = arrange();
  server.last().welcome();
  session.say({ type: 'typing', on: true });
  server.last().refuse('rate_limited');
  expect(session.getSnapshot().notice).toBeUndefined();
  session.say({ type: 'renew' });
  server.last().refuse('rate_limited', { retryAfterMs: 2_000 });
  expect(session.getSnapshot().notice).toMatchObject({ code: 'rate_limited' });
});

it('asks for the rest of a log whose page was cut', () => {
  const { server, session } = arrange();
  const event = (n: number) => ({ n, at: 1, ...forAll({ kind: 'renamed' as const, title: `title ${n}` }) });
  server.last().welcome({ log: { after: 0, upTo: 1, events: [event(1)], more: true } });
  expect(server.last().received.at(-1)).toMatchObject({ type: 'log', s: 1, after: 1 });
  const re = server.last().received.at(-1)?.id;
  server.last().say({ type: 'events', s: 1, re, after: 1, upTo: 2, events: [event(2)] });
  expect(session.getSnapshot()).toMatchObject({ session: { title: 'title 2' }, log: { upTo: 2, more: false } });
});

it('ends with its session, and with a code that was renewed', () => {
  const { server, session } = arrange(memoryStorage(), { role: 'tutor', code: 'K7QM2XWD' });
  server.last().welcome();
  server.last().say({ type: 'left', s: 1, why: 'code_renewed' });
  expect(session.getSnapshot().link).toEqual({ kind: 'closed', why: { kind: 'code_renewed' } });
  expect(server.last().closedByClient).toBe(true);
});

it('watches three sessions on one connection, each with its own texts, log and gaps', () => {
  const { connection, server, clock, watch } = arrangeShared();
  const sessions = [watch('AAAAAAAA'), watch('BBBBBBBB'), watch('CCCCCCCC')];
  server.last().welcome({ session: 'session-a' });
  server.last().joined({ s: 3, session: 'session-c' });
  server.last().say({ ...JOINED_B, re: server.last().received.find(({ type }) => type === 'watch')?.id });
  const event = { n: 1, at: 1, ...forAll({ kind: 'renamed', title: 'Algebra' }) };
  server.last().say({ type: 'events', s: 2, after: 0, upTo: 1, events: [event] });
  server.last().say({ ...shown('turn-0001', 1), s: 3 });
  server.last().say({ type: 'delta', s: 3, turn: 'turn-0001', epoch: 1, at: 4, text: 'x' });
  expect(sessions.map((session) => session.getSnapshot().session)).toMatchObject([
    { id: 'session-a', title: '' },
    { id: 'session-b', title: 'Algebra' },
    { id: 'session-c', title: '' },
  ]);
  expect(sessions.map((session) => session.getSnapshot().turns.length)).toEqual([0, 0, 1]);
  expect(server.last().received.at(-1)).toMatchObject({ type: 'resume', s: 3, turn: 'turn-0001' });

  server.last().drop();
  clock.pass(1_000);
  server.last().welcome({ session: 'session-a' });
  const [, second, third] = server.last().received;
  expect(second).toMatchObject({ type: 'watch', code: 'BBBBBBBB', log: 1 });
  expect(third).toMatchObject({ type: 'watch', code: 'CCCCCCCC', cursors: [{ turn: 'turn-0001', epoch: 0, at: 0 }] });
  sessions[0]?.close();
  expect(server.last().received.at(-1)).toMatchObject({ type: 'leave', s: 1 });
  expect(server.last().closedByClient).toBe(false);
  connection.close();
  expect(sessions.map((session) => session.getSnapshot().link)).toEqual(sessions.map(() => ({ kind: 'closed' })));
});

/** A tutor's connection that sessions share. */
function arrangeShared() {
  const server = fakeServer();
  const clock = manualClock();
  const environment = { storage: memoryStorage(), clock, random: () => 0.5, turnId: () => 'turn-0001' };
  const options = { url: 'ws://test/ws', WebSocket: server.WebSocket, as: () => undefined };
  const connection = shareConnection({ ...options, ...environment });
  const watch = (code: string) => followSession(connection, { ...environment, credentials: { role: 'tutor', code } });
  return { connection, server, clock, watch };
}

const JOINED_B: ServerMessageOf<'joined'> = {
  type: 'joined',
  s: 2,
  session: 'session-b',
  role: 'tutor',
  openedAt: 1,
  turns: [],
  log: { after: 0, upTo: 0, events: [] },
  students: 1,
  tutors: 1,
};
