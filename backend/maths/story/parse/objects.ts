import { readAmount } from './amounts.ts';
import { readCompared, readPart } from './comparisons.ts';
import { SHARES } from './modifiers.ts';
import { type Cursor, factorOf, isIdleRest, nodeAt, type Reading } from './reading.ts';
import { readOff } from './subsets.ts';

/** What a verb is about: an amount, a comparison or a part, and whatever tells how often and for how much each. */
export function readObjects(cursor: Cursor, reading: Reading, owner: string, per: readonly string[]): boolean {
  if (readOff(cursor, reading)) return cursor.done || isIdleRest(cursor);
  if (reading.verb.lemma === 'keeps' && /^(?:the|rest|remaining)$/.test(cursor.tag)) {
    cursor.take(/^the$/);
    if (cursor.take(/^(?:rest|remaining|remainder)$/) === undefined) return false;
    cursor.take(/^of$/);
    cursor.take(/^S$/);
    return cursor.done;
  }
  if (cursor.tag === 'S' && /^(?:it|them|these|those)$/.test(cursor.chunks[cursor.at]?.key ?? '')) {
    // "shares them among 6 children", "eats it all"
    const mark = cursor.at;
    cursor.at += 1;
    if (/^(?:all|each)$/.test(cursor.tag) && cursor.chunks.length === cursor.at + 1) return true;
    if (cursor.done && SHARES.test(reading.verb.lemma)) return true;
    if (
      /^(?:among|between|into|in|to|with)$/.test(cursor.tag) &&
      (cursor.tagAt(1) === 'Q' || cursor.tagAt(1) === 'N') &&
      SHARES.test(reading.verb.lemma)
    ) {
      cursor.at += 1;
      const among = cursor.take(/^[QN]$/);
      const many = nodeAt(reading.numbers, among?.number);
      if (among === undefined || many === undefined || !(cursor.done || isIdleRest(cursor))) return false;
      reading.facts.push(factorOf(among.key, many));
      return true;
    }
    cursor.at = mark;
  }
  return (
    readCompared(cursor, reading, owner) ?? readPart(cursor, reading, owner) ?? readAmount(cursor, reading, owner, per)
  );
}
