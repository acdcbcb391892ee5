import type { Rounding } from '../replies/rounded.ts';
import { roundedBy } from '../replies/rounded.ts';
import * as i from './interval.ts';
import type { Interval } from './interval.ts';
import * as q from './rational.ts';
import type { Rational } from './rational.ts';
import * as s from './surd.ts';
import type { Surd } from './surd.ts';

/** A number as a sum of exact numbers and exact multiples of pi. */
export type PiSum = { readonly plain: Surd; readonly pi: Surd };

/** A real number between two close decimals; exact too, where it is a sum of roots and multiples of pi. */
export type Magnitude = { readonly exact: PiSum | undefined; readonly near: Interval };

const NONE: Surd = new Map();

export const ofSurd = (plain: Surd): Magnitude | undefined => {
  const near = nearSurd(plain);
  return near && { exact: { plain, pi: NONE }, near };
};

export const of = (value: Rational): Magnitude => ({
  exact: { plain: s.surdOf(value), pi: NONE },
  near: i.ofRational(value),
});

export const PI: Magnitude = { exact: { plain: NONE, pi: s.surdOf(q.ONE) }, near: i.PI };

export const inexact = (near: Interval | undefined): Magnitude | undefined => near && { exact: undefined, near };

function nearSurd(surd: Surd): Interval | undefined {
  let sum: Interval | undefined = i.ofRational(q.ZERO);
  for (const [radicand, c] of surd) {
    const under = i.root(i.ofRational(q.rational(radicand)));
    sum = under && sum && i.plus(sum, i.times(under, i.ofRational(c)));
  }
  return sum;
}

export function plus(a: Magnitude, b: Magnitude): Magnitude {
  const plain = a.exact && b.exact && s.sum(a.exact.plain, b.exact.plain);
  const pi = a.exact && b.exact && s.sum(a.exact.pi, b.exact.pi);
  return { exact: plain && pi && { plain, pi }, near: i.plus(a.near, b.near) };
}

export const minus = (a: Magnitude, b: Magnitude): Magnitude => plus(a, times(of(q.rational(-1n)), b));

export function times(a: Magnitude, b: Magnitude): Magnitude {
  return { exact: timesExact(a.exact, b.exact), near: i.times(a.near, b.near) };
}

function timesExact(a: PiSum | undefined, b: PiSum | undefined): PiSum | undefined {
  if (a === undefined || b === undefined || (a.pi.size > 0 && b.pi.size > 0)) return undefined;
  const plain = s.product(a.plain, b.plain);
  const pi = s.sum(s.product(a.plain, b.pi), s.product(a.pi, b.plain));
  return plain && pi && { plain, pi };
}

export function over(a: Magnitude, b: Magnitude): Magnitude | undefined {
  const under = i.inverted(b.near);
  if (under === undefined) return undefined;
  return { exact: overExact(a.exact, b.exact), near: i.times(a.near, under) };
}

function overExact(a: PiSum | undefined, b: PiSum | undefined): PiSum | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (b.pi.size === 0) {
    const under = s.inverse(b.plain);
    return under && timesExact(a, { plain: under, pi: NONE });
  }
  const under = b.plain.size === 0 && a.plain.size === 0 ? s.inverse(b.pi) : undefined;
  const plain = s.product(a.pi, under);
  return plain && { plain, pi: NONE };
}

/** The square root, exact where the number is a fraction. */
export function root(a: Magnitude): Magnitude | undefined {
  const near = i.root(a.near);
  const value = rationalOf(a);
  const plain = value && s.rootOf(value, 2);
  return near && { exact: plain && { plain, pi: NONE }, near };
}

/** The fraction that a magnitude is, where it is one. */
export const rationalOf = (a: Magnitude): Rational | undefined =>
  a.exact !== undefined && a.exact.pi.size === 0 ? s.asRational(a.exact.plain) : undefined;

/** Proven equal (true) or different (false); undefined where neither is certain. */
export function same(a: Magnitude, b: Magnitude): boolean | undefined {
  if (i.apart(a.near, b.near)) return false;
  if (a.exact === undefined || b.exact === undefined) return undefined;
  return s.sameSurd(a.exact.plain, b.exact.plain) && s.sameSurd(a.exact.pi, b.exact.pi);
}

/** The number rounded, where it is certain on which side of the halfway it lies. */
export function rounded(a: Magnitude, rounding: Rounding): Rational | undefined {
  const exact = rationalOf(a);
  if (exact !== undefined) return roundedBy(exact, rounding);
  const [lo, hi] = i.bounds(a.near);
  const [x, y] = [roundedBy(lo, rounding), roundedBy(hi, rounding)];
  return q.equal(x, y) ? x : undefined;
}

/** The size of the difference, from below and above. */
export const distance = (a: Magnitude, b: Rational): readonly [Rational, Rational] => {
  const [lo, hi] = i.bounds(i.plus(a.near, i.negated(i.ofRational(b))));
  return lo.n >= 0n ? [lo, hi] : hi.n <= 0n ? [q.negate(hi), q.negate(lo)] : [q.ZERO, hi.n > -lo.n ? hi : q.negate(lo)];
};

/** LaTeX of an exact number: decimals where they end (`decimals`), otherwise fractions, roots and multiples of pi. */
export function magnitudeLatex(a: Magnitude, decimals = true): string | undefined {
  if (a.exact === undefined) return undefined;
  const { plain, pi } = a.exact;
  const value = s.asRational(plain);
  const first = (value && decimals ? q.decimalText(value) : undefined) ?? s.surdLatex(plain);
  if (pi.size === 0) return first;
  const by = s.asRational(pi);
  const many = piLatex(pi, by, decimals);
  if (plain.size === 0) return many;
  return many.startsWith('-') ? `${first} - ${many.slice(1)}` : `${first} + ${many}`;
}

function piLatex(pi: Surd, by: Rational | undefined, decimals: boolean): string {
  if (by === undefined) return pi.size === 1 ? `${s.surdLatex(pi)}\\pi` : `\\left(${s.surdLatex(pi)}\\right)\\pi`;
  if (q.isInteger(by)) return by.n === 1n ? '\\pi' : by.n === -1n ? '-\\pi' : `${by.n}\\pi`;
  const text = decimals ? q.decimalText(by) : undefined;
  if (text !== undefined && text.length <= 7 && by.d !== 2n) return `${text}\\pi`;
  const top = q.size(by).n === 1n ? '\\pi' : `${q.size(by).n}\\pi`;
  return `${by.n < 0n ? '-' : ''}\\frac{${top}}{${by.d}}`;
}
