import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type { Code } from '../../../shared/codes.ts';
import { ModelError } from '../../core/model.ts';

/** Any failure of the `openai` package or of reading its response, as the code that the student's page is told. */
export function modelErrorFrom(cause: unknown): ModelError {
  if (cause instanceof ModelError) return cause;
  if (cause instanceof APIConnectionTimeoutError) return new ModelError('model_timeout', 'the provider did not answer');
  if (cause instanceof APIUserAbortError) return new ModelError('model_cut', 'aborted');
  if (cause instanceof APIConnectionError) return new ModelError('model_unavailable', 'the provider is not reached');
  if (cause instanceof APIError) {
    const status = Number(cause.status);
    return new ModelError(codeOf(status, cause.code), `the provider answered ${status}`, retryAfter(cause.headers));
  }
  return new ModelError('model_cut', `the stream broke off (${cause instanceof Error ? cause.name : typeof cause})`);
}

function codeOf(status: number, code: string | null | undefined): Code {
  if (code === 'content_filter' || code === 'content_policy_violation') return 'model_filtered';
  if (status === 401 || status === 403) return 'model_refused_key';
  if (status === 408) return 'model_timeout';
  // OpenAI sends 429 also for an account without credit; coming back later does not help then.
  if (status === 429) return code === 'insufficient_quota' ? 'model_refused_key' : 'model_rate_limited';
  return status >= 500 ? 'model_unavailable' : 'model_bad_request';
}

/** `Retry-After` in ms: seconds, or OpenAI's own `retry-after-ms`. A date is not read: no provider sends one. */
function retryAfter(headers: Headers | undefined): number | undefined {
  const ms = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (Number.isFinite(ms)) return ms;
  const seconds = Number.parseFloat(headers?.get('retry-after') ?? '');
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
