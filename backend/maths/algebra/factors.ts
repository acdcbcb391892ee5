import { absolute, divisors, gcd, lcm } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import { polynomialLatex, termLatex } from './polynomial-latex.ts';
import * as p from './polynomial.ts';
import type { Polynomial, Term } from './polynomial.ts';
import { bracketed } from './print.ts';
import { commonPowers } from './quotient.ts';
import { type Coefficients, coefficients, divide, fromCoefficients, valueAt } from './univariate.ts';

/** A complete factorisation over the rationals: a single term, and irreducible brackets with how often each occurs. */
export type Factors = {
  readonly outside: Term;
  readonly brackets: readonly { readonly polynomial: Polynomial; readonly times: number }[];
};

/** Factorises completely, or undefined where completeness is not certain (several unknowns of mixed degree, hard quartics). */
export function factorise(polynomial: Polynomial): Factors | undefined {
  const terms = p.ordered(polynomial);
  const lead = terms[0];
  if (lead === undefined) return undefined;
  const bottoms = terms.reduce((all, t) => lcm(all, t.coefficient.d), 1n);
  const tops = terms.reduce((all, t) => gcd(all, (t.coefficient.n * bottoms) / t.coefficient.d), 0n);
  const outside: Term = {
    coefficient: q.rational(lead.coefficient.n < 0n ? -tops : tops, bottoms),
    powers: commonPowers(terms),
  };
  const rest = p.collect(terms.map((t) => p.timesTerm(t, inverted(outside))));
  if (p.degree(rest) === 0) return { outside, brackets: [] };
  const brackets = primitive(rest);
  return brackets && { outside, brackets: counted(brackets) };
}

function inverted(term: Term): Term {
  return {
    coefficient: q.divide(q.ONE, term.coefficient) ?? q.ONE,
    powers: term.powers.map(([name, power]) => [name, -power]),
  };
}

function primitive(rest: Polynomial): Polynomial[] | undefined {
  const names = p.names(rest);
  const [x, y] = names;
  if (x === undefined || names.length > 2) return p.degree(rest) === 1 ? [rest] : undefined;
  if (p.degree(rest) === 1) return [rest];
  if (y === undefined) {
    const list = coefficients(rest, x);
    return list && splitList(list)?.map((part) => fromCoefficients(part, x));
  }
  // ax² + bxy + cy² factorises as at² + bt + c does: put y = 1, factorise, put it back.
  const degree = p.degree(rest);
  if ([...rest.values()].some((t) => p.termDegree(t) !== degree)) return undefined;
  const list = Array.from(
    { length: degree + 1 },
    (_, k) => [...rest.values()].find((t) => p.powerIn(t, x) === k)?.coefficient ?? q.ZERO,
  );
  return splitList(list)?.map((part) =>
    p.collect(part.map((coefficient, k) => ({ coefficient, powers: homogeneous(x, k, y, part.length - 1 - k) }))),
  );
}

function homogeneous(x: string, xs: number, y: string, ys: number): [string, number][] {
  const both: [string, number][] = [
    [x, xs],
    [y, ys],
  ];
  return both.filter(([, power]) => power > 0);
}

/** Irreducible factors with whole coefficients of a primitive list; undefined where degree 4 or more is left without rational roots. */
function splitList(list: Coefficients): Coefficients[] | undefined {
  const found: Coefficients[] = [];
  let rest = list;
  for (;;) {
    const root = rest.length > 2 ? rationalRoot(rest) : undefined;
    if (root === 'unknown') return undefined;
    if (root === undefined) break;
    const factor: Coefficients = [q.rational(-root.n), q.rational(root.d)];
    found.push(factor);
    rest = divide(rest, factor)?.quotient ?? [];
  }
  if (rest.length > 4) return undefined;
  if (rest.length > 1) found.push(rest);
  else if (rest[0] !== undefined && found[0] !== undefined && !q.equal(rest[0], q.ONE)) {
    found[0] = found[0].map((c) => q.multiply(c, rest[0] ?? q.ONE));
  }
  return found;
}

/** A rational root by the rational root theorem; 'unknown' where the numbers are too big to try them all. */
function rationalRoot(list: Coefficients): q.Rational | 'unknown' | undefined {
  const [last, lead] = [list[0], list.at(-1)];
  if (last === undefined || lead === undefined || !q.isInteger(last) || !q.isInteger(lead)) return 'unknown';
  const [tops, bottoms] = [divisors(absolute(last.n)), divisors(absolute(lead.n))];
  if (tops === undefined || bottoms === undefined || tops.length * bottoms.length > 2_000) return 'unknown';
  for (const bottom of bottoms) {
    for (const top of tops) {
      for (const root of [q.rational(top, bottom), q.rational(-top, bottom)]) {
        if (q.isZero(valueAt(list, root))) return root;
      }
    }
  }
  return undefined;
}

function counted(brackets: readonly Polynomial[]): { polynomial: Polynomial; times: number }[] {
  const found: { polynomial: Polynomial; times: number }[] = [];
  for (const polynomial of brackets) {
    const before = found.findIndex((other) => p.same(other.polynomial, polynomial));
    const kept = found[before];
    if (kept === undefined) found.push({ polynomial, times: 1 });
    else found[before] = { polynomial, times: kept.times + 1 };
  }
  return found;
}

/** True where nothing can be taken out: one bracket, once, and nothing outside it. */
export function isPrime(factors: Factors): boolean {
  const plain = factors.outside.powers.length === 0 && q.equal(q.size(factors.outside.coefficient), q.ONE);
  return plain && factors.brackets.length === 1 && factors.brackets[0]?.times === 1;
}

export function factorsLatex({ outside, brackets }: Factors): string {
  const text = brackets.map(({ polynomial, times }) => {
    const bracket = bracketed(polynomialLatex(polynomial));
    return times === 1 ? bracket : `${bracket}^{${times}}`;
  });
  if (text.length === 0) return termLatex(outside);
  if (outside.powers.length > 0) return `${termLatex(outside)}${text.join('')}`;
  if (q.equal(outside.coefficient, q.ONE)) return text.join('');
  return q.equal(outside.coefficient, q.rational(-1n)) ? `-${text.join('')}` : `${termLatex(outside)}${text.join('')}`;
}
