import * as z from 'zod/mini';
import { type TextStorage, readStored } from './storage.ts';

const PREFIX = 'chalkstream:watched:';
/** A class or two; beyond it the one watched longest ago is forgotten. */
const KEPT = 40;

const Watched = z.object({ code: z.string(), title: z.string(), at: z.number() });
/** A session that this device watched once. Its code may have been changed since. */
export type Watched = z.infer<typeof Watched>;

/** Sessions that were watched on this device, the last one first. */
export function watchedBefore(storage: TextStorage): readonly Watched[] {
  return storage
    .keys(PREFIX)
    .map((key) => readStored(storage, key, Watched))
    .filter((watched) => watched !== undefined)
    .toSorted((a, b) => b.at - a.at);
}

export function rememberWatched(storage: TextStorage, watched: Watched): void {
  storage.set(PREFIX + watched.code, JSON.stringify(watched));
  for (const { code } of watchedBefore(storage).slice(KEPT)) forgetWatched(storage, code);
}

export function forgetWatched(storage: TextStorage, code: string): void {
  storage.remove(PREFIX + code);
}
