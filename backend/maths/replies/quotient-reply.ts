import * as q from '../numbers/rational.ts';
import { valueOf } from '../topics/written-numbers.ts';
import { bareReply, type ReadReply } from './bare-reply.ts';

/** A division's result: 28 r 4, or the exact number, unless the remainder itself is asked for. */
export type QuotientReply = {
  readonly kind: 'quotient';
  readonly quotient: bigint;
  readonly remainder: bigint;
  readonly divisor: bigint;
};

export function meetsQuotient({ quotient, remainder, divisor }: QuotientReply, text: string): ReadReply {
  const bare = bareReply(text);
  const [, whole, rest] =
    /^(\d+)\s*(?:,\s*)?(?:and )?(?:with )?(?:a )?(?:r|rem|remainder)(?: of)?\s*(\d+)$/.exec(bare) ?? [];
  if (whole !== undefined && rest !== undefined)
    return { kind: BigInt(whole) === quotient && BigInt(rest) === remainder ? 'yes' : 'no' };
  const value = valueOf(bare);
  if (value === undefined) return { kind: 'unreadable' };
  if (q.equal(value, q.add(q.rational(quotient), q.rational(remainder, divisor)))) return { kind: 'yes' };
  return q.equal(value, q.rational(quotient)) ? { kind: 'nearly', why: 'part' } : { kind: 'no' };
}
