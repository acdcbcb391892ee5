import { gcd } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { valueOf } from '../topics/written-numbers.ts';
import { bareReply, type ReadReply } from './bare-reply.ts';

/** A ratio as it is to be written: 2 : 3, or 1 : 2.5. */
export type RatioReply = { readonly kind: 'ratio'; readonly terms: readonly Rational[] };

/** The same ratio, otherwise written, is right in value and lacks the form. */
export function meetsRatio({ terms }: RatioReply, text: string): ReadReply {
  const pieces = bareReply(text).split(/\s*:\s*|\s+to\s+/);
  const given = pieces.map((piece) => valueOf(piece));
  if (pieces.length < 2 || given.some((value) => value === undefined)) return { kind: 'unreadable' };
  const read = given.map((value) => value ?? q.ZERO);
  if (read.length !== terms.length) return { kind: 'no' };
  if (read.every((one, i) => q.equal(one, terms[i] ?? q.ZERO))) return { kind: 'yes' };
  const [first = q.ZERO] = read;
  const [wanted = q.ZERO] = terms;
  const isSame = read.every((one, i) => q.equal(q.multiply(one, wanted), q.multiply(first, terms[i] ?? q.ZERO)));
  return isSame && !q.isZero(first) ? { kind: 'nearly', why: 'form' } : { kind: 'no' };
}

/** A ratio in its simplest whole numbers. */
export function simplestRatio(terms: readonly Rational[]): Rational[] | undefined {
  if (terms.some((term) => term.n <= 0n)) return undefined;
  const bottom = terms.reduce((all, { d }) => (all * d) / gcd(all, d), 1n);
  const wholes = terms.map(({ n, d }) => (n * bottom) / d);
  const common = wholes.reduce(gcd, 0n);
  return wholes.map((one) => q.rational(one / common));
}
