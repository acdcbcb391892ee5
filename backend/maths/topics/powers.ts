import { monomialLatex, monomialOf } from '../algebra/monomial.ts';
import { polynomialOf, solveLinear } from '../algebra/linear.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import * as p from '../algebra/polynomial.ts';
import { equationLatex, latex } from '../algebra/print.ts';
import { toQuotient } from '../algebra/quotient.ts';
import { type Equation, type Expr, unknowns } from '../algebra/syntax.ts';
import { gcd, primePowers } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import { parseSides } from '../reading/parse.ts';
import { mistakesOf, numberExpr, step } from './expressions.ts';
import { number } from './made.ts';
import { hasWords, mathsIn, statement } from './statement.ts';
import type { Mistake, Topic, TopicProblem } from './topic.ts';

const SOLVE =
  /^(?:(?:solve|find|work out)(?: for)?(?: the)?(?: (?:value of|following|exponential|equation))*(?: (?:for )?[a-z](?: in| when| if| for which)?)?(?: the equation)?[:.,]? ?)?([^?]*\^[^?]*=[^?]+?)(?:,? for [a-z]|[.,] (?:find|what is) [a-z])?$/i;
const SIMPLIFY =
  /^(?:simplify|rewrite|write|express)(?: (?:the|this|following|expression|each))*:? ?(.+?)(?:,? (?:assuming|where|given|if)(?: that)? (?:[a-z](?:,? (?:and )?[a-z])* (?:is|are)|all (?:variables|letters) are) (positive)(?: numbers?| real numbers?)?)?(?: as a single power(?: of [a-z])?| using the laws of indices)?$/i;

/** Powers: equations with the unknown as exponent, and the laws of indices with fractions for exponents. */
export const powers: Topic = {
  name: 'powers',
  read(text) {
    const said = statement(text);
    const equation = SOLVE.exec(said)?.[1];
    if (equation !== undefined) return exponential(equation);
    const [, written, positive] = SIMPLIFY.exec(said) ?? [];
    return written === undefined ? undefined : simplified(written, positive !== undefined);
  },
};

/** A number as a power of a smaller one: 32 = 2^5, 1/9 = 3^-2. */
type Base = { readonly base: bigint; readonly power: Rational };

function baseOf(value: Rational): Base | undefined {
  const size = value.n === 1n ? value.d : value.d === 1n ? value.n : undefined;
  if (size === undefined || size < 2n) return undefined;
  const primes = primePowers(size);
  if (primes === undefined) return undefined;
  const common = primes.reduce((all, { power }) => gcd(all, BigInt(power)), 0n);
  const base = primes.reduce((all, { prime, power }) => all * prime ** (BigInt(power) / common), 1n);
  return { base, power: q.rational(value.n === 1n ? -common : common) };
}

type Side = { readonly base: Base | undefined; readonly exponent: Expr; readonly value: Rational };

function sideOf(expr: Expr): Side | undefined {
  if (expr.kind === 'power' && unknowns(expr.base).length === 0) {
    const value = numericValue(expr.base)?.rational;
    return value && { base: baseOf(value), exponent: expr.exponent, value };
  }
  const value = numericValue(expr)?.rational;
  return value && { base: baseOf(value), exponent: numberExpr(1), value };
}

function exponential(text: string): TopicProblem | undefined {
  const spelt = text
    .replace(/\^\s?([a-z])(?![a-z(])/g, '^{$1}')
    .replace(/\^\s?\(([^()]*)\)/g, '^{$1}')
    .replace(/[.,;]+$/, '');
  if (hasWords(spelt)) return undefined;
  const [left, right, ...more] = parseSides(spelt) ?? [];
  if (left === undefined || right === undefined || more.length > 0) return undefined;
  const [letter, ...letters] = unknowns(left, right);
  const [first, second] = [sideOf(left), sideOf(right)];
  if (letter === undefined || letters.length > 0 || first === undefined || second === undefined) return undefined;
  const one = (side: Side): boolean => q.equal(side.value, q.ONE);
  const known = first.base ?? second.base;
  if (known === undefined || unknowns(first.exponent, second.exponent).length === 0) return undefined;
  if ((first.base === undefined && !one(first)) || (second.base === undefined && !one(second))) return undefined;
  if (first.base && second.base && first.base.base !== second.base.base) return undefined;
  const times = (side: Side): Expr =>
    side.base === undefined
      ? numberExpr(0)
      : { kind: 'multiply', left: numberExpr(side.base.power), right: side.exponent };
  const exponents: Equation = { left: times(first), right: times(second) };
  const solution = solveLinear(exponents, letter);
  if (solution?.kind !== 'one') return undefined;
  return exponentialProblem({ left, right }, letter, known.base, exponents, solution.value, second);
}

function exponentialProblem(
  equation: Equation,
  letter: string,
  base: bigint,
  exponents: Equation,
  value: Rational,
  right: Side,
): TopicProblem {
  const given = equationLatex(equation);
  const power = numericValue(exponents.right)?.rational;
  const tidy = (expr: Expr): string => tidied(expr);
  const parts = {
    given,
    letter,
    base: `${base}`,
    power: power === undefined ? tidy(exponents.right) : rationalLatex(power),
    equal: `${tidy(exponents.left)} = ${tidy(exponents.right)}`,
    value: rationalLatex(right.value),
    right: latex(equation.right),
  };
  const answer = number(value);
  const divided = q.divide(right.value, q.rational(base));
  return {
    kind: 'topic',
    topic: 'powers',
    task: 'exponential',
    given,
    parts,
    steps:
      exponents.left.kind === 'multiply' &&
      exponents.left.right.kind === 'variable' &&
      power !== undefined &&
      q.equal(power, value)
        ? [step('which-power', answer, parts)]
        : [
            ...(power === undefined ? [] : [step('same-base', number(power), parts)]),
            step('equal-exponents', answer, { ...parts, result: `${letter} = ${rationalLatex(value)}` }),
          ],
    answer,
    answerLatex: `${letter} = ${rationalLatex(value)}`,
    mistakes: mistakesOf(
      numberExpr(value),
      [
        ['divided-by-base', divided && numberExpr(divided)],
        ['exponent-not-solved', power && numberExpr(power)],
        ['rooted', numberExpr(q.subtract(right.value, q.rational(base)))],
        ['sign-of-power', numberExpr(q.negate(value))],
      ],
      parts,
    ),
  };
}

const tidied = (expr: Expr): string => {
  const polynomial = polynomialOf(expr);
  const value = numericValue(expr)?.rational;
  return value !== undefined ? rationalLatex(value) : polynomial === undefined ? latex(expr) : latexOf(polynomial);
};

const latexOf = (polynomial: p.Polynomial): string =>
  p
    .ordered(polynomial)
    .map(
      (term, i) =>
        `${i > 0 && term.coefficient.n > 0n ? '+' : ''}${monomialLatex({ coefficient: term.coefficient, powers: new Map(term.powers.map(([name, power]) => [name, q.rational(BigInt(power))])) })}`,
    )
    .join('');

function simplified(text: string, positive: boolean): TopicProblem | undefined {
  const expr = mathsIn(text.replace(/\^\s?([a-z])(?![a-z(])/g, '^{$1}'));
  if (expr === undefined || unknowns(expr).length === 0 || toQuotient(expr) !== undefined) return undefined;
  const value = monomialOf(expr, positive);
  if (value === undefined) return undefined;
  const answerLatex = monomialLatex(value);
  if (answerLatex === latex(expr)) return undefined;
  const [name, power] = [...value.powers][0] ?? [];
  const letter = name ?? unknowns(expr)[0] ?? '';
  const parts = { given: latex(expr), letter, power: rationalLatex(power ?? q.ZERO) };
  const changed = (id: string, next: Rational | undefined): Mistake[] =>
    next === undefined || name === undefined || power === undefined || q.equal(next, power)
      ? []
      : [
          {
            id,
            parts,
            gives: { kind: 'monomial', value: { ...value, powers: new Map(value.powers).set(name, next) } },
          },
        ];
  return {
    kind: 'topic',
    topic: 'powers',
    task: 'indices',
    given: latex(expr),
    parts,
    steps: [
      step('exponent', power === undefined ? number(0) : number(power), parts),
      step('written', { kind: 'monomial', value }, parts),
    ],
    answer: { kind: 'monomial', value },
    answerLatex,
    mistakes: [
      ...changed('exponents-multiplied', wrongPower(expr, 'multiply')),
      ...changed('sign-of-exponent', power && q.negate(power)),
      ...changed('exponents-added', wrongPower(expr, 'add')),
      ...changed('exponent-upside-down', power && q.divide(q.ONE, power)),
    ],
  };
}

/** x^a · x^b with a and b multiplied, (x^a)^b with them added. */
function wrongPower(expr: Expr, how: 'multiply' | 'add'): Rational | undefined {
  if (
    how === 'add' &&
    (expr.kind === 'power' || expr.kind === 'root') &&
    expr.kind === 'power' &&
    expr.base.kind === 'power'
  ) {
    const [a, b] = [numericValue(expr.base.exponent)?.rational, numericValue(expr.exponent)?.rational];
    return a && b && q.add(a, b);
  }
  if (how === 'multiply' && (expr.kind === 'multiply' || expr.kind === 'divide')) {
    const power = (side: Expr): Rational | undefined => [...(monomialOf(side, true)?.powers.values() ?? [])][0];
    const [a, b] = [power(expr.left), power(expr.right)];
    return a && b && (expr.kind === 'multiply' ? q.multiply(a, b) : q.divide(a, b));
  }
  return undefined;
}
