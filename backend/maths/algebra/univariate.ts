import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { coefficientOf, collect, degree, names, type Polynomial } from './polynomial.ts';

/** Coefficients of a polynomial of one unknown, lowest power first, no zero at the top; [] is the zero polynomial. */
export type Coefficients = readonly Rational[];

/** Undefined for more than one unknown; `name` says which it is where the polynomial is constant. */
export function coefficients(a: Polynomial, name: string): Coefficients | undefined {
  if (names(a).some((found) => found !== name)) return undefined;
  return trimmed(Array.from({ length: degree(a) + 1 }, (_, power) => coefficientOf(a, name, power)));
}

export function fromCoefficients(list: Coefficients, name: string): Polynomial {
  return collect(list.map((coefficient, i) => ({ coefficient, powers: i === 0 ? [] : [[name, i]] })));
}

function trimmed(list: Coefficients): Coefficients {
  let length = list.length;
  while (length > 0 && q.isZero(list[length - 1] ?? q.ZERO)) length -= 1;
  return list.slice(0, length);
}

/** Long division; undefined when dividing by zero. */
export function divide(a: Coefficients, b: Coefficients): { quotient: Coefficients; rest: Coefficients } | undefined {
  const lead = b.at(-1);
  if (lead === undefined) return undefined;
  const quotient: Rational[] = Array.from({ length: Math.max(0, a.length - b.length + 1) }, () => q.ZERO);
  let rest = a;
  while (rest.length >= b.length) {
    const shift = rest.length - b.length;
    const factor = q.divide(rest.at(-1) ?? q.ZERO, lead) ?? q.ZERO;
    quotient[shift] = factor;
    rest = trimmed(rest.map((c, i) => q.subtract(c, q.multiply(factor, b[i - shift] ?? q.ZERO))));
  }
  return { quotient, rest };
}

/** The greatest common divisor with leading coefficient 1. */
export function commonDivisor(a: Coefficients, b: Coefficients): Coefficients {
  let [x, y] = [a, b];
  while (y.length > 0) [x, y] = [y, divide(x, y)?.rest ?? []];
  const lead = x.at(-1) ?? q.ONE;
  return x.map((c) => q.divide(c, lead) ?? q.ZERO);
}

export function valueAt(a: Coefficients, at: Rational): Rational {
  return a.reduceRight((sum, c) => q.add(q.multiply(sum, at), c), q.ZERO);
}
