import { CODES, type Code } from '../../shared/codes.ts';
import type { Heard } from '../../shared/server-messages.ts';

type Extras = { readonly turn?: string; readonly retryAfterMs?: number };

/** What a client is told when it can't have what it asked for. The only error that crosses the core's border. */
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
  frame(): Heard<'error'> {
    return {
      type: 'error',
      code: this.code,
      message: this.message,
      retryable: CODES[this.code].retryable,
      ...this.extras,
    };
  }

  /** The close code, where the rule says that the connection ends. */
  get close(): number | undefined {
    const entry = CODES[this.code];
    return 'close' in entry ? entry.close : undefined;
  }
}
