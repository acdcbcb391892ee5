import type { StoryNumber } from '../story-numbers.ts';
import { singular } from '../units.ts';
import { joinedChunks, pushVerb } from './chunk-joins.ts';
import type { Chunk } from './chunk.ts';
import { FUNCTION_WORDS, HARMLESS, verbOf } from './lexicon.ts';
import { plainPhrases } from './phrases.ts';

/** Longest sentence that is taken apart, in tokens: no school exercise has more. */
const MAX_TOKENS = 90;

const PRONOUN = /^(?:he|she|it|they|we|i|you|him|them|us|himself|herself|themselves)$/;
const POSSESSIVE = /^(?:his|her|their|its|my|our|your)$/;
const DETERMINER = /^(?:the|this|these|those|that)$/;
const AUXILIARY = /^(?:does|do|did|will|would|can|could|should|must|may|might)$/;
const BE = /^(?:is|are|was|were|be|been)$/;
const WHEN =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today|tomorrow)s?$/i;
const WHEN_NOUN =
  /^(?:morning|afternoon|evening|night|day|week|month|year|weekend|lunch|breakfast|dinner|hour|half|round|game|quarter|lap)$/;
const WHEN_LEAD = /^(?:last|this|next|first|second|third|fourth|fifth|following|previous|that|final|other)$/;
const PREPOSITION = /^(?:in|on|at|from|to|with|into|onto|near|inside|by|for|during|of|through|around|over)$/;

const keyOfWords = (words: readonly string[]): string => {
  const lower = words.map((word) => word.toLowerCase());
  if (words.length > 0 && words.every((word) => /^[A-Z]/.test(word))) return lower.join(' ').replace(/'s?$/, '');
  return [...lower.slice(0, -1), singular(lower.at(-1) ?? '')].join(' ');
};

const isOpen = (word: string | undefined): word is string =>
  word !== undefined && /^[A-Za-z][\w'-]*\.?$/.test(word) && !FUNCTION_WORDS.has(word.toLowerCase());

const MEASURE =
  /^(?:pound|cup|hour|mile|inche|inch|foot|feet|yard|gallon|teaspoon|tablespoon|minute|kilogram|liter|litre|ounce|ton|acre|dozen|year|week|day|month|meter|metre|quart|pint|gram)s?$/;

/** A sentence's chunks, or undefined where it is too long. */
export function chunksOf(
  sentence: string,
  numbers: readonly StoryNumber[],
  common: ReadonlySet<string>,
): readonly Chunk[] | undefined {
  const tokens =
    plainPhrases(sentence)
      .replace(/^[A-Z][a-z]+/, (word) =>
        common.has(singular(word)) || verbOf(word.toLowerCase())?.kind === 'need' ? word.toLowerCase() : word,
      )
      .match(/#\d+|[A-Za-z](?:[\w'-]*\w)?|\S/g) ?? [];
  if (tokens.length > MAX_TOKENS) return undefined;
  const out: Chunk[] = [];
  let i = 0;
  const push = (tag: string, text: string, key: string, more: Partial<Chunk> = {}): void => {
    out.push({ tag, text, key, ...more });
  };
  /** The open words from here: a noun with what stands before it. */
  const nouns = (from: number): string[] => {
    const words: string[] = [];
    while (isOpen(tokens[i]) && words.length < 5) {
      const word = tokens[i] ?? '';
      if (tokens[i + 1] === 'away' && verbOf(word) !== undefined) break;
      const isVerb =
        verbOf(word) !== undefined ||
        (words.length > 0 && /^[a-z]{3,}(?:[^s]s|ed)$/.test(word) && (tokens[i + 1] ?? '').startsWith('#')) ||
        (words.length > 0 && /^[a-z].*(?:ed|ing)$/.test(word) && /^(?:#\d+|an?|the|[,?])$/.test(tokens[i + 1] ?? ''));
      // "3 fruit drinks at $2": a noun that could be a verb, with nothing behind it that it could do.
      const isNoun =
        words.length > 0 &&
        (tokens[from] ?? '').startsWith('#') &&
        word.endsWith('s') &&
        /^(?:at|for|and|each|that|which|of|[,?])?$/.test(tokens[i + 1] ?? '');
      if (words.length > 0 && isVerb && !isNoun) break;
      if (WHEN_LEAD.test(word) && (WHEN_NOUN.test(tokens[i + 1] ?? '') || WHEN.test(tokens[i + 1] ?? ''))) break;
      if (words.length > 0 && WHEN.test(word)) break;
      // "John injured his back": a verb that is in no list, behind a name.
      if (
        words.length > 0 &&
        /^[a-z]{3,}(?:[^s]s|ed)$/.test(word) &&
        /^[A-Z]/.test(words[0] ?? '') &&
        /^(?:an?|the|his|her|their|its|to|in|on|at|for|#\d+)$/.test(tokens[i + 1] ?? '')
      )
        break;
      if (words.length > 0 && HARMLESS.has(word.toLowerCase())) break;
      if (words.length > 0 && /^[A-Z]/.test(word) && !/^[A-Z]/.test(words.at(-1) ?? '')) break;
      words.push(word);
      i += 1;
      if (word.endsWith("'s")) continue;
    }
    return words;
  };
  const phrase = (tag: string, from: number): void => {
    const words = nouns(from);
    const isPerson = /^[A-Z]/.test(words[0] ?? '') || POSSESSIVE.test(tokens[from] ?? '');
    push(tag, tokens.slice(from, i).join(' '), keyOfWords(words), { isPerson });
  };
  while (i < tokens.length) {
    const token = tokens[i] ?? '';
    const word = token.toLowerCase();
    const next = tokens[i + 1]?.toLowerCase() ?? '';
    const last = out.at(-1);
    const from = i;
    if (token.startsWith('#')) {
      const number = Number(token.slice(1));
      const { kind = 'plain' } = numbers[number] ?? {};
      i += 1;
      if (tokens[i] === '-') {
        push('H', token, '', { number });
        continue;
      }
      if (kind === 'money') {
        const worth =
          isOpen(tokens[i]) && verbOf(tokens[i] ?? '') === undefined && !HARMLESS.has((tokens[i] ?? '').toLowerCase());
        push(worth ? 'H' : 'M', token, '$', { number });
      } else if (kind === 'fraction' && MEASURE.test(tokens[i] ?? '')) {
        const words = nouns(from);
        push('Q', [token, ...words].join(' '), keyOfWords(words), { number });
      } else if (kind === 'percent' || kind === 'fraction') push('F', token, '', { number });
      else {
        const words = nouns(from);
        const key = keyOfWords(words);
        // "3 dozen eggs" are not 3 of anything.
        if (/^(?:dozens?|hundreds?|thousands?|millions?|scores?|percent)$/.test(words[0] ?? '') && words.length > 1)
          push('H', token, '', { number });
        else if (key === 'dollar') push('M', token, '$', { number });
        else push(words.length === 0 ? 'N' : 'Q', [token, ...words].join(' '), key, { number });
      }
    } else if (WHEN.test(word) && !(word === 'may' && token === 'may')) {
      i += 1;
      if (last?.tag === 'on' || last?.tag === 'in') out.pop();
      push('W', token, singular(word));
    } else if (WHEN_LEAD.test(word) && (WHEN_NOUN.test(next) || WHEN.test(next))) {
      i += 2;
      while (['on', 'in', 'the', 'during', 'for'].includes(out.at(-1)?.tag ?? '')) out.pop();
      push('W', `${token} ${tokens[i - 1] ?? ''}`, `${word} ${singular(next)}`);
    } else if (
      /^(?:in|on|at|during)$/.test(word) &&
      next === 'the' &&
      /^(?:morning|afternoon|evening)s?$/.test(tokens[i + 2] ?? '')
    ) {
      i += 3;
      push('W', tokens.slice(from, i).join(' '), singular(tokens[i - 1] ?? ''));
    } else if (
      word === 'the' &&
      WHEN_LEAD.test(next) &&
      (WHEN_NOUN.test(tokens[i + 2] ?? '') || WHEN.test(tokens[i + 2] ?? ''))
    ) {
      i += 1;
    } else if (
      (word === 'each' || word === 'every') &&
      isOpen(tokens[i + 1]) &&
      (verbOf(next) === undefined || word === 'every')
    ) {
      i += 1;
      phrase('E', from);
    } else if (word === 'each' && next === 'of') {
      i += 2;
      if (DETERMINER.test(tokens[i] ?? '') || POSSESSIVE.test(tokens[i] ?? '')) i += 1;
      if (isOpen(tokens[i])) phrase('E', from);
      else push('each', word, '');
    } else if (word === 'a' && /^(?:total|combined)$/.test(next)) {
      // "a total of 12": the number says it.
      i += tokens[i + 2] === 'of' ? 3 : 2;
      push('total', 'total', 'total');
    } else if ((word === 'a' || word === 'an') && isOpen(tokens[i + 1])) {
      i += 1;
      phrase('A', from);
    } else if (
      DETERMINER.test(word) &&
      isOpen(tokens[i + 1]) &&
      !(word === 'that' && (verbOf(next) !== undefined || /^[A-Z]/.test(tokens[i + 1] ?? '')))
    ) {
      i += 1;
      phrase('S', from);
    } else if (POSSESSIVE.test(word) && next.startsWith('#')) {
      i += 1;
    } else if (POSSESSIVE.test(word) && /^(?:older|younger|own|other)$/.test(next) && isOpen(tokens[i + 2])) {
      i += 2;
      phrase('S', from);
    } else if (
      POSSESSIVE.test(word) &&
      isOpen(tokens[i + 1]) &&
      !(word === 'her' && verbOf(next) !== undefined && last?.tag === 'than')
    ) {
      i += 1;
      phrase('S', from);
    } else if (PRONOUN.test(word) || word === 'her') {
      i += 1;
      push('S', word, word, { isPerson: true });
    } else if (BE.test(word)) {
      i += 1;
      push('B', word, word);
    } else if (word === 'did' && next.startsWith('#')) {
      i += 1;
      push('V', word, 'does', { verb: { lemma: 'does', kind: 'do' } });
    } else if (AUXILIARY.test(word)) {
      i += 1;
      push('D', word, word);
    } else if (HARMLESS.has(word)) i += 1;
    else if (
      verbOf(word) !== undefined &&
      (last?.tag === 'to' || !PREPOSITION.test(last?.tag ?? '')) &&
      !/^(?:many|much|more|fewer|less)$/.test(last?.tag ?? '')
    ) {
      i += 1;
      pushVerb(out, word);
    } else if (
      ['S', 'A', 'E', 'J', 'who', 'and'].includes(last?.tag ?? '') &&
      /^[a-z]{3,}(?:[^s]s|ed)$/.test(token) &&
      next.startsWith('#')
    ) {
      i += 1;
      push('V', token, token, { verb: { lemma: token.replace(/(?:ed|es|s)$/, ''), kind: 'do' } });
    } else if (isOpen(token)) {
      if (/^[A-Z]/.test(token)) phrase('S', from);
      else phrase('S', from);
    } else {
      i += 1;
      push(word, token, word);
    }
  }
  return joinedChunks(out);
}
