import { CODES, type Code } from '../../shared/codes.ts';
import type { ServerMessageOf } from '../../shared/messages/server.ts';

/** The server said why, in an `error` frame or by a close code. */
export type Refused = {
  readonly kind: 'refused';
  readonly code: Code;
  readonly message: string;
  readonly retryAfterMs?: number | undefined;
};

/** How a socket ended. `lost`: the network, a silence, or a server that closed without a reason. */
export type SocketEnd = Refused | { readonly kind: 'lost' };

/** Why a session is followed no more, for good: trying again would give the same answer. */
export type Final = Refused | { readonly kind: 'forgotten' } | { readonly kind: 'code_renewed' };

export function isFinal(end: SocketEnd): end is Refused {
  return end.kind === 'refused' && !CODES[end.code].retryable;
}

export function refusedBy({ code, message, retryAfterMs }: ServerMessageOf<'error'>): Refused {
  return { kind: 'refused', code, message, retryAfterMs };
}

const BY_CLOSE = new Map<number, Code>();
for (const code of Object.keys(CODES) as Code[]) {
  const entry = CODES[code];
  if ('close' in entry) BY_CLOSE.set(entry.close, code);
}

/** Reads a close event, for the case that its `error` frame never came. */
export function endOfClose(closeCode: number): SocketEnd {
  const code = BY_CLOSE.get(closeCode);
  return code === undefined ? { kind: 'lost' } : { kind: 'refused', code, message: '' };
}

/** Whether an `error` frame with this code ends the connection. */
export function closes(code: Code): boolean {
  return 'close' in CODES[code];
}
