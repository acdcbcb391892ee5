import type { Code } from '../../../shared/codes.ts';
import type { Bucket } from '../../../shared/limits.ts';
import type { About } from '../../../shared/messages/connection.ts';
import type { Quotas } from '../ports/quotas.ts';
import { Refusal } from './refusal.ts';

type Take = {
  readonly key: string;
  readonly bucket: Bucket;
  /** 0 only looks. */
  readonly cost: number;
  readonly now: number;
  /** What is said to people; when to come back is added. */
  readonly why: string;
  readonly code?: Code;
  readonly about?: About;
};

/** Takes `cost` from a bucket; returns the refusal, with when to come back, where it holds no unit. */
export async function refusalOver(quotas: Quotas, take: Take): Promise<Refusal | undefined> {
  const { key, bucket, cost, now, why, code = 'rate_limited', about } = take;
  const taken = await quotas.take(key, bucket, cost, now);
  if (taken === 'ok') return undefined;
  const retryAfterMs = Math.ceil(taken.waitMs);
  const seconds = Math.ceil(retryAfterMs / 1000);
  return new Refusal(code, `${why} Try again in ${seconds} s.`, {
    retryAfterMs,
    ...(about !== undefined && { about }),
  });
}

/** `refusalOver`, thrown. */
export async function refuseOver(quotas: Quotas, take: Take): Promise<void> {
  const refusal = await refusalOver(quotas, take);
  if (refusal !== undefined) throw refusal;
}
