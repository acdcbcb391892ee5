import { expect, it } from 'vitest';
import { forAll } from '../../shared/lesson/event.ts';
import type { ServerMessageOf } from '../../shared/messages/server.ts';
import { holdingOf, pendingRequests } from './pending-requests.ts';
import { type Frame, reduce } from './reduce.ts';
import { isStopping, newState, type State } from './state.ts';

const HEAD = { asked: '2 + 2?', askedAt: 5 };
const done = (length: number) => ({ length, state: 'done' as const });

function receive(state: State, ...messages: readonly Frame[]): State {
  return messages.reduce((held, message) => reduce(held, { kind: 'received', message }), state);
}

const turn = (seq: number): ServerMessageOf<'turn'> => ({ type: 'turn', s: 1, turn: `turn-000${seq}`, seq, ...HEAD });
const delta = (at: number, text: string, epoch = 1): Frame => ({
  type: 'delta',
  s: 1,
  turn: 'turn-0001',
  epoch,
  at,
  text,
});
const end = (length: number, epoch = 1): Frame => ({ type: 'end', s: 1, turn: 'turn-0001', epoch, ...done(length) });
const view = (seq: number, text: string, ended = true) => ({
  turn: `turn-000${seq}`,
  seq,
  ...HEAD,
  epoch: 1,
  at: 0,
  text,
  ...(ended && { end: done(text.length) }),
});
const text = ({ turns }: State): string | undefined => turns[0]?.held.text;

it('puts deltas together, and takes a duplicate for nothing', () => {
  const once = receive(newState('student'), turn(1), delta(0, 'ab'), delta(2, 'c'));
  const twice = receive(once, delta(0, 'ab'), delta(2, 'c'), turn(1));
  expect(text(once)).toBe('abc');
  expect(twice).toBe(once);
});

it('asks for what is missing instead of guessing, from where it stands', () => {
  const state = receive(newState('student'), turn(1), delta(0, 'ab'), delta(5, 'f'));
  expect(text(state)).toBe('ab');
  expect(pendingRequests(state)).toEqual([
    { key: 'resume turn-0001', message: { type: 'resume', turn: 'turn-0001', epoch: 1, at: 2 } },
  ]);
  expect(
    pendingRequests(receive(state, { type: 'turns', s: 1, turns: [{ ...view(1, 'cdef'), at: 2, end: done(6) }] })),
  ).toEqual([]);
});

it('asks from the beginning for a turn that it has never heard of', () => {
  const [want] = pendingRequests(receive(newState('tutor'), delta(7, 'x')));
  expect(want?.message).toEqual({ type: 'resume', turn: 'turn-0001', epoch: 0, at: 0 });
});

it('starts anew with a new epoch and ignores the old one from then on', () => {
  const state = receive(newState('student'), turn(1), delta(0, 'old'), delta(0, 'new', 2), delta(3, 'er'), end(3));
  expect(text(state)).toBe('new');
  expect(state.turns[0]?.held.end).toBeUndefined();
});

it('takes the first ending and never another, and no text after it', () => {
  const ended = receive(newState('student'), turn(1), delta(0, 'abc'), end(3));
  const after = receive(ended, end(2), delta(3, 'd'), {
    type: 'end',
    s: 1,
    turn: 'turn-0001',
    epoch: 1,
    length: 3,
    state: 'failed',
  });
  expect(after).toBe(ended);
  expect(ended.turns[0]?.held.end).toEqual(done(3));
});

it('reads a text that comes in several pages', () => {
  const cut = { ...view(1, 'abc'), end: done(6) };
  const first = receive(newState('tutor'), { type: 'turns', s: 1, turns: [cut] });
  expect(pendingRequests(first)[0]?.message).toMatchObject({ type: 'resume', at: 3 });
  const second = receive(first, { type: 'turns', s: 1, turns: [{ ...cut, at: 3, text: 'def' }] });
  expect(text(second)).toBe('abcdef');
  expect(pendingRequests(second)).toEqual([]);
});

it('asks for older pages until it holds everything, and puts late ones in their place', () => {
  const newest = receive(newState('student'), { type: 'turns', s: 1, turns: [view(4, 'd'), view(5, 'e')], earlier: 4 });
  expect(pendingRequests(newest)[0]?.message).toEqual({ type: 'earlier', before: 4 });
  expect(holdingOf(newest).after).toBe(0);
  const more = receive(newest, { type: 'turns', s: 1, turns: [view(2, 'b'), view(3, 'c')], earlier: 2 });
  expect(pendingRequests(more)[0]?.message).toEqual({ type: 'earlier', before: 2 });
  const all = receive(more, { type: 'turns', s: 1, turns: [view(1, 'a')] });
  expect(pendingRequests(all)).toEqual([]);
  expect(all.turns.map(({ held }) => held.text).join('')).toBe('abcde');
  expect(holdingOf(all).after).toBe(5);
});

it('stops asking for pages when the server has none', () => {
  const state = receive(
    newState('student'),
    { type: 'turns', s: 1, turns: [view(3, 'c')] },
    { type: 'turns', s: 1, turns: [] },
  );
  expect(pendingRequests(state)).toEqual([]);
});

it('holds a cursor for what is being written, and for nothing else', () => {
  const state = receive(newState('student'), { type: 'turns', s: 1, turns: [view(1, 'a'), view(2, 'bc', false)] });
  expect(holdingOf(state).cursors).toEqual([{ turn: 'turn-0002', epoch: 1, at: 2 }]);
  expect(holdingOf(state).after).toBe(1);
});

it('keeps a question until the server shows it', () => {
  const asked = reduce(newState('student'), { kind: 'asked', turn: 'turn-0001', text: '2 + 2?', pictures: [] });
  expect(pendingRequests(asked)).toEqual([
    { key: 'ask turn-0001', message: { type: 'ask', turn: 'turn-0001', text: '2 + 2?' } },
  ]);
  expect(receive(asked, turn(1)).outbox).toEqual([]);
});

it('lets the next question wait while a hint is being written', () => {
  const running = receive(newState('student'), turn(1), delta(0, 'ab'));
  const asked = reduce(running, { kind: 'asked', turn: 'turn-0002', text: 'and now?', pictures: [] });
  expect(pendingRequests(asked)).toEqual([]);
  expect(pendingRequests(receive(asked, end(2))).map(({ key }) => key)).toEqual(['ask turn-0002']);
});

/** Refuses the newest question as the server does. */
function refuse(state: State, extras: Partial<ServerMessageOf<'error'>>): State {
  const error = { type: 'error', s: 1, code: 'rate_limited', message: 'no', retryable: true, ...extras } as const;
  const request = { type: 'ask', turn: 'turn-0001', text: 'x' } as const;
  return reduce(state, { kind: 'refused', error, request, now: 1_000 });
}

it('puts off a question that is refused for now', () => {
  const asked = reduce(newState('student'), { kind: 'asked', turn: 'turn-0001', text: 'x', pictures: [] });
  const refused = refuse(asked, { retryAfterMs: 4_000 });
  expect(refused.outbox[0]?.standing).toMatchObject({ kind: 'later', until: 5_000 });
  expect(refused.notice).toBeUndefined();
  expect(pendingRequests(refused)).toEqual([]);
  expect(pendingRequests(reduce(refused, { kind: 'due', now: 4_999 }))).toEqual([]);
  expect(pendingRequests(reduce(refused, { kind: 'due', now: 5_000 }))).toHaveLength(1);
});

it('hands back a question that is refused for good', () => {
  const asked = reduce(newState('student'), { kind: 'asked', turn: 'turn-0001', text: 'x', pictures: [] });
  const refused = refuse(asked, { code: 'too_large' });
  expect(refused.outbox[0]?.standing.kind).toBe('refused');
  expect(pendingRequests(reduce(refused, { kind: 'retried', turn: 'turn-0001' }))).toHaveLength(1);
  expect(reduce(refused, { kind: 'withdrew', turn: 'turn-0001' }).outbox).toEqual([]);
});

it('reads a refusal by the request that it belongs to', () => {
  const state = reduce(receive(newState('student'), turn(1), delta(5, 'x')), { kind: 'stopped', turn: 'turn-0001' });
  const error = { type: 'error', s: 1, code: 'no_turn', message: '', retryable: false } as const;
  const refuseOf = (request: Extract<Parameters<typeof reduce>[1], { kind: 'refused' }>['request']) =>
    reduce(state, { kind: 'refused', error, request, now: 1 });
  expect(refuseOf({ type: 'resume', turn: 'turn-0001', epoch: 0, at: 0 })).toEqual({ ...state, gaps: [] });
  expect(refuseOf({ type: 'stop', turn: 'turn-0001' })).toEqual({ ...state, stopping: [] });
  expect(refuseOf({ type: 'earlier', before: 3 })).toBe(state);
  expect(refuseOf({ type: 'rename', title: 'x' }).notice).toMatchObject({ code: 'no_turn' });
  expect(refuseOf(undefined).notice).toMatchObject({ code: 'no_turn' });
});

it('asks for a stop until the log says so, and shows it until the turn has ended', () => {
  const running = receive(newState('student'), turn(1), delta(0, 'ab'));
  const stopping = reduce(running, { kind: 'stopped', turn: 'turn-0001' });
  expect(pendingRequests(stopping).map(({ key }) => key)).toEqual(['stop turn-0001']);
  expect(pendingRequests(receive(stopping, end(2)))).toEqual([]);
  const stop = { n: 1, at: 1, ...forAll({ kind: 'stop', turn: 'turn-0001' }) };
  const stopped = receive(stopping, { type: 'events', s: 1, after: 0, upTo: 1, events: [stop] });
  expect(pendingRequests(stopped)).toEqual([]);
  expect([isStopping(running), isStopping(stopped), isStopping(receive(stopped, end(2)))]).toEqual([
    false,
    true,
    false,
  ]);
});

it('takes the log from the frames that carry it, and asks for what is missing of it', () => {
  const event = (n: number) => ({ n, at: n, ...forAll({ kind: 'asked' as const, turn: `turn-000${n}`, seq: n }) });
  const first = receive(newState('student'), { type: 'events', s: 1, after: 0, upTo: 1, events: [event(1)] });
  const gap = receive(first, { type: 'events', s: 1, after: 2, upTo: 3, events: [event(3)] });
  expect(gap.log.lesson.asked).toBe(1);
  expect(pendingRequests(gap)).toEqual([{ key: 'log', message: { type: 'log', after: 1 } }]);
  const all = receive(gap, { type: 'events', s: 1, after: 1, upTo: 3, events: [event(2), event(3)] });
  expect(all.log.events.map(({ n }) => n)).toEqual([1, 2, 3]);
  expect(pendingRequests(all)).toEqual([]);
  expect(holdingOf(all).log).toBe(3);
});
