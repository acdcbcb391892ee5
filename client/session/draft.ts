import type { TextStorage } from './storage.ts';

const PREFIX = 'chalkstream:draft:';
const NEW = `${PREFIX}new`;

/** What was being typed in a session when the page went away. */
export function readDraft(storage: TextStorage, session: string | undefined): string {
  return (session === undefined ? undefined : storage.get(PREFIX + session)) ?? storage.get(NEW) ?? '';
}

export function saveDraft(storage: TextStorage, session: string | undefined, text: string): void {
  // What was typed before the session had an id belongs to it from now on.
  if (session !== undefined) storage.remove(NEW);
  const key = session === undefined ? NEW : PREFIX + session;
  if (text === '') storage.remove(key);
  else storage.set(key, text);
}
