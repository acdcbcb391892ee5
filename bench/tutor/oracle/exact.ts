/** An exact fraction in lowest terms; `d` is positive. */
export type Exact = { readonly n: bigint; readonly d: bigint };

/** Largest power that is worked out exactly: beyond it the numbers are no school's. */
const POWER_MAX = 200n;

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

export function exact(n: bigint, d = 1n): Exact | undefined {
  if (d === 0n) return undefined;
  const shared = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / shared, d: d / shared };
}

/** The value of digits with at most one point. */
export function decimal(digits: string): Exact | undefined {
  const [whole = '', places = ''] = digits.split('.');
  return exact(BigInt(`${whole}${places}` || '0'), 10n ** BigInt(places.length));
}

export const plus = (a: Exact, b: Exact): Exact | undefined => exact(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Exact, b: Exact): Exact | undefined => exact(a.n * b.n, a.d * b.d);
export const over = (a: Exact, b: Exact): Exact | undefined => exact(a.n * b.d, a.d * b.n);

/** Undefined for a power that is not whole, or too large. */
export function toPower(a: Exact, power: Exact): Exact | undefined {
  if (power.d !== 1n || power.n > POWER_MAX || power.n < -POWER_MAX) return undefined;
  return power.n < 0n ? exact(a.d ** -power.n, a.n ** -power.n) : exact(a.n ** power.n, a.d ** power.n);
}

export const toNumber = ({ n, d }: Exact): number => Number(n) / Number(d);
