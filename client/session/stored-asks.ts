import * as z from 'zod/mini';
import type { Keep } from './keep.ts';
import { readKept } from './keep.ts';
import type { Ask } from './state.ts';

/** Where questions wait whose session does not exist yet. */
export const NO_SESSION = 'new';

const Kept = z.object({
  turn: z.string(),
  text: z.string(),
  pictures: z.optional(z.array(z.string())),
  at: z.number(),
});

const prefix = (session: string): string => `chalkstream:ask:${session}:`;

/** The questions that were typed and never acknowledged, oldest first: they go out again with the next welcome. */
export function keptAsks(keep: Keep, session: string): readonly Ask[] {
  return keep
    .keys(prefix(session))
    .map((key) => readKept(keep, key, Kept))
    .filter((kept) => kept !== undefined)
    .toSorted((a, b) => a.at - b.at)
    .map(({ turn, text, pictures = [] }) => ({ turn, text, pictures, standing: { kind: 'waiting' } }));
}

/** Writes down what came into the outbox and strikes out what has left it. One key each: tabs don't overwrite each other's. */
export function keepAsks(
  keep: Keep,
  session: string,
  before: readonly Ask[],
  after: readonly Ask[],
  now: number,
): void {
  for (const { turn } of before) {
    if (!after.some((ask) => ask.turn === turn)) keep.remove(prefix(session) + turn);
  }
  for (const { turn, text, pictures } of after) {
    if (!before.some((ask) => ask.turn === turn))
      keep.set(prefix(session) + turn, JSON.stringify({ turn, text, pictures, at: now }));
  }
}
