import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';

/** How a number is rounded: to so many decimal places or significant figures, or to the nearest multiple. */
export type Rounding =
  | { readonly kind: 'places'; readonly places: number }
  | { readonly kind: 'figures'; readonly figures: number }
  | { readonly kind: 'nearest'; readonly unit: Rational };

/** The unit that a number is rounded to: 0.1 for one decimal place, 100 for 347 to one significant figure. */
export function roundingUnit(value: Rational, rounding: Rounding): Rational {
  if (rounding.kind === 'nearest') return rounding.unit;
  if (rounding.kind === 'places') return q.rational(1n, 10n ** BigInt(rounding.places));
  const size = q.size(value);
  const ten = q.rational(10n);
  const tenth = q.rational(1n, 10n);
  let unit = q.ONE;
  while (!q.less(size, q.multiply(unit, ten))) unit = q.multiply(unit, ten);
  while (!q.isZero(size) && q.less(size, unit)) unit = q.multiply(unit, tenth);
  for (let figure = 1; figure < rounding.figures; figure++) unit = q.multiply(unit, tenth);
  return unit;
}

/** A number rounded, halves away from zero as schools do; `down` cuts off instead. */
export function roundedBy(value: Rational, rounding: Rounding, direction: 'half-up' | 'down' = 'half-up'): Rational {
  const unit = roundingUnit(value, rounding);
  const units = q.divide(q.size(value), unit) ?? q.ZERO;
  const shifted = direction === 'down' ? units : q.add(units, q.rational(1n, 2n));
  const count = q.rational(shifted.n / shifted.d);
  const size = q.multiply(count, unit);
  return value.n < 0n ? q.negate(size) : size;
}

/** The rounded number with the zeros that its accuracy asks for: 3.50 to two places. */
export function roundedText(value: Rational, rounding: Rounding): string {
  const unit = roundingUnit(value, rounding);
  let places = 0;
  while (!q.isInteger(q.multiply(unit, q.rational(10n ** BigInt(places))))) places++;
  const digits = q.multiply(q.size(value), q.rational(10n ** BigInt(places)));
  const text = (digits.n / digits.d).toString().padStart(places + 1, '0');
  const sign = value.n < 0n ? '-' : '';
  return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}
