import * as q from '../../numbers/rational.ts';
import type { Marked } from '../solved/marked.ts';
import type { Plan, PlanStep } from '../solved/plan.ts';
import { combined, type Asked, type Fact, type Node } from './facts.ts';
import { directly, ended, ofTotal } from './gather.ts';
import { MEASURED, type PartItem, type Solved } from './solution.ts';
import { headOf, namesOf, scaleOf } from './names.ts';
import { amountsOf, type Names } from './resolve.ts';
import { solveByTotal } from './equations.ts';
import { subsetItems } from './subsets.ts';
import { nodeAt } from './reading.ts';
import { readFacts } from './sentences.ts';
import { type Item, multipliedOut } from './units-chain.ts';

/** Most facts in one story: more are no school exercise. */
const MAX_FACTS = 16;

/** The plan of a story that is understood clause by clause; every number in it is needed, and its units come out. */
export function solveByFacts(story: Marked): Plan | undefined {
  const read = readFacts(story);
  if (read === undefined) return undefined;
  const { reading } = read;
  if (reading.facts.length > MAX_FACTS) return undefined;
  const asked = { ...read.asked, owner: fullOwner(read.asked.owner, reading.facts) };
  const found = answerOf(reading.facts, asked);
  const years = nodeAt(story.numbers, asked.later);
  const aged = found && years && combined('add', [found.node, years], { kind: 'age', owner: asked.owner });
  const solved = aged === undefined ? found : { node: aged, form: 'comparison' as const };
  if (found !== undefined && asked.later !== undefined && aged === undefined) return undefined;
  if (solved === undefined) return totalled(story, reading.facts, asked);
  const used = new Set(solved.node.uses);
  if (asked.everybody !== undefined) {
    const people = new Set(
      reading.facts.map(({ owner }) => owner).filter((owner) => owner !== '' && owner !== 'there'),
    );
    if (!q.equal(story.numbers[asked.everybody]?.value ?? q.ZERO, q.rational(BigInt(people.size)))) return undefined;
    used.add(asked.everybody);
  }
  if (story.numbers.some(({ value }, i) => !used.has(i) && !q.equal(value, q.ONE))) return undefined;
  if (!isWhole(solved.node) || tensesDiffer(story, reading.facts)) return undefined;
  const steps = stepsOf(solved.node);
  if (steps.length === 0) return undefined;
  return { form: solved.form, unit: unitOf(asked, solved.node), steps };
}

/** Things that are counted come in whole numbers; a rate on the way may well be a part. */
function isWhole(node: Node): boolean {
  if (node.from === undefined) return true;
  const { label, terms, operation } = node.from;
  const thing = 'thing' in label ? label.thing : '';
  const isCount =
    label.kind !== 'each' &&
    label.kind !== 'age' &&
    label.kind !== 'average' &&
    label.kind !== 'converted' &&
    label.kind !== 'cost' &&
    operation !== 'divide';
  return (!isCount || q.isInteger(node.value) || MEASURED.test(thing)) && terms.every(isWhole);
}

/** What somebody had, and how what somebody has now compares: between them something may have changed. */
const tensesDiffer = ({ sentences }: Marked, facts: readonly Fact[]): boolean =>
  facts.some(({ kind }) => kind === 'compared') &&
  sentences.some((one) => /\bhad\b/.test(one)) &&
  sentences.some((one) => /\b(?:now|currently)\b/i.test(one));

/** A story that only tells a total and how its amounts compare; every number is in one of its facts. */
function totalled(story: Marked, facts: readonly Fact[], asked: Asked): Plan | undefined {
  const name = namesIn(facts, asked);
  const thing = thingOf(asked, facts, name);
  const used = new Set(
    facts.flatMap((fact) =>
      fact.kind === 'compared'
        ? [...(fact.times?.uses ?? []), ...(fact.more?.uses ?? [])]
        : fact.kind === 'amount' || fact.kind === 'total'
          ? fact.node.uses
          : [],
    ),
  );
  if (thing === undefined || used.size !== story.numbers.length) return undefined;
  return solveByTotal(facts, { ...asked, thing, than: asked.than }, name);
}

/** "the puppy" for "Ann's new puppy", where only one owner can be meant. */
function fullOwner(owner: string, facts: readonly Fact[]): string {
  const owners = [...new Set(facts.map((fact) => fact.owner))];
  if (owner === '' || owner.startsWith('+') || owners.includes(owner)) return owner;
  const kin = owners.filter((one) => one.endsWith(` ${owner}`) || owner.endsWith(` ${one}`));
  const [only] = kin;
  return kin.length === 1 && only !== undefined && only !== '' ? only : owner;
}

const unitOf = (asked: Asked, node: Node): string => {
  const label = node.from?.label;
  if (!asked.thing.startsWith('?')) return headOf(asked.thing);
  return label !== undefined && 'thing' in label ? label.thing : '';
};

/** The sums of a value, each once, the first ones first. */
function stepsOf(node: Node): PlanStep[] {
  const steps: PlanStep[] = [];
  const done = new Set<Node>();
  const visit = (one: Node): void => {
    if (done.has(one) || one.from === undefined) return;
    done.add(one);
    for (const term of one.from.terms) visit(term);
    const { operation, terms, label } = one.from;
    steps.push({ operation, terms: terms.map(({ value }) => value), result: one.value, label });
  };
  visit(node);
  return steps;
}

/** What a question after a size may be measured in. */
const SIZES: Readonly<Record<string, RegExp>> = {
  '?old': /^year$/,
  '?long': /^(?:second|minute|hour|day|week|month|year)$/,
  '?tall': /^(?:inch|foot|cm|m|meter)$/,
  '?far': /^(?:mile|km|m|foot|yard|block)$/,
  '?much': /^(?:\$|cent|pound|kilogram|gram|cup|ounce|gallon|liter|ml)$/,
};

/** What subsets are of. */
const wholesOf = (facts: readonly Fact[]): readonly string[] =>
  facts.flatMap((fact) => (fact.kind === 'subset' && fact.of !== '' && fact.of !== '*' ? [fact.of] : []));

/** One name for each thing that the story or its question speaks of. */
function namesIn(facts: readonly Fact[], asked: Asked): Names {
  const keys = [
    ...facts.flatMap((fact) => [
      fact.thing,
      ...(fact.kind === 'amount' ? fact.per : []),
      ...(fact.kind === 'compared' && fact.with !== undefined ? [fact.with.split('|').at(-1) ?? ''] : []),
    ]),
    asked.thing,
    asked.property,
    asked.per ?? '',
    ...wholesOf(facts),
  ].filter((key) => key !== '' && !key.startsWith('?') && !key.startsWith('@'));
  return namesOf(keys);
}

function answerOf(facts: readonly Fact[], asked: Asked): Solved | undefined {
  const name = namesIn(facts, asked);
  if (facts.some((fact) => fact.kind === 'subset') && facts.some(({ kind }) => kind === 'part')) return undefined;
  const told = amountsOf(facts, name);
  if (told === undefined) return undefined;
  const kinds = facts.flatMap((fact) =>
    fact.kind === 'subset' && asked.thing.startsWith(`${fact.property} `) ? [fact.property] : [],
  );
  const property = asked.property === '' ? (kinds[0] ?? '') : asked.property;
  const thing = property === '' ? thingOf(asked, facts, name) : name(property);
  if (thing === undefined) return undefined;
  const parts = facts.flatMap((fact, order): PartItem[] =>
    fact.kind === 'part' ? [{ ...fact, thing: name(fact.thing), order }] : [],
  );
  const total = facts.find(({ kind }) => kind === 'total');
  const items: Item[] = [];
  for (const [order, [fact, amount]] of told.entries())
    if (amount !== undefined) items.push({ ...amount, order, single: fact.kind === 'amount' });
  const per = asked.per === undefined ? undefined : name(asked.per);
  const withSubsets = subsetItems(facts, items, name);
  if (withSubsets === undefined) return undefined;
  const owned = timed(bundled(asPer(eachResolved(withSubsets), thing), thing));
  const goal = {
    ...asked,
    thing,
    per,
    than:
      asked.than === undefined
        ? undefined
        : facts.some(({ owner }) => owner === asked.than)
          ? asked.than
          : name(asked.than),
  };
  if (total?.kind === 'total')
    return parts.length > 0 ? undefined : ofTotal(owned, total.node, name(total.thing), goal);
  const direct = parts.length > 0 ? undefined : directly(owned, goal);
  if (direct !== undefined) return direct;
  const left = multipliedOut(owned, per);
  const offs = facts.filter((fact) => fact.kind === 'off');
  const plain = left && ended(left, parts, goal);
  const [off, ...more] = offs;
  if (plain === undefined || off?.kind !== 'off') return plain;
  if (more.length > 0 || thing !== '$' || goal.mode !== 'amount' || !/^(?:pays|spends|costs|)$/.test(goal.verb))
    return undefined;
  const change = combined('multiply', [off.share, plain.node], { kind: 'part', thing: 'cost' });
  const node =
    change &&
    combined(off.adds ? 'add' : 'subtract', [plain.node, change], {
      kind: off.adds ? 'total' : 'left',
      thing: 'cost',
    });
  return node && { node, form: 'cost' };
}

/** The unit that is asked for; undefined where the story has none that fits. */
function thingOf(asked: Asked, facts: readonly Fact[], name: Names): string | undefined {
  if (asked.thing === '') {
    const things = new Set(
      facts.flatMap((fact) => (fact.kind === 'amount' && fact.isFactor === true ? [] : [name(fact.thing)])),
    );
    const [only] = things;
    return things.size === 1 ? only : undefined;
  }
  const size = SIZES[asked.thing];
  if (size === undefined) return name(asked.thing);
  const things = new Set(
    facts
      .flatMap((fact) => [fact.thing, ...(fact.kind === 'amount' ? fact.per : [])])
      .filter((key) => key !== '')
      .map(name)
      .filter((key) => size.test(key)),
  );
  const [only] = things;
  return things.size === 1 ? only : undefined;
}

/** "They cost $5 each": each of what was counted just before. */
function eachResolved(items: readonly Item[]): readonly Item[] {
  return items.map((item, i) => {
    if (!item.per.includes('each')) return item;
    const named =
      item.owner === '' || item.owner === 'there' ? undefined : items.find((one) => one.thing === headOf(item.owner));
    const count = named ?? items.slice(0, i).findLast((one) => one.thing !== '$' && one.per.length === 0);
    return count === undefined ? item : { ...item, per: item.per.map((per) => (per === 'each' ? count.thing : per)) };
  });
}

/** "A pen costs $2", "a box holds 12 eggs": an amount of something that is counted elsewhere is one for each. */
function asPer(items: readonly Item[], thing: string): readonly Item[] {
  return items.map((item) => {
    if (item.owner === '' || item.owner === 'there' || item.isFactor === true) return item;
    const owner = headOf(item.owner);
    const counted =
      items.some((one) => one !== item && (one.thing === owner || one.per.includes(owner))) || thing === owner;
    return counted && item.thing !== owner && !item.per.includes(owner)
      ? { ...item, owner: '', per: [...item.per, owner] }
      : item;
  });
}

/** "13 cookies, 3 times a day": what is done so many times is so much each time. */
function timed(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(({ thing }) => thing === 'time');
  if (at < 1 || items.some(({ per }) => per.includes('time'))) return items;
  return items.map((item, i) => (i === at - 1 && item.per.length === 0 ? { ...item, per: ['time'] } : item));
}

/** "12 eggs for $3" is a price for each egg as soon as other eggs, or other dollars, are spoken of. */
function bundled(items: readonly Item[], thing: string): readonly Item[] {
  let out = [...items];
  for (const count of items) {
    if (count.isBundle !== true) continue;
    const other = out.find((one) => one !== count && one.link === count.link);
    if (other === undefined || other.per.length > 0 || count.per.length > 0) continue;
    const others = out.filter((one) => one !== count && one !== other);
    const speaks = (key: string): boolean => others.some((one) => scaleOf(one.thing, key) !== undefined);
    const [rate, of] = speaks(count.thing)
      ? [other, count]
      : speaks(other.thing)
        ? other.thing === '$' && thing !== '$'
          ? [other, count]
          : [count, other]
        : [undefined, undefined];
    const node =
      rate && of && combined('divide', [rate.node, of.node], { kind: 'each', thing: rate.thing, per: of.thing });
    if (node === undefined || rate === undefined || of === undefined) continue;
    const { link: _link, isBundle: _isBundle, ...told } = rate;
    out = [...others, { ...told, node, per: [of.thing], isFactor: false }];
  }
  return out;
}
