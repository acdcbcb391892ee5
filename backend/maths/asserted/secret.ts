import { polynomialOf } from '../algebra/linear.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import { same } from '../algebra/polynomial.ts';
import { latex, squeezed } from '../algebra/print.ts';
import { solutionsOf } from '../algebra/solutions.ts';
import { type Expr, substitute, whole } from '../algebra/syntax.ts';
import { judge } from '../judging/judge.ts';
import { asRational, type Surd, surdLatex } from '../numbers/surd.ts';
import type { Rational } from '../numbers/rational.ts';
import { lettersOf, type Problem } from '../problems/problem.ts';
import { numberIn } from '../replies/said.ts';
import { keyOf, valueIn } from './value.ts';
import { visible } from './visible.ts';

/** What must not be asserted before it is earned. */
export type Secret = {
  /** Keys of the values: a number, each root, each unknown's value. */
  readonly keys: ReadonlySet<string>;
  /** The letters that they are values of. */
  readonly letters: readonly string[];
  /** Sides of the problem with the answer put in, squeezed. */
  readonly putIn: ReadonlySet<string>;
  /** Whether an expression with letters is the answer in its finished form. */
  readonly isAnswer: ((expr: Expr) => boolean) | undefined;
  /** There is no solution, or every number is one. */
  readonly count: 'none' | 'all' | undefined;
  /** Whole values, for bounds that leave only one. */
  readonly wholes: readonly bigint[];
};

const keyOfSurd = (surd: Surd): string => {
  const rational = asRational(surd);
  return rational === undefined ? surdLatex(surd) : keyOf(rational);
};

const secret = (change: Partial<Secret>): Secret => ({
  keys: new Set(),
  letters: [],
  putIn: new Set(),
  isAnswer: undefined,
  count: undefined,
  wholes: [],
  ...change,
});

const wholesOf = (values: readonly (Rational | undefined)[]): bigint[] =>
  values.flatMap((value) => (value !== undefined && value.d === 1n ? [value.n] : []));

/** The answer of a problem as what a text must not assert; undefined where nothing of it can be equated. */
export function secretOf(problem: Problem): Secret | undefined {
  const letters = lettersOf(problem);
  switch (problem.kind) {
    case 'linear':
    case 'quadratic': {
      const solutions = solutionsOf(problem.equation, problem.unknown);
      if (solutions === undefined) return undefined;
      if (solutions === 'all' || solutions.length === 0)
        return secret({ letters, count: solutions === 'all' ? 'all' : 'none' });
      const { left, right } = problem.equation;
      const rationals = solutions.map(asRational);
      return secret({
        letters,
        keys: new Set(solutions.map(keyOfSurd)),
        putIn: withPutIn(
          [left, right],
          rationals.map((value) => [[problem.unknown, value]]),
        ),
        wholes: wholesOf(rationals),
      });
    }
    case 'system': {
      const { answer, unknowns, equations } = problem;
      if (answer.kind !== 'one') return secret({ letters, count: answer.kind === 'none' ? 'none' : 'all' });
      const pair = [answer.x, answer.y].map((value, i) => [unknowns[i] ?? '', value] as const);
      return secret({
        letters,
        keys: new Set([keyOf(answer.x), keyOf(answer.y)]),
        putIn: withPutIn(
          equations.flatMap(({ left, right }) => [left, right]),
          [pair],
        ),
        wholes: wholesOf([answer.x, answer.y]),
      });
    }
    case 'arithmetic':
    case 'evaluate':
      return secret({ keys: new Set([keyOfSurd(problem.answer.surd)]), wholes: wholesOf([problem.answer.rational]) });
    case 'percent':
      return secret({ keys: new Set([keyOf(problem.answer)]), wholes: wholesOf([problem.answer]) });
    case 'gcd':
    case 'lcm':
      return secret({ keys: new Set([`${problem.answer}/1`]), wholes: [problem.answer] });
    case 'factor': {
      const { brackets } = problem.answer;
      // A bracket is half of the answer, as a root is.
      const isPart = (expr: Expr): boolean => {
        const polynomial = polynomialOf(expr);
        return polynomial !== undefined && brackets.some((one) => same(one.polynomial, polynomial));
      };
      return secret({ letters, isAnswer: (expr) => isPart(expr) || isFinal(problem, expr) });
    }
    case 'simplify':
    case 'expand':
    case 'primes':
      return secret({ letters, isAnswer: (expr) => isFinal(problem, expr) });
    case 'topic': {
      const { answer, answerLatex } = problem;
      if (answer.kind === 'number') {
        const { surd, rational } = answer.exact;
        return secret({ keys: new Set([keyOfSurd(surd)]), wholes: wholesOf([rational]) });
      }
      return secretFrom(answerLatex);
    }
    default:
      return problem satisfies never;
  }
}

/** An answer that was found elsewhere, as text: its number, where it has one. */
export function secretFrom(answer: string): Secret | undefined {
  const seen = visible(answer);
  const value = valueIn(seen) ?? valueOfSaid(seen);
  if (value === undefined) return undefined;
  return secret({ keys: new Set([value.key]), wholes: wholesOf([value.rational]) });
}

function valueOfSaid(text: string) {
  const said = numberIn(text);
  const value = said && numericValue(said.expr);
  return value && { key: keyOfSurd(value.surd), rational: value.rational };
}

function isFinal(problem: Problem, expr: Expr): boolean {
  const verdict = judge(problem, problem, { kind: 'lines', lines: [[expr]] });
  return verdict.kind === 'right' && verdict.finished;
}

/** The sides as they look once the values stand in place of the unknowns; a side without unknowns gives nothing away. */
function withPutIn(
  sides: readonly Expr[],
  answers: readonly (readonly (readonly [string, Rational | undefined])[])[],
): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const answer of answers) {
    const values = new Map(
      answer.flatMap(([name, value]) => (value === undefined ? [] : [[name, whole(value)] as const])),
    );
    for (const side of sides) {
      const put = substitute(side, values);
      if (put.kind !== 'number' && latex(put) !== latex(side)) shown.add(squeezed(latex(put)));
    }
  }
  return shown;
}
