import * as q from '../../numbers/rational.ts';
import type { Label } from '../solved/plan.ts';
import { combined, type Amount, type Node } from './facts.ts';
import { scaleOf } from './names.ts';

/** An amount on its way: so much of a thing for each of others, from its place in the story. */
export type Item = Omit<Amount, 'kind'> & { readonly order: number; readonly single?: boolean };

/** Rounds of multiplying: each takes a unit away, and no story has more. */
const MAX_ROUNDS = 24;

const constant = (n: bigint, d: bigint): Node => ({ value: q.rational(n, d), uses: [] });

/** A node in another unit of its kind. */
export function converted(node: Node, from: string, to: string): Node | undefined {
  const scale = scaleOf(from, to);
  if (scale === undefined) return undefined;
  const [a, b] = scale;
  if (a === b) return node;
  return a > b
    ? combined('multiply', [node, constant(a, b)], { kind: 'converted', thing: to })
    : combined('divide', [node, constant(b, a)], { kind: 'converted', thing: to });
}

const labelOf = (rate: Item): Label =>
  rate.thing === '$' ? { kind: 'cost', thing: rate.per[0] ?? '' } : { kind: 'count', thing: rate.thing };

/** Every rate times what it is a rate of, as long as just one thing can be meant; what was only multiplied with is gone. */
export function multipliedOut(given: readonly Item[], askedPer: string | undefined): readonly Item[] | undefined {
  let items = [...given];
  const factors = new Set<Item>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = multiplied(items, askedPer, factors);
    if (next === undefined) return items.filter((one) => !factors.has(one));
    if (next === 'unclear') return undefined;
    items = next;
  }
  return undefined;
}

function multiplied(
  items: readonly Item[],
  askedPer: string | undefined,
  factors: Set<Item>,
): Item[] | undefined | 'unclear' {
  for (const rate of items) {
    if (factors.has(rate)) continue;
    for (const per of rate.per) {
      const fits = (one: Item): boolean =>
        one !== rate &&
        scaleOf(one.thing, per) !== undefined &&
        !one.per.includes(per) &&
        !one.per.some((other) => scaleOf(other, rate.thing) !== undefined);
      const mates =
        rate.link === undefined
          ? []
          : items.filter((one) => one !== rate && one.link === rate.link && one.thing === per);
      const fitting = items.filter(fits);
      const exact = fitting.filter((one) => one.thing === per);
      const counts = mates.length > 0 ? mates : exact.length > 0 ? exact : fitting;
      // Two kinds of boxes, and two numbers in a box: which belongs to which is not said.
      if (counts.length > 1 && items.some((one) => one !== rate && one.thing === rate.thing && one.per.includes(per)))
        return 'unclear';
      if (
        askedPer !== undefined &&
        scaleOf(askedPer, per) !== undefined &&
        !counts.some((one) => one.thing === per && one.per.length > 0)
      ) {
        // "a day" told, "a week" asked
        if (askedPer === per) continue;
        if (items.some((one) => one !== rate && one.thing === per)) return 'unclear';
        const [a, b] = scaleOf(askedPer, per) ?? [1n, 1n];
        const node = combined('multiply', [rate.node, constant(a, b)], { kind: 'count', thing: rate.thing });
        if (node === undefined || counts.length > 0) return 'unclear';
        return items.map((one) =>
          one === rate ? { ...rate, node, per: rate.per.map((other) => (other === per ? askedPer : other)) } : one,
        );
      }
      if (counts.length === 0) continue;
      const [first] = counts;
      if (first === undefined) continue;
      const who = new Set(counts.map(({ owner, when }) => `${owner}|${when}`));
      if (counts.length > 1 && who.size === counts.length && mates.length === 0) {
        // For each of those who have some, what that comes to.
        const made = counts.map((one): Item | undefined => {
          const many = converted(one.node, one.thing, per);
          const node = many && combined('multiply', [many, rate.node], labelOf(rate));
          return (
            node && {
              ...rate,
              node,
              per: [...rate.per.filter((other) => other !== per), ...one.per],
              owner: one.owner === '' ? rate.owner : one.owner,
              when: one.when,
              order: one.order,
            }
          );
        });
        if (!made.every((one) => one !== undefined)) return 'unclear';
        for (const one of counts) factors.add(one);
        return items.flatMap((one) => (one === rate ? made : [one]));
      }
      let count: Node | undefined = converted(first.node, first.thing, per);
      if (counts.length > 1) {
        if (
          counts.some(
            (one) =>
              one.thing !== per ||
              one.per.join() !== first.per.join() ||
              one.does !== first.does ||
              one.verb !== first.verb,
          )
        )
          return 'unclear';
        count = combined(
          'add',
          counts.map(({ node }) => node),
          { kind: 'total', thing: per },
        );
      }
      const node =
        count &&
        (q.equal(count.value, q.ONE) && count.uses.length === 0
          ? rate.node
          : combined('multiply', [count, rate.node], labelOf(rate)));
      if (node === undefined) return 'unclear';
      for (const one of counts) factors.add(one);
      const product: Item = {
        ...rate,
        node,
        per: [...rate.per.filter((other) => other !== per), ...first.per],
        owner: rate.owner === '' ? first.owner : rate.owner,
        does: first.isFactor === true || rate.does !== 'cost' ? rate.does : first.does,
        verb: rate.does === 'cost' ? first.verb : rate.verb,
      };
      return items.map((one) => (one === rate ? product : one));
    }
  }
  return undefined;
}
