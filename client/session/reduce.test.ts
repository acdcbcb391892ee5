import { expect, it } from 'vitest';
import type { ServerMessage } from '../../shared/server-messages.ts';
import { reduce } from './reduce.ts';
import { newState, type State } from './state.ts';
import { cursors, heldUpTo, wants } from './wants.ts';

const HEAD = { asked: '2 + 2?', askedAt: 5 };
const done = (length: number) => ({ length, state: 'done' as const });

function hear(state: State, ...messages: readonly ServerMessage[]): State {
  return messages.reduce((held, message) => reduce(held, { kind: 'heard', message, now: 1_000 }), state);
}

const turn = (seq: number): ServerMessage => ({ type: 'turn', turn: `turn-000${seq}`, seq, ...HEAD });
const delta = (at: number, text: string, epoch = 1): ServerMessage => ({
  type: 'delta',
  turn: 'turn-0001',
  epoch,
  at,
  text,
});
const end = (length: number, epoch = 1): ServerMessage => ({ type: 'end', turn: 'turn-0001', epoch, ...done(length) });
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
  const once = hear(newState('student'), turn(1), delta(0, 'ab'), delta(2, 'c'));
  const twice = hear(once, delta(0, 'ab'), delta(2, 'c'), turn(1));
  expect(text(once)).toBe('abc');
  expect(twice).toBe(once);
});

it('asks for what is missing instead of guessing, from where it stands', () => {
  const state = hear(newState('student'), turn(1), delta(0, 'ab'), delta(5, 'f'));
  expect(text(state)).toBe('ab');
  expect(wants(state)).toEqual([
    { key: 'resume turn-0001', message: { type: 'resume', turn: 'turn-0001', epoch: 1, at: 2 } },
  ]);
  expect(wants(hear(state, { type: 'turns', turns: [{ ...view(1, 'cdef'), at: 2, end: done(6) }] }))).toEqual([]);
});

it('asks from the beginning for a turn that it has never heard of', () => {
  const [want] = wants(hear(newState('tutor'), delta(7, 'x')));
  expect(want?.message).toEqual({ type: 'resume', turn: 'turn-0001', epoch: 0, at: 0 });
});

it('starts anew with a new epoch and ignores the old one from then on', () => {
  const state = hear(newState('student'), turn(1), delta(0, 'old'), delta(0, 'new', 2), delta(3, 'er'), end(3));
  expect(text(state)).toBe('new');
  expect(state.turns[0]?.held.end).toBeUndefined();
});

it('takes the first ending and never another, and no text after it', () => {
  const ended = hear(newState('student'), turn(1), delta(0, 'abc'), end(3));
  const after = hear(ended, end(2), delta(3, 'd'), {
    type: 'end',
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
  const first = hear(newState('tutor'), { type: 'turns', turns: [cut] });
  expect(wants(first)[0]?.message).toMatchObject({ type: 'resume', at: 3 });
  const second = hear(first, { type: 'turns', turns: [{ ...cut, at: 3, text: 'def' }] });
  expect(text(second)).toBe('abcdef');
  expect(wants(second)).toEqual([]);
});

it('asks for older pages until it holds everything, and puts late ones in their place', () => {
  const newest = hear(newState('student'), { type: 'turns', turns: [view(4, 'd'), view(5, 'e')], earlier: 4 });
  expect(wants(newest)[0]?.message).toEqual({ type: 'earlier', before: 4 });
  expect(heldUpTo(newest)).toBe(0);
  const more = hear(newest, { type: 'turns', turns: [view(2, 'b'), view(3, 'c')], earlier: 2 });
  expect(wants(more)[0]?.message).toEqual({ type: 'earlier', before: 2 });
  const all = hear(more, { type: 'turns', turns: [view(1, 'a')] });
  expect(wants(all)).toEqual([]);
  expect(all.turns.map(({ held }) => held.text).join('')).toBe('abcde');
  expect(heldUpTo(all)).toBe(5);
});

it('stops asking for pages when the server has none', () => {
  const state = hear(newState('student'), { type: 'turns', turns: [view(3, 'c')] }, { type: 'turns', turns: [] });
  expect(wants(state)).toEqual([]);
});

it('holds a cursor for what is being written, and for nothing else', () => {
  const state = hear(newState('student'), { type: 'turns', turns: [view(1, 'a'), view(2, 'bc', false)] });
  expect(cursors(state)).toEqual([{ turn: 'turn-0002', epoch: 1, at: 2 }]);
  expect(heldUpTo(state)).toBe(1);
});

it('keeps a question until the server shows it', () => {
  const asked = reduce(newState('student'), { kind: 'asked', turn: 'turn-0001', text: '2 + 2?', pictures: [] });
  expect(wants(asked)).toEqual([{ key: 'ask turn-0001', message: { type: 'ask', turn: 'turn-0001', text: '2 + 2?' } }]);
  expect(hear(asked, turn(1)).outbox).toEqual([]);
});

it('lets the next question wait while a hint is being written', () => {
  const running = hear(newState('student'), turn(1), delta(0, 'ab'));
  const asked = reduce(running, { kind: 'asked', turn: 'turn-0002', text: 'and now?', pictures: [] });
  expect(wants(asked)).toEqual([]);
  expect(wants(hear(asked, end(2))).map(({ key }) => key)).toEqual(['ask turn-0002']);
});

it('puts off a question that is refused for now, though the refusal does not name it', () => {
  const asked = reduce(newState('student'), { kind: 'asked', turn: 'turn-0001', text: 'x', pictures: [] });
  const error = { type: 'error', code: 'rate_limited', message: 'slow', retryable: true, retryAfterMs: 4_000 } as const;
  const refused = hear(asked, error);
  expect(refused.outbox[0]?.standing).toMatchObject({ kind: 'later', until: 5_000 });
  expect(wants(refused)).toEqual([]);
  expect(wants(reduce(refused, { kind: 'due', now: 4_999 }))).toEqual([]);
  expect(wants(reduce(refused, { kind: 'due', now: 5_000 }))).toHaveLength(1);
});

it('hands back a question that is refused for good', () => {
  const asked = reduce(newState('student'), { kind: 'asked', turn: 'turn-0001', text: 'x', pictures: [] });
  const refused = hear(asked, {
    type: 'error',
    code: 'too_large',
    message: 'long',
    retryable: false,
    turn: 'turn-0001',
  });
  expect(refused.outbox[0]?.standing.kind).toBe('refused');
  expect(wants(reduce(refused, { kind: 'retried', turn: 'turn-0001' }))).toHaveLength(1);
  expect(reduce(refused, { kind: 'withdrew', turn: 'turn-0001' }).outbox).toEqual([]);
});

it('wants a stop until the turn has ended', () => {
  const running = hear(newState('student'), turn(1), delta(0, 'ab'));
  const stopping = reduce(running, { kind: 'stopped', turn: 'turn-0001' });
  expect(wants(stopping).map(({ key }) => key)).toEqual(['stop turn-0001']);
  expect(wants(hear(stopping, end(2)))).toEqual([]);
});
