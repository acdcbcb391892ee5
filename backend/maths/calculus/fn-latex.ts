import * as q from '../numbers/rational.ts';
import { coefficientOf, type Fn, holdsX, isNum, mul, pow, whole } from './fn.ts';

/** LaTeX of a function as a textbook writes it: highest powers first, what is divided by under a line. */
export function fnLatex(fn: Fn, variable: string): string {
  if (fn.kind !== 'sum') return termLatex(fn, variable);
  const terms = fn.of.toSorted((a, b) => degreeOf(b) - degreeOf(a));
  return terms
    .map((term, i) => {
      const text = termLatex(term, variable);
      if (i === 0) return text;
      return text.startsWith('-') ? ` - ${text.slice(1)}` : ` + ${text}`;
    })
    .join('');
}

/** The power of the variable in a term: constants last, functions that are no powers before them. */
function degreeOf(term: Fn): number {
  if (!holdsX(term)) return -1_000;
  const factors = term.kind === 'prod' ? term.of : [term];
  return factors.reduce((sum, factor) => {
    if (factor.kind === 'var') return sum + 1;
    if (factor.kind === 'pow' && factor.base.kind === 'var' && isNum(factor.exponent))
      return sum + Number(factor.exponent.value.n) / Number(factor.exponent.value.d);
    return sum;
  }, 0);
}

function termLatex(term: Fn, variable: string): string {
  const [coefficient, rest] = coefficientOf(term);
  const sign = coefficient.n < 0n ? '-' : '';
  const size = q.size(coefficient);
  const factors = rest.kind === 'prod' ? rest.of : [rest];
  const under = factors.filter(isUnder);
  const over = factors.filter((one) => !isUnder(one) && !(isNum(one) && q.equal(one.value, q.ONE)));
  const top = joined(over, variable);
  const bottom = joined(
    under.map((one) => mul(pow(one, whole(-1)))),
    variable,
  );
  const alone = (parts: readonly Fn[], text: string, number: bigint): string =>
    number === 1n && parts.length === 1 ? text.replace(/^\\left\((.*)\\right\)$/, '$1') : text;
  const number = (n: bigint, text: string): string => (n === 1n && text !== '' ? text : `${n}${text}`);
  if (bottom === '' && size.d === 1n) return `${sign}${number(size.n, top)}`;
  return `${sign}\\frac{${number(size.n, alone(over, top, size.n))}}{${number(size.d, alone(under, bottom, size.d))}}`;
}

const isUnder = (factor: Fn): boolean =>
  factor.kind === 'pow' && isNum(factor.exponent) && factor.exponent.value.n < 0n;

/** Factors side by side: powers of the variable first, then brackets, then functions. */
function joined(factors: readonly Fn[], variable: string): string {
  const place = (factor: Fn): number => {
    const base = factor.kind === 'pow' ? factor.base : factor;
    return base.kind === 'num' || base.kind === 'const'
      ? factor.kind === 'pow' && holdsX(factor)
        ? 2
        : 0
      : base.kind === 'var'
        ? 1
        : base.kind === 'sum'
          ? 3
          : 4;
  };
  return factors
    .toSorted((a, b) => place(a) - place(b))
    .map((one) => factorLatex(one, variable))
    .join('');
}

function factorLatex(factor: Fn, variable: string): string {
  switch (factor.kind) {
    case 'num':
      return q.rationalLatex(factor.value);
    case 'var':
      return variable;
    case 'const':
      return factor.name === 'e' ? 'e' : '\\pi ';
    case 'call':
      return `\\${factor.name}\\left(${fnLatex(factor.of, variable)}\\right)`;
    case 'pow':
      return powerLatex(factor.base, factor.exponent, variable);
    default:
      return `\\left(${fnLatex(factor, variable)}\\right)`;
  }
}

function powerLatex(base: Fn, exponent: Fn, variable: string): string {
  if (isNum(exponent) && exponent.value.n === 1n && exponent.value.d === 2n)
    return `\\sqrt{${fnLatex(base, variable)}}`;
  const up = fnLatex(exponent, variable);
  if (base.kind === 'call' && isNum(exponent) && q.isInteger(exponent.value))
    return `\\${base.name}^{${up}}\\left(${fnLatex(base.of, variable)}\\right)`;
  return `${factorLatex(base.kind === 'num' && (base.value.n < 0n || base.value.d !== 1n) ? { kind: 'sum', of: [base] } : base, variable)}^{${up}}`;
}
