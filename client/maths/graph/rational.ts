/** An exact number: lowest terms, the denominator above zero. */
export type Rational = { readonly n: bigint; readonly d: bigint };

export const ZERO: Rational = { n: 0n, d: 1n };

/** Exponents of school maths; what is raised higher is no curve to draw. */
const HIGHEST_POWER = 9n;

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** `n / d`; undefined where `d` is zero. */
export function rational(n: bigint, d = 1n): Rational | undefined {
  if (d === 0n) return undefined;
  const sign = d < 0n ? -1n : 1n;
  const common = gcd(n < 0n ? -n : n, d * sign) || 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
}

export const whole = (n: bigint): Rational => ({ n, d: 1n });

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d) ?? ZERO;
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d) ?? ZERO;
export const divide = (a: Rational, b: Rational): Rational | undefined => rational(a.n * b.d, a.d * b.n);
export const equal = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;

/** Whole exponents from 0 to 9 alone. */
export function power(a: Rational, exponent: Rational): Rational | undefined {
  if (exponent.d !== 1n || exponent.n < 0n || exponent.n > HIGHEST_POWER) return undefined;
  return { n: a.n ** exponent.n, d: a.d ** exponent.n };
}

/** `12`, `0.75`, `.5`. */
export function fromDecimal(text: string): Rational | undefined {
  const [, before = '', after = ''] = /^(\d*)(?:\.(\d+))?$/.exec(text) ?? [];
  if (before + after === '') return undefined;
  return rational(BigInt(before + after), 10n ** BigInt(after.length));
}

/** For a coordinate on the screen alone. */
export const toNumber = ({ n, d }: Rational): number => Number(n) / Number(d);

/** `-3/4`, with the minus sign of print. */
export function toText({ n, d }: Rational): string {
  const size = n < 0n ? -n : n;
  return `${n < 0n ? '−' : ''}${size}${d === 1n ? '' : `/${d}`}`;
}
