import type { Fields, Log } from '../core/ports.ts';
import type { Metrics } from './metrics.ts';

/**
 * One JSON line an event, straight to the function's log. A cause is told by its name and place alone: messages of packages may quote
 * what they were given. The endings of turns become metrics.
 */
export function createLog(write: (line: string) => void, metrics: Metrics, now: () => number): Log {
  const line = (level: string, event: string, fields: object): void =>
    write(JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...fields }));

  return {
    info(event, fields) {
      line('info', event, fields);
      if (event === 'turn.ended') measure(metrics, fields);
    },
    error(event, fields, cause) {
      line('error', event, { ...fields, ...describe(cause) });
    },
  };
}

/** A rule of thumb for English (OpenAI's tokenizer page), as the daily allowance uses it. */
const CHARACTERS_PER_TOKEN = 4;

function measure(metrics: Metrics, { state, code, length, firstTokenMs, durationMs }: Fields): void {
  const failed = state === 'failed' || state === 'interrupted';
  metrics.emit({
    Turns: 1,
    TurnsFailed: failed ? 1 : 0,
    ...(typeof firstTokenMs === 'number' && { TimeToFirstToken: firstTokenMs }),
    ...(typeof durationMs === 'number' && { TurnDuration: durationMs }),
    ...(typeof length === 'number' && { TokensOut: Math.ceil(length / CHARACTERS_PER_TOKEN) }),
  });
  if (failed) metrics.emit({ TurnsFailedByCode: 1 }, { Code: String(code ?? 'none') });
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
