import { describe, expect, it } from 'vitest';
import { CODES, type Code } from '../../../shared/codes.ts';
import { errorOfConnection, errorOfStatus } from './errors.ts';

const refusal = (status: number, code?: string) =>
  errorOfStatus({ status, headers: new Headers(), body: JSON.stringify({ error: { message: 'no', code } }) });

const waitOf = (headers: Record<string, string>): number | undefined =>
  errorOfStatus({ status: 429, headers: new Headers(headers), body: '' }).retryAfterMs;

describe("a provider's refusal", () => {
  it.each<[number, string | undefined, Code, boolean]>([
    [400, undefined, 'model_bad_request', false],
    [400, 'content_filter', 'model_filtered', false],
    [400, 'content_policy_violation', 'model_filtered', false],
    [401, undefined, 'model_refused_key', false],
    [402, undefined, 'model_refused_key', false],
    [403, undefined, 'model_refused_key', false],
    [404, undefined, 'model_bad_request', false],
    [408, undefined, 'model_timeout', true],
    [429, undefined, 'model_rate_limited', true],
    [429, 'insufficient_quota', 'model_refused_key', false],
    [500, undefined, 'model_unavailable', true],
    [502, undefined, 'model_unavailable', true],
    [503, undefined, 'model_unavailable', true],
    [529, undefined, 'model_unavailable', true],
  ])('of %i (%s) is %s, and may pass: %s', (status, code, expected, retryable) => {
    const error = refusal(status, code);
    expect(error.code).toBe(expected);
    expect(CODES[error.code].retryable).toBe(retryable);
  });

  it.each(['', '<html>502</html>', '[]', 'null', '7', '{"error":"overloaded"}', '[{"error":{"code":7}}]'])(
    'is read whatever its body is: %s',
    (body) => {
      expect(errorOfStatus({ status: 502, headers: new Headers(), body }).code).toBe('model_unavailable');
    },
  );

  it.each<[string, Record<string, string>, number | undefined]>([
    ['seconds', { 'retry-after': '2' }, 2_000],
    ['OpenAI’s milliseconds', { 'retry-after-ms': '1500', 'retry-after': '2' }, 1_500],
    ['a date', { 'retry-after': 'Tue, 24 Nov 2026 10:00:07 GMT', date: 'Tue, 24 Nov 2026 10:00:02 GMT' }, 5_000],
    [
      'a date that has passed',
      { 'retry-after': 'Tue, 24 Nov 2026 10:00:00 GMT', date: 'Tue, 24 Nov 2026 10:00:02 GMT' },
      0,
    ],
    ['neither', { 'retry-after': 'soon' }, undefined],
    ['nothing', {}, undefined],
  ])('passes on how long to wait, as %s', (_, headers, ms) => {
    expect(waitOf(headers)).toBe(ms);
  });
});

describe('a failure of the connection', () => {
  it('is an outage before the response and a cut within it, and both may pass', () => {
    const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    expect([errorOfConnection(cause, false), errorOfConnection(cause, true)]).toMatchObject([
      { code: 'model_unavailable', message: expect.stringContaining('ECONNRESET') },
      { code: 'model_cut', message: expect.stringContaining('ECONNRESET') },
    ]);
    expect([CODES.model_unavailable.retryable, CODES.model_cut.retryable]).toEqual([true, true]);
  });
});
