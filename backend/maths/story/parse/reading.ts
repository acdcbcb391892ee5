import * as q from '../../numbers/rational.ts';
import { isIdle } from '../solved/idle.ts';
import type { StoryNumber } from '../story-numbers.ts';
import type { Chunk } from './chunk.ts';
import type { Amount, Fact, Node } from './facts.ts';
import type { VerbClass } from './lexicon.ts';

/** What the clauses so far have told, and who and what was spoken of last. */
export type Reading = {
  readonly numbers: readonly StoryNumber[];
  readonly facts: Fact[];
  /** Pieces of sentences tried so far. */
  tries: number;
  subject: string;
  /** Whose clause the last one was, and for each of what, for what goes on without saying it again. */
  owner: string;
  outer: readonly string[];
  /** Who was spoken of before that. */
  before: string;
  verb: { lemma: string; kind: VerbClass };
  when: string;
  thing: string;
  /** Things that a sentence speaks of without a number. */
  readonly spoken: string[];
};

/** Units of time, which tell how often and how long. */
export const TIME = /^(?:second|minute|hour|day|week|month|year)$/;
/** Numbers that count or measure something. */
export const NUMBER = /^(?:Q|M|N)$/;

const PRONOUN = /^(?:he|she|it|i|we|him|her|himself|herself)$/;
const NOBODY = /^(?:they|them|there|you)$/;

export const nodeAt = (numbers: readonly StoryNumber[], at: number | undefined): Node | undefined => {
  const number = at === undefined ? undefined : numbers[at];
  if (number === undefined || at === undefined) return undefined;
  const value = number.kind === 'percent' ? q.divide(number.value, q.rational(100n)) : number.value;
  return value && { value, uses: [at] };
};

/** An amount that is only there to be multiplied with, or divided by. */
export const factorOf = (thing: string, node: Node, more: Partial<Amount> = {}): Amount => ({
  kind: 'amount',
  owner: '',
  verb: '',
  does: 'do',
  when: '',
  per: [],
  isFactor: true,
  thing,
  node,
  ...more,
});

/** Reads on in a clause's chunks. */
export class Cursor {
  at = 0;
  readonly chunks: readonly Chunk[];
  constructor(chunks: readonly Chunk[]) {
    this.chunks = chunks;
  }
  get tag(): string {
    return this.chunks[this.at]?.tag ?? '';
  }
  tagAt(ahead: number): string {
    return this.chunks[this.at + ahead]?.tag ?? '';
  }
  get done(): boolean {
    return this.at >= this.chunks.length;
  }
  take(tags: RegExp): Chunk | undefined {
    const chunk = this.chunks[this.at];
    if (chunk === undefined || !tags.test(chunk.tag)) return undefined;
    this.at += 1;
    return chunk;
  }
}

const HE = /^(?:he|him|himself)$/;
const SHE = /^(?:she|her|herself)$/;
const MEN = /(?:^| )(?:brother|father|dad|son|husband|boy|man|uncle|nephew|grandfather|grandpa|boyfriend)$/;
const WOMEN = /(?:^| )(?:sister|mother|mom|mum|daughter|wife|girl|woman|aunt|niece|grandmother|grandma|girlfriend)$/;

/** The one spoken of last whom a pronoun can mean: "he" is nobody's sister. */
function meantBy(pronoun: string, { subject, before }: Reading): string {
  const fits = (who: string): boolean =>
    !(HE.test(pronoun) && WOMEN.test(who)) && !(SHE.test(pronoun) && MEN.test(who));
  return fits(subject) ? subject : fits(before) ? before : '?';
}

/** Who a phrase means: a pronoun is who was spoken of last. */
export const ownerOf = (reading: Reading, chunk: Chunk | undefined): string => {
  if (chunk === undefined) return reading.subject;
  if (chunk.tag === 'E') return '';
  if (NOBODY.test(chunk.key)) return '';
  return PRONOUN.test(chunk.key)
    ? meantBy(chunk.key, reading)
    : chunk.key.replace(/'s(?: (?:age|height|weight|score))?$/, '');
};

/** Who is spoken of now; whoever was spoken of before can still be meant by "than he has". */
export const speakOf = (reading: Reading, owner: string): void => {
  if (owner === reading.subject) return;
  reading.before = reading.subject;
  reading.subject = owner;
};

/** Who a phrase behind the verb means: a pronoun there is not the one who is the subject. */
export const otherOf = (reading: Reading, chunk: Chunk, owner: string): string => {
  const meant = ownerOf(reading, chunk);
  return meant === owner && PRONOUN.test(chunk.key) ? reading.before : meant;
};

const TRAILING = /^(?:to|that|because|so|as|by|of|from|on|in|at|for|with|S|V|where|among|into)$/;

/** A rest of a clause without any number, and without a word that could change a sum. */
export const isIdleRest = (cursor: Cursor): boolean => {
  const rest = cursor.chunks.slice(cursor.at);
  return (
    TRAILING.test(cursor.tag) &&
    rest.length <= 7 &&
    rest.every(({ tag, number }) => number === undefined && !/^(?:J|E|W|,|and|not|but|D)$/.test(tag)) &&
    isIdle(
      rest
        .map(({ text }) => text)
        .join(' ')
        .replace(/^(?:that|so) /, ''),
    )
  );
};

/** Words behind an amount that change nothing. */
export function tail(cursor: Cursor, reading: Reading): boolean {
  for (;;) {
    if (cursor.done) return true;
    const time = cursor.take(/^W$/);
    if (time !== undefined) {
      const last = reading.facts.at(-1);
      if (last !== undefined) reading.facts[reading.facts.length - 1] = { ...last, when: time.key };
      continue;
    }
    return isIdleRest(cursor);
  }
}
