import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { valueOf } from '../topics/written-numbers.ts';
import { bareReply, type ReadReply } from './bare-reply.ts';

/** Numbers one after the other: the factors of 24, or numbers in order of size. */
export type NumberList = {
  readonly kind: 'number-list';
  readonly values: readonly Rational[];
  readonly inOrder: boolean;
};

/** Whether a reply lists these numbers; some of them, where the order does not count, are a part. */
export function meetsList({ values, inOrder }: NumberList, text: string): ReadReply {
  const bare = bareReply(text).replace(/^[{([]|[})\]]$/g, '');
  // "1,200" is one number or two: either reading that is right will do.
  const readings = [/\s*(?:,\s|;|<|>|\band\b|&|→)\s*|,(?!\d{3}(?!\d))/, /\s*(?:,|;|<|>|\band\b|&|→)\s*/, /[\s,;<>&]+/]
    .map((separator) =>
      bare
        .split(separator)
        .filter((piece) => piece !== '')
        .map((piece) => valueOf(piece)),
    )
    .filter((given): given is Rational[] => given.length > 0 && given.every((value) => value !== undefined));
  if (readings.length === 0) return { kind: 'unreadable' };
  if (readings.some((given) => isSame(given, values, inOrder))) return { kind: 'yes' };
  const isPart = (given: readonly Rational[]): boolean =>
    given.length < values.length && given.every((one) => values.some((value) => q.equal(one, value)));
  return !inOrder && readings.some(isPart) ? { kind: 'nearly', why: 'part' } : { kind: 'no' };
}

function isSame(given: readonly Rational[], values: readonly Rational[], inOrder: boolean): boolean {
  if (given.length !== values.length) return false;
  if (inOrder) return given.every((one, i) => q.equal(one, values[i] ?? q.ZERO));
  const left = [...values];
  return given.every((one) => {
    const at = left.findIndex((value) => q.equal(one, value));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
