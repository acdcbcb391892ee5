import type { Chunk } from './chunk.ts';
import { LEADING, verbOf } from './lexicon.ts';

const TIME = /^(?:second|minute|hour|day|week|month|year|time)$/;
const PRONOUN = /^(?:he|she|it|they|we|i|you|him|them|us)$/;

/** Nouns that are never a mere place or purpose. */
const LOADED = new Set(
  `total half rest remainder same other others one each dozen average speed rate price discount cost least most half-price number amount ratio`.split(
    ' ',
  ),
);

/** Pieces that belong together as one, and without what is mere scenery. */
export const joinedChunks = (chunks: readonly Chunk[]): readonly Chunk[] => withoutScenery(joined(contents(chunks)));

/** A verb joins what leads to it: "has eaten", "wants to buy", "is selling", "can make"; "were sold" is a passive. */
export function pushVerb(out: Chunk[], word: string): void {
  const found = verbOf(word);
  if (found === undefined) return;
  let tag = 'V';
  let { kind } = found;
  if (out.at(-1)?.tag === 'to' && ['V', 'D', 'B', 'S'].includes(out.at(-2)?.tag ?? '')) {
    const leads = out.at(-2);
    if (leads?.tag === 'S' ? LEADING.has(leads.text.toLowerCase()) : leads?.tag !== 'V' || LEADING.has(leads.text)) {
      if (leads?.verb?.kind === 'need' && leads.text.startsWith('need')) kind = 'need';
      out.splice(-2);
    }
  }
  if (out.at(-1)?.tag === 'B') {
    if (!word.endsWith('ing')) tag = 'P';
    out.pop();
  } else if (out.at(-1)?.tag === 'D' && out.length > 1 && out.at(-2)?.tag !== 'many' && out.at(-2)?.tag !== 'S')
    out.pop();
  else if (
    out.at(-1)?.tag === 'D' &&
    ['S', 'J', 'A', 'Q', 'E'].includes(out.at(-2)?.tag ?? '') &&
    !out.some((one) => one.tag === 'how' || one.tag === 'what')
  )
    out.pop();
  else if (out.at(-1)?.tag === 'V' && out.at(-1)?.verb?.lemma === 'has') out.pop();
  out.push({ tag, text: word, key: found.lemma, verb: { lemma: found.lemma, kind } });
}

/** "3 bags of chips" is a number of bags; what is in them is kept beside. */
function contents(chunks: readonly Chunk[]): readonly Chunk[] {
  const out: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const one = chunks[i];
    const last = out.at(-1);
    const next = chunks[i + 1];
    if (one === undefined) continue;
    if (
      one.tag === 'of' &&
      last !== undefined &&
      ['S', 'A', 'E', 'Q'].includes(last.tag) &&
      next?.tag === 'S' &&
      !LOADED.has(last.key) &&
      !PRONOUN.test(next.key)
    ) {
      out[out.length - 1] = {
        ...last,
        key: TIME.test(last.key) ? last.key : `${next.key} ${last.key}`,
        content: next.key,
        text: `${last.text} of ${next.text}`,
      };
      i += 1;
    } else if (
      one.tag === 'S' &&
      last?.tag === 'S' &&
      /^[A-Z]/.test(one.text) &&
      one.isPerson === true &&
      /^(?:his|her|their|my|the|[A-Z]\w+'s) [a-z]/.test(last.text)
    ) {
      out[out.length - 1] = { ...one, text: `${last.text} ${one.text}`, isPerson: true };
    } else out.push(one);
  }
  return out;
}

/** "Ann and Bob", "Ann, Bob, and Cem" before a verb. */
function joined(chunks: readonly Chunk[]): readonly Chunk[] {
  const out: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const one = chunks[i];
    if (one === undefined) continue;
    const before = out.at(-1)?.tag;
    const members: Chunk[] = [];
    if (
      one.tag === 'S' &&
      one.isPerson === true &&
      (before === undefined || /^(?:D|,|if|and|between|W|all|both)$/.test(before))
    ) {
      let at = i;
      while (chunks[at]?.tag === 'S' && chunks[at]?.isPerson === true) {
        const member = chunks[at];
        if (member !== undefined) members.push(member);
        if (chunks[at + 1]?.tag === 'and') at += 2;
        else if (chunks[at + 1]?.tag === ',' && chunks[at + 2]?.tag === 'and') at += 3;
        else if (chunks[at + 1]?.tag === ',' && chunks[at + 2]?.tag === 'S' && chunks[at + 2]?.isPerson === true)
          at += 2;
        else break;
      }
      const end = i + 2 * members.length - 1;
      if (members.length > 1 && chunks[at]?.tag === 'S') {
        out.push({
          tag: 'J',
          text: members.map(({ text }) => text).join(' and '),
          key: members.map(({ key }) => key).join('+'),
          members: members.map(({ key }) => key),
          isPerson: true,
        });
        i = at;
        continue;
      }
      void end;
    }
    out.push(one);
  }
  return out;
}

/** Without places, persons and purposes at which nothing is counted: "in the store", "to her brother". */
function withoutScenery(chunks: readonly Chunk[]): readonly Chunk[] {
  const out: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const one = chunks[i];
    const next = chunks[i + 1];
    if (one === undefined) continue;
    const droppable =
      /^(?:in|on|at|from|to|with|into|onto|near|inside|for|during|through|around)$/.test(one.tag) &&
      !(one.tag === 'for' && next?.tag === 'A' && out.at(-1)?.tag === 'M') &&
      next !== undefined &&
      (next.tag === 'S' || next.tag === 'A') &&
      !LOADED.has(next.key);
    if (droppable && next.tag === 'A' && /^(?:day|week|month|year|hour|minute|decade|row)$/.test(next.key)) continue;
    if (droppable) {
      i += 1;
      if (out.length === 0 && chunks[i + 1]?.tag === ',') i += 1;
      continue;
    }
    out.push(one);
  }
  return out;
}
