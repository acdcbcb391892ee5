import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';

/** One term: an exact coefficient and the power of each unknown, unknowns in alphabetical order. */
export type Term = { readonly coefficient: Rational; readonly powers: readonly (readonly [string, number])[] };

/** A polynomial with exact coefficients, keyed by the term's unknowns; terms with coefficient 0 are never kept. */
export type Polynomial = ReadonlyMap<string, Term>;

/** Terms and total degree: products beyond these are no school algebra, and could grow without end. */
const MAX_TERMS = 120;
const MAX_DEGREE = 100;

export const NOTHING: Polynomial = new Map();

export function constant(value: Rational): Polynomial {
  return collect([{ coefficient: value, powers: [] }]);
}

export function unknown(name: string): Polynomial {
  return collect([{ coefficient: q.ONE, powers: [[name, 1]] }]);
}

/** The sum of terms, like terms put together. */
export function collect(terms: Iterable<Term>): Polynomial {
  const sum = new Map<string, Term>();
  for (const term of terms) {
    const key = term.powers.map(([name, power]) => `${name}${power}`).join(' ');
    const coefficient = q.add(sum.get(key)?.coefficient ?? q.ZERO, term.coefficient);
    if (q.isZero(coefficient)) sum.delete(key);
    else sum.set(key, { coefficient, powers: term.powers });
  }
  return sum;
}

export const plus = (a: Polynomial, b: Polynomial): Polynomial => collect([...a.values(), ...b.values()]);

export function scale(a: Polynomial, by: Rational): Polynomial {
  return collect([...a.values()].map((t) => ({ ...t, coefficient: q.multiply(t.coefficient, by) })));
}

export const minus = (a: Polynomial, b: Polynomial): Polynomial => plus(a, scale(b, q.rational(-1n)));

export function timesTerm(a: Term, b: Term): Term {
  const powers = new Map(a.powers);
  for (const [name, power] of b.powers) powers.set(name, (powers.get(name) ?? 0) + power);
  const kept = [...powers].filter(([, power]) => power !== 0).toSorted(([x], [y]) => (x < y ? -1 : 1));
  return { coefficient: q.multiply(a.coefficient, b.coefficient), powers: kept };
}

/** The product, or undefined where it grows past what a school line holds. */
export function times(a: Polynomial, b: Polynomial): Polynomial | undefined {
  if (a.size * b.size > MAX_TERMS * 4) return undefined;
  const product = collect([...a.values()].flatMap((x) => [...b.values()].map((y) => timesTerm(x, y))));
  const fits = product.size <= MAX_TERMS && degree(product) <= MAX_DEGREE;
  return fits && [...product.values()].every((t) => !q.tooBig(t.coefficient)) ? product : undefined;
}

/** `base` to a whole exponent of 0 or more. */
export function raise(base: Polynomial, exponent: number): Polynomial | undefined {
  if (exponent > MAX_DEGREE || degree(base) * exponent > MAX_DEGREE) return undefined;
  let result: Polynomial | undefined = constant(q.ONE);
  for (let i = 0; i < exponent && result !== undefined; i += 1) result = times(result, base);
  return result;
}

export const termDegree = (term: Term): number => term.powers.reduce((sum, [, power]) => sum + power, 0);

/** The highest total degree; 0 for constants. */
export const degree = (a: Polynomial): number => Math.max(0, ...[...a.values()].map(termDegree));

export const isNothing = (a: Polynomial): boolean => a.size === 0;

export const same = (a: Polynomial, b: Polynomial): boolean => isNothing(minus(a, b));

/** The value of a polynomial without unknowns, else undefined. */
export function asConstant(a: Polynomial): Rational | undefined {
  if (a.size === 0) return q.ZERO;
  const only = a.get('');
  return a.size === 1 && only !== undefined ? only.coefficient : undefined;
}

export function names(...all: readonly Polynomial[]): string[] {
  const found = all.flatMap((a) => [...a.values()].flatMap((t) => t.powers.map(([name]) => name)));
  return [...new Set(found)].toSorted();
}

/** The coefficient of `name` to `power` in a polynomial of that one unknown. */
export function coefficientOf(a: Polynomial, name: string, power: number): Rational {
  return a.get(power === 0 ? '' : `${name}${power}`)?.coefficient ?? q.ZERO;
}

/** Terms in the order of the textbook: highest degree first, then alphabetical. */
export function ordered(a: Polynomial): Term[] {
  return [...a.values()].toSorted((x, y) => {
    const byDegree = termDegree(y) - termDegree(x);
    if (byDegree !== 0) return byDegree;
    for (const name of names(a)) {
      const difference = powerIn(y, name) - powerIn(x, name);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

export const powerIn = (term: Term, name: string): number => term.powers.find(([n]) => n === name)?.[1] ?? 0;
