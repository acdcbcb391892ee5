import * as q from '../../numbers/rational.ts';
import type { Chunk } from './chunk.ts';
import { readObjects } from './objects.ts';
import { Cursor, isIdleRest, nodeAt, NUMBER, ownerOf, type Reading, speakOf } from './reading.ts';
import { readOff, readSubset } from './subsets.ts';

const NOUN = /^(?:S|A|E|J)$/;

/** Reads a clause into facts; false, with the facts as they were, where any piece of it is not understood. */
export function readClause(chunks: readonly Chunk[], reading: Reading): boolean {
  const before = reading.facts.length;
  const kept = { ...reading };
  if (clause(new Cursor(chunks), reading)) return true;
  reading.facts.length = before;
  Object.assign(reading, {
    subject: kept.subject,
    before: kept.before,
    verb: kept.verb,
    when: kept.when,
    thing: kept.thing,
  });
  return false;
}

function clause(cursor: Cursor, reading: Reading): boolean {
  const time = cursor.take(/^W$/);
  if (time !== undefined) reading.when = time.key;
  cursor.take(/^,$/);
  const prefix: string[] = [];
  if (
    (cursor.tag === 'E' && ['S', 'J', ',', 'there'].includes(cursor.tagAt(1))) ||
    (/^(?:for|in|on|during)$/.test(cursor.tag) && cursor.tagAt(1) === 'E')
  ) {
    // "each year he collects", "for every muffin, she needs"
    cursor.take(/^(?:for|in|on|during)$/);
    const every = cursor.take(/^E$/);
    cursor.take(/^,$/);
    if (every !== undefined) prefix.push(every.key);
  }
  const subset = readSubset(cursor, reading);
  if (subset !== undefined) return subset;
  const isTogether = cursor.take(/^(?:together|altogether)$/) !== undefined;
  cursor.take(/^,$/);
  if (cursor.tag === 'there') return exists(cursor, reading);
  if (cursor.tag === 'Q' && (cursor.tagAt(1) === 'and' || cursor.tagAt(1) === ',' || cursor.tagAt(1) === 'P')) {
    const many = manyPassive(cursor, reading);
    if (many !== undefined) return many;
  }
  if (/^[AQ]$/.test(cursor.tag) && cursor.tagAt(1) === 'of' && cursor.tagAt(2) === 'Q' && cursor.tagAt(3) === 'V')
    cursor.at += 2;
  if (cursor.tag === 'A' && /^(?:for|at|that|which)$/.test(cursor.tagAt(1)) && /^[MV]$/.test(cursor.tagAt(2)))
    return readObjects(cursor, reading, reading.owner, reading.outer);
  if (
    /^[NQ]$/.test(cursor.tag) &&
    cursor.tagAt(1) === 'V' &&
    (cursor.tagAt(2) === 'away' || /^(?:leaves|comes)$/.test(cursor.chunks[cursor.at + 1]?.key ?? ''))
  )
    return goes(cursor, reading);
  if (NUMBER.test(cursor.tag) || cursor.tag === 'F') {
    const subject = cursor.chunks[cursor.at];
    const next = cursor.tagAt(1);
    if (subject !== undefined && next === 'V' && cursor.tag === 'Q') return counted(cursor, reading);
    return readObjects(cursor, reading, reading.owner, reading.outer);
  }
  const subject = cursor.take(NOUN);
  if (subject === undefined) {
    const verb = cursor.take(/^V$/);
    if (verb?.verb === undefined) return false;
    reading.verb = verb.verb;
    return readObjects(cursor, reading, reading.subject, reading.outer);
  }
  if (/(?:^| )(?:cost|price)$/.test(subject.key) && cursor.tag === 'of') {
    cursor.at += 1;
    const of = cursor.take(/^[SAE]$/);
    if (of === undefined || cursor.take(/^B$/) === undefined) return false;
    const node = nodeAt(reading.numbers, cursor.take(/^M$/)?.number);
    if (node === undefined || !(cursor.done || isIdleRest(cursor))) return false;
    reading.facts.push({
      kind: 'amount',
      owner: of.key,
      thing: '$',
      verb: 'costs',
      does: 'cost',
      when: '',
      node,
      per: of.tag === 'S' ? [] : [of.key],
    });
    return true;
  }
  const each = cursor.take(/^(?:each|both|all)$/) !== undefined && subject.tag === 'J';
  const owner = ownerOf(reading, subject);
  const per = subject.tag === 'E' ? [...prefix, subject.key] : prefix;
  reading.owner = owner;
  reading.outer = per;
  if (cursor.take(/^B$/) !== undefined) {
    if (subject.tag !== 'E') speakOf(reading, owner);
    return copula(cursor, reading, subject, owner, per);
  }
  const verb = cursor.take(/^V$/);
  if (verb?.verb === undefined) {
    // "his wife 4 sandwiches", "Tim twice as many": the verb of the clause before.
    if (
      (subject.isPerson !== true && !(reading.verb.kind === 'cost' && cursor.tag === 'M')) ||
      !(NUMBER.test(cursor.tag) || cursor.tag === 'F')
    )
      return false;
    const last = reading.facts.at(-1);
    if (reading.verb.kind === 'give' && last?.kind === 'amount' && last.to !== undefined) {
      // "gives Ann 3 pens and Ben 4 pens"
      reading.owner = last.owner;
      return readObjects(cursor, reading, last.owner, per);
    }
    speakOf(reading, owner);
    return readObjects(cursor, reading, owner, per);
  }
  reading.verb = verb.verb;
  if (subject.tag !== 'E') speakOf(reading, owner);
  if (isTogether || (subject.tag === 'J' && cursor.take(/^together$/) !== undefined)) {
    const number = cursor.take(/^[QMN]$/);
    const node = nodeAt(reading.numbers, number?.number);
    if (number === undefined || node === undefined || !(cursor.done || isIdleRest(cursor))) return false;
    reading.facts.push({
      kind: 'total',
      owner,
      thing: number.key === '' ? reading.thing : number.key,
      verb: verb.verb.lemma,
      does: verb.verb.kind,
      when: '',
      node,
    });
    return true;
  }
  if (each && subject.members !== undefined) {
    const mark = cursor.at;
    return subject.members.every((member) => {
      cursor.at = mark;
      return readObjects(cursor, reading, member, per);
    });
  }
  return readObjects(cursor, reading, owner, per);
}

/** "12 ran away", "3 people leave", "5 birds came": so many fewer or more are there. */
function goes(cursor: Cursor, reading: Reading): boolean {
  const who = cursor.take(/^[NQ]$/);
  const node = nodeAt(reading.numbers, who?.number);
  cursor.take(/^more$/);
  const isMore = cursor.take(/^V$/)?.key === 'comes';
  cursor.take(/^away$/);
  const thing = who?.key === '' ? reading.thing : (who?.key ?? '');
  if (node === undefined || thing === '' || !(cursor.done || isIdleRest(cursor))) return false;
  reading.facts.push({
    kind: 'amount',
    owner: '',
    verb: isMore ? 'comes' : 'leaves',
    does: isMore ? 'gain' : 'lose',
    when: '',
    thing,
    node,
    per: [],
  });
  return true;
}

/** "there are 12 boys", "there are 3 more boys than girls". */
function exists(cursor: Cursor, reading: Reading): boolean {
  cursor.at += 1;
  if (cursor.take(/^[BD]$/) === undefined) return false;
  reading.verb = { lemma: 'has', kind: 'have' };
  reading.owner = 'there';
  reading.outer = [];
  return readObjects(cursor, reading, 'there', []);
}

/** "2 puppies and 3 kittens are sold": undefined where it is no such list. */
function manyPassive(cursor: Cursor, reading: Reading): boolean | undefined {
  const start = cursor.at;
  const counts: Chunk[] = [];
  for (let one = cursor.take(/^Q$/); one !== undefined; one = cursor.take(/^Q$/)) {
    counts.push(one);
    cursor.take(/^,$/);
    cursor.take(/^and$/);
  }
  const verb = cursor.take(/^P$/)?.verb;
  if (verb === undefined || !(cursor.done || isIdleRest(cursor))) {
    cursor.at = start;
    return undefined;
  }
  for (const { number, key } of counts) {
    const node = nodeAt(reading.numbers, number);
    if (node === undefined) return false;
    reading.facts.push({
      kind: 'amount',
      owner: '',
      thing: key,
      verb: verb.lemma,
      does: verb.kind,
      when: reading.when,
      node,
      per: [],
    });
  }
  return true;
}

/** "3 pens cost $6", "6 friends share": a number of things as the subject. */
function counted(cursor: Cursor, reading: Reading): boolean {
  const subject = cursor.take(/^Q$/);
  const verb = cursor.take(/^V$/);
  if (subject === undefined || verb?.verb === undefined) return false;
  reading.verb = verb.verb;
  const count = nodeAt(reading.numbers, subject.number);
  if (count === undefined) return false;
  const base = { owner: '', verb: verb.verb.lemma, does: verb.verb.kind, when: '' } as const;
  reading.facts.push({ kind: 'amount', ...base, node: count, thing: subject.key, per: [], isFactor: true });
  if (cursor.done) return true;
  if (/^(?:in|into|on)$/.test(cursor.tag) && cursor.tagAt(1) === 'Q') {
    cursor.at += 1;
    const into = cursor.take(/^Q$/);
    const many = nodeAt(reading.numbers, into?.number);
    if (into === undefined || many === undefined || !cursor.done) return false;
    const link = reading.facts.length;
    reading.facts.splice(
      link - 1,
      1,
      { kind: 'amount', ...base, node: count, thing: subject.key, per: [], link, isBundle: true },
      { kind: 'amount', ...base, node: many, thing: into.key, per: [], isFactor: true, link },
    );
    return true;
  }
  const at = reading.facts.length;
  if (!readObjects(cursor, reading, '', q.equal(count.value, q.ONE) ? [subject.key] : [])) return false;
  const [told, ...more] = reading.facts.slice(at);
  // "5 pens cost $3": so much for so many.
  if (
    told?.kind === 'amount' &&
    more.length === 0 &&
    told.per.length === 0 &&
    !q.equal(count.value, q.ONE) &&
    verb.verb.lemma !== 'takes'
  ) {
    const link = at;
    reading.facts.splice(
      at - 1,
      2,
      { kind: 'amount', ...base, node: count, thing: subject.key, per: [], isFactor: true, link, isBundle: true },
      { ...told, link },
    );
  }
  return true;
}

function copula(cursor: Cursor, reading: Reading, subject: Chunk, owner: string, per: readonly string[]): boolean {
  reading.verb = { lemma: 'is', kind: 'have' };
  const ahead = cursor.chunks[cursor.at];
  if (ahead?.tag === 'N' && cursor.chunks.length === cursor.at + 1 && subject.isPerson === true) {
    // "Amy is 7."
    const node = nodeAt(reading.numbers, ahead.number);
    if (node === undefined) return false;
    cursor.at += 1;
    reading.facts.push({
      kind: 'amount',
      owner,
      thing: 'year',
      verb: 'is',
      does: 'have',
      when: reading.when,
      node,
      per,
    });
    return true;
  }
  if (readOff(cursor, reading)) return cursor.done || isIdleRest(cursor);
  if (!(NUMBER.test(cursor.tag) || cursor.tag === 'F' || cursor.tag === 'as')) return false;
  return readObjects(cursor, reading, owner, per);
}
