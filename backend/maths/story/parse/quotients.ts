import { type Asked, combined } from './facts.ts';
import { scaleOf } from './names.ts';
import { isOf, type Solved } from './solution.ts';
import { converted, type Item } from './units-chain.ts';

/** A total divided by what there is in each. */
export function divided(left: readonly Item[], { thing, per }: Asked): Solved | undefined {
  if (left.length !== 2) return undefined;
  for (const [total, by] of [left, left.toReversed()]) {
    if (total === undefined || by === undefined) continue;
    // 1200 pages, 20 pages a day: days
    const [unit, ...more] = by.per;
    if (
      unit !== undefined &&
      more.length === 0 &&
      (isOf(unit, thing) || scaleOf(unit, thing) !== undefined) &&
      scaleOf(total.thing, by.thing) !== undefined &&
      total.per.join() === (per ?? '')
    ) {
      const same = converted(total.node, total.thing, by.thing);
      const count = same && combined('divide', [same, by.node], { kind: 'count', thing: unit });
      const node = count && (scaleOf(unit, thing) === undefined ? count : converted(count, unit, thing));
      return node && { node, form: 'rate' };
    }
    // $60, 3 shirts: dollars for each shirt
    if (
      per !== undefined &&
      isOf(total.thing, thing) &&
      by.thing === per &&
      total.per.length === 0 &&
      by.per.length === 0
    ) {
      const node = combined('divide', [total.node, by.node], { kind: 'each', thing, per });
      return node && { node, form: 'sharing' };
    }
  }
  return undefined;
}
