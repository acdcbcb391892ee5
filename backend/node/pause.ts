import { setTimeout as sleep } from 'node:timers/promises';

/** Sleeps; an abort ends it early, and is no error. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
