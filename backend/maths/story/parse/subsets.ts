import * as q from '../../numbers/rational.ts';
import { type Cursor, nodeAt, type Reading } from './reading.ts';
import type { Chunk } from './chunk.ts';
import { combined, type Fact, type Node, type Subset } from './facts.ts';
import type { Names } from './resolve.ts';
import type { Item } from './units-chain.ts';

/** Of what the subsets so far have left. */
const REST = '*';

const REDUCES = /^(?:discount|off|sale)$/;
const ADDS = /(?:^| )(?:tax|tip|increase|raise|gratuity|interest)$/;

/** "a 20% discount", "10% off", "8% sales tax" from here; nothing is taken where it is no such thing. */
export function readOff(cursor: Cursor, reading: Reading): boolean {
  const start = cursor.at;
  cursor.take(/^(?:at|with|for|after|by)$/);
  cursor.take(/^(?:a|an|another)$/);
  const percent = cursor.take(/^F$/);
  const share = nodeAt(reading.numbers, percent?.number);
  const noun = cursor.take(/^(?:S|off)$/);
  const key = noun?.key ?? '';
  if (
    share === undefined ||
    percent?.number === undefined ||
    reading.numbers[percent.number]?.kind !== 'percent' ||
    !(REDUCES.test(key) || ADDS.test(key))
  ) {
    cursor.at = start;
    return false;
  }
  reading.facts.push({
    kind: 'off',
    owner: reading.owner,
    thing: '$',
    verb: '',
    does: 'do',
    when: '',
    share,
    adds: ADDS.test(key),
  });
  return true;
}

/** "8 of the rooms have ...", "half of them are girls", "the rest are boys": undefined where it is no such clause. */
export function readSubset(cursor: Cursor, reading: Reading): boolean | undefined {
  const start = cursor.at;
  const back = (): undefined => {
    cursor.at = start;
    return undefined;
  };
  let of = '';
  let share: Node | undefined;
  let count: Node | undefined;
  const number = cursor.take(/^[FN]$/);
  if (number !== undefined) {
    const node = nodeAt(reading.numbers, number.number);
    if (node === undefined) return back();
    if (number.tag === 'F') share = node;
    else count = node;
    if (cursor.take(/^of$/) !== undefined) {
      cursor.take(/^all$/);
      cursor.take(/^the$/);
      const isRest = cursor.take(/^(?:remaining|other)$/) !== undefined;
      const whole = cursor.take(/^S$/);
      if (whole === undefined) return back();
      of = isRest ? REST : /^(?:them|those|these|it)$/.test(whole.key) ? '' : whole.key;
    }
  } else {
    cursor.take(/^the$/);
    if (cursor.take(/^(?:rest|remaining|others|remainder)$/) === undefined) return back();
    if (cursor.take(/^of$/) !== undefined && cursor.take(/^S$/) === undefined) return back();
    cursor.take(/^S$/);
  }
  const verb = cursor.take(/^[BVP]$/);
  if (verb === undefined) return back();
  const rest: Chunk[] = [];
  for (
    let one = cursor.take(/^(?:S|A|for|in|with|from|by|to|on|P|V)$/);
    one !== undefined;
    one = cursor.take(/^(?:S|A|for|in|with|from|by|to|on|P|V)$/)
  )
    rest.push(one);
  const noun = rest.find(({ tag }) => tag === 'S' || tag === 'A');
  const property = noun?.key ?? verb.verb?.lemma ?? '';
  if (!cursor.done || property === '' || noun?.isPerson === true) return back();
  reading.facts.push({
    kind: 'subset',
    owner: '',
    thing: property,
    verb: verb.verb?.lemma ?? 'is',
    does: 'have',
    when: '',
    share,
    count,
    of,
    property,
  });
  return true;
}

/** The whole without the subsets so far. */
function restOf({ node, thing }: Item, direct: readonly Node[]): Node | undefined {
  if (direct.length === 0) return undefined;
  const others = direct.length === 1 ? direct[0] : combined('add', direct, { kind: 'total', thing });
  return others && combined('subtract', [node, others], { kind: 'left', thing });
}

/** Each subset as an amount of its own, and the whole that they are of; undefined where that is not certain. */
export function subsetItems(facts: readonly Fact[], items: readonly Item[], name: Names): readonly Item[] | undefined {
  const subsets = facts.filter((fact): fact is Subset => fact.kind === 'subset');
  if (subsets.length === 0) return items;
  const [first] = subsets;
  const at = first === undefined ? 0 : facts.indexOf(first);
  const told = items.filter((one) => one.order < at && one.per.length === 0 && one.isFactor !== true);
  const named = first === undefined || first.of === '' ? [] : told.filter(({ thing }) => thing === name(first.of));
  const wholes = named.length > 0 ? named : told;
  const [whole, ...more] = wholes;
  if (whole === undefined || more.length > 0) return undefined;
  const found = new Map<string, Node>();
  const direct: Node[] = [];
  let isClosed = false;
  for (const one of subsets) {
    const others = one.of === REST ? restOf(whole, direct) : undefined;
    const base = one.of === REST || one.of === '' || name(one.of) === whole.thing ? undefined : found.get(name(one.of));
    if (one.of === REST && (others === undefined || isClosed)) return undefined;
    if (one.of !== '' && one.of !== REST && base === undefined && name(one.of) !== whole.thing) return undefined;
    let node: Node | undefined;
    if (one.share !== undefined)
      node = combined('multiply', [one.share, others ?? base ?? whole.node], { kind: 'part', thing: whole.thing });
    else if (one.count === undefined) {
      if (direct.length === 0 || isClosed) return undefined;
      isClosed = true;
      node = restOf(whole, direct);
    } else node = one.count;
    if (node === undefined || node.value.n < 0n) return undefined;
    // "Half of them are girls. A third of them ...": of the girls, or of all?
    if (one.of === '' && one !== first && one.share !== undefined && subsets.length > 1) return undefined;
    if (base === undefined && one.share !== undefined && q.less(q.ONE, one.share.value)) return undefined;
    if (base === undefined) direct.push(node);
    const key = name(one.property);
    if (found.has(key)) return undefined;
    found.set(key, node);
  }
  const made = [...found].map(
    ([thing, node], i): Item => ({
      node,
      thing,
      per: [],
      owner: '',
      verb: 'is',
      does: 'have',
      when: '',
      order: at + i / 100,
    }),
  );
  return [...items.filter((one) => one !== whole), ...made];
}
