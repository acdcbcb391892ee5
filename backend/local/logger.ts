import type { Logger } from '../core/ports/logger.ts';

/** One JSON line for each event, to `write`. Of a cause it keeps the name and the message of our own errors, never what a user wrote. */
export function createLogger(write: (line: string) => void): Logger {
  const line = (level: string, event: string, rest: object): void =>
    write(JSON.stringify({ time: new Date().toISOString(), level, event, ...rest }));
  return {
    info: (event, fields) => line('info', event, fields),
    error: (event, fields, cause) => line('error', event, { ...fields, ...describe(cause) }),
  };
}

function describe(cause: unknown): { readonly cause?: string; readonly stack?: string | undefined } {
  if (!(cause instanceof Error)) return cause === undefined ? {} : { cause: typeof cause };
  return {
    cause: `${cause.name}: ${cause.message.slice(0, 200)}`,
    stack: cause.stack?.split('\n').slice(1, 4).join(' ').trim(),
  };
}
