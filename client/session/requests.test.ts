import { expect, it } from 'vitest';
import type { SessionRequest } from '../net/numbered.ts';
import { manualClock } from '../testing/manual-clock.ts';
import type { PendingRequest } from './pending-requests.ts';
import { trackRequests } from './requests.ts';

function arrange() {
  const clock = manualClock();
  const sent: SessionRequest[] = [];
  let overdue = 0;
  const requests = trackRequests({
    clock,
    random: () => 0,
    send: (message) => sent.push(message),
    again: () => overdue++,
  });
  return { clock, sent, requests, overdue: () => overdue };
}

const pageBefore = (before: number): PendingRequest => ({ key: 'page', message: { type: 'earlier', before } });
const ask: PendingRequest = { key: 'ask t', message: { type: 'ask', turn: 'turn-0001', text: 'x' } };
const page = { type: 'turns', s: 1, turns: [] } as const;
const error = { type: 'error', s: 1, code: 'rate_limited', message: '', retryable: true } as const;

it('settles exactly the request that an answer names', () => {
  const { requests, sent } = arrange();
  requests.pursue([ask, pageBefore(9)]);
  expect(requests.settle({ ...page, turns: [], re: 2 })).toEqual({ type: 'earlier', before: 9 });
  expect(requests.settle({ ...page, turns: [], re: 2 })).toBe('settled');
  expect(requests.settle({ ...page, turns: [] })).toBeUndefined();
  requests.pursue([ask, pageBefore(4)]);
  expect(sent.slice(2)).toEqual([{ type: 'earlier', before: 4 }]);
});

it('does not ask in a tight loop where an answer leaves the same thing missing', () => {
  const { requests, sent, clock, overdue } = arrange();
  requests.pursue([pageBefore(9)]);
  requests.settle({ ...page, turns: [], re: 1 });
  requests.pursue([pageBefore(9)]);
  expect(sent).toHaveLength(1);
  clock.pass(3_000);
  expect(overdue()).toBe(1);
  requests.pursue([pageBefore(9)]);
  expect(sent).toHaveLength(2);
});

it('puts off the request that was refused for a time, and no other', () => {
  const { requests, sent, clock } = arrange();
  requests.pursue([ask, pageBefore(9)]);
  expect(requests.settle({ ...error, re: 2, retryAfterMs: 60_000 })).toEqual(pageBefore(9).message);
  clock.pass(3_000);
  requests.pursue([ask, pageBefore(9)]);
  expect(sent.slice(2)).toEqual([ask.message]);
});

it('knows a request by every number that it was sent by', () => {
  const { requests, clock } = arrange();
  requests.pursue([ask]);
  clock.pass(3_000);
  requests.pursue([ask]);
  expect(requests.settle({ ...error, code: 'busy', re: 1 })).toEqual(ask.message);
  requests.pursue([]);
  expect(requests.settle({ ...error, code: 'busy', re: 2 })).toBe('settled');
});

it('takes an unread message that was too large for the question', () => {
  const { requests } = arrange();
  expect(requests.settle({ ...error, code: 'too_large' })).toBeUndefined();
  requests.pursue([pageBefore(9), ask]);
  expect(requests.settle({ ...error, code: 'too_large' })).toEqual(ask.message);
});
