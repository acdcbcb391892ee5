import type { Code } from '../../shared/codes.ts';
import type { Bucket } from '../../shared/limits.ts';
import type { Store } from './ports.ts';
import { Refusal } from './refusal.ts';

/** Takes `cost` from the bucket of `key`, or refuses with when to come back. */
export async function refuseOver(
  { quotas }: Store,
  key: string,
  bucket: Bucket,
  cost: number,
  now: number,
  why: string,
  { code = 'rate_limited', turn }: { readonly code?: Code; readonly turn?: string } = {},
): Promise<void> {
  const taken = await quotas.take(key, bucket, cost, now);
  if (taken === 'ok') return;
  const seconds = Math.ceil(taken.waitMs / 1000);
  throw new Refusal(code, `${why} Try again in ${seconds} s.`, {
    retryAfterMs: Math.ceil(taken.waitMs),
    ...(turn !== undefined && { turn }),
  });
}
