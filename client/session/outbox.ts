import type { Code } from '../../shared/codes.ts';
import type { Heard } from '../../shared/server-messages.ts';
import type { Ask, Notice, State } from './state.ts';

/** A wait that a student sits out; beyond it the question is handed back, with the time to come again. */
const PATIENCE_MS = 60_000;
/** After `busy`: another tab's hint is being written, and this page has not heard of it yet. */
const BUSY_MS = 2_000;

/** Codes that a server sends for a question without naming it. */
const OF_ASKING: ReadonlySet<Code> = new Set([
  'rate_limited',
  'daily_limit',
  'too_large',
  'bad_message',
  'no_picture',
  'bad_picture',
]);

/** The question that is next to go out: one at a time, since a session writes one hint at a time. */
export function nextAsk({ outbox }: State): Ask | undefined {
  return outbox.find(({ standing }) => standing.kind === 'waiting');
}

/** Notes a refusal: at the question that it is about, otherwise as a notice to the page. */
export function refuse(state: State, error: Heard<'error'>, now: number): State {
  const why = notice(error, now);
  const turn = error.turn ?? (OF_ASKING.has(error.code) ? nextAsk(state)?.turn : undefined);
  if (!state.outbox.some((ask) => ask.turn === turn)) {
    // A turn that is not in the outbox was asked, resumed or stopped twice; its own view says all there is to say.
    return error.turn === undefined ? { ...state, notice: why } : state;
  }
  const standing = standingOf(error, why, now);
  return { ...state, outbox: state.outbox.map((ask) => (ask.turn === turn ? { ...ask, standing } : ask)) };
}

function standingOf({ retryable, code }: Heard<'error'>, why: Notice, now: number): Ask['standing'] {
  const until = why.retryAt ?? (code === 'busy' ? now + BUSY_MS : undefined);
  if (!retryable || until === undefined || until - now > PATIENCE_MS) return { kind: 'refused', why };
  return { kind: 'later', until, why };
}

function notice({ code, message, retryAfterMs }: Heard<'error'>, now: number): Notice {
  return { code, message, retryAt: retryAfterMs === undefined ? undefined : now + retryAfterMs };
}
