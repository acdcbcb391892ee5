import { factorise, factorsLatex, isPrime } from '../../maths/algebra/factors.ts';
import { polynomialOf } from '../../maths/algebra/linear.ts';
import { numericValue } from '../../maths/algebra/numeric-value.ts';
import { type Numbers, polynomialLatex, termLatex } from '../../maths/algebra/polynomial-latex.ts';
import * as p from '../../maths/algebra/polynomial.ts';
import type { Polynomial } from '../../maths/algebra/polynomial.ts';
import { latex } from '../../maths/algebra/print.ts';
import { asPolynomial, type Quotient, toQuotient } from '../../maths/algebra/quotient.ts';
import { type Expr, holdsBrackets, isSum, nodes, substitute, unknowns } from '../../maths/algebra/syntax.ts';
import * as q from '../../maths/numbers/rational.ts';
import type { ProblemOf } from '../../maths/problems/problem.ts';
import {
  asksAll,
  asksAny,
  asksExpression,
  asksOpenly,
  asksWords,
  exprOf,
  exprOfTerm,
} from '../../maths/replies/asks.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { expressionOpening, groupsOf } from './expression-opening.ts';
import { inline, type Ladder, type Step } from './ladder.ts';
import { finalAnswer } from './problem-words.ts';

type ExpressionProblem = ProblemOf<'simplify'> | ProblemOf<'expand'>;

export function expressionLadder(problem: ExpressionProblem): Ladder {
  const { expr } = problem;
  const fraction = polynomialOf(expr) === undefined || isFraction(expr);
  const steps = fraction ? fractionSteps(problem) : polynomialSteps(problem);
  return {
    ...expressionOpening(problem, addends(expr)),
    idea: `${ideaFor(expr, fraction)} Where in ${inline(latex(expr))} would you start?`,
    steps,
    check: checkOf(problem),
  };
}

/** The sums that are taken away as a whole: b - c in a - (b - c). */
function minusBrackets(expr: Expr): Expr[] {
  return nodes(expr).flatMap((n) => (n.kind === 'subtract' && isSum(n.right) ? [n.right] : []));
}

function minusStep(sum: Expr): Step {
  const taken: Expr = { kind: 'negative', of: sum };
  const open = polynomialLatex(polynomialOf(taken) ?? p.NOTHING);
  return {
    question: `What does ${inline(latex(taken))} become without its bracket?`,
    worked: `${inline(`${latex(taken)} = ${open}`)}.`,
    expected: asksExpression(taken, 'open'),
  };
}

const isFraction = (expr: Expr): boolean => nodes(expr).some((n) => n.kind === 'divide' && unknowns(n.left).length > 0);

function ideaFor(expr: Expr, fraction: boolean): string {
  const sum = nodes(expr).some(isSum);
  if (fraction && isSum(expr))
    return 'Algebraic fractions add just like number fractions: they need the same bottom first.';
  if (fraction && sum) return 'Only a factor of the whole top and the whole bottom can be cancelled.';
  if (minusBrackets(expr).length > 0) return 'A minus in front of a bracket changes the sign of every term inside.';
  if (nodes(expr).some(holdsBrackets)) return 'Each term in a bracket is multiplied by everything outside it.';
  if (fraction || !sum)
    return 'Take numbers with numbers and each letter with itself: powers of one letter add when multiplied and subtract when divided.';
  return 'Only like terms can be put together: the same letters with the same powers.';
}

/** The terms of an expression as written, signs with them. */
function addends(expr: Expr): Expr[] {
  if (expr.kind === 'add') return [...addends(expr.left), ...addends(expr.right)];
  if (expr.kind === 'subtract')
    return [...addends(expr.left), ...addends(expr.right).map((of): Expr => ({ kind: 'negative', of }))];
  return [expr];
}

function polynomialSteps(problem: ExpressionProblem): Step[] {
  const { expr, numbers } = problem;
  const terms = addends(expr);
  const steps = terms.flatMap((term) => (nodes(term).some(holdsBrackets) ? bracketSteps(term, numbers) : []));
  steps.unshift(...minusBrackets(expr).map(minusStep));
  const open = terms.flatMap((term) => [...(polynomialOf(term) ?? p.NOTHING).values()]);
  const answer = finalAnswer(problem);
  const joined = joinedLatex(open, numbers);
  if (terms.length > 1 || steps.length === 0) {
    const groups = likeGroups(open, numbers);
    const ask =
      groups === ''
        ? `What does ${inline(latex(expr))} come to when numbers and letters are multiplied out?`
        : `In ${inline(joined)}, which terms are alike, and what do they come to together?`;
    steps.push({
      question: ask,
      worked: `${groups}${inline(`${latex(expr)} = ${answer}`)}.`,
      expected: collectedExpected(expr, terms),
    });
  }
  return steps;
}

/** The whole collected, or what one kind of term comes to, or each of them. */
function collectedExpected(expr: Expr, terms: readonly Expr[]): Expected {
  const sums = groupsOf(terms).map((group) => asksExpression(exprOf(p.collect(group)), 'collected'));
  const whole = asksExpression(expr, 'collected');
  return sums.length === 0 ? whole : asksAny(whole, asksAll(sums), ...sums);
}

function joinedLatex(terms: readonly p.Term[], numbers: Numbers): string {
  return terms
    .map((term, i) => {
      if (i === 0) return termLatex(term, numbers);
      return `${term.coefficient.n < 0n ? '-' : '+'} ${termLatex({ ...term, coefficient: q.size(term.coefficient) }, numbers)}`;
    })
    .join(' ');
}

/** "2x and 5x make 7x", for each kind of term that occurs more than once. */
function likeGroups(open: readonly p.Term[], numbers: Numbers): string {
  const keyOf = (t: p.Term): string => t.powers.map(([name, power]) => name + power).join(' ');
  const keys = [...new Set(open.map(keyOf))];
  return keys
    .map((key) => open.filter((t) => keyOf(t) === key))
    .filter((group) => group.length > 1)
    .map(
      (group) =>
        `${group.map((t) => inline(termLatex(t, numbers))).join(' and ')} make ${inline(polynomialLatex(p.collect(group), numbers))}. `,
    )
    .join('');
}

function bracketSteps(term: Expr, numbers: Numbers): Step[] {
  const product = term.kind === 'power' ? squareOf(term) : term;
  const open = polynomialOf(term) ?? p.NOTHING;
  const whole = inline(`${latex(term)} = ${polynomialLatex(open, numbers)}`);
  if (product.kind !== 'multiply')
    return [
      {
        question: `What does ${inline(latex(term))} become without its bracket?`,
        worked: `${whole}.`,
        expected: asksExpression(term, 'open'),
      },
    ];
  const [a, b] = [polynomialOf(product.left) ?? p.NOTHING, polynomialOf(product.right) ?? p.NOTHING];
  const pieces = p.ordered(a).flatMap((x) => p.ordered(b).map((y) => p.timesTerm(x, y)));
  if (pieces.length > 9)
    return [
      {
        question: `What does ${inline(latex(term))} become without brackets?`,
        worked: `${whole}.`,
        expected: asksExpression(term, 'open'),
      },
    ];
  const parts = asksAll(pieces.map((t) => asksExpression(exprOfTerm(t), 'open')));
  const opened = asksExpression(term, 'open');
  const each = pieces.map((t) => inline(termLatex(t, numbers))).join(', ');
  const twice = product === term ? '' : `Squaring means multiplying by itself: ${inline(latex(product))}. `;
  const ask = `${twice}In ${inline(latex(product))}, multiply each term of one factor by each term of the other. Which ${inline(`${pieces.length}`)} products do you get?`;
  if (pieces.length === open.size)
    return [{ question: ask, worked: `${each}, so ${whole}.`, expected: asksAny(parts, opened) }];
  return [
    { question: ask, worked: `They are ${each}.`, expected: asksAny(parts, opened) },
    {
      question: `Which of those are like terms, and what do they make?`,
      worked: `${likeGroups(pieces, numbers)}So ${whole}.`,
      expected: collectedExpected(term, pieces.map(exprOfTerm)),
    },
  ];
}

function squareOf(term: Extract<Expr, { kind: 'power' }>): Expr {
  const two = numericValue(term.exponent)?.rational;
  return two !== undefined && two.n === 2n && two.d === 1n
    ? { kind: 'multiply', left: term.base, right: term.base }
    : term;
}

function fractionSteps(problem: ExpressionProblem): Step[] {
  const { expr } = problem;
  const answer = finalAnswer(problem);
  const steps: Step[] = [];
  const single = toQuotient(expr);
  if (single !== undefined && expr.kind !== 'divide' && nodes(expr).some(isSum)) {
    steps.push({
      question: `What could one bottom for all of ${inline(latex(expr))} be, and what does the whole become over it?`,
      worked: `Over one bottom it is ${inline(raw(single))}.`,
      expected: asksOpenly(asksExpression(exprOf(single.bottom)), asksExpression(expr)),
    });
  }
  const factored = single && factoredLatex(single);
  if (single !== undefined && factored !== undefined && factored !== raw(single)) {
    steps.push({
      question: `Which factors can you find in the top and in the bottom of ${inline(raw(single))}?`,
      worked: `Factorised, it is ${inline(factored)}.`,
      expected: factorsExpected(single, expr),
    });
  }
  steps.push({
    question: `What can be cancelled or shortened in ${inline(steps.length === 0 ? latex(expr) : (factored ?? latex(expr)))}?`,
    worked: `${inline(`${latex(expr)} = ${answer}`)}.`,
    expected: factorsExpected(single, expr),
  });
  return steps;
}

/** Any factor of the top or the bottom, what they share, or the whole. */
function factorsExpected(single: Quotient | undefined, expr: Expr): Expected {
  const sides = single === undefined ? [] : [single.top, single.bottom];
  const brackets = sides
    .flatMap((side) => (side.size < 2 ? [] : (factorise(side)?.brackets ?? [])))
    .map((one) => exprOf(one.polynomial));
  const letters = unknowns(expr);
  const numbers = sides.flatMap((side) => [...side.values()]).map(({ coefficient }) => coefficient);
  return asksOpenly(
    asksExpression(expr, 'collected'),
    ...sides.map((side) => asksExpression(exprOf(side), 'product')),
    ...brackets.map((one) => asksExpression(one)),
    { kind: 'some', of: brackets.map((one) => asksExpression(one)), least: 2 },
    asksWords(
      [
        'bracket',
        'brackets',
        ...letters,
        ...numbers.map((one) => q.size(one).n.toString()).filter((one) => one !== '1' && one !== '0'),
        'nothing',
      ].join('|'),
    ),
  );
}

function raw(quotient: Quotient): string {
  const polynomial = asPolynomial(quotient);
  return polynomial === undefined
    ? `\\frac{${polynomialLatex(quotient.top)}}{${polynomialLatex(quotient.bottom)}}`
    : polynomialLatex(polynomial);
}

function factoredLatex(quotient: Quotient): string | undefined {
  const [top, bottom] = [inFactors(quotient.top), inFactors(quotient.bottom)];
  return bottom === '1' ? undefined : `\\frac{${top}}{${bottom}}`;
}

function inFactors(polynomial: Polynomial): string {
  const factors = polynomial.size < 2 ? undefined : factorise(polynomial);
  return factors === undefined || isPrime(factors) ? polynomialLatex(polynomial) : factorsLatex(factors);
}

/** Compares the line and the answer at one simple point where both are defined. */
function checkOf(problem: ExpressionProblem): string {
  const letters = unknowns(problem.expr);
  for (const start of [2n, 3n, 5n, 7n]) {
    const values = new Map(
      letters.map((name, i): [string, Expr] => [
        name,
        { kind: 'number', value: q.rational(start + BigInt(i)), dress: 'whole' },
      ]),
    );
    const value = numericValue(substitute(problem.expr, values))?.rational;
    if (value === undefined) continue;
    const put = letters.map((name, i) => inline(`${name} = ${start + BigInt(i)}`)).join(', ');
    return `Try a number: with ${put} the start ${inline(latex(problem.expr))} comes to ${inline(q.rationalLatex(value))}, and so does ${inline(finalAnswer(problem))}. Would you like to try another number yourself?`;
  }
  return `Read the lines backwards: each equals the one before, so the answer is ${inline(finalAnswer(problem))}. Which step was the trickiest?`;
}
