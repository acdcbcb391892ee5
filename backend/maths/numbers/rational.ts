import { absolute, gcd } from './integer.ts';

/** An exact fraction in lowest terms with a positive denominator. */
export type Rational = { readonly n: bigint; readonly d: bigint };

/** The fraction n/d in lowest terms; `d` must not be zero, so callers that divide test for it first. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError('d = 0');
  const sign = d < 0n ? -1n : 1n;
  const common = gcd(n, d);
  return { n: (sign * n) / common, d: (sign * d) / common };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const size = (a: Rational): Rational => ({ n: absolute(a.n), d: a.d });
export const isZero = (a: Rational): boolean => a.n === 0n;
export const isInteger = (a: Rational): boolean => a.d === 1n;
export const equal = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const less = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;

export function divide(a: Rational, b: Rational): Rational | undefined {
  return isZero(b) ? undefined : rational(a.n * b.d, a.d * b.n);
}

/** Numbers past this many binary digits are never met at school and are refused, so that no power can run away. */
const MAX_BITS = 2_000;

export const tooBig = (a: Rational): boolean =>
  a.n.toString(16).length * 4 > MAX_BITS || a.d.toString(16).length * 4 > MAX_BITS;

/** `base` to a whole exponent, negative ones too; undefined for 0 to a power of 0 or less and for huge results. */
export function power(base: Rational, exponent: bigint): Rational | undefined {
  if (isZero(base)) return exponent > 0n ? ZERO : undefined;
  if (absolute(base.n) === 1n && base.d === 1n) return exponent % 2n === 0n ? ONE : base;
  const times = absolute(exponent);
  const bits = BigInt(Math.max(base.n.toString(2).length, base.d.toString(2).length));
  if (bits * times > BigInt(MAX_BITS)) return undefined;
  return exponent < 0n ? rational(base.d ** times, base.n ** times) : rational(base.n ** times, base.d ** times);
}

/** Decimal digits of a fraction that ends (denominator of 2s and 5s alone), else undefined. */
export function decimalText(a: Rational): string | undefined {
  let places = 0;
  let scaled = a;
  while (!isInteger(scaled)) {
    if (places === 12) return undefined;
    scaled = rational(scaled.n * 10n, scaled.d);
    places += 1;
  }
  const digits = absolute(scaled.n)
    .toString()
    .padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const part = places === 0 ? '' : `.${digits.slice(-places)}`;
  return `${a.n < 0n ? '-' : ''}${whole}${part}`;
}

/** LaTeX of a fraction: an integer, or \frac with the sign in front. */
export function rationalLatex(a: Rational): string {
  if (isInteger(a)) return a.n.toString();
  return `${a.n < 0n ? '-' : ''}\\frac{${absolute(a.n)}}{${a.d}}`;
}
