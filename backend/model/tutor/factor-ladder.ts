import { polynomialLatex, termLatex } from '../../maths/algebra/polynomial-latex.ts';
import * as p from '../../maths/algebra/polynomial.ts';
import { bracketed, latex } from '../../maths/algebra/print.ts';
import type { Expr } from '../../maths/algebra/syntax.ts';
import { divisors, exactRoot } from '../../maths/numbers/integer.ts';
import * as q from '../../maths/numbers/rational.ts';
import type { ProblemOf } from '../../maths/problems/problem.ts';
import {
  asksAll,
  asksAny,
  asksExpression,
  asksNumber,
  asksOpenly,
  asksWords,
  exprOf,
  exprOfTerm,
} from '../../maths/replies/asks.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { parseExpression } from '../../maths/reading/parse.ts';
import { display, inline, type Ladder, type Step } from './ladder.ts';
import { finalAnswer } from './problem-words.ts';

type FactorProblem = ProblemOf<'factor'>;

export function factorLadder(problem: FactorProblem): Ladder {
  const { expr, polynomial, answer } = problem;
  const { outside, brackets } = answer;
  const plain = outside.powers.length === 0 && q.equal(outside.coefficient, q.ONE);
  const rest = restOf(problem);
  const common: Step[] = plain
    ? []
    : [
        {
          question: `Which factor do all the terms of ${inline(latex(expr))} share?`,
          worked: `They share ${inline(termLatex(outside))}: ${inline(`${polynomialLatex(polynomial)} = ${outsideLatex(problem)}${bracketed(polynomialLatex(rest))}`)}.`,
          expected: sharedExpected(outside, expr),
        },
      ];
  const split = brackets.length > 1 || (brackets[0]?.times ?? 1) > 1;
  return {
    asked: `We want this written as a product, in factors that go no further:${display(latex(expr))}What do you look for first when you factorise?`,
    opening: [
      asksOpenly(...factorsOf(outside).map((one) => asksExpression(exprOfTerm(one))), asksWords(LOOKED_FOR)),
      asksOpenly(
        ...factorsOf(outside).map((one) => asksExpression(exprOfTerm(one))),
        asksWords(`${LOOKED_FOR}|${p.names(polynomial).join('|')}`),
      ),
    ],
    idea: `${ideaFor(rest, plain, split)} What do you see in ${inline(latex(expr))}?`,
    steps: [...common, ...(split ? splitting(problem, rest) : [])],
    check: `Multiply ${inline(finalAnswer(problem))} out again: it comes back to ${inline(polynomialLatex(polynomial))}, so the answer is right. Which step was the trickiest?`,
  };
}

/** What pupils look for, and see, when they factorise. */
const LOOKED_FOR =
  'factor|factors|common|hcf|gcf|share|shared|bracket|brackets|square|squares|difference|two numbers|pair|pairs|multiply|highest|biggest|divide|number|numbers|letter|letters|quadratic|trinomial|terms|term|even|minus|same|group|zero|sum|add|x';

/** Every factor that all the terms share, by the whole common one: 6x has 2, 3, 6, x, 2x, 3x. */
function factorsOf({ coefficient, powers }: p.Term): p.Term[] {
  const size = coefficient.n < 0n ? -coefficient.n : coefficient.n;
  const numbers = q.isInteger(coefficient) ? (divisors(size) ?? [1n]) : [1n];
  const letters = powers.reduce<(readonly (readonly [string, number])[])[]>(
    (all, [name, most]) =>
      all.flatMap((one) => Array.from({ length: most + 1 }, (_, k) => (k === 0 ? one : [...one, [name, k] as const]))),
    [[]],
  );
  return numbers.flatMap((n) =>
    letters.flatMap((own) => (n === 1n && own.length === 0 ? [] : [{ coefficient: q.rational(n), powers: own }])),
  );
}

/** The whole common factor with either sign, or a part of it. */
function sharedExpected(outside: p.Term, expr: Expr): Expected {
  const minus: p.Term = { ...outside, coefficient: q.negate(outside.coefficient) };
  return asksAny(
    ...[outside, minus, ...factorsOf(outside)].map((one) => asksExpression(exprOfTerm(one))),
    asksExpression(expr, 'product'),
  );
}

function outsideLatex({ answer }: FactorProblem): string {
  const text = termLatex(answer.outside);
  return text === '-1' ? '-' : text;
}

/** What is left inside once the common factor is out. */
function restOf({ answer }: FactorProblem): p.Polynomial {
  let rest: p.Polynomial | undefined = p.constant(q.ONE);
  for (const { polynomial, times } of answer.brackets) {
    for (let i = 0; i < times; i += 1) rest = rest && p.times(rest, polynomial);
  }
  return rest ?? p.NOTHING;
}

function ideaFor(rest: p.Polynomial, plain: boolean, split: boolean): string {
  if (!plain)
    return `Look for a factor that every term has, and take it out first${split ? '; then see whether what is left splits further' : ''}.`;
  const terms = p.ordered(rest);
  if (terms.length === 2 && terms[1] !== undefined && terms[1].coefficient.n < 0n)
    return 'Two terms with a minus between them may be a difference of two squares.';
  if (p.degree(rest) > 2) return 'Try small numbers: where the expression is zero, there is a factor.';
  return 'Think of expanding two brackets backwards: the outer numbers multiply, the middle one adds.';
}

function splitting(problem: FactorProblem, rest: p.Polynomial): Step[] {
  const shown = inline(polynomialLatex(rest));
  const done: Step = {
    question: `How do you write ${shown} as a product now?`,
    worked: `${inline(`${polynomialLatex(problem.polynomial)} = ${finalAnswer(problem)}`)}.`,
    expected: asksAny(asksExpression(exprOf(rest), 'product'), asksExpression(problem.expr, 'product')),
  };
  const terms = p.ordered(rest);
  const [a, b, c] = terms;
  if (a === undefined || b === undefined) return [done];
  if (terms.length === 2 && p.degree(rest) === 2 && b.coefficient.n < 0n) {
    const question = `Which expressions, squared, give ${inline(termLatex(a))} and ${inline(termLatex({ ...b, coefficient: q.negate(b.coefficient) }))}?`;
    const [x, y] = [rootOf(a), rootOf({ ...b, coefficient: q.negate(b.coefficient) })];
    if (x !== undefined && y !== undefined)
      return [
        {
          question,
          worked: `${inline(`\\left(${x}\\right)^2`)} and ${inline(`\\left(${y}\\right)^2`)}: a difference of two squares.`,
          expected: asksAny(asksAll([x, y].map(squareRootOf)), asksAll([x, y].map(squareOf))),
        },
        done,
      ];
  }
  if (terms.length === 3 && c !== undefined && p.degree(rest) === 2) {
    const product = q.multiply(a.coefficient, c.coefficient);
    const pair = pairOf(product, b.coefficient);
    const question = `Which two numbers multiply to ${inline(q.rationalLatex(product))} and add to ${inline(q.rationalLatex(b.coefficient))}?`;
    if (pair !== undefined)
      return [
        {
          question,
          worked: `They are ${inline(`${pair[0]}`)} and ${inline(`${pair[1]}`)}.`,
          expected: asksAll(pair.map((n) => asksNumber(n))),
        },
        done,
      ];
  }
  const bracket = problem.answer.brackets[0]?.polynomial ?? rest;
  return [
    {
      question: `Can you find one bracket that divides ${shown}?`,
      worked: `${inline(`\\left(${polynomialLatex(bracket)}\\right)`)} does.`,
      expected: asksOpenly(
        ...problem.answer.brackets.map((one) => asksExpression(exprOf(one.polynomial))),
        asksExpression(exprOf(rest), 'product'),
      ),
    },
    done,
  ];
}

const squareRootOf = (root: string): Expected => asksExpression(parseExpression(root) ?? exprOf(p.NOTHING));

const squareOf = (root: string): Expected =>
  asksExpression({
    kind: 'power',
    base: parseExpression(root) ?? exprOf(p.NOTHING),
    exponent: { kind: 'number', value: q.rational(2n), dress: 'whole' },
  });

/** The term whose square a term is, in LaTeX, where there is one. */
function rootOf(term: p.Term): string | undefined {
  const root = q.isInteger(term.coefficient) ? exactRoot(term.coefficient.n, 2) : undefined;
  if (root === undefined || term.powers.some(([, power]) => power % 2 !== 0)) return undefined;
  return termLatex({ coefficient: q.rational(root), powers: term.powers.map(([name, power]) => [name, power / 2]) });
}

/** Two whole numbers with a given product and sum, by trying the small ones. */
function pairOf(product: q.Rational, sum: q.Rational): readonly [bigint, bigint] | undefined {
  for (let m = 1n; m <= 2_000n; m += 1n) {
    for (const one of [m, -m]) {
      if (product.n % one === 0n && one + product.n / one === sum.n) return [one, product.n / one];
    }
  }
  return undefined;
}
