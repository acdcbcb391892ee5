import { WORDS } from '../../../backend/model/scripted.ts';
/** What a question of a load test asks for: so many tokens at such a rate, the first after `waitMs`. The seed decides the words. */
export type Order = {
  readonly tokens: number;
  readonly perSecond: number;
  readonly waitMs: number;
  readonly seed: number;
};

const ORDER = /^load test: (\d+) tokens at (\d+(?:\.\d+)?) a second after (\d+) ms, seed (\d+)$/;

/** An order as a student's question, so that the model need not be told in any other way. */
export function questionFor({ tokens, perSecond, waitMs, seed }: Order): string {
  return `load test: ${tokens} tokens at ${perSecond} a second after ${waitMs} ms, seed ${seed}`;
}

/** The order in a question; `undefined` where it is none. */
export function orderIn(question: string): Order | undefined {
  const [, tokens, perSecond, waitMs, seed] = ORDER.exec(question) ?? [];
  if (seed === undefined) return undefined;
  return { tokens: Number(tokens), perSecond: Number(perSecond), waitMs: Number(waitMs), seed: Number(seed) };
}

/** The word at `index`: the same for the same seed, so that an answer to another question is found out. */
export function wordAt(seed: number, index: number): string {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return WORDS[((mixed ^ (mixed >>> 13)) >>> 0) % WORDS.length] ?? '';
}

/** The last so many microseconds of a stamp are written: 36^7 of them are 21 hours. */
const STAMP_RANGE = 36 ** 7;

/**
 * One token: its number, the moment at which the model let go of it, and a word. The first one also says `ownUs`: how long the model
 * itself took for it, from its receipt of the request.
 */
export function tokenAt(seed: number, index: number, sentUs: number, ownUs?: number): string {
  const stamp = Math.floor(sentUs % STAMP_RANGE);
  const own = ownUs === undefined ? '' : `.${Math.round(ownUs).toString(36)}`;
  return `~${index.toString(36)}.${stamp.toString(36)}${own} ${wordAt(seed, index)} `;
}

/** How long ago (microseconds) a stamp was written, seen at `nowUs`. */
export function ageOf(stamp: number, now: number): number {
  const age = (now % STAMP_RANGE) - stamp;
  // A reader cannot be ahead of the writer by more than the resolution of their clocks; what looks so has gone once around.
  return age < -STAMP_RANGE / 2 ? age + STAMP_RANGE : Math.max(0, age);
}
