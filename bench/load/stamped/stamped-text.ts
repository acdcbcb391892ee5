import { WORDS } from '../../../backend/model/scripted.ts';

/** What a question of a load test asks for: a number of tokens, their rate, and the time to the first. The seed decides the words. */
export type Order = {
  readonly tokens: number;
  readonly perSecond: number;
  readonly waitMs: number;
  readonly seed: number;
};

const ORDER = /^load test: (\d+) tokens at (\d+(?:\.\d+)?) a second after (\d+) ms, seed (\d+)$/;

/** An order as a student's question: the model needs no other channel. */
export function questionFor({ tokens, perSecond, waitMs, seed }: Order): string {
  return `load test: ${tokens} tokens at ${perSecond} a second after ${waitMs} ms, seed ${seed}`;
}

/** The order in a question; `undefined` if it has none. */
export function orderIn(question: string): Order | undefined {
  const [, tokens, perSecond, waitMs, seed] = ORDER.exec(question) ?? [];
  if (seed === undefined) return undefined;
  return { tokens: Number(tokens), perSecond: Number(perSecond), waitMs: Number(waitMs), seed: Number(seed) };
}

/** The word at `index`: the same for the same seed, so that the answer to another question is recognised. */
export function wordAt(seed: number, index: number): string {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return WORDS[((mixed ^ (mixed >>> 13)) >>> 0) % WORDS.length] ?? '';
}

/** Stamps are written modulo 36^7 microseconds, which is 21 hours. */
const STAMP_RANGE = 36 ** 7;

/**
 * One token: its number, the moment at which the model sent it, and a word. The first one also has `ownUs`: the time that the model
 * itself took, from its receipt of the request.
 */
export function tokenAt(seed: number, index: number, sentUs: number, ownUs?: number): string {
  const stamp = Math.floor(sentUs % STAMP_RANGE);
  const own = ownUs === undefined ? '' : `.${Math.round(ownUs).toString(36)}`;
  return `~${index.toString(36)}.${stamp.toString(36)}${own} ${wordAt(seed, index)} `;
}

/** How long ago (microseconds) a stamp was written, seen at `nowUs`. */
export function ageOf(stamp: number, now: number): number {
  const age = (now % STAMP_RANGE) - stamp;
  // A reader is ahead of the writer by at most the resolution of their clocks: what looks like more has wrapped around.
  return age < -STAMP_RANGE / 2 ? age + STAMP_RANGE : Math.max(0, age);
}
