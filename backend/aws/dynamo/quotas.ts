import { randomUUID } from 'node:crypto';
import type { Quotas } from '../../core/ports/quotas.ts';
import { N, number, S, textOr } from './item.ts';
import { keyOf } from './keys.ts';
import type { Table } from './table.ts';

/** Looks at a bucket that changes under our hands. */
const ROUNDS_MAX = 5;

/**
 * Token buckets. What is stored is the moment at which the bucket is full again (the generic cell rate algorithm, ITU-T I.371). The item
 * expires by itself some time after that, and a full bucket is what no item means.
 */
export function createQuotas(table: Table): Quotas {
  /** Takes `costMs`, if the bucket that was looked at is still as quiet, or, in use, still holds a unit whoever else takes meanwhile. */
  async function charge(key: string, was: number, now: number, costMs: number, limit: number, by: string) {
    const isQuiet = was <= now;
    const fullAt = Math.max(was, now) + costMs;
    const change = `SET #fullAt = ${isQuiet ? ':fullAt' : '#fullAt + :cost'}, #by = :by, #expires = :expires`;
    const shared = { ':by': S(by), ':expires': N(Math.ceil(Math.max(fullAt, limit + costMs) / 1000)) };
    const condition = isQuiet
      ? {
          when: 'attribute_not_exists(#fullAt) OR #fullAt = :was',
          values: { ...shared, ':fullAt': N(fullAt), ':was': N(was) },
        }
      : {
          when: '#fullAt > :now AND #fullAt <= :limit AND #by <> :by',
          values: { ...shared, ':cost': N(costMs), ':now': N(now), ':limit': N(limit) },
        };
    return (await table.update(keyOf.quota(key), change, 'new', condition)) !== 'refused';
  }

  return {
    async take(key, { capacity, perSecond }, cost, now) {
      const by = randomUUID();
      const msPerUnit = 1000 / perSecond;
      /** The latest `fullAt` that leaves a unit. */
      const limit = now + (capacity - 1) * msPerUnit;
      for (let round = 0; round < ROUNDS_MAX; round++) {
        const item = await table.get(keyOf.quota(key));
        // Our own write, whose answer was lost.
        if (item !== undefined && textOr(item, 'by') === by) return 'ok';
        const was = item === undefined ? 0 : number(item, 'fullAt');
        if (was > limit) return { waitMs: was - limit };
        if (cost === 0 || (await charge(key, was, now, cost * msPerUnit, limit, by))) return 'ok';
      }
      // So many take at once that it is a flood.
      return { waitMs: msPerUnit };
    },
  };
}
