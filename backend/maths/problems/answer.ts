import { factorsLatex } from '../algebra/factors.ts';
import type { NumericValue } from '../algebra/numeric-value.ts';
import { coefficientLatex, type Numbers, polynomialLatex } from '../algebra/polynomial-latex.ts';
import { pairLatex, type QuadraticSolution } from '../algebra/quadratic.ts';
import { asPolynomial, type Quotient } from '../algebra/quotient.ts';
import type { PrimePower } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import { surdLatex } from '../numbers/surd.ts';
import type { Problem, Valued } from './problem.ts';

/** The exact answer to a problem, its parts in LaTeX, in the form that a mark scheme asks for. */
export type Answer =
  /** A value, an expression, or `x = 3`. */
  | { readonly kind: 'one'; readonly latex: string }
  /** Roots: each is a solution by itself. */
  | { readonly kind: 'either'; readonly latex: readonly string[] }
  /** Values of the unknowns of a system, which belong together. */
  | { readonly kind: 'together'; readonly latex: readonly string[] }
  /** Complex roots: there is no real solution. */
  | { readonly kind: 'complex'; readonly latex: string }
  | { readonly kind: 'none' }
  /** Every number, or every pair on the line, is a solution. */
  | { readonly kind: 'all' };

export function answerOf(problem: Problem): Answer {
  switch (problem.kind) {
    case 'linear': {
      const { answer, unknown, numbers } = problem;
      return answer.kind === 'one' ? one(`${unknown} = ${coefficientLatex(answer.value, numbers)}`) : answer;
    }
    case 'quadratic':
      return rootsAnswer(problem.unknown, problem.answer);
    case 'system': {
      const { answer, unknowns } = problem;
      if (answer.kind !== 'one') return { kind: answer.kind === 'none' ? 'none' : 'all' };
      const values = [answer.x, answer.y].map((value, i) => `${unknowns[i] ?? ''} = ${q.rationalLatex(value)}`);
      return { kind: 'together', latex: values };
    }
    case 'topic':
      return one(problem.answerLatex);
    default:
      return one(valuedAnswer(problem));
  }
}

const one = (latex: string): Answer => ({ kind: 'one', latex });

/** LaTeX of the answer to a problem whose every line keeps one value. */
export function valuedAnswer(problem: Valued): string {
  switch (problem.kind) {
    case 'arithmetic':
    case 'evaluate':
      return valueLatex(problem.answer, problem.numbers);
    case 'percent':
      return coefficientLatex(problem.answer, 'decimals');
    case 'simplify':
      return quotientLatex(problem.answer, problem.numbers);
    case 'expand':
      return polynomialLatex(problem.answer, problem.numbers);
    case 'factor':
      return factorsLatex(problem.answer);
    case 'gcd':
    case 'lcm':
      return problem.answer.toString();
    case 'primes':
      return primesLatex(problem.answer);
    default:
      return problem satisfies never;
  }
}

export function valueLatex(value: NumericValue, numbers: Numbers): string {
  return value.rational === undefined ? surdLatex(value.surd) : coefficientLatex(value.rational, numbers);
}

function rootsAnswer(unknown: string, { roots }: QuadraticSolution): Answer {
  if (roots.kind === 'rational')
    return { kind: 'either', latex: roots.values.map((value) => `${unknown} = ${q.rationalLatex(value)}`) };
  return { kind: roots.kind === 'surd' ? 'one' : 'complex', latex: `${unknown} = ${pairLatex(roots)}` };
}

/** A polynomial where it comes to one with whole (or decimal) coefficients, else one fraction with the sign in front. */
export function quotientLatex(quotient: Quotient, numbers: Numbers): string {
  const polynomial = asPolynomial(quotient);
  if (polynomial !== undefined) {
    const tidy = numbers === 'decimals' || [...polynomial.values()].every((t) => q.isInteger(t.coefficient));
    if (tidy) return polynomialLatex(polynomial, numbers);
  }
  const [top, bottom] = [polynomialLatex(quotient.top), polynomialLatex(quotient.bottom)];
  const negative = quotient.top.size === 1 && top.startsWith('-');
  return negative ? `-\\frac{${top.slice(1)}}{${bottom}}` : `\\frac{${top}}{${bottom}}`;
}

export function primesLatex(primes: readonly PrimePower[]): string {
  return primes.map(({ prime, power }) => (power === 1 ? `${prime}` : `${prime}^{${power}}`)).join(' \\times ');
}
