import * as q from '../../numbers/rational.ts';
import { type Asked, combined, type Node } from './facts.ts';
import { inParts } from './ledger.ts';
import { divided } from './quotients.ts';
import { isOf, moneySign, type PartItem, type Solved, totalOf } from './solution.ts';
import { headOf, scaleOf } from './names.ts';
import { converted, type Item } from './units-chain.ts';

/** Names of kinds of things: roses and dahlias are flowers, but cars and motorcycles are no wheels. */
const KINDS =
  /(?:^| )(?:flower|fruit|animal|pet|item|thing|vegetable|person|bird|coin|toy|tool|vehicle|drink|dessert|piece|plant|tree|fish|insect|bug|sweet|snack|treat|candy|pastry|beverage|clothe|clothing|shape|object|player|student|child|guest|member|instrument|ball|food|product|good|present|gift|creature)$/;

/** Words for all the people of a story at once. */
const GROUP =
  /(?:^| )(?:family|group|team|couple|friend|sibling|sister|brother|child|class|people|girl|boy|pair|student|everyone)$/;

/** One amount that is the answer as it stands. */
export function directly(items: readonly Item[], asked: Asked): Solved | undefined {
  if (asked.mode !== 'amount' || asked.all || asked.owner.startsWith('+')) return undefined;
  const isAnyone = asked.owner === '' || asked.owner === 'there';
  const mine = items.filter(
    (one) =>
      (isAnyone || one.owner === asked.owner) &&
      one.thing === asked.thing &&
      (asked.when === '' || one.when === asked.when),
  );
  const [only] = mine;
  return mine.length === 1 &&
    only !== undefined &&
    (only.per.length === 0 || only.per.join() === 'night') &&
    only.node.from !== undefined
    ? { node: only.node, form: only.verb === 'is' && only.thing !== 'year' ? 'part' : 'comparison' }
    : undefined;
}

/** All but one of what comes to a total. */
export function ofTotal(items: readonly Item[], total: Node, thing: string, asked: Asked): Solved | undefined {
  if (
    asked.mode !== 'amount' ||
    asked.all ||
    thing !== asked.thing ||
    items.some((one) => one.thing !== thing || one.per.length > 0 || one.owner === asked.owner)
  )
    return undefined;
  if (asked.owner === '' || items.length === 0) return undefined;
  const others =
    items.length === 1
      ? items[0]?.node
      : combined(
          'add',
          items.map(({ node }) => node),
          totalOf(thing),
        );
  const node = others && combined('subtract', [total, others], { kind: 'left', thing });
  return node && { node, form: 'left' };
}

/** Kin of one may be kin of another too: "each brother has 2 sisters" tells of the same two. */
const KIN = /^(?:brother|sister|sibling|cousin|friend|parent)$/;

/** What is asked for, of the amounts that are left when all rates are multiplied out. */
export function ended(left: readonly Item[], parts: readonly PartItem[], asked: Asked): Solved | undefined {
  const { thing, per } = asked;
  if (KIN.test(thing)) return undefined;
  const fits = (one: Item): boolean =>
    (isOf(one.thing, thing) || scaleOf(one.thing, thing) !== undefined) &&
    (per === undefined ? one.per.length === 0 : one.per.length === 1 && one.per[0] === per);
  const mine = left.filter((one) => !isStranger(one, left, asked));
  const fitting = mine.filter(fits);
  // What was only told to compare with is in what it was compared to.
  const uses = new Set(fitting.flatMap(({ node }) => node.uses));
  const rest = mine.filter(
    (one) => !fits(one) && !(one.node.uses.length > 0 && one.node.uses.every((at) => uses.has(at))),
  );
  const same = sameUnit(fitting, thing);
  if (same === undefined) return undefined;
  if (parts.length > 0) return rest.length > 0 ? undefined : inParts(same, parts, asked);
  if (same.length === 1 && rest.length === 0) return asked.mode === 'amount' ? sole(same) : undefined;
  if (same.length > 1) return rest.length > 0 ? undefined : gathered(same, asked);
  if (same.length === 0 && rest.length > 1 && rest.every((one) => one.per.length === 0 && one.thing !== '$')) {
    // "How many flowers", where roses and dahlias were told.
    const things = new Set(rest.map((one) => one.thing));
    const isNew = ![...things].some((one) => headOf(one) === headOf(thing));
    if (
      isNew &&
      KINDS.test(thing) &&
      (asked.all || asked.owner === 'there') &&
      (asked.all || things.size === rest.length)
    )
      return gathered(rest, { ...asked, all: true });
    if (isNew && asked.mode === 'left' && KINDS.test(thing)) return gathered(rest, asked);
  }
  return asked.mode === 'amount' ? (remaining(mine, asked) ?? divided(mine, asked)) : undefined;
}

/** The kind that is left of a whole when the other kinds are told: 75 cars, of which 12 are red and 10 are green. */
function remaining(items: readonly Item[], { thing }: Asked): Solved | undefined {
  const head = headOf(thing);
  if (thing === head || items.some((one) => headOf(one.thing) !== head || one.per.length > 0 || one.isFactor === true))
    return undefined;
  const [whole, ...more] = items.filter((one) => one.thing === head);
  const kinds = items.filter((one) => one !== whole);
  if (
    whole === undefined ||
    more.length > 0 ||
    kinds.length === 0 ||
    kinds.some(({ does, verb }) => does !== 'have' && verb !== whole.verb)
  )
    return undefined;
  const told =
    kinds.length === 1
      ? kinds[0]?.node
      : combined(
          'add',
          kinds.map(({ node }) => node),
          totalOf(head),
        );
  const node = told && combined('subtract', [whole.node, told], { kind: 'left', thing });
  return node && node.value.n >= 0n ? { node, form: 'left' } : undefined;
}

const sole = ([only]: readonly Item[]): Solved | undefined =>
  only && { node: only.node, form: only.thing === '$' ? 'cost' : 'rate' };

/** What belongs to somebody else than the one who is asked about. */
const isStranger = (one: Item, items: readonly Item[], asked: Asked): boolean =>
  asked.mode === 'difference' &&
  asked.than !== undefined &&
  !asked.than.startsWith('@') &&
  items.some(({ owner }) => owner === asked.than)
    ? ![asked.owner, asked.than, '', 'there'].includes(one.owner)
    : asked.owner.startsWith('+')
      ? !['', 'there', asked.owner.slice(1), ...asked.owner.slice(1).split('+')].includes(one.owner)
      : asked.owner !== '' &&
        !asked.all &&
        one.owner !== '' &&
        one.owner !== 'there' &&
        one.owner !== asked.owner &&
        one.to !== asked.owner &&
        items.some(({ owner }) => owner === asked.owner);

/** Amounts in the unit that is asked for. */
function sameUnit(items: readonly Item[], thing: string): readonly Item[] | undefined {
  const out: Item[] = [];
  for (const one of items) {
    const node = scaleOf(one.thing, thing) === undefined ? one.node : converted(one.node, one.thing, thing);
    if (node === undefined) return undefined;
    out.push({ ...one, node });
  }
  return out;
}

/** Several amounts of what is asked for: their total, their difference, or what is left. */
function gathered(items: readonly Item[], asked: Asked): Solved | undefined {
  const { thing } = asked;
  const sorted = items.toSorted((a, b) => a.order - b.order);
  const nodes = sorted.map(({ node }) => node);
  switch (asked.mode) {
    case 'amount':
    case 'average': {
      if (
        asked.mode === 'amount' &&
        /^(?:has|is|)$/.test(asked.verb) &&
        (sorted.some(({ does }) => does === 'lose' || does === 'give') ||
          (thing === '$' && new Set(sorted.map(moneySign)).size > 1))
      )
        return inParts(sorted, [], { ...asked, mode: 'left' });
      if (!isSum(sorted, asked)) return undefined;
      const sum = combined('add', nodes, totalOf(thing));
      if (sum === undefined || asked.mode === 'amount')
        return sum && { node: sum, form: thing === '$' ? 'cost' : 'total' };
      const node = combined('divide', [sum, { value: q.rational(BigInt(nodes.length)), uses: [] }], {
        kind: 'average',
        thing,
      });
      return node && { node, form: 'average' };
    }
    case 'left':
      return inParts(sorted, [], asked);
    case 'difference':
      return difference(sorted, asked);
    case 'more-needed': {
      if (thing === '$' && sorted.length === 2) {
        const [price] = sorted.filter((one) => moneySign(one) < 0);
        const [had] = sorted.filter((one) => moneySign(one) > 0 && one.does !== 'cost');
        const node = price && had && combined('subtract', [price.node, had.node], { kind: 'left', thing });
        if (node !== undefined) return node.value.n < 0n ? undefined : { node, form: 'left' };
      }
      const needs = sorted.filter(({ does }) => does === 'need' || does === 'cost');
      const [need] =
        needs.length === 1
          ? needs
          : sorted[0]?.does === 'have' && sorted.slice(1).every(({ does }) => does === 'lose' || does === 'give')
            ? sorted
            : [];
      const others = sorted.filter((one) => one !== need);
      if (
        need === undefined ||
        others.length === 0 ||
        new Set(others.map(({ does }) => (does === 'gain' ? 'have' : does))).size > 1
      )
        return undefined;
      const had =
        others.length === 1
          ? others[0]?.node
          : combined(
              'add',
              others.map(({ node }) => node),
              totalOf(thing),
            );
      const node = had && combined('subtract', [need.node, had], { kind: 'left', thing });
      return node && { node, form: 'left' };
    }
    case 'change': {
      const [paid, ...twice] = sorted.filter(({ verb }) => /^(?:pays|gives|hands|has|uses)$/.test(verb));
      const costs = sorted.filter((one) => one !== paid);
      if (paid === undefined || twice.length > 0 || costs.some((one) => moneySign(one) >= 0)) return undefined;
      const cost =
        costs.length === 1
          ? costs[0]?.node
          : combined(
              'add',
              costs.map(({ node }) => node),
              totalOf(thing),
            );
      const node = cost && combined('subtract', [paid.node, cost], { kind: 'left', thing: 'money' });
      return node && { node, form: 'cost' };
    }
    case 'percent':
      return undefined;
    default:
      return asked.mode satisfies never;
  }
}

/** Whether amounts may be put together: by one who does one thing, or everybody's where everybody is asked for. */
function isSum(items: readonly Item[], asked: Asked): boolean {
  const kinds = new Set(items.map(({ does }) => (does === 'gain' ? 'have' : does)));
  const verbs = new Set(items.map(({ verb }) => verb));
  const owners = new Set(items.map(({ owner }) => owner));
  if (
    asked.thing === '$' &&
    (new Set(items.map(moneySign)).size > 1 ||
      (verbs.size > 1 &&
        items.some(({ verb }) => /^(?:gives|donates|lends|loses|has|needs|saves|borrows|uses)$/.test(verb))))
  )
    return false;
  if (asked.thing !== '$' && kinds.size > 1) return false;
  const everybody = asked.all || GROUP.test(asked.owner) || asked.owner === '';
  const named =
    asked.owner.startsWith('+') && [...owners].every((owner) => asked.owner.slice(1).split('+').includes(owner));
  if (owners.size > 1 && !everybody && !named) return false;
  if (asked.owner.startsWith('+') && !named && !owners.has('')) return false;
  if (verbs.size > 1 && !asked.all && asked.thing !== '$') return false;
  const whens = new Set(items.map(({ when }) => when));
  if (asked.when !== '' && !whens.has(asked.when) && whens.size > 1) return false;
  return (
    owners.size > 1 ||
    owners.has('') ||
    owners.has('there') ||
    everybody ||
    owners.has(asked.owner) ||
    asked.owner === 'there'
  );
}

function difference(items: readonly Item[], asked: Asked): Solved | undefined {
  const by = (key: string | undefined): readonly Item[] =>
    key?.startsWith('@') === true
      ? items.filter(({ when }) => when === key.slice(1))
      : items.filter(({ owner }) => owner === key);
  const mine = asked.when !== '' && asked.than?.startsWith('@') === true ? by(`@${asked.when}`) : by(asked.owner);
  const theirs = by(asked.than);
  if (mine.length + theirs.length !== items.length || mine.length === 0 || theirs.length === 0) return undefined;
  if (new Set(items.map(({ verb }) => verb)).size > 1) return undefined;
  const sumOf = (some: readonly Item[]): Node | undefined =>
    some.length === 1
      ? some[0]?.node
      : combined(
          'add',
          some.map(({ node }) => node),
          totalOf(asked.thing),
        );
  const [a, b] = [sumOf(mine), sumOf(theirs)];
  if (a === undefined || b === undefined) return undefined;
  const node = combined('subtract', [a, b], { kind: 'difference', thing: asked.thing });
  return node && node.value.n >= 0n ? { node, form: 'difference' } : undefined;
}
