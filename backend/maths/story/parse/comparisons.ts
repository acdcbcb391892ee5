import * as q from '../../numbers/rational.ts';
import type { Node } from './facts.ts';
import { type Cursor, nodeAt, otherOf, ownerOf, type Reading, tail } from './reading.ts';

const MORE = /^(?:more|older|taller|longer|heavier|faster|farther|further|higher)$/;
const LESS = /^(?:fewer|less|younger|shorter|lighter|slower|cheaper)$/;
const SIZE = /^(?:old|tall|long|heavy|wide|deep|high|big|far|fast|much|many)$/;

/** A reference behind "than" or "as": an owner, a thing or a time, with the verb that may follow. */
function reference(cursor: Cursor, reading: Reading, owner: string): string | undefined {
  if (cursor.tag === 'there' && cursor.tagAt(1) === 'B') {
    cursor.at += 2;
    return cursor.take(/^S$/)?.key;
  }
  const chunk = cursor.take(/^(?:S|W|A)$/);
  if (chunk === undefined) return undefined;
  const verb = cursor.take(/^[VDB]$/);
  if (verb !== undefined && cursor.tag === 'W' && chunk.tag === 'S') {
    // "than she did in July": her own, then.
    const time = cursor.take(/^W$/);
    return time !== undefined && ownerOf(reading, chunk) === owner ? `@${time.key}` : undefined;
  }
  if (verb !== undefined && cursor.tag === 'S' && chunk.tag === 'S') {
    // "as he has dimes", "as Kelvin has classes"
    const thing = cursor.take(/^S$/);
    if (thing === undefined || thing.isPerson === true) return undefined;
    const other = ownerOf(reading, chunk);
    return other === owner ? thing.key : `${otherOf(reading, chunk, owner)}|${thing.key}`;
  }
  return chunk.tag === 'W' ? `@${chunk.key}` : otherOf(reading, chunk, owner);
}

/** undefined where it is no comparison at all. */
export function readCompared(cursor: Cursor, reading: Reading, owner: string): boolean | undefined {
  const start = cursor.at;
  const { numbers, verb } = reading;
  let { when } = reading;
  const fail = (): undefined => {
    cursor.at = start;
    return undefined;
  };
  const first = cursor.take(/^[QMNF]$/);
  let thing = first?.tag === 'Q' && first.key !== 'time' ? first.key : first?.tag === 'M' ? '$' : '';
  const isTimes =
    first?.key === 'time' ||
    first?.tag === 'F' ||
    (first?.tag === 'N' && (cursor.tag === 'times' || cursor.tag === 'as'));
  cursor.take(/^times$/);
  let times: Node | undefined;
  let more: Node | undefined;
  let sign: 1 | -1 = 1;
  const told = (of: string, other: string | undefined): boolean => {
    reading.facts.push({
      kind: 'compared',
      owner,
      verb: verb.lemma,
      does: verb.kind,
      when,
      thing: of === '' ? reading.thing : of,
      times,
      more,
      sign,
      with: other,
    });
    return tail(cursor, reading);
  };
  if (first !== undefined && (MORE.test(cursor.tag) || LESS.test(cursor.tag))) {
    if (first.key === 'time' || cursor.tag === 'times') return fail();
    sign = LESS.test(cursor.tag) ? -1 : 1;
    cursor.at += 1;
    const noun = cursor.take(/^S$/);
    if (noun !== undefined) thing = noun.key;
    const on = cursor.take(/^W$/);
    if (on !== undefined) when = on.key;
    if (cursor.take(/^than$/) === undefined) return fail();
    const by = nodeAt(numbers, first.number);
    if (first.tag === 'F') {
      if (by === undefined || numbers[first.number ?? 0]?.kind !== 'percent') return fail();
      times = { value: sign < 0 ? q.subtract(q.ONE, by.value) : q.add(q.ONE, by.value), uses: by.uses };
    } else more = by;
    const mark = cursor.at;
    const factor = cursor.take(/^[QNF]$/);
    const isFactor = factor !== undefined && (factor.key === 'time' || factor.tag !== 'Q');
    if (isFactor) {
      if (first.tag === 'F') return fail();
      cursor.take(/^times$/);
      const second = asMany(cursor, reading, owner);
      if (second === undefined) return fail();
      times = nodeAt(numbers, factor.number);
      return told(second.thing === '' ? thing : second.thing, second.with);
    }
    cursor.at = mark;
    const ref = reference(cursor, reading, owner);
    if (ref === undefined) return fail();
    return told(thing, ref);
  }
  if (first !== undefined && !isTimes) return fail();
  const same = asMany(cursor, reading, owner);
  if (same === undefined) return fail();
  times = first === undefined ? { value: q.ONE, uses: [] } : nodeAt(numbers, first.number);
  return told(same.thing, same.with);
}

/** "as many pens as Bob", "as many"; "his age", "Bob's age". */
function asMany(
  cursor: Cursor,
  reading: Reading,
  owner: string,
): { readonly thing: string; readonly with: string | undefined } | undefined {
  if (reading.verb.lemma === 'is' && cursor.tag === 'S') {
    const age = cursor.take(/^S$/);
    const [, name] = /^(.+)'s (?:age|size|height|length|weight)$/.exec(age?.key ?? '') ?? [];
    if (age === undefined || !/(?:^| )(?:age|height|size|length|weight)$/.test(age.key)) return undefined;
    const thing = age.key.endsWith('age') ? 'year' : '';
    if (name !== undefined) return { thing, with: name };
    return {
      thing,
      with: age.content ?? (age.isPerson === true ? otherOf(reading, { ...age, key: 'he' }, owner) : ''),
    };
  }
  if (cursor.take(/^as$/) === undefined) return undefined;
  const size = cursor.take(SIZE);
  if (size === undefined) return undefined;
  const noun = cursor.take(/^S$/);
  const thing = noun?.key ?? (size.key === 'old' ? 'year' : '');
  if (noun?.isPerson === true) return undefined;
  if (cursor.take(/^as$/) === undefined)
    return cursor.done || cursor.tag === 'W' ? { thing, with: undefined } : undefined;
  const ref = reference(cursor, reading, owner);
  return ref === undefined ? undefined : { thing: thing === 'money' ? '$' : thing, with: ref };
}

/** "half of them", "20% of the money", "a third of what was left". */
export function readPart(cursor: Cursor, reading: Reading, owner: string): boolean | undefined {
  if (cursor.tag !== 'F') return undefined;
  const start = cursor.at;
  cursor.take(/^only$/);
  const share = nodeAt(reading.numbers, cursor.take(/^F$/)?.number);
  const back = (): undefined => {
    cursor.at = start;
    return undefined;
  };
  if (share === undefined || cursor.take(/^of$/) === undefined) return back();
  const { verb, when } = reading;
  let ofRest = false;
  if (cursor.take(/^what$/) !== undefined) {
    cursor.take(/^S$/);
    cursor.take(/^[BV]$/);
    if (cursor.take(/^(?:left|remained|remaining)$/) === undefined) return back();
    ofRest = true;
  } else {
    cursor.take(/^all$/);
    cursor.take(/^the$/);
    if (cursor.take(/^(?:remaining|rest|remainder)$/) !== undefined) {
      ofRest = true;
      cursor.take(/^S$/);
    } else {
      const noun = cursor.take(/^S$/);
      if (
        noun === undefined ||
        (noun.isPerson === true &&
          !/^(?:them|it)$/.test(noun.key) &&
          !noun.text.startsWith('h') &&
          !noun.text.startsWith('their'))
      )
        return back();
    }
  }
  reading.facts.push({
    kind: 'part',
    owner,
    thing: reading.thing,
    verb: verb.lemma,
    does: verb.kind,
    when,
    share,
    ofRest,
  });
  return tail(cursor, reading);
}
