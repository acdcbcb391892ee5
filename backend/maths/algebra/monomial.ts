import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { numericValue } from './numeric-value.ts';
import type { Expr } from './syntax.ts';

/** A number times letters to fractional powers. */
export type Monomial = { readonly coefficient: Rational; readonly powers: ReadonlyMap<string, Rational> };

const of = (coefficient: Rational, powers: Iterable<readonly [string, Rational]> = []): Monomial => ({
  coefficient,
  powers: new Map([...powers].filter(([, power]) => !q.isZero(power))),
});

/** The laws of indices. Undefined for sums, and, unless letters are `positive`, where a root would be a size: √(x²). */
export function monomialOf(expr: Expr, positive: boolean): Monomial | undefined {
  switch (expr.kind) {
    case 'number':
      return of(expr.value);
    case 'variable':
      return of(q.ONE, [[expr.name, q.ONE]]);
    case 'negative': {
      const inner = monomialOf(expr.of, positive);
      return inner && of(q.negate(inner.coefficient), inner.powers);
    }
    case 'multiply':
    case 'divide': {
      const [left, right] = [monomialOf(expr.left, positive), monomialOf(expr.right, positive)];
      return left && right && product(left, expr.kind === 'divide' ? raised(right, q.rational(-1n), positive) : right);
    }
    case 'power': {
      const exponent = numericValue(expr.exponent)?.rational;
      const base = monomialOf(expr.base, positive);
      return base && exponent && raised(base, exponent, positive);
    }
    case 'root': {
      const inner = monomialOf(expr.of, positive);
      return inner && raised(inner, q.rational(1n, BigInt(expr.index)), positive);
    }
    default:
      return undefined;
  }
}

function product(a: Monomial, b: Monomial | undefined): Monomial | undefined {
  if (b === undefined) return undefined;
  const powers = new Map(a.powers);
  for (const [name, power] of b.powers) powers.set(name, q.add(powers.get(name) ?? q.ZERO, power));
  return of(q.multiply(a.coefficient, b.coefficient), powers);
}

function raised(base: Monomial, exponent: Rational, positive: boolean): Monomial | undefined {
  const coefficient = numericValue({
    kind: 'power',
    base: { kind: 'number', value: base.coefficient, dress: 'whole' },
    exponent: { kind: 'number', value: exponent, dress: 'whole' },
  })?.rational;
  if (coefficient === undefined) return undefined;
  const powers: [string, Rational][] = [];
  for (const [name, power] of base.powers) {
    const next = q.multiply(power, exponent);
    const wasEven = power.d % 2n === 1n && power.n % 2n === 0n;
    if (!positive && exponent.d % 2n === 0n && wasEven && next.n % 2n !== 0n) return undefined;
    powers.push([name, next]);
  }
  return of(coefficient, powers);
}

export const sameMonomial = (a: Monomial, b: Monomial): boolean =>
  q.equal(a.coefficient, b.coefficient) &&
  a.powers.size === b.powers.size &&
  [...a.powers].every(([name, power]) => q.equal(power, b.powers.get(name) ?? q.ZERO));

export function monomialLatex({ coefficient, powers }: Monomial): string {
  const letters = [...powers]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, power]) => (q.equal(power, q.ONE) ? name : `${name}^{${q.rationalLatex(power)}}`));
  if (letters.length === 0) return q.rationalLatex(coefficient);
  if (q.equal(coefficient, q.ONE)) return letters.join('');
  return `${q.equal(coefficient, q.rational(-1n)) ? '-' : q.rationalLatex(coefficient)}${letters.join('')}`;
}
