import { quantile } from '../../lib/statistics.ts';
import { figure } from '../../lib/markdown.ts';

export type Times = { readonly replies: number; readonly p50: number; readonly p99: number; readonly max: number };

/** Milliseconds of replies, summed up. */
export function timesOf(ms: Iterable<number>): Times {
  const sorted = Float64Array.from(ms).toSorted();
  const at = (share: number): number =>
    quantile([...sorted.subarray(Math.floor(sorted.length * share), Math.floor(sorted.length * share) + 1)], 0);
  return { replies: sorted.length, p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? 0 };
}

export function timesLine({ replies, p50, p99, max }: Times): string {
  return `${replies.toLocaleString('en')} replies: p50 ${figure(p50)} ms, p99 ${figure(p99)} ms, max ${figure(max)} ms`;
}
