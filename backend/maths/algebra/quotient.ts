import { gcd, lcm } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import { sameSurd } from '../numbers/surd.ts';
import { numericValue } from './numeric-value.ts';
import * as p from './polynomial.ts';
import type { Polynomial, Term } from './polynomial.ts';
import { type Expr, unknowns } from './syntax.ts';
import { coefficients, commonDivisor, divide as divideLists, fromCoefficients } from './univariate.ts';

/** One polynomial over another, the bottom never zero. */
export type Quotient = { readonly top: Polynomial; readonly bottom: Polynomial };

const over = (top: Polynomial): Quotient => ({ top, bottom: p.constant(q.ONE) });

/** An expression as a quotient of polynomials, exactly; undefined for what is none (roots and sizes of unknowns) or too big. */
export function toQuotient(expr: Expr): Quotient | undefined {
  switch (expr.kind) {
    case 'number':
      return over(p.constant(expr.value));
    case 'variable':
      return over(p.unknown(expr.name));
    case 'size':
    case 'root': {
      const value = numericValue(expr)?.rational;
      return value === undefined ? undefined : over(p.constant(value));
    }
    case 'negative':
    case 'percent': {
      const inner = toQuotient(expr.of);
      const by = expr.kind === 'negative' ? q.rational(-1n) : q.rational(1n, 100n);
      return inner === undefined ? undefined : { top: p.scale(inner.top, by), bottom: inner.bottom };
    }
    case 'power':
      return raise(toQuotient(expr.base), numericValue(expr.exponent)?.rational);
    default:
      return combine(expr.kind, toQuotient(expr.left), toQuotient(expr.right));
  }
}

function raise(base: Quotient | undefined, exponent: q.Rational | undefined): Quotient | undefined {
  if (base === undefined || exponent === undefined || exponent.d !== 1n) return undefined;
  if (exponent.n === 0n && p.isNothing(base.top)) return undefined;
  const flipped = exponent.n < 0n ? invert(base) : base;
  if (flipped === undefined || exponent.n > 100n || exponent.n < -100n) return undefined;
  const times = Math.abs(Number(exponent.n));
  return pair(p.raise(flipped.top, times), p.raise(flipped.bottom, times));
}

function invert(a: Quotient): Quotient | undefined {
  return p.isNothing(a.top) ? undefined : { top: a.bottom, bottom: a.top };
}

function pair(top: Polynomial | undefined, bottom: Polynomial | undefined): Quotient | undefined {
  return top === undefined || bottom === undefined ? undefined : tidied({ top, bottom });
}

function combine(kind: string, a: Quotient | undefined, b: Quotient | undefined): Quotient | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (kind === 'multiply') return pair(p.times(a.top, b.top), p.times(a.bottom, b.bottom));
  if (kind === 'divide') {
    const flipped = invert(b);
    return flipped && pair(p.times(a.top, flipped.top), p.times(a.bottom, flipped.bottom));
  }
  const [first, second] = [p.times(a.top, b.bottom), p.times(b.top, a.bottom)];
  if (first === undefined || second === undefined) return undefined;
  return pair(kind === 'add' ? p.plus(first, second) : p.minus(first, second), p.times(a.bottom, b.bottom));
}

/** Equal wherever both are defined, by cross-multiplying; undefined where the products grow too big to tell. */
export function sameQuotient(a: Quotient, b: Quotient): boolean | undefined {
  const [x, y] = [p.times(a.top, b.bottom), p.times(b.top, a.bottom)];
  return x === undefined || y === undefined ? undefined : p.same(x, y);
}

/** Whether two expressions are equal wherever both are defined, proven exactly; undefined where that cannot be decided. */
export function sameExact(a: Expr, b: Expr): boolean | undefined {
  if (unknowns(a, b).length === 0) {
    const [x, y] = [numericValue(a), numericValue(b)];
    return x === undefined || y === undefined ? undefined : sameSurd(x.surd, y.surd);
  }
  const [x, y] = [toQuotient(a), toQuotient(b)];
  return x === undefined || y === undefined ? undefined : sameQuotient(x, y);
}

/** Cancels the common number and the common powers of single unknowns; the bottom gets whole coefficients and a positive lead. */
function tidied({ top, bottom }: Quotient): Quotient {
  if (p.isNothing(top)) return over(p.NOTHING);
  const common = commonPowers([...top.values(), ...bottom.values()]);
  const inverse: Term = { coefficient: q.ONE, powers: common.map(([name, power]) => [name, -power]) };
  const [a, b] = [top, bottom].map((side) => p.collect([...side.values()].map((t) => p.timesTerm(t, inverse))));
  const all = [...(a ?? top).values(), ...(b ?? bottom).values()].map((t) => t.coefficient);
  const bottoms = all.reduce((sum, c) => lcm(sum, c.d), 1n);
  const tops = all.reduce((sum, c) => gcd(sum, (c.n * bottoms) / c.d), 0n);
  const lead = p.ordered(b ?? bottom)[0]?.coefficient ?? q.ONE;
  const by = q.rational(lead.n < 0n ? -bottoms : bottoms, tops);
  return { top: p.scale(a ?? top, by), bottom: p.scale(b ?? bottom, by) };
}

/** The powers of single unknowns that divide every term. */
export function commonPowers(terms: readonly Term[]): [string, number][] {
  const first = terms[0]?.powers ?? [];
  return first
    .map(([name]): [string, number] => [name, Math.min(...terms.map((t) => p.powerIn(t, name)))])
    .filter(([, power]) => power > 0);
}

/** Lowest terms. Undefined where several unknowns make that uncertain: the bottom is then neither a single term nor a divisor. */
export function lowest(a: Quotient): Quotient | undefined {
  const tidy = tidied(a);
  if (tidy.bottom.size === 1) return tidy;
  const all = p.names(tidy.top, tidy.bottom);
  const name = all[0];
  if (name === undefined) return tidy;
  if (all.length > 1) return undefined;
  const [top, bottom] = [coefficients(tidy.top, name), coefficients(tidy.bottom, name)];
  if (top === undefined || bottom === undefined) return undefined;
  const common = commonDivisor(top, bottom);
  const [x, y] = [divideLists(top, common), divideLists(bottom, common)];
  if (x === undefined || y === undefined) return undefined;
  return tidied({ top: fromCoefficients(x.quotient, name), bottom: fromCoefficients(y.quotient, name) });
}

/** The polynomial that a quotient is once in lowest terms, else undefined. */
export function asPolynomial(a: Quotient): Polynomial | undefined {
  const value = p.asConstant(a.bottom);
  const by = value === undefined ? undefined : q.divide(q.ONE, value);
  return by === undefined ? undefined : p.scale(a.top, by);
}
