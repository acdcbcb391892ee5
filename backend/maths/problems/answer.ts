import type { PrimePower } from '../numbers/integer.ts';
import { factorsLatex } from '../algebra/factors.ts';
import { coefficientLatex, type Numbers, polynomialLatex } from '../algebra/polynomial-latex.ts';
import type { Problem } from './problem.ts';
import { pairLatex, type QuadraticSolution } from '../algebra/quadratic.ts';
import { asPolynomial, type Quotient } from '../algebra/quotient.ts';
import * as q from '../numbers/rational.ts';
import { type NumericValue, surdLatex } from '../numbers/surd.ts';

/** The answer to a problem in LaTeX, exact and in the form that a mark scheme asks for. */
export function finalAnswer(problem: Problem): string {
  switch (problem.kind) {
    case 'arithmetic':
    case 'evaluate':
      return valueLatex(problem.answer, problem.numbers);
    case 'percent':
      return coefficientLatex(problem.answer, 'decimals');
    case 'linear':
      return linearLatex(problem.unknown, problem.answer, problem.numbers);
    case 'quadratic':
      return rootsLatex(problem.unknown, problem.answer);
    case 'system': {
      const [x, y] = problem.unknowns;
      if (problem.answer.kind === 'none') return '\\text{no solution}';
      if (problem.answer.kind === 'many') return '\\text{infinitely many solutions}';
      return `${x} = ${q.rationalLatex(problem.answer.x)},\\; ${y} = ${q.rationalLatex(problem.answer.y)}`;
    }
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

function linearLatex(
  unknown: string,
  answer: Extract<Problem, { kind: 'linear' }>['answer'],
  numbers: Numbers,
): string {
  if (answer.kind === 'none') return '\\text{no solution}';
  if (answer.kind === 'all') return '\\text{every number works}';
  return `${unknown} = ${coefficientLatex(answer.value, numbers)}`;
}

export function valueLatex(value: NumericValue, numbers: Numbers): string {
  return value.rational === undefined ? surdLatex(value.surd) : coefficientLatex(value.rational, numbers);
}

export function rootsLatex(unknown: string, { roots }: QuadraticSolution): string {
  if (roots.kind === 'rational')
    return roots.values.map((v) => `${unknown} = ${q.rationalLatex(v)}`).join(' \\text{ or } ');
  const both = `${unknown} = ${pairLatex(roots)}`;
  return roots.kind === 'surd' ? both : `${both} \\text{ (no real solutions)}`;
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
