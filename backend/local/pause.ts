import { setTimeout as sleep } from 'node:timers/promises';
import type { Pause } from '../model/scripted.ts';

/** Sleeps; an abort ends it early, and is no error. */
export const pause: Pause = async (ms, signal) => {
  if (signal.aborted) return;
  await sleep(ms, undefined, { signal }).catch(() => undefined);
};
