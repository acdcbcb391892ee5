import { CODES } from '../../shared/codes.ts';
import type { ServerMessageOf } from '../../shared/messages/server.ts';
import type { Ask, Notice, State } from './state.ts';

/** A wait that a student sits out; beyond it the question is handed back, with the time to come again. */
const PATIENCE_MS = 60_000;
/** After `busy`: another tab's hint is being written, and this page has not seen it yet. */
const BUSY_MS = 2_000;

/** The question that is next to go out: one at a time, since a session writes one hint at a time. */
export function nextAsk({ outbox }: State): Ask | undefined {
  return outbox.find(({ standing }) => standing.kind === 'waiting');
}

/** Notes a refusal at the question that it is about. One that has left the outbox was asked twice: its turn says all there is to say. */
export function refuseAsk(state: State, turn: string, error: ServerMessageOf<'error'>, now: number): State {
  if (!state.outbox.some((ask) => ask.turn === turn)) return state;
  const standing = standingOf(error, noticeOf(error, now), now);
  return { ...state, outbox: state.outbox.map((ask) => (ask.turn === turn ? { ...ask, standing } : ask)) };
}

function standingOf({ code }: ServerMessageOf<'error'>, why: Notice, now: number): Ask['standing'] {
  const until = why.retryAt ?? (code === 'busy' ? now + BUSY_MS : undefined);
  if (!CODES[code].retryable || until === undefined || until - now > PATIENCE_MS) return { kind: 'refused', why };
  return { kind: 'later', until, why };
}

export function noticeOf({ code, message, retryAfterMs }: ServerMessageOf<'error'>, now: number): Notice {
  return { code, message, retryAt: retryAfterMs === undefined ? undefined : now + retryAfterMs };
}
