/**
 * Every error that the wire knows. `retryable`: the same message may succeed later. `close`: the connection ends with this code
 * (44xx mirror HTTP); without it the connection lives on. Codes are for programs, the `message` of an error frame is for people.
 */
export const CODES = {
  bad_message: { retryable: false },
  too_large: { retryable: false },
  version: { retryable: false, close: 4400 },
  hello_first: { retryable: false },
  hello_timeout: { retryable: true, close: 4408 },
  hello_twice: { retryable: false },
  bad_token: { retryable: false, close: 4401 },
  forbidden: { retryable: false },
  forbidden_origin: { retryable: false, close: 4403 },
  no_session: { retryable: false, close: 4404 },
  no_such_code: { retryable: false },
  not_followed: { retryable: false },
  followed_already: { retryable: false },
  too_many: { retryable: false },
  no_turn: { retryable: false },
  busy: { retryable: true },
  rate_limited: { retryable: true },
  flooding: { retryable: true, close: 4429 },
  daily_limit: { retryable: true },
  session_full: { retryable: true },
  no_picture: { retryable: false },
  bad_picture: { retryable: false },
  going_away: { retryable: true, close: 4503 },
  model_refused_key: { retryable: false },
  model_rate_limited: { retryable: true },
  model_unavailable: { retryable: true },
  model_timeout: { retryable: true },
  model_cut: { retryable: true },
  model_filtered: { retryable: false },
  model_bad_request: { retryable: false },
  answer_too_long: { retryable: false },
  lost: { retryable: true },
  internal: { retryable: true },
} as const satisfies Record<string, { readonly retryable: boolean; readonly close?: number }>;

export type Code = keyof typeof CODES;
