import { factorise, factorsLatex } from '../../maths/algebra/factors.ts';
import { polynomialLatex } from '../../maths/algebra/polynomial-latex.ts';
import * as p from '../../maths/algebra/polynomial.ts';
import { equationLatex, latex, squeezed } from '../../maths/algebra/print.ts';
import type { QuadraticSolution } from '../../maths/algebra/quadratic.ts';
import { solutionsOf } from '../../maths/algebra/solutions.ts';
import { holdsBrackets, nodes } from '../../maths/algebra/syntax.ts';
import { gcd, lcmOf } from '../../maths/numbers/integer.ts';
import * as q from '../../maths/numbers/rational.ts';
import { asRational } from '../../maths/numbers/surd.ts';
import type { ProblemOf } from '../../maths/problems/problem.ts';
import {
  asksAll,
  asksAny,
  asksEquation,
  asksExpression,
  asksNumber,
  asksOpenly,
  asksWords,
  asksYes,
  exprOf,
  exprOfTerm,
} from '../../maths/replies/asks.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { display, inline, type Ladder, list, type Step } from './ladder.ts';
import { finalAnswer } from './problem-words.ts';

type QuadraticProblem = ProblemOf<'quadratic'>;

export function quadraticLadder(problem: QuadraticProblem): Ladder {
  const { equation, unknown, answer } = problem;
  const shown = inline(equationLatex(equation));
  const tidy = tidied(answer);
  const zero = `${polynomialLatex(tidy.polynomial)} = 0`;
  const moved = latex(equation.right) === '0' && squeezed(zero) === squeezed(equationLatex(equation));
  const square = asksExpression(exprOfTerm({ coefficient: q.ONE, powers: [[unknown, 2]] }));
  const first: Step[] = moved
    ? []
    : [
        {
          question:
            latex(equation.right) === '0'
              ? `First tidy ${shown}: multiply out, collect, and divide by a common factor. What does it become?`
              : `A quadratic is easiest with ${inline('0')} on one side. What does ${shown} become when everything stands on one side?`,
          worked: `It becomes ${inline(zero)}.`,
          expected: asksEquation(exprOf(tidy.polynomial), exprOf(p.NOTHING)),
        },
      ];
  return {
    asked: `We want every value of ${inline(unknown)} that makes this true:${display(equationLatex(equation))}What is the highest power of ${inline(unknown)}, and how many solutions could there be?`,
    opening: [
      asksOpenly(
        asksNumber(2n),
        asksAll([asksNumber(2n), asksNumber(2n)]),
        square,
        asksAll([square, asksNumber(2n)]),
        asksWords('2|two|squared|square|both|double|quadratic|pair'),
      ),
      asksOpenly(
        asksWords(
          'factor|factorise|factorize|bracket|brackets|root|formula|square|zero|0|equal to 0|expand|move|rearrange|divide|subtract|add|take|common|pair|multiply|simplify|minus|plus|discriminant|abc|out|side',
        ),
      ),
    ],
    idea: `${ideaFor(tidy)} What could you do first with ${shown}?`,
    steps: isFactored(problem) ? [zeroProduct(problem)] : [...first, ...solving(problem, tidy)],
    check: checkOf(problem),
  };
}

/** The same equation with whole coefficients, no common factor and a positive lead. */
function tidied(solution: QuadraticSolution): QuadraticSolution {
  const { a, b, c } = solution;
  const bottoms = lcmOf([a.d, b.d, c.d]);
  const tops = [a, b, c].map((v) => (v.n * bottoms) / v.d).reduce(gcd);
  const by = q.rational(a.n < 0n ? -bottoms : bottoms, tops);
  const [x, y, z] = [q.multiply(a, by), q.multiply(b, by), q.multiply(c, by)];
  const discriminant = q.multiply(solution.discriminant, q.multiply(by, by));
  return { ...solution, a: x, b: y, c: z, discriminant, polynomial: p.scale(solution.polynomial, by) };
}

function ideaFor({ b, c, roots }: QuadraticSolution): string {
  if (q.isZero(b))
    return 'There is only a squared term, so get the square alone and then take square roots: a positive number has two.';
  if (q.isZero(c)) return 'Every term holds the unknown, so it can be taken out as a common factor.';
  if (roots.kind === 'rational')
    return 'If two numbers multiply to zero, one of them must be zero, so try to write the quadratic as two brackets.';
  return 'No whole-number factor pair works here, so use the quadratic formula.';
}

/** True for (x - 4)(x + 2) = 0, where only the last step is left. */
function isFactored({ equation, answer }: QuadraticProblem): boolean {
  const { left, right } = equation;
  const product = left.kind === 'multiply' || left.kind === 'power';
  return product && nodes(left).some(holdsBrackets) && latex(right) === '0' && answer.roots.kind === 'rational';
}

function zeroProduct(problem: QuadraticProblem): Step {
  return {
    question: `A product is zero only when one of its factors is. Which value of ${inline(problem.unknown)} makes each factor of ${inline(equationLatex(problem.equation))} zero?`,
    worked: `${inline(finalAnswer(problem))}.`,
    expected: rootsOf(problem),
  };
}

function solving(problem: QuadraticProblem, tidy: QuadraticSolution): Step[] {
  const { roots, b } = tidy;
  if (q.isZero(b) && roots.kind !== 'complex') return squareRoots(problem, tidy);
  return roots.kind === 'rational' ? brackets(problem, tidy) : formula(problem, tidy);
}

function squareRoots(problem: QuadraticProblem, { a, c }: QuadraticSolution): Step[] {
  const square = q.divide(q.negate(c), a) ?? q.ZERO;
  const { unknown } = problem;
  const alone = `${unknown}^2 = ${q.rationalLatex(square)}`;
  const shown = finalAnswer(problem);
  return [
    {
      question: `Get ${inline(`${unknown}^2`)} by itself. What is it equal to?`,
      worked: `${inline(alone)}.`,
      expected: asksNumber(square),
    },
    {
      question: `Which numbers, multiplied by themselves, give ${inline(q.rationalLatex(square))}?`,
      worked: q.isZero(square)
        ? `Only zero: ${inline(shown)}.`
        : `There are two, one positive and one negative: ${inline(shown)}.`,
      expected: rootsOf(problem),
    },
  ];
}

function brackets(problem: QuadraticProblem, { a, b, c, polynomial }: QuadraticSolution): Step[] {
  const factors = factorise(polynomial);
  const written = factors === undefined ? polynomialLatex(polynomial) : factorsLatex(factors);
  const product = q.multiply(a, c);
  const [m, n] = pairFor(product, b, problem.answer, a);
  const last: Step = {
    question: `Now ${inline(`${written} = 0`)}. Which value of ${inline(problem.unknown)} makes each factor zero?`,
    worked: `${inline(finalAnswer(problem))}.`,
    expected: rootsOf(problem),
  };
  if (q.isZero(c)) {
    return [
      {
        question: `What can be taken out of both terms of ${inline(polynomialLatex(polynomial))}?`,
        worked: `Taking it out gives ${inline(`${written} = 0`)}.`,
        expected: takenOut(problem, factors?.outside),
      },
      last,
    ];
  }
  const pair: Step = {
    question: `Which two numbers multiply to ${inline(q.rationalLatex(product))} and add to ${inline(q.rationalLatex(b))}?`,
    worked: `They are ${inline(q.rationalLatex(m))} and ${inline(q.rationalLatex(n))}.`,
    expected: asksAll([asksNumber(m), asksNumber(n)]),
  };
  const split: Step = {
    question: `How does that pair help to write ${inline(polynomialLatex(polynomial))} as brackets?`,
    worked: `${inline(`${polynomialLatex(polynomial)} = ${written}`)}.`,
    expected: asksAny(
      asksExpression(exprOf(polynomial), 'product'),
      asksEquation(exprOf(polynomial), exprOf(p.NOTHING)),
      ...(q.equal(a, q.ONE) ? [] : [asksWords('split|middle|group|grouping|pairs')]),
    ),
  };
  return [pair, split, last];
}

/** The factor pair of ac that adds to b: minus a times each root. */
function pairFor(
  product: q.Rational,
  b: q.Rational,
  { roots }: QuadraticSolution,
  a: q.Rational,
): [q.Rational, q.Rational] {
  const root = roots.kind === 'rational' ? (roots.values[0] ?? q.ZERO) : q.ZERO;
  const m = q.negate(q.multiply(a, root));
  const n = q.isZero(m) ? q.subtract(b, m) : (q.divide(product, m) ?? q.ZERO);
  return [m, n];
}

function formula(problem: QuadraticProblem, { a, b, c, discriminant, polynomial }: QuadraticSolution): Step[] {
  const [x, y, z] = [a, b, c].map((v) => (v.n < 0n ? `\\left(${q.rationalLatex(v)}\\right)` : q.rationalLatex(v)));
  const inside = `${y}^2 - 4 \\times ${x} \\times ${z}`;
  const first: Step = {
    question: `In ${inline(`${polynomialLatex(polynomial)} = 0`)}, what is ${inline(`b^2 - 4ac`)} with ${inline(`a = ${x}`)}, ${inline(`b = ${y}`)} and ${inline(`c = ${z}`)}?`,
    worked: `${inline(`${inside} = ${q.rationalLatex(discriminant)}`)}.`,
    expected: asksNumber(discriminant),
  };
  if (problem.answer.roots.kind === 'complex') {
    return [
      first,
      {
        question: `Can any real number squared give ${inline(q.rationalLatex(discriminant))}?`,
        worked: `No: that is negative, so there are no real solutions. With complex numbers, ${inline(finalAnswer(problem))}.`,
        expected: asksYes(false),
      },
    ];
  }
  const top = `-${y} \\pm \\sqrt{${q.rationalLatex(discriminant)}}`;
  return [
    first,
    {
      question: `Put it into ${inline(`${problem.unknown} = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}`)}. What do you get, as simply as you can?`,
      worked: `${inline(`${problem.unknown} = \\frac{${top}}{2 \\times ${x}}`)}, which is ${inline(finalAnswer(problem))}.`,
      expected: rootsOf(problem),
    },
  ];
}

/** Each of the real roots, once. */
function rootsOf({ equation, unknown }: QuadraticProblem): Expected {
  const roots = solutionsOf(equation, unknown);
  const each = roots === undefined || roots === 'all' ? [] : roots;
  return asksAll(each.map((surd): Expected => ({ kind: 'number', exact: { surd, rational: asRational(surd) } })));
}

/** The whole common factor, the letter alone, or the number alone. */
function takenOut({ unknown }: QuadraticProblem, outside: p.Term | undefined): Expected {
  const letter: p.Term = { coefficient: q.ONE, powers: [[unknown, 1]] };
  const whole = outside ?? letter;
  const minus: p.Term = { ...whole, coefficient: q.negate(whole.coefficient) };
  const number = q.equal(q.size(whole.coefficient), q.ONE) ? [] : [asksNumber(whole.coefficient)];
  return asksAny(
    asksExpression(exprOfTerm(whole)),
    asksExpression(exprOfTerm(minus)),
    asksExpression(exprOfTerm(letter)),
    ...number,
  );
}

function checkOf(problem: QuadraticProblem): string {
  const { unknown, answer } = problem;
  const { roots, a, b, c } = answer;
  const left = inline(polynomialLatex(answer.polynomial));
  if (roots.kind === 'rational') {
    const each = list(roots.values.map((v) => inline(`${unknown} = ${q.rationalLatex(v)}`)));
    return `Put ${each} into ${left}: each time it comes to ${inline('0')}, so the answer is right. Which step was the trickiest?`;
  }
  const total = q.rationalLatex(q.divide(q.negate(b), a) ?? q.ZERO);
  const product = q.rationalLatex(q.divide(c, a) ?? q.ZERO);
  return `A check without messy substitution: the two solutions of ${inline(`${polynomialLatex(answer.polynomial)} = 0`)} must add to ${inline(`-\\frac{b}{a} = ${total}`)} and multiply to ${inline(`\\frac{c}{a} = ${product}`)}. They do. Can you see why?`;
}
