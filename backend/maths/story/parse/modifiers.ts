import * as q from '../../numbers/rational.ts';
import type { Chunk } from './chunk.ts';
import type { Amount, Fact, Node } from './facts.ts';
import { type Cursor, factorOf, isIdleRest, nodeAt, type Reading, TIME } from './reading.ts';
import { readOff } from './subsets.ts';

/** An amount while what stands behind it is read. */
export type Draft = {
  readonly owner: string;
  readonly verb: Reading['verb'];
  readonly thing: string;
  readonly node: Node;
  readonly main: Chunk | undefined;
  readonly isMoney: boolean;
  /** Marks what belongs to each other in one phrase. */
  readonly link: number;
  readonly per: string[];
  readonly extra: Amount[];
  readonly offs: Fact[];
  when: string;
  isTogether: boolean;
  isBundle: boolean;
};

/** Verbs that share something out. */
export const SHARES = /^(?:shares|divides|splits|distributes|puts|packs|gives)$/;

const SIZE = /^(?:old|tall|long|heavy|wide|deep|high|big|far|fast)$/;
const PEOPLE = /(?:^| )(?:people|person|friend|child|children|guest|student|adult|pupil)$/;
const AT = /^(?:for|in|on|to|from|at|with|of|during)$/;

type Read = { readonly cursor: Cursor; readonly reading: Reading; readonly draft: Draft };
/** Whether a modifier was read, or stands here and can't be; undefined where it is another one. */
type Modifier = (read: Read) => boolean | undefined;

const addFactor = ({ reading, draft }: Read, chunk: Chunk | undefined, more: Partial<Amount> = {}): boolean => {
  const node = nodeAt(reading.numbers, chunk?.number);
  if (chunk === undefined || node === undefined) return false;
  const { owner, verb, when, extra } = draft;
  extra.push(factorOf(chunk.key, node, { owner, verb: verb.lemma, does: verb.kind, when, ...more }));
  return true;
};

const addPer = ({ draft }: Read, chunk: Chunk | undefined): boolean => {
  if (chunk !== undefined) draft.per.push(chunk.key);
  return chunk !== undefined;
};

/** "each", "a piece", "per pen", "a bottle": behind a price. */
const takeEach = (cursor: Cursor): boolean =>
  cursor.take(/^(?:each|apiece)$/) !== undefined ||
  (cursor.take(/^per$/) !== undefined && cursor.take(/^S$/) !== undefined) ||
  cursor.take(/^[AE]$/) !== undefined;

/** What may stand behind an amount, the likeliest first. */
const MODIFIERS: readonly Modifier[] = [
  // on Monday
  ({ cursor, draft }) => {
    const time = cursor.take(/^W$/);
    if (time !== undefined) draft.when = time.key;
    return time && true;
  },
  // years old, metres long
  ({ cursor, draft }) => (draft.verb.lemma === 'is' && cursor.take(SIZE) !== undefined ? true : undefined),
  // altogether, in total
  ({ cursor, draft }) => {
    if (cursor.tag === 'in' && /^(?:all|total)$/.test(cursor.tagAt(1))) cursor.at += 1;
    if (cursor.take(/^(?:together|altogether|combined|total|all|between)$/) === undefined) return undefined;
    draft.isTogether = true;
    return true;
  },
  // with a 20% discount
  ({ cursor, reading, draft }) => {
    const before = reading.facts.length;
    if (!readOff(cursor, reading)) return undefined;
    draft.offs.push(...reading.facts.splice(before));
    return true;
  },
  // $5 for a haircut
  (read) => {
    const { cursor, draft } = read;
    if (!(cursor.tag === 'for' && cursor.tagAt(1) === 'A' && draft.isMoney)) return undefined;
    cursor.at += 1;
    const priced = cursor.take(/^A$/);
    return /^(?:charges|costs|sells|is)$/.test(draft.verb.lemma) ? addPer(read, priced) : true;
  },
  // $9 an hour, 4 pieces a day
  (read) => {
    const { cursor, draft } = read;
    const isRate =
      TIME.test(cursor.chunks[cursor.at]?.key ?? '') ||
      (draft.main === cursor.chunks[cursor.at - 1] && draft.verb.kind !== 'give');
    return cursor.tag === 'A' && draft.extra.length === 0 && isRate ? addPer(read, cursor.take(/^A$/)) : undefined;
  },
  // 6 rooms each floor, 2 cups per person
  (read) => (read.cursor.tag === 'E' ? addPer(read, read.cursor.take(/^E$/)) : undefined),
  (read) => {
    const { cursor } = read;
    if (!(cursor.tag === 'per' && cursor.tagAt(1) === 'S')) return undefined;
    cursor.at += 1;
    return addPer(read, cursor.take(/^S$/));
  },
  // 3 apples to each of 4 friends
  (read) => {
    const { cursor } = read;
    if (!(AT.test(cursor.tag) && cursor.tagAt(1) === 'each' && cursor.tagAt(2) === 'Q')) return undefined;
    cursor.at += 2;
    const people = cursor.take(/^Q$/);
    return addFactor(read, people, { owner: '' }) && addPer(read, people);
  },
  // at 60 miles per hour
  (read) => {
    const { cursor, draft } = read;
    if (!(cursor.tag === 'at' && cursor.tagAt(1) === 'Q' && /^(?:per|A)$/.test(cursor.tagAt(2)))) return undefined;
    cursor.at += 1;
    const speed = cursor.take(/^Q$/);
    cursor.take(/^per$/);
    const unit = cursor.take(/^[SA]$/);
    if (unit === undefined || !addFactor(read, speed, { per: [unit.key] })) return false;
    const last = draft.extra.pop();
    if (last !== undefined) draft.extra.push({ ...last, isFactor: false });
    return true;
  },
  // 8 rolls in each box
  (read) => {
    const { cursor } = read;
    if (!(AT.test(cursor.tag) && cursor.tagAt(1) === 'E')) return undefined;
    cursor.at += 1;
    return addPer(read, cursor.take(/^E$/));
  },
  // 3 pens at $2 each, 12 eggs for $3
  (read) => {
    const { cursor, draft } = read;
    const [a, b, c] = [cursor.tag, cursor.tagAt(1), cursor.tagAt(2)];
    if (!(/^(?:for|at|that|which|costing|worth)$/.test(a) && (b === 'M' || (/^[VB]$/.test(b) && c === 'M'))))
      return undefined;
    cursor.at += b === 'M' ? 1 : 2;
    const price = cursor.take(/^M$/);
    const isOne = q.equal(draft.node.value, q.ONE);
    const isEach = takeEach(cursor);
    if (draft.isMoney || (!isEach && a !== 'for' && !isOne)) return false;
    draft.isBundle = !isEach && !isOne;
    return addFactor(read, price, { isFactor: false, link: draft.link, per: !isEach && !isOne ? [] : [draft.thing] });
  },
  // 6 turns every 30 seconds
  (read) => {
    const { cursor, draft } = read;
    const isFor = cursor.tag === 'for' && cursor.tagAt(1) === 'every' && cursor.tagAt(2) === 'Q';
    if (!isFor && !(/^(?:every|per|into)$/.test(cursor.tag) && cursor.tagAt(1) === 'Q')) return undefined;
    cursor.at += isFor ? 2 : 1;
    draft.isBundle = true;
    return addFactor(read, cursor.take(/^Q$/), { link: draft.link });
  },
  // 20 minutes to clean each room, 8 apples to make a pie, 3 cups to make 2 cakes
  (read) => {
    const { cursor, draft } = read;
    const what = cursor.tagAt(2);
    if (
      !(
        cursor.tag === 'to' &&
        cursor.tagAt(1) === 'V' &&
        /^[AEQ]$/.test(what) &&
        /^(?:takes|needs|requires|uses)$/.test(draft.verb.lemma)
      )
    )
      return undefined;
    cursor.at += 2;
    if (what !== 'Q') return addPer(read, cursor.take(/^[AE]$/));
    draft.isBundle = true;
    return addFactor(read, cursor.take(/^Q$/), { link: draft.link });
  },
  // for 5 days a week, in 2 hours
  (read) => {
    const { cursor, draft } = read;
    if (!(/^(?:for|over|in)$/.test(cursor.tag) && cursor.tagAt(1) === 'Q')) return undefined;
    const isIn = cursor.tag === 'in';
    const length = cursor.chunks[cursor.at + 1];
    if (length !== undefined && cursor.tag === 'for' && PEOPLE.test(length.key)) {
      cursor.at += 2;
      return addFactor(read, length, { owner: '' });
    }
    if (length === undefined || !TIME.test(length.key)) return false;
    cursor.at += 2;
    const every = cursor.take(/^[AE]$/) ?? (cursor.take(/^per$/) && cursor.take(/^S$/));
    if (isIn && every === undefined) draft.isBundle = true;
    return addFactor(read, length, { per: every === undefined ? [] : [every.key], ...(isIn && { link: draft.link }) });
  },
  // 13 cookies 3 times a day
  (read) => {
    const { cursor, draft } = read;
    if (cursor.tag !== 'Q' || !(/^(?:A|E|per)$/.test(cursor.tagAt(1)) || cursor.chunks[cursor.at]?.key === 'time'))
      return undefined;
    const count = cursor.take(/^Q$/);
    cursor.take(/^per$/);
    const every = cursor.take(/^[AES]$/);
    if (count === undefined || every === undefined) return false;
    if (count.key === 'time' && draft.per.length === 0) draft.per.push('time');
    return addFactor(read, count, { per: [every.key] });
  },
  // 3 boxes of 12 pens, 20 rows with 25 seats in each row
  (read) => {
    const { cursor, draft } = read;
    const a = cursor.tag;
    if (!(/^(?:of|with|containing)$/.test(a) && cursor.tagAt(1) === 'Q' && !draft.isMoney)) return undefined;
    cursor.at += 1;
    const inner = cursor.take(/^Q$/);
    if (cursor.tag === 'in' && cursor.tagAt(1) === 'E') cursor.at += 1;
    const isEach = cursor.take(/^(?:each|apiece|E)$/) !== undefined;
    cursor.take(/^inside$/);
    if (!isEach && a === 'with' && !q.equal(draft.node.value, q.ONE)) return false;
    return addFactor(read, inner, { isFactor: false, per: [draft.thing], link: draft.link });
  },
  // They cost $5 each: for each of whoever or whatever is spoken of.
  ({ cursor, draft: { per, verb, owner } }) => {
    if (cursor.take(/^(?:each|apiece)$/) === undefined) return undefined;
    per.push(verb.kind === 'cost' || verb.lemma === 'is' || owner === '' ? 'each' : owner);
    return true;
  },
  // 24 sweets among 6 friends
  (read) => {
    const { cursor, draft } = read;
    const isMany = cursor.tagAt(1) === 'Q' || (cursor.tagAt(1) === 'N' && cursor.tagAt(2) === 'of');
    if (!(/^(?:among|between|into|to|with)$/.test(cursor.tag) && isMany && SHARES.test(draft.verb.lemma)))
      return undefined;
    cursor.at += 1;
    return addFactor(read, cursor.take(/^[QN]$/));
  },
];

/** Reads whatever stands behind an amount; false where a piece of it is not understood. */
export function readModifiers(cursor: Cursor, reading: Reading, draft: Draft): boolean {
  while (!cursor.done) {
    let found: boolean | undefined;
    for (const modifier of MODIFIERS) {
      found = modifier({ cursor, reading, draft });
      if (found !== undefined) break;
    }
    if (found === false) return false;
    if (found === undefined) return isIdleRest(cursor);
  }
  return true;
}
