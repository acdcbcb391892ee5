import { expect, it } from 'vitest';
import type { ClientMessage } from '../../shared/client-messages.ts';
import type { Heard } from '../../shared/server-messages.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { entries } from './device.ts';
import { type TextStorage, memoryStorage } from './storage.ts';
import type { Pass } from './membership.ts';
import { createSession } from './session.ts';

function arrange(keep: TextStorage = memoryStorage(), pass: Pass = { role: 'student' }) {
  const server = fakeServer();
  const clock = manualClock();
  let ids = 0;
  const session = createSession({
    url: 'ws://test/ws',
    pass,
    WebSocket: server.WebSocket,
    keep,
    clock,
    random: () => 0.5,
    turnId: () => `turn-000${++ids}`,
  });
  return { server, clock, keep, session };
}

const shown = (turn: string, seq: number): Heard<'turn'> => ({ type: 'turn', turn, seq, asked: 'x', askedAt: 1 });
const asks = (heard: readonly ClientMessage[]) => heard.filter(({ type }) => type === 'ask');

it('keeps the token on the device and comes back with it', () => {
  const { server, keep } = arrange();
  server.last().welcome();
  expect(entries(keep)).toMatchObject([{ id: 'session-1', token: 'secret-token', code: 'K7QM2XWD' }]);
  const again = arrange(keep, { role: 'student', session: 'session-1' });
  again.server.last().open();
  expect(again.server.last().heard[0]).toMatchObject({ session: 'session-1', token: 'secret-token' });
});

it('names a session after its first question until somebody gives it a title', () => {
  const { server, keep } = arrange();
  server.last().welcome();
  server.last().say({ ...shown('turn-0001', 1), asked: 'What is 3/4 + 2/5?' });
  expect(entries(keep)[0]?.title).toBe('What is 3/4 + 2/5?');
  server.last().say({ type: 'title', title: 'Fractions' });
  expect(entries(keep)[0]?.title).toBe('Fractions');
});

it('CLIENT-1: sends what was asked while nobody was connected, and only until it is shown', () => {
  const { server, clock, session } = arrange();
  session.ask('2 + 2?');
  server.last().welcome();
  expect(asks(server.last().heard)).toHaveLength(1);
  server.last().drop();
  clock.pass(1_000);
  server.last().welcome();
  expect(asks(server.last().heard)).toEqual([{ type: 'ask', turn: 'turn-0001', text: '2 + 2?' }]);
  server.last().say(shown('turn-0001', 1));
  server.last().say({ type: 'end', turn: 'turn-0001', epoch: 0, length: 0, state: 'done' });
  server.last().drop();
  clock.pass(1_000);
  server.last().welcome();
  expect(asks(server.last().heard)).toEqual([]);
});

it('CLIENT-1: does not ask again what the welcome shows', () => {
  const { server, session } = arrange();
  session.ask('2 + 2?');
  const { type: _, ...head } = shown('turn-0001', 1);
  server.last().welcome({ turns: [{ ...head, epoch: 1, at: 0, text: '' }] });
  expect(asks(server.last().heard)).toEqual([]);
});

it('finds an unacknowledged question again after a refresh, before and after the session exists', () => {
  const first = arrange();
  first.session.ask('2 + 2?');
  const second = arrange(first.keep);
  expect(second.session.getSnapshot().outbox).toMatchObject([{ text: '2 + 2?' }]);
  second.server.last().welcome();
  const third = arrange(first.keep, { role: 'student', session: 'session-1' });
  expect(third.session.getSnapshot().outbox).toMatchObject([{ text: '2 + 2?' }]);
  third.server.last().welcome();
  third.server.last().say(shown('turn-0001', 1));
  expect(arrange(first.keep, { role: 'student', session: 'session-1' }).session.getSnapshot().outbox).toEqual([]);
});

it('asks for a missing piece once, then again when no answer comes', () => {
  const { server, clock } = arrange();
  server.last().welcome();
  server.last().say(shown('turn-0001', 1));
  const gap = { type: 'delta', turn: 'turn-0001', epoch: 1, at: 4, text: 'x' } as const;
  server.last().say(gap);
  server.last().say(gap);
  const resumes = () => server.last().heard.filter(({ type }) => type === 'resume');
  expect(resumes()).toHaveLength(1);
  clock.pass(3_750);
  expect(resumes()).toHaveLength(2);
});

it('CLIENT-3: asks what has become of a hint of which nothing comes', () => {
  const { server, clock } = arrange();
  server.last().welcome();
  server.last().say(shown('turn-0001', 1));
  clock.pass(10_000);
  expect(server.last().heard.at(-1)).toEqual({ type: 'resume', turn: 'turn-0001', epoch: 0, at: 0 });
});

it('comes back with cursors for what it holds', () => {
  const { server, clock } = arrange();
  server.last().welcome();
  server.last().say(shown('turn-0001', 1));
  server.last().say({ type: 'delta', turn: 'turn-0001', epoch: 2, at: 0, text: 'abc' });
  server.last().drop();
  clock.pass(1_000);
  server.last().open();
  expect(server.last().heard[0]).toMatchObject({ after: 0, cursors: [{ turn: 'turn-0001', epoch: 2, at: 3 }] });
});

it('sends a question that was put off when its time has come', () => {
  const { server, clock, session } = arrange();
  server.last().welcome();
  session.ask('2 + 2?');
  server.last().say({ type: 'error', code: 'rate_limited', message: '', retryable: true, retryAfterMs: 4_000 });
  clock.pass(3_999);
  expect(asks(server.last().heard)).toHaveLength(1);
  clock.pass(1);
  expect(asks(server.last().heard)).toHaveLength(2);
});

it('strikes a deleted session from the device', () => {
  const { server, keep, session } = arrange();
  server.last().welcome();
  session.say({ type: 'forget' });
  server.last().say({ type: 'forgotten' });
  expect(entries(keep)).toEqual([]);
  expect(session.getSnapshot().link).toEqual({ kind: 'closed', why: { kind: 'forgotten' } });
});

it('keeps what was typed when the server has lost the session', () => {
  const { server, keep, session } = arrange();
  server.last().welcome();
  server.last().drop();
  session.ask('2 + 2?');
  session.wake();
  server.last().open();
  server.last().say({ type: 'error', code: 'no_session', message: '', retryable: false });
  expect(entries(keep)).toEqual([]);
  expect(arrange(keep).session.getSnapshot().outbox).toMatchObject([{ text: '2 + 2?' }]);
});

it('works without its storage, and with rubbish in it', () => {
  const keep = memoryStorage();
  keep.set('chalkstream:session:session-1', '{"id":5');
  keep.set('chalkstream:ask:new:turn-0009', '"?"');
  const { session } = arrange(keep, { role: 'student', session: 'session-1' });
  expect(entries(keep)).toEqual([]);
  expect(session.getSnapshot().outbox).toEqual([]);
});

it('remembers nothing of a tutor', () => {
  const keep = memoryStorage();
  const { server } = arrange(keep, { role: 'tutor', code: 'K7QM2XWD' });
  server.last().open();
  expect(server.last().heard[0]).toMatchObject({ role: 'tutor', code: 'K7QM2XWD' });
  expect(keep.keys('')).toEqual([]);
});
