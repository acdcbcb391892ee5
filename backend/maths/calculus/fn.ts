import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';

/** A function of one variable: sums, products and powers of numbers, the variable, e, pi, and sine, cosine and logarithm of such. */
export type Fn =
  | { readonly kind: 'num'; readonly value: Rational }
  | { readonly kind: 'var' }
  | { readonly kind: 'const'; readonly name: 'e' | 'pi' }
  | { readonly kind: 'sum'; readonly of: readonly Fn[] }
  | { readonly kind: 'prod'; readonly of: readonly Fn[] }
  | { readonly kind: 'pow'; readonly base: Fn; readonly exponent: Fn }
  | { readonly kind: 'call'; readonly name: 'sin' | 'cos' | 'ln'; readonly of: Fn };

export const num = (value: Rational): Fn => ({ kind: 'num', value });
export const whole = (n: number | bigint, d: number | bigint = 1): Fn => num(q.rational(BigInt(n), BigInt(d)));
export const X: Fn = { kind: 'var' };
export const E: Fn = { kind: 'const', name: 'e' };
export const ZERO = num(q.ZERO);
export const ONE = num(q.ONE);

export const isNum = (fn: Fn): fn is Extract<Fn, { kind: 'num' }> => fn.kind === 'num';
export const isZero = (fn: Fn): boolean => isNum(fn) && q.isZero(fn.value);
const isOne = (fn: Fn): boolean => isNum(fn) && q.equal(fn.value, q.ONE);

/** One string for each function as it stands. */
export function keyOf(fn: Fn): string {
  switch (fn.kind) {
    case 'num':
      return `${fn.value.n}/${fn.value.d}`;
    case 'var':
      return 'x';
    case 'const':
      return fn.name;
    case 'sum':
    case 'prod':
      return `${fn.kind}(${fn.of.map(keyOf).toSorted().join(',')})`;
    case 'pow':
      return `pow(${keyOf(fn.base)},${keyOf(fn.exponent)})`;
    case 'call':
      return `${fn.name}(${keyOf(fn.of)})`;
    default:
      return fn satisfies never;
  }
}

/** A term as its number and the rest. */
export function coefficientOf(fn: Fn): readonly [Rational, Fn] {
  if (isNum(fn)) return [fn.value, ONE];
  if (fn.kind !== 'prod') return [q.ONE, fn];
  const [first, ...rest] = fn.of;
  if (first === undefined || !isNum(first)) return [q.ONE, fn];
  const [only, ...more] = rest;
  return [first.value, only !== undefined && more.length === 0 ? only : { kind: 'prod', of: rest }];
}

/** The sum with like terms put together. */
export function add(...terms: readonly Fn[]): Fn {
  const sums = new Map<string, { coefficient: Rational; rest: Fn }>();
  for (const term of terms.flatMap((one) => (one.kind === 'sum' ? one.of : [one]))) {
    const [coefficient, rest] = coefficientOf(term);
    const key = keyOf(rest);
    sums.set(key, { coefficient: q.add(sums.get(key)?.coefficient ?? q.ZERO, coefficient), rest });
  }
  const kept = [...sums.values()].filter(({ coefficient }) => !q.isZero(coefficient));
  const all = kept.map(({ coefficient, rest }) => scale(coefficient, rest));
  const [only, ...more] = all;
  if (only === undefined) return ZERO;
  return more.length === 0 ? only : { kind: 'sum', of: all };
}

function scale(by: Rational, fn: Fn): Fn {
  if (isOne(fn)) return num(by);
  if (q.equal(by, q.ONE)) return fn;
  return { kind: 'prod', of: [num(by), ...(fn.kind === 'prod' ? fn.of : [fn])] };
}

/** The product with numbers multiplied and powers of the same base put together. */
export function mul(...factors: readonly Fn[]): Fn {
  let number = q.ONE;
  const powers = new Map<string, { base: Fn; exponent: Fn }>();
  const put = (factor: Fn): void => {
    if (isNum(factor)) {
      number = q.multiply(number, factor.value);
      return;
    }
    if (factor.kind === 'prod') {
      for (const part of factor.of) put(part);
      return;
    }
    const [base, exponent] = factor.kind === 'pow' ? [factor.base, factor.exponent] : [factor, ONE];
    const key = keyOf(base);
    powers.set(key, { base, exponent: add(powers.get(key)?.exponent ?? ZERO, exponent) });
  };
  for (const factor of factors) put(factor);
  if (q.isZero(number)) return ZERO;
  const rest: Fn[] = [];
  for (const { base, exponent } of powers.values()) {
    const power = pow(base, exponent);
    const parts = power.kind === 'prod' ? power.of : [power];
    for (const part of parts) {
      if (isNum(part)) number = q.multiply(number, part.value);
      else rest.push(part);
    }
  }
  const [only, ...more] = rest;
  if (only === undefined) return num(number);
  if (q.equal(number, q.ONE)) return more.length === 0 ? only : { kind: 'prod', of: rest };
  return { kind: 'prod', of: [num(number), ...rest] };
}

/** A power, worked out where it is a number. */
export function pow(base: Fn, exponent: Fn): Fn {
  if (isZero(exponent)) return ONE;
  if (isOne(exponent)) return base;
  if (isOne(base)) return ONE;
  if (isNum(base) && isNum(exponent) && q.isInteger(exponent.value)) {
    const value = q.power(base.value, exponent.value.n);
    if (value !== undefined) return num(value);
  }
  const whole = isNum(exponent) && q.isInteger(exponent.value);
  if (whole && base.kind === 'pow') return pow(base.base, mul(base.exponent, exponent));
  if (whole && base.kind === 'prod') return mul(...base.of.map((part) => pow(part, exponent)));
  return { kind: 'pow', base, exponent };
}

export const call = (name: 'sin' | 'cos' | 'ln', of: Fn): Fn => {
  if (name === 'ln' && of.kind === 'const' && of.name === 'e') return ONE;
  if (name === 'ln' && isOne(of)) return ZERO;
  if (name === 'ln' && of.kind === 'pow' && of.base.kind === 'const' && of.base.name === 'e') return of.exponent;
  if (isZero(of)) return name === 'sin' ? ZERO : name === 'cos' ? ONE : { kind: 'call', name, of };
  return { kind: 'call', name, of };
};

export const negate = (fn: Fn): Fn => mul(whole(-1), fn);
export const subtract = (a: Fn, b: Fn): Fn => add(a, negate(b));
export const divide = (a: Fn, b: Fn): Fn => mul(a, pow(b, whole(-1)));
export const root = (fn: Fn): Fn => pow(fn, whole(1, 2));

export function holdsX(fn: Fn): boolean {
  switch (fn.kind) {
    case 'num':
    case 'const':
      return false;
    case 'var':
      return true;
    case 'sum':
    case 'prod':
      return fn.of.some(holdsX);
    case 'pow':
      return holdsX(fn.base) || holdsX(fn.exponent);
    case 'call':
      return holdsX(fn.of);
    default:
      return fn satisfies never;
  }
}

/** The function with another put in place of the variable. */
export function put(fn: Fn, value: Fn): Fn {
  switch (fn.kind) {
    case 'num':
    case 'const':
      return fn;
    case 'var':
      return value;
    case 'sum':
      return add(...fn.of.map((one) => put(one, value)));
    case 'prod':
      return mul(...fn.of.map((one) => put(one, value)));
    case 'pow':
      return pow(put(fn.base, value), put(fn.exponent, value));
    case 'call':
      return call(fn.name, put(fn.of, value));
    default:
      return fn satisfies never;
  }
}
