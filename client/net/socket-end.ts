import { CODES, type Code } from '../../shared/codes.ts';
import type { Heard } from '../../shared/server-messages.ts';

/** The server said why, in an `error` frame or by a close code. */
export type Refused = {
  readonly kind: 'refused';
  readonly code: Code;
  readonly message: string;
  readonly retryAfterMs?: number | undefined;
};

/** How a socket came to its end. `lost`: the network, a silence, or a server that went without a word. */
export type EndOfLine = Refused | { readonly kind: 'forgotten' } | { readonly kind: 'lost' };

/** An end after which nobody comes back: trying again would get the same answer. */
export type Final = Refused | { readonly kind: 'forgotten' };

export function isFinal(end: EndOfLine): end is Final {
  return end.kind === 'forgotten' || (end.kind === 'refused' && !CODES[end.code].retryable);
}

export function refusedBy({ code, message, retryAfterMs }: Heard<'error'>): Refused {
  return { kind: 'refused', code, message, retryAfterMs };
}

const BY_CLOSE = new Map<number, Code>();
for (const code of Object.keys(CODES) as Code[]) {
  const entry = CODES[code];
  if ('close' in entry) BY_CLOSE.set(entry.close, code);
}

/** Reads a close event, for the case that its `error` frame never came. */
export function endOfClose(code: number, reason: string): EndOfLine {
  if (code === 1000 && reason === 'forgotten') return { kind: 'forgotten' };
  const known = BY_CLOSE.get(code);
  return known === undefined ? { kind: 'lost' } : { kind: 'refused', code: known, message: '' };
}

/** Whether an `error` frame says that the connection ends. */
export function closes(code: Code): boolean {
  return 'close' in CODES[code];
}
