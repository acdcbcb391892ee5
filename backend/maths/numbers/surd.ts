import { absolute, exactRoot, primePowers } from './integer.ts';
import * as q from './rational.ts';
import type { Rational } from './rational.ts';

/** An exact real number: a sum of fractions times square roots, keyed by the squarefree number under the root (1 for none). */
export type Surd = ReadonlyMap<bigint, Rational>;

/** Different roots in one number: products beyond this are no school algebra, and could grow without end. */
const MAX_RADICANDS = 8;

export const surdOf = (value: Rational): Surd => (q.isZero(value) ? new Map() : new Map([[1n, value]]));

export const rationalOf = (surd: Surd | undefined): Rational | undefined => surd && asRational(surd);

export function asRational(surd: Surd): Rational | undefined {
  if (surd.size === 0) return q.ZERO;
  return surd.size === 1 ? surd.get(1n) : undefined;
}

export function scaled(a: Surd | undefined, by: Rational): Surd | undefined {
  return a && gathered([...a].map(([radicand, c]) => [radicand, q.multiply(c, by)]));
}

export function sum(a: Surd | undefined, b: Surd | undefined): Surd | undefined {
  return a && b && gathered([...a, ...b]);
}

function gathered(parts: readonly (readonly [bigint, Rational])[]): Surd {
  const total = new Map<bigint, Rational>();
  for (const [radicand, c] of parts) {
    const value = q.add(total.get(radicand) ?? q.ZERO, c);
    if (q.isZero(value)) total.delete(radicand);
    else total.set(radicand, value);
  }
  return total;
}

export function product(a: Surd | undefined, b: Surd | undefined): Surd | undefined {
  if (a === undefined || b === undefined || a.size * b.size > MAX_RADICANDS ** 2) return undefined;
  const parts: [bigint, Rational][] = [];
  for (const [x, c] of a) {
    for (const [y, d] of b) {
      const root = x === 1n || y === 1n ? { outside: 1n, inside: x * y } : splitSquare(x * y);
      if (root === undefined) return undefined;
      parts.push([root.inside, q.multiply(q.multiply(c, d), q.rational(root.outside))]);
    }
  }
  const result = gathered(parts);
  return result.size > MAX_RADICANDS || [...result.values()].some(q.tooBig) ? undefined : result;
}

/** One over a number of one or two parts, by the conjugate. */
export function inverse(a: Surd | undefined): Surd | undefined {
  if (a === undefined || a.size === 0 || a.size > 2) return undefined;
  const [first, second] = [...a];
  if (first === undefined) return undefined;
  if (second === undefined) {
    const bottom = q.divide(q.ONE, q.multiply(first[1], q.rational(first[0])));
    return bottom && new Map([[first[0], bottom]]);
  }
  const conjugate: Surd = new Map([first, [second[0], q.negate(second[1])]]);
  const norm = rationalOf(product(a, conjugate));
  const by = norm && q.divide(q.ONE, norm);
  return by && scaled(conjugate, by);
}

export function raised(base: Surd | undefined, exponent: Rational | undefined): Surd | undefined {
  const value = rationalOf(base);
  if (base === undefined || exponent === undefined) return undefined;
  if (value !== undefined) {
    // Odd roots of negatives as powers, (-8)^(1/3), are read in two ways: refused.
    if (exponent.d !== 1n && (value.n < 0n || exponent.d > 9n)) return undefined;
    const whole = q.power(value, exponent.n);
    return exponent.d === 1n ? whole && surdOf(whole) : rootOf(whole, Number(exponent.d));
  }
  if (exponent.d !== 1n || exponent.n < 1n || exponent.n > 6n) return undefined;
  let result: Surd | undefined = base;
  for (let i = 1n; i < exponent.n; i += 1n) result = product(result, base);
  return result;
}

export function rootOf(value: Rational | undefined, index: number): Surd | undefined {
  if (value === undefined) return undefined;
  if (index !== 2) {
    const [top, bottom] = [exactRoot(value.n, index), exactRoot(value.d, index)];
    return top === undefined || bottom === undefined ? undefined : surdOf(q.rational(top, bottom));
  }
  if (value.n < 0n) return undefined;
  if (value.n === 0n) return new Map();
  const root = splitSquare(value.n * value.d);
  return root && new Map([[root.inside, q.rational(root.outside, value.d)]]);
}

/** `n` = outside² · inside with `inside` squarefree; undefined where `n` is no square and too big to factorise. */
export function splitSquare(n: bigint): { outside: bigint; inside: bigint } | undefined {
  const exact = exactRoot(absolute(n), 2);
  if (exact !== undefined) return { outside: exact, inside: 1n };
  const primes = primePowers(n);
  if (primes === undefined) return undefined;
  let [outside, inside] = [1n, 1n];
  for (const { prime, power } of primes) {
    outside *= prime ** BigInt(Math.floor(power / 2));
    if (power % 2 === 1) inside *= prime;
  }
  return { outside, inside };
}

export const sameSurd = (a: Surd, b: Surd): boolean => scaledDifference(a, b).size === 0;

const scaledDifference = (a: Surd, b: Surd): Surd =>
  gathered([...a, ...[...b].map(([r, c]) => [r, q.negate(c)] as const)]);

/** LaTeX of an exact number: `3\sqrt{2} - \frac{1}{2}`. */
export function surdLatex(surd: Surd): string {
  if (surd.size === 0) return '0';
  return [...surd]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([radicand, c], i) => `${partSign(c, i === 0)}${partLatex(radicand, q.size(c))}`)
    .join('');
}

function partSign(c: Rational, first: boolean): string {
  if (first) return c.n < 0n ? '-' : '';
  return c.n < 0n ? ' - ' : ' + ';
}

function partLatex(radicand: bigint, c: Rational): string {
  if (radicand === 1n) return q.rationalLatex(c);
  const top = `${c.n === 1n ? '' : c.n}\\sqrt{${radicand}}`;
  return c.d === 1n ? top : `\\frac{${top}}{${c.d}}`;
}
