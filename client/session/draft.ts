import type { Keep } from './keep.ts';

const PREFIX = 'chalkstream:draft:';
const NEW = `${PREFIX}new`;

/** What was being typed in a session when the page went away. */
export function readDraft(keep: Keep, session: string | undefined): string {
  return (session === undefined ? undefined : keep.get(PREFIX + session)) ?? keep.get(NEW) ?? '';
}

export function keepDraft(keep: Keep, session: string | undefined, text: string): void {
  // What was typed before the session had an id belongs to it from now on.
  if (session !== undefined) keep.remove(NEW);
  const key = session === undefined ? NEW : PREFIX + session;
  if (text === '') keep.remove(key);
  else keep.set(key, text);
}
