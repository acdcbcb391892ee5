import * as q from './rational.ts';
import type { Rational } from './rational.ts';

/** Real numbers are held between two decimals of this many places, so that a rounding is proven or refused. */
const PLACES = 45n;
const ONE = 10n ** PLACES;

/** Error of a series summed in this fixed point, in units of the last place: every series here has under 200 terms, each cut off once. */
const SLACK = 10n ** 7n;

/** A real number between `lo` and `hi`, in units of 10^-45. */
export type Interval = { readonly lo: bigint; readonly hi: bigint };

const floor = (n: bigint, d: bigint): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));
const ceil = (n: bigint, d: bigint): bigint => -floor(-n, d);
const around = (mid: bigint, error: bigint): Interval => ({ lo: mid - error, hi: mid + error });

export const ofRational = (a: Rational): Interval => ({ lo: floor(a.n * ONE, a.d), hi: ceil(a.n * ONE, a.d) });

export const bounds = (a: Interval): readonly [Rational, Rational] => [q.rational(a.lo, ONE), q.rational(a.hi, ONE)];

export const plus = (a: Interval, b: Interval): Interval => ({ lo: a.lo + b.lo, hi: a.hi + b.hi });
export const negated = (a: Interval): Interval => ({ lo: -a.hi, hi: -a.lo });

export function times(a: Interval, b: Interval): Interval {
  const ends = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
  const [least, most] = [ends.reduce((x, y) => (y < x ? y : x)), ends.reduce((x, y) => (y > x ? y : x))];
  return { lo: floor(least, ONE), hi: ceil(most, ONE) };
}

/** One over an interval that holds no zero. */
export function inverted(a: Interval): Interval | undefined {
  if (a.lo <= 0n && a.hi >= 0n) return undefined;
  return { lo: floor(ONE * ONE, a.hi), hi: ceil(ONE * ONE, a.lo) };
}

function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt(n.toString(16).length * 2 + 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

export function root(a: Interval): Interval | undefined {
  if (a.lo < 0n) return undefined;
  return { lo: wholeRoot(a.lo * ONE), hi: wholeRoot(a.hi * ONE) + 1n };
}

/** x - x^3/3 + x^5/5 ... for |x| < 1/2. */
function arctanSeries(x: bigint): bigint {
  const square = (x * x) / ONE;
  let [sum, power] = [0n, x];
  for (let n = 0n; power !== 0n && n < 200n; n += 1n) {
    sum += (n % 2n === 0n ? 1n : -1n) * (power / (2n * n + 1n));
    power = (power * square) / ONE;
  }
  return sum;
}

const machin = 4n * (4n * arctanSeries(ONE / 5n) - arctanSeries(ONE / 239n));
export const PI: Interval = around(machin, SLACK);

/** The largest argument of a sine or an exponential, so that the terms of the series stay small. */
const MAX_ARGUMENT = 8n * ONE;

/** The sum of x^n/n! over every second n from `start`, signs alternating. */
function alternating(x: bigint, start: 0n | 1n): bigint {
  const square = (x * x) / ONE;
  let [sum, term] = [0n, start === 0n ? ONE : x];
  for (let n = start; term !== 0n && n < 200n; n += 2n) {
    sum += term;
    term = -((term * square) / ONE) / ((n + 1n) * (n + 2n));
  }
  return sum;
}

function lipschitz(a: Interval, of: (x: bigint) => bigint): Interval | undefined {
  const [mid, radius] = [(a.lo + a.hi) / 2n, (a.hi - a.lo) / 2n + 1n];
  if (mid > MAX_ARGUMENT || mid < -MAX_ARGUMENT) return undefined;
  return around(of(mid), radius + SLACK);
}

/** Sine and cosine of an angle in radians, up to 8. */
export const sine = (a: Interval): Interval | undefined => lipschitz(a, (x) => alternating(x, 1n));
export const cosine = (a: Interval): Interval | undefined => lipschitz(a, (x) => alternating(x, 0n));

/** The arctangent in radians: the argument is halved until its series is quick. */
export function arctan(a: Interval): Interval | undefined {
  let x: Interval | undefined = a;
  for (let i = 0; i < 3; i += 1) {
    const long = root(plus({ lo: ONE, hi: ONE }, times(x, x)));
    const under = long && inverted(plus({ lo: ONE, hi: ONE }, long));
    if (under === undefined) return undefined;
    x = times(x, under);
  }
  const [lo, hi] = [arctanSeries(x.lo), arctanSeries(x.hi)];
  return { lo: 8n * (lo - SLACK), hi: 8n * (hi + SLACK) };
}

/** The arcsine in radians of a number surely between -1 and 1. */
export function arcsine(a: Interval): Interval | undefined {
  const rest = root(plus({ lo: ONE, hi: ONE }, negated(times(a, a))));
  const under = rest && inverted(rest);
  return under && arctan(times(a, under));
}

export function exponential(a: Interval): Interval | undefined {
  if (a.hi > MAX_ARGUMENT || a.lo < -MAX_ARGUMENT) return undefined;
  const at = (x: bigint): bigint => {
    let [sum, term] = [0n, ONE];
    for (let n = 1n; term !== 0n && n < 200n; n += 1n) {
      sum += term;
      term = (term * x) / (n * ONE);
    }
    return sum;
  };
  return { lo: at(a.lo) - SLACK, hi: at(a.hi) + SLACK };
}

/** The natural logarithm of a positive number below 2^200. */
export function logarithm(a: Interval): Interval | undefined {
  if (a.lo <= 0n || a.lo < ONE >> 100n || a.hi > ONE << 100n) return undefined;
  const artanh = (y: bigint): bigint => {
    const x = ((y - ONE) * ONE) / (y + ONE);
    const square = (x * x) / ONE;
    let [sum, power] = [0n, x];
    for (let n = 1n; power !== 0n && n < 400n; n += 2n) {
      sum += power / n;
      power = (power * square) / ONE;
    }
    return 2n * sum;
  };
  const at = (y: bigint): bigint => {
    let [rest, twos] = [y, 0n];
    for (; rest > (ONE * 3n) / 2n; twos += 1n) rest /= 2n;
    for (; rest < (ONE * 3n) / 4n; twos -= 1n) rest *= 2n;
    return artanh(rest) + twos * artanh(2n * ONE);
  };
  return { lo: at(a.lo) - 100n * SLACK, hi: at(a.hi) + 100n * SLACK };
}

/** True where two numbers surely differ. */
export const apart = (a: Interval, b: Interval): boolean => a.hi < b.lo || b.hi < a.lo;
