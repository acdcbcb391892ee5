import * as z from 'zod/mini';
import type { TextStorage } from './storage.ts';
import { readStored } from './storage.ts';
import type { Ask } from './state.ts';

/** Where questions wait whose session does not exist yet. */
export const NO_SESSION = 'new';

const Stored = z.object({
  turn: z.string(),
  text: z.string(),
  pictures: z.optional(z.array(z.string())),
  at: z.number(),
});

const prefix = (session: string): string => `chalkstream:ask:${session}:`;

/** The questions that were typed and never acknowledged, oldest first: they go out again with the next welcome. */
export function storedAsks(storage: TextStorage, session: string): readonly Ask[] {
  return storage
    .keys(prefix(session))
    .map((key) => readStored(storage, key, Stored))
    .filter((stored) => stored !== undefined)
    .toSorted((a, b) => a.at - b.at)
    .map(({ turn, text, pictures = [] }) => ({ turn, text, pictures, standing: { kind: 'waiting' } }));
}

/** Writes down what came into the outbox and strikes out what has left it. One key each: tabs don't overwrite each other's. */
export function storeAsks(
  storage: TextStorage,
  session: string,
  before: readonly Ask[],
  after: readonly Ask[],
  now: number,
): void {
  for (const { turn } of before) {
    if (!after.some((ask) => ask.turn === turn)) storage.remove(prefix(session) + turn);
  }
  for (const { turn, text, pictures } of after) {
    if (!before.some((ask) => ask.turn === turn))
      storage.set(prefix(session) + turn, JSON.stringify({ turn, text, pictures, at: now }));
  }
}
