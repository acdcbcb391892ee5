import type { Marked } from '../solved/marked.ts';
import { isIdle } from '../solved/idle.ts';
import type { Chunk } from './chunk.ts';
import { chunksOf } from './chunks.ts';
import { readClause } from './clauses.ts';
import { ownerOf, type Reading } from './reading.ts';
import { readQuestion } from './questions.ts';
import { singular } from '../units.ts';
import type { Asked } from './facts.ts';

/** Most places at which one sentence is cut, so that no sentence costs much. */
const MAX_CUTS = 8;

/** Most pieces of sentences that are tried in one story. */
const MAX_TRIES = 150;

const JOINT = /^(?:,|and|but|while|whereas|if|then|so|who|which)$/;
const LEAD = /^(?:,|and|but|while|whereas|if|then|so|because|since|that)$/;
const QUESTION = /^(?:how|what)$/;

/** The facts and the question of a story every sentence of which is understood. */
export function readFacts({
  sentences,
  numbers,
}: Marked): { readonly reading: Reading; readonly asked: Asked } | undefined {
  const reading: Reading = {
    numbers,
    facts: [],
    tries: 0,
    owner: '',
    outer: [],
    subject: '',
    before: '',
    verb: { lemma: 'has', kind: 'have' },
    when: '',
    thing: '',
    spoken: [],
  };
  let asked: Asked | undefined;
  let inTotal = false;
  const common = new Set(
    sentences.flatMap((sentence) => (sentence.match(/(?<![\w'-])[a-z][a-z-]+/g) ?? []).map(singular)),
  );
  for (const sentence of sentences) {
    const chunks = chunksOf(sentence, numbers, common);
    if (chunks === undefined) return undefined;
    const at = chunks.findIndex(({ tag }) => QUESTION.test(tag));
    if (sentence.endsWith('?') || (at === 0 && sentence.includes('how'))) {
      if (asked !== undefined || at < 0) return undefined;
      const lead = trimmed(chunks.slice(0, at));
      inTotal = /^(?:in (?:all|total)|altogether|together|total)$/.test(lead.map(({ tag }) => tag).join(' '));
      if (at > 0 && !inTotal && !sentenceRead(lead, reading)) return undefined;
      asked = readQuestion(chunks.slice(at), reading, sentenceRead);
      if (asked === undefined) return undefined;
      if (inTotal) asked = { ...asked, all: true };
      continue;
    }
    if (asked !== undefined && /#/.test(sentence)) return undefined;
    if (
      isIdle(sentence) ||
      (!/#/.test(sentence) && sentence.length < MAX_IDLE && sentence.split(', ').every(isIdlePiece))
    ) {
      spokenOf(chunks, reading);
      continue;
    }
    reading.when = '';
    if (!sentenceRead(chunks, reading)) return undefined;
  }
  return asked && { reading, asked };
}

/** Longest sentence without a number that only sets the scene, in UTF-16 code units. */
const MAX_IDLE = 140;

const isIdlePiece = (text: string): boolean => {
  const words = text.split(' ');
  return isIdle(words.slice(0, 12).join(' ')) && isIdle(words.slice(12).join(' '));
};

/** Who and what an idle sentence speaks of. */
function spokenOf(chunks: readonly Chunk[], reading: Reading): void {
  const [first] = chunks;
  if (first?.tag === 'A' || first?.tag === 'S') {
    reading.subject = ownerOf(reading, first);
    reading.owner = reading.subject;
  }
  for (const { tag, key } of chunks.slice(1)) if (tag === 'S' || tag === 'A') reading.spoken.push(key);
}

const trimmed = (chunks: readonly Chunk[]): readonly Chunk[] => {
  let [from, to] = [0, chunks.length];
  while (from < to && LEAD.test(chunks[from]?.tag ?? '')) from += 1;
  while (to > from && JOINT.test(chunks[to - 1]?.tag ?? '')) to -= 1;
  return chunks.slice(from, to);
};

const isIdleClause = (chunks: readonly Chunk[]): boolean =>
  chunks.every(({ number }) => number === undefined) &&
  isIdle(
    chunks
      .map(({ text }) => text)
      .join(' ')
      .replace(/^(?:after|when|while|during|before) /, ''),
  ) &&
  chunks.length <= 6;

/** A sentence as clauses each of which is understood. */
function sentenceRead(given: readonly Chunk[], reading: Reading): boolean {
  reading.tries += 1;
  if (reading.tries > MAX_TRIES) return false;
  const chunks = trimmed(given);
  if (chunks.length === 0) return true;
  if (readClause(chunks, reading)) return true;
  if (isIdleClause(chunks)) {
    spokenOf(chunks, reading);
    return true;
  }
  const cuts = chunks.flatMap(({ tag }, i) => (i > 0 && JOINT.test(tag) ? [i] : [])).slice(0, MAX_CUTS);
  for (const cut of cuts.toReversed()) {
    const first = trimmed(chunks.slice(0, cut));
    const before = reading.facts.length;
    const kept = {
      owner: reading.owner,
      outer: reading.outer,
      subject: reading.subject,
      before: reading.before,
      verb: reading.verb,
      when: reading.when,
      thing: reading.thing,
    };
    let ok = readClause(first, reading);
    if (!ok && isIdleClause(first)) {
      spokenOf(first, reading);
      ok = true;
    }
    if (ok) {
      if (chunks[cut]?.tag === 'who' || chunks[cut + 1]?.tag === 'who') {
        const last = reading.facts.at(-1);
        reading.subject = last?.kind === 'compared' ? (last.with ?? '') : (last?.owner ?? '');
      }
      const rest = chunks.slice(cut + 1);
      if (sentenceRead(rest[0]?.tag === 'who' ? rest.slice(1) : rest, reading)) return true;
    }
    reading.facts.length = before;
    Object.assign(reading, kept);
  }
  return false;
}
