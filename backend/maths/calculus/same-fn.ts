import * as i from '../numbers/interval.ts';
import type { Interval } from '../numbers/interval.ts';
import * as q from '../numbers/rational.ts';
import { add, call, type Fn, isNum, isZero, mul, ONE, pow, subtract, whole } from './fn.ts';

/** Powers of sums are multiplied out up to this one, and a function may have so many terms. */
const MAX_POWER = 12n;
const MAX_TERMS = 300;

/** Points at which two functions are compared to prove that they differ: small, and no zero of a usual function. */
const POINTS = [q.rational(7n, 5n), q.rational(3n, 7n), q.rational(-5n, 8n), q.rational(23n, 11n)];

/**
 * True where two functions are proven equal by multiplying out, false where they are proven to differ at a point; undefined where neither
 * is certain.
 */
export function sameFn(a: Fn, b: Fn): boolean | undefined {
  for (const point of POINTS) {
    const [x, y] = [valueAt(a, i.ofRational(point)), valueAt(b, i.ofRational(point))];
    if (x !== undefined && y !== undefined && i.apart(x, y)) return false;
  }
  return vanishes(subtract(a, b)) ? true : undefined;
}

/** The value between two decimals; undefined where it has none, or none that is certain. */
export function valueAt(fn: Fn, x: Interval): Interval | undefined {
  switch (fn.kind) {
    case 'num':
      return i.ofRational(fn.value);
    case 'var':
      return x;
    case 'const':
      return fn.name === 'pi' ? i.PI : i.exponential(i.ofRational(q.ONE));
    case 'sum':
      return fn.of.map((one) => valueAt(one, x)).reduce((sum, one) => sum && one && i.plus(sum, one));
    case 'prod':
      return fn.of.map((one) => valueAt(one, x)).reduce((product, one) => product && one && i.times(product, one));
    case 'pow':
      return powerAt(fn.base, fn.exponent, x);
    case 'call': {
      const of = valueAt(fn.of, x);
      if (of === undefined) return undefined;
      return fn.name === 'sin' ? i.sine(of) : fn.name === 'cos' ? i.cosine(of) : i.logarithm(of);
    }
    default:
      return fn satisfies never;
  }
}

function powerAt(base: Fn, exponent: Fn, x: Interval): Interval | undefined {
  const of = valueAt(base, x);
  if (of === undefined) return undefined;
  if (isNum(exponent) && q.isInteger(exponent.value)) {
    const times = exponent.value.n < 0n ? -exponent.value.n : exponent.value.n;
    if (times > 60n) return undefined;
    let product = i.ofRational(q.ONE);
    for (let n = 0n; n < times; n += 1n) product = i.times(product, of);
    return exponent.value.n < 0n ? i.inverted(product) : product;
  }
  if (isNum(exponent) && exponent.value.n === 1n && exponent.value.d === 2n) return i.root(of);
  const [up, log] = [valueAt(exponent, x), i.logarithm(of)];
  return up && log && i.exponential(i.times(up, log));
}

/** True where a function is proven to be zero everywhere. */
function vanishes(fn: Fn): boolean {
  let rest = expanded(fn);
  for (let round = 0; round < 8 && rest !== undefined; round += 1) {
    if (isZero(rest)) return true;
    const under = denominator(rest);
    if (under === undefined) return false;
    rest = multiplied([...termsOf(rest)], [under]);
  }
  return false;
}

const termsOf = (fn: Fn): readonly Fn[] => (fn.kind === 'sum' ? fn.of : [fn]);
const factorsOf = (fn: Fn): readonly Fn[] => (fn.kind === 'prod' ? fn.of : [fn]);

/** What to multiply by so that a power below zero goes. */
function denominator(fn: Fn): Fn | undefined {
  for (const factor of termsOf(fn).flatMap(factorsOf)) {
    if (factor.kind === 'pow' && isNum(factor.exponent) && factor.exponent.value.n < 0n)
      return pow(factor.base, mul(whole(-1), factor.exponent));
  }
  return undefined;
}

/** Multiplied out, with squares of sines as squares of cosines; undefined where it grows too big. */
function expanded(fn: Fn): Fn | undefined {
  switch (fn.kind) {
    case 'num':
    case 'var':
    case 'const':
      return fn;
    case 'sum': {
      const parts = fn.of.map(expanded);
      return parts.every((one) => one !== undefined) ? bounded(add(...parts)) : undefined;
    }
    case 'prod': {
      let product: Fn | undefined = ONE;
      for (const factor of fn.of) {
        const part = expanded(factor);
        product = part && product && multiplied(termsOf(product), termsOf(part));
      }
      return product;
    }
    case 'pow':
      return expandedPower(fn.base, fn.exponent);
    case 'call': {
      const of = expanded(fn.of);
      return of && call(fn.name, of);
    }
    default:
      return fn satisfies never;
  }
}

const bounded = (fn: Fn): Fn | undefined => (termsOf(fn).length > MAX_TERMS ? undefined : fn);

function multiplied(left: readonly Fn[], right: readonly Fn[]): Fn | undefined {
  if (left.length * right.length > MAX_TERMS) return undefined;
  const products = left.flatMap((a) => right.map((b) => reduced(mul(a, b))));
  return products.every((one) => one !== undefined) ? bounded(add(...products)) : undefined;
}

/** A product whose factors still hold whole powers of sums or of sines, multiplied out once more. */
function reduced(product: Fn): Fn | undefined {
  const open = factorsOf(product).find(opens);
  if (open === undefined) return product;
  const rest = mul(...factorsOf(product).filter((one) => one !== open));
  const inside = expanded(open);
  return inside && multiplied(termsOf(rest), termsOf(inside));
}

function opens(factor: Fn): boolean {
  if (factor.kind === 'sum') return true;
  if (factor.kind !== 'pow' || !isNum(factor.exponent)) return false;
  const { n, d } = factor.exponent.value;
  if (factor.base.kind === 'sum') return n >= d;
  return factor.base.kind === 'call' && factor.base.name === 'sin' && d === 1n && n >= 2n;
}

function expandedPower(base: Fn, exponent: Fn): Fn | undefined {
  const [b, e] = [expanded(base), expanded(exponent)];
  if (b === undefined || e === undefined) return undefined;
  if (!isNum(e)) {
    // e^(a + b) is e^a e^b, so that equal parts meet.
    const parts = e.kind === 'sum' ? e.of : [e];
    return mul(...parts.map((part) => pow(b, part)));
  }
  const { n, d } = e.value;
  if (b.kind === 'sum' && n >= d) {
    const times = n / d;
    if (times > MAX_POWER) return undefined;
    let product: Fn | undefined = pow(b, whole(n - times * d, d));
    for (let k = 0n; k < times && product !== undefined; k += 1n) product = multiplied(termsOf(product), b.of);
    return product;
  }
  if (b.kind === 'call' && b.name === 'sin' && d === 1n && n >= 2n) {
    const cosines = add(ONE, mul(whole(-1), pow(call('cos', b.of), whole(2))));
    const left = expanded(pow(b, whole(n - 2n)));
    return left && multiplied(termsOf(left), termsOf(cosines));
  }
  return pow(b, e);
}
