import { literal } from '../algebra/literal.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import type { Expr } from '../algebra/syntax.ts';
import { floorRoot } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { asRational, type Surd } from '../numbers/surd.ts';
import { roundedBy } from '../replies/rounded.ts';

export type Near = { readonly kind: 'rounded'; readonly places: number } | { readonly kind: 'early' };

/** Digits of a root that are worked out: far more than anybody rounds to. */
const ROOT_SCALE = 10n ** 30n;

/** Units of its last place by which a number may miss the value and still come from rounding on the way. */
const EARLY_UNITS = q.rational(2n);

/** How far a rounded number may be from the value, as a share of it. */
const EARLY_SHARE = q.rational(2n, 100n);

/** Whether a decimal is the value of `target` rounded, or near it; undefined where it is neither, or the value is as short as that. */
export function rounded(target: Expr, written: Expr): Near | undefined {
  const value = numericValue(target);
  return value && roundedSurd(value.surd, written);
}

export function roundedSurd(surd: Surd, written: Expr): Near | undefined {
  const given = literal(written);
  const text = given?.dress === 'decimal' ? q.decimalText(given.value) : undefined;
  if (given === undefined || text === undefined) return undefined;
  const places = text.split('.')[1]?.length ?? 0;
  const exact = asRational(surd);
  // A short decimal is not rounded: 2.1 is no form of 2, 0.24 none of 0.25.
  if (
    exact !== undefined &&
    (q.decimalText(exact)?.split('.')[1]?.length ?? (q.decimalText(exact) === undefined ? Infinity : 0)) <= places + 1
  )
    return undefined;
  const near = exact ?? approximate(surd);
  if (places > 0 && q.equal(roundedBy(near, { kind: 'places', places }), given.value))
    return { kind: 'rounded', places };
  const off = q.size(q.subtract(near, given.value));
  const unit = q.rational(1n, 10n ** BigInt(places));
  const close = q.less(off, q.multiply(unit, EARLY_UNITS)) && q.less(off, q.multiply(q.size(near), EARLY_SHARE));
  return places > 0 && close ? { kind: 'early' } : undefined;
}

function approximate(surd: Surd): Rational {
  return [...surd]
    .map(([radicand, c]) => q.multiply(c, q.rational(floorRoot(radicand * ROOT_SCALE * ROOT_SCALE, 2), ROOT_SCALE)))
    .reduce(q.add, q.ZERO);
}
