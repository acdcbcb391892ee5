import type { Bucket } from '../../shared/limits.ts';
import type { Quotas } from '../core/ports/quotas.ts';
import { type Env, need } from './environment.ts';
import type { Payers } from './payers.ts';

const DAY_SECONDS = 86_400;
/** What the core calls the daily allowance of one session (`core/turn/ask.ts`, `core/turn/runner.ts`). */
const DAY = 'day:';
/**
 * One hint in so many is charged, for all of them: a write for each would be a tenth of what a hint costs, and at a million students more
 * than one item takes. Over the hundreds of hints that fill a bucket the error is a few hundredths.
 */
const ONE_IN = 8;

type Limits = { readonly stage: Bucket; readonly address: Bucket };
type Options = { readonly limits: Limits; readonly payers: Pick<Payers, 'of'>; readonly random: () => number };

/** The stage's daily allowances of answer tokens, from its parameters. */
export function spendingLimits(env: Env): Limits {
  return { stage: perDay(need(env, 'DAILY_TOKENS')), address: perDay(need(env, 'DAILY_TOKENS_PER_ADDRESS')) };
}

/**
 * Bounds what the models cost: sessions are free to open, so that each one's allowance bounds nothing. Wherever the core looks at or
 * charges a session's day, those of the whole stage and of the address that opened it are looked at and charged too.
 */
export function boundSpending(quotas: Quotas, { limits, payers, random }: Options): Quotas {
  async function bucketsOf(session: string): Promise<readonly (readonly [string, Bucket])[]> {
    const payer = await payers.of(session);
    const address = payer === undefined ? [] : [[`address-day:${payer}`, limits.address] as const];
    return [['stage-day', limits.stage] as const, ...address];
  }

  return {
    async take(key, bucket, cost, now) {
      const taken = await quotas.take(key, bucket, cost, now);
      if (taken !== 'ok' || !key.startsWith(DAY)) return taken;
      if (cost > 0 && random() >= 1 / ONE_IN) return taken;
      const buckets = await bucketsOf(key.slice(DAY.length));
      const all = await Promise.all(buckets.map(([name, each]) => quotas.take(name, each, cost * ONE_IN, now)));
      // What has been said is charged, whether it fits or not: the next question meets it.
      return cost > 0 ? taken : (all.find((each) => each !== 'ok') ?? taken);
    },
  };
}

function perDay(tokens: string): Bucket {
  const capacity = Number(tokens);
  if (!Number.isSafeInteger(capacity) || capacity < 1) throw new Error(`"${tokens}" is no number of tokens a day`);
  return { capacity, perSecond: capacity / DAY_SECONDS };
}
