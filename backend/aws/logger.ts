import type { Logger } from '../core/ports/logger.ts';

/**
 * One JSON line for each event, straight to the function's log. Of a cause it says name and place alone: messages of packages may quote
 * what they were given.
 */
export function createLogger(write: (line: string) => void, now: () => number): Logger {
  const line = (level: string, event: string, fields: object): void =>
    write(JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...fields }));
  return {
    info: (event, fields) => line('info', event, fields),
    error: (event, fields, cause) => line('error', event, { ...fields, ...describe(cause) }),
  };
}

function describe(cause: unknown): { readonly cause?: string; readonly at?: string | undefined } {
  if (!(cause instanceof Error)) return cause === undefined ? {} : { cause: typeof cause };
  return {
    cause: cause.name,
    at: cause.stack
      ?.split('\n')
      .find((frame) => frame.startsWith('    at '))
      ?.trim(),
  };
}
