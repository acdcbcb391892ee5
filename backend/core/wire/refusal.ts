import { CODES, type Code } from '../../../shared/codes.ts';
import type { About } from '../../../shared/messages/connection.ts';
import type { ServerMessageOf } from '../../../shared/messages/server.ts';

type Extras = { readonly about?: About; readonly retryAfterMs?: number };
/** Which message is refused: its number, and the session that it names. */
export type Refused = { readonly re?: number; readonly s?: number };

/** What a client hears when it can't have what it asked for. The only error that crosses the core's border. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: Code;
  readonly extras: Extras;

  constructor(code: Code, message: string, extras: Extras = {}) {
    super(message);
    this.code = code;
    this.extras = extras;
  }

  /** The `error` frame. */
  frame(refused: Refused = {}): ServerMessageOf<'error'> {
    const { code, message, extras } = this;
    return { type: 'error', ...refused, code, message, retryable: CODES[code].retryable, ...extras };
  }

  /** The close code, where the rule says that the connection ends. */
  get close(): number | undefined {
    const entry = CODES[this.code];
    return 'close' in entry ? entry.close : undefined;
  }
}

export function noTurn(turn: string): Refusal {
  return new Refusal('no_turn', 'This session has no such question.', { about: { kind: 'turn', id: turn } });
}

export function noSession(session: string): Refusal {
  return new Refusal('no_session', 'This session does not exist (any more).', {
    about: { kind: 'session', id: session },
  });
}

export function notFollowed(): Refusal {
  return new Refusal('not_followed', 'This connection follows no session by that number.');
}
