import { randomUUID } from 'node:crypto';
import type { Bucket } from '../../../shared/limits.ts';
import type { Quotas } from '../../core/ports.ts';
import { N, number, S, textOr } from './item.ts';
import { keyOf } from './keys.ts';
import type { Table } from './table.ts';

/** Takers of one key that meet at the same moment: each round one of them gets through. */
const ROUNDS_MAX = 20;
/** A unit that the bucket regains within this time may be owed instead of written. */
const OWED_MS = 1_000;
/** Keys whose debts one container remembers. */
const OWED_MAX = 10_000;

/**
 * Token buckets. What is stored is the moment at which the bucket is full again (the generic cell rate algorithm, ITU-T I.371), changed
 * on condition that nobody else has changed it. The item expires by itself once the bucket is full, which is what no item means.
 *
 * A single message of a quiet connection costs no write: on a full bucket that regains the unit within a second, this container
 * owes it, and pays both when the next one follows sooner. Whoever spreads a burst over containers gains one message in each, once.
 */
export function createQuotas(table: Table): Quotas {
  const owed = new Map<string, { readonly cost: number; readonly until: number }>();

  async function write(key: string, was: number | undefined, fullAt: number, by: string): Promise<'put' | 'refused'> {
    const expires = N(Math.ceil(fullAt / 1000) + 1);
    const when = was === undefined ? 'attribute_not_exists(#fullAt)' : '#fullAt = :was';
    const condition = was === undefined ? { when } : { when, values: { ':was': N(was) } };
    return table.put({ ...keyOf.quota(key), fullAt: N(fullAt), by: S(by), expires }, condition);
  }

  /** What this container owes for the key and the bucket has not regained by itself. */
  function debt(key: string, now: number): number {
    const { cost = 0, until = 0 } = owed.get(key) ?? {};
    return now < until ? cost : 0;
  }

  function owe(key: string, cost: number, until: number): void {
    owed.delete(key);
    owed.set(key, { cost, until });
    const [oldest] = owed.keys();
    if (owed.size > OWED_MAX && oldest !== undefined) owed.delete(oldest);
  }

  return {
    async take(key, bucket, cost, now) {
      const by = randomUUID();
      const { msPerUnit, capacityMs } = timesOf(bucket);
      for (let round = 0; round < ROUNDS_MAX; round++) {
        const item = await table.get(keyOf.quota(key));
        // Our own write whose answer was lost.
        if (item !== undefined && textOr(item, 'by') === by) return 'ok';
        const was = item === undefined ? undefined : number(item, 'fullAt');
        const unpaid = debt(key, now);
        const fullAt = Math.max(was ?? now, now) + unpaid * msPerUnit;
        const missing = fullAt - now + msPerUnit - capacityMs;
        if (missing > 0) return { waitMs: missing };
        if (cost === 0) return 'ok';
        if (fullAt === now && cost * msPerUnit <= OWED_MS) {
          owe(key, cost, now + cost * msPerUnit);
          return 'ok';
        }
        if ((await write(key, was, fullAt + cost * msPerUnit, by)) === 'put') {
          if (unpaid > 0) owed.delete(key);
          return 'ok';
        }
      }
      throw new Error('a quota is contended');
    },
  };
}

function timesOf({ capacity, perSecond }: Bucket) {
  const msPerUnit = 1000 / perSecond;
  return { msPerUnit, capacityMs: capacity * msPerUnit };
}
