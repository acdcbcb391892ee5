import * as z from 'zod/mini';
import { type TextStorage, readStored } from './storage.ts';

const PREFIX = 'chalkstream:session:';

const Entry = z.object({
  id: z.string(),
  /** Whoever holds it is the student: it stays in this storage and never enters a URL. */
  token: z.string(),
  title: z.string(),
  code: z.string(),
  openedAt: z.number(),
  usedAt: z.number(),
});
/** One of this device's sessions. */
export type Entry = z.infer<typeof Entry>;

/** The sessions of this device, the one used last first. One key each, so that two tabs never overwrite each other's. */
export function entries(storage: TextStorage): readonly Entry[] {
  return storage
    .keys(PREFIX)
    .map((key) => readStored(storage, key, Entry))
    .filter((entry) => entry !== undefined)
    .toSorted((a, b) => b.usedAt - a.usedAt);
}

export function entry(storage: TextStorage, id: string): Entry | undefined {
  return readStored(storage, PREFIX + id, Entry);
}

export function saveEntry(storage: TextStorage, saved: Entry): void {
  storage.set(PREFIX + saved.id, JSON.stringify(saved));
}

export function removeEntry(storage: TextStorage, id: string): void {
  storage.remove(PREFIX + id);
}

/** Whether a change of this key changes the list; a page learns of other tabs' changes by key. */
export function concernsEntries(key: string | null): boolean {
  return key === null || key.startsWith(PREFIX);
}
