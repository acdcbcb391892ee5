import { APIError } from 'openai';
import type { Code } from '../../../shared/codes.ts';
import { ModelError } from '../../core/ports/model.ts';

/** A response that is no success. */
export type Refusal = { readonly status: number; readonly headers: Headers; body: string };

/**
 * A refusal by HTTP status, as the code that the student's page receives. `CODES` says whether the same request may succeed later: it may
 * after `model_rate_limited`, `model_unavailable`, `model_timeout` and `model_cut`.
 */
export function errorOfStatus({ status, headers, body }: Readonly<Refusal>): ModelError {
  const { code } = APIError.generate(status, objectOf(body), undefined, headers);
  return new ModelError(codeOf(status, code), `the provider returned ${status}`, retryAfterMs(headers));
}

/** A failure of the connection; `responding`: the head of the response has come. */
export function errorOfConnection(cause: Error, responding: boolean): ModelError {
  const { code = cause.message } = cause as NodeJS.ErrnoException;
  return responding
    ? new ModelError('model_cut', `the answer broke off (${code})`)
    : new ModelError('model_unavailable', `no response from the provider (${code})`);
}

function codeOf(status: number, code: string | null | undefined): Code {
  if (code === 'content_filter' || code === 'content_policy_violation') return 'model_filtered';
  // 402: OpenAI-compatible providers that are paid in advance.
  if (status === 401 || status === 402 || status === 403) return 'model_refused_key';
  if (status === 408) return 'model_timeout';
  // OpenAI sends 429 also for an account without credit; coming back later does not help then.
  if (status === 429) return code === 'insufficient_quota' ? 'model_refused_key' : 'model_rate_limited';
  return status >= 500 ? 'model_unavailable' : 'model_bad_request';
}

/** `Retry-After` in ms, never negative: OpenAI's own `retry-after-ms`, seconds, or a date by the provider's clock (RFC 9110, 10.2.3). */
function retryAfterMs(headers: Headers): number | undefined {
  const ms = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (Number.isFinite(ms)) return Math.max(0, ms);
  const after = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(after)) return Number(after) * 1000;
  const now = Date.parse(headers.get('date') ?? '');
  const date = Date.parse(after);
  return Number.isNaN(date) || Number.isNaN(now) ? undefined : Math.max(0, date - now);
}

function objectOf(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
