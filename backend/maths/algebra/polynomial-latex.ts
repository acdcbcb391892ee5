import { decimalText, equal, ONE, type Rational, rationalLatex, size } from '../numbers/rational.ts';
import { ordered, type Polynomial, type Term } from './polynomial.ts';

/** How coefficients are written: as fractions, or as decimals where the problem came in decimals. */
export type Numbers = 'fractions' | 'decimals';

export function coefficientLatex(value: Rational, numbers: Numbers = 'fractions'): string {
  return (numbers === 'decimals' ? decimalText(value) : undefined) ?? rationalLatex(value);
}

/** LaTeX of a polynomial, highest degree first: `6x^2 - 48x - 54`. */
export function polynomialLatex(polynomial: Polynomial, numbers: Numbers = 'fractions'): string {
  const terms = ordered(polynomial);
  if (terms.length === 0) return '0';
  return terms.map((term, i) => `${sign(term, i === 0)}${unsigned(term, numbers)}`).join('');
}

export function termLatex(term: Term, numbers: Numbers = 'fractions'): string {
  return `${term.coefficient.n < 0n ? '-' : ''}${unsigned(term, numbers)}`;
}

function sign(term: Term, first: boolean): string {
  if (first) return term.coefficient.n < 0n ? '-' : '';
  return term.coefficient.n < 0n ? ' - ' : ' + ';
}

function unsigned(term: Term, numbers: Numbers): string {
  const unknowns = term.powers.map(([name, power]) => (power === 1 ? name : `${name}^{${power}}`)).join('');
  const coefficient = size(term.coefficient);
  return equal(coefficient, ONE) && unknowns !== '' ? unknowns : `${coefficientLatex(coefficient, numbers)}${unknowns}`;
}
