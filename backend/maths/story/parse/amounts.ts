import * as q from '../../numbers/rational.ts';
import type { Amount } from './facts.ts';
import { type Draft, readModifiers } from './modifiers.ts';
import { type Cursor, factorOf, nodeAt, NUMBER, otherOf, type Reading, tail, TIME } from './reading.ts';

/** "spoons at $2 each", "gumballs that cost 5 cents each": a price, and no count. */
function priced(cursor: Cursor, reading: Reading, owner: string): boolean {
  const thing = cursor.take(/^[SE]$/);
  cursor.take(/^(?:at|for|that|which)$/);
  cursor.take(/^V$/);
  const price = cursor.take(/^M$/);
  const node = nodeAt(reading.numbers, price?.number);
  if (thing === undefined || thing.isPerson === true || node === undefined) return false;
  if (
    thing.tag !== 'E' &&
    cursor.take(/^(?:each|apiece)$/) === undefined &&
    !(cursor.take(/^per$/) !== undefined && cursor.take(/^S$/) !== undefined) &&
    cursor.take(/^[AE]$/) === undefined
  )
    return false;
  reading.facts.push({
    kind: 'amount',
    owner: '',
    thing: '$',
    verb: reading.verb.lemma,
    does: reading.verb.kind,
    when: '',
    node,
    per: [thing.key],
  });
  reading.owner = owner;
  return tail(cursor, reading);
}

/** An amount with everything behind it: "6 hours a day for 5 days", "3 pens at $2 each". */
export function readAmount(cursor: Cursor, reading: Reading, owner: string, outer: readonly string[]): boolean {
  const { numbers, verb } = reading;
  const eachOf: Amount[] = [];
  const outerPer = [...outer];
  if (cursor.tag === 'each' && cursor.tagAt(1) === 'Q' && NUMBER.test(cursor.tagAt(2))) {
    cursor.at += 1;
    const people = cursor.take(/^Q$/);
    const many = nodeAt(numbers, people?.number);
    if (people === undefined || many === undefined) return false;
    eachOf.push(factorOf(people.key, many));
    outerPer.push(people.key);
  }
  let to: string | undefined;
  if (cursor.tag === 'S' && NUMBER.test(cursor.tagAt(1))) {
    const chunk = cursor.take(/^S$/);
    if (chunk === undefined || (chunk.isPerson !== true && reading.verb.kind !== 'give')) return false;
    to = otherOf(reading, chunk, owner);
  }
  if (cursor.tag === 'for' && cursor.tagAt(1) === 'M' && verb.lemma === 'sells') cursor.at += 1;
  if (cursor.tag === 'at' && cursor.tagAt(1) === 'Q' && /^(?:per|A)$/.test(cursor.tagAt(2))) cursor.at += 1;
  if (cursor.tag === 'A' && cursor.tagAt(1) === 'of' && cursor.tagAt(2) === 'M') cursor.at += 2;
  if (cursor.tag === 'for' && cursor.tagAt(1) === 'Q' && TIME.test(cursor.chunks[cursor.at + 1]?.key ?? ''))
    cursor.at += 1;
  if (
    (cursor.tag === 'S' && /^(?:at|for|that|which)$/.test(cursor.tagAt(1))) ||
    (cursor.tag === 'E' && /^(?:at|for)$/.test(cursor.tagAt(1)))
  )
    return priced(cursor, reading, owner);
  const isAll = cursor.take(/^total$/) !== undefined;
  cursor.take(/^(?:another|all|only|at least)$/);
  const first = cursor.take(/^[QMN]$/);
  const single = first === undefined ? cursor.take(/^A$/) : undefined;
  // "A certain number of ...", "a few": some amount, and not one.
  if (
    single !== undefined &&
    /(?:^| )(?:number|few|lot|couple|amount|total|bit|deal|pair|dozen|half|quarter|third|fraction|set)$/.test(
      single.key,
    )
  )
    return false;
  const isMore = first !== undefined && cursor.take(/^(?:more|another)$/) !== undefined;
  const noun = isMore || first?.tag === 'N' ? cursor.take(/^S$/) : undefined;
  const node =
    first === undefined
      ? single === undefined
        ? undefined
        : { value: q.ONE, uses: [] }
      : nodeAt(numbers, first.number);
  if (node === undefined) return false;
  const main = first ?? single;
  let thing = first?.tag === 'M' ? '$' : (noun?.key ?? main?.key ?? '');
  if (thing === '') thing = reading.verb.lemma === 'is' ? 'year' : reading.thing;
  if (thing === '') return false;
  const link = reading.facts.length + 1;
  const draft: Draft = {
    owner,
    verb,
    thing,
    node,
    main,
    isMoney: first?.tag === 'M',
    link,
    per: outerPer,
    extra: eachOf,
    offs: [],
    when: reading.when,
    isTogether: isAll,
    isBundle: false,
  };
  if (!readModifiers(cursor, reading, draft)) return false;
  // "30 on Monday and 10 more on Tuesday": more than that, or that much on top?
  const before = reading.facts.at(-1);
  if (isMore && before !== undefined && (before.when !== draft.when || (before.owner !== owner && before.owner !== '')))
    return false;
  reading.thing = thing;
  const { per, extra, offs, when, isTogether, isBundle } = draft;
  const base = { owner, verb: verb.lemma, does: verb.kind, when, node, thing } as const;
  if (isTogether && (owner === '' || owner.includes('+')) && per.length === 0 && extra.length === 0) {
    reading.facts.push({ kind: 'total', ...base });
    return true;
  }
  const fact: Amount = {
    kind: 'amount',
    ...base,
    per,
    ...(main?.content !== undefined && { content: main.content }),
    ...(to !== undefined && { to }),
    ...(extra.some((one) => one.link !== undefined) && { link }),
    ...(isBundle && { isBundle }),
  };
  reading.facts.push(fact, ...extra, ...offs);
  return true;
}
