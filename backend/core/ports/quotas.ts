import type { Bucket } from '../../../shared/limits.ts';

export interface Quotas {
  /**
   * A token bucket per key. While it holds at least one unit, `cost` is taken (it may fall below zero, so that a cost known only
   * afterwards can be charged; a cost of 0 only looks); otherwise it returns in how many ms it will hold one.
   */
  take(key: string, bucket: Bucket, cost: number, now: number): Promise<'ok' | { readonly waitMs: number }>;
}
