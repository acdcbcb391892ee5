import { isCollected } from '../../maths/algebra/collected.ts';
import { polynomialOf, type Sides } from '../../maths/algebra/linear.ts';
import { numericValue } from '../../maths/algebra/numeric-value.ts';
import { coefficientLatex, polynomialLatex, termLatex } from '../../maths/algebra/polynomial-latex.ts';
import * as p from '../../maths/algebra/polynomial.ts';
import type { Polynomial } from '../../maths/algebra/polynomial.ts';
import { equationLatex, latex, numberLatex, squeezed } from '../../maths/algebra/print.ts';
import { type Expr, isSum, nodes, substitute } from '../../maths/algebra/syntax.ts';
import { lcm } from '../../maths/numbers/integer.ts';
import * as q from '../../maths/numbers/rational.ts';
import type { ProblemOf } from '../../maths/problems/problem.ts';
import {
  asksAny,
  asksEquation,
  asksExpression,
  asksNumber,
  asksOperation,
  asksWords,
  asksYes,
  exprOf,
} from '../../maths/replies/asks.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { inline, type Ladder, list, type Step } from './ladder.ts';
import { linearOpening } from './linear-opening.ts';
import { finalAnswer } from './problem-words.ts';

type LinearProblem = ProblemOf<'linear'>;

export function linearLadder(problem: LinearProblem): Ladder {
  const { equation } = problem;
  const opening = openUp(problem);
  const isTidied = opening.length > 0 && clearing(problem) === 1n && isSolved(problem);
  const moves = isTidied ? opening : [...opening, ...undo(problem, opening.length === 0)];
  return {
    ...linearOpening(problem),
    idea: `${ideaFor(problem)} What could you do to both sides of ${inline(equationLatex(equation))} first?`,
    steps: moves,
    check: checkOf(problem),
  };
}

function ideaFor({ equation, numbers, unknown }: LinearProblem): string {
  const terms = [...addends(equation.left), ...addends(equation.right)];
  if (numbers === 'fractions' && commonBottom(terms) > 1n)
    return 'An equation stays true when every term is multiplied by the same number, and that can clear the fractions.';
  if (terms.some((t) => nodes(t).some((n) => n.kind === 'multiply' && isSum(n.right)))) {
    return 'Open the brackets first: the number outside multiplies every term inside.';
  }
  const both = [equation.left, equation.right].every((side) => nodes(side).some((n) => n.kind === 'variable'));
  if (both) return `Both sides hold ${inline(unknown)}, so first bring those terms together on one side.`;
  return `Undo what was done to ${inline(unknown)}, last thing first, and do the same to both sides.`;
}

/** The terms of a side, as they were written. */
function addends(expr: Expr): Expr[] {
  if (expr.kind === 'add') return [...addends(expr.left), ...addends(expr.right)];
  if (expr.kind === 'subtract') return [...addends(expr.left), { kind: 'negative', of: expr.right }];
  return [expr];
}

function commonBottom(terms: readonly Expr[]): bigint {
  const all = terms.flatMap((t) => [...(polynomialOf(t) ?? p.NOTHING).values()]);
  return all.reduce((sum, t) => lcm(sum, t.coefficient.d), 1n);
}

const bothSides = ({ left, right }: Sides, problem: LinearProblem): string =>
  `${polynomialLatex(left, problem.numbers)} = ${polynomialLatex(right, problem.numbers)}`;

function sides({ equation }: LinearProblem): Sides {
  return { left: polynomialOf(equation.left) ?? p.NOTHING, right: polynomialOf(equation.right) ?? p.NOTHING };
}

/** The number that clears all fractions, 1 where there are none to clear or the numbers are decimals. */
function clearing({ equation, numbers }: LinearProblem): bigint {
  return numbers === 'decimals' ? 1n : commonBottom([...addends(equation.left), ...addends(equation.right)]);
}

function cleared(problem: LinearProblem): Sides {
  const by = q.rational(clearing(problem));
  const { left, right } = sides(problem);
  return { left: p.scale(left, by), right: p.scale(right, by) };
}

/** True where the unknown stands alone once the fractions are cleared and the sides are tidy. */
function isSolved(problem: LinearProblem): boolean {
  const { left, right } = cleared(problem);
  const isAlone = (one: Polynomial, other: Polynomial): boolean =>
    q.equal(p.coefficientOf(one, problem.unknown, 1), q.ONE) &&
    q.isZero(p.coefficientOf(one, problem.unknown, 0)) &&
    q.isZero(p.coefficientOf(other, problem.unknown, 1));
  return isAlone(left, right) || isAlone(right, left);
}

/** Clears fractions, multiplies brackets out and collects like terms, until the equation reads ax + b = cx + d. */
function openUp(problem: LinearProblem): Step[] {
  const { equation } = problem;
  const after = bothSides(cleared(problem), problem);
  const by = clearing(problem);
  if (by > 1n) {
    const bottoms = [...new Set([...nodes(equation.left), ...nodes(equation.right)].flatMap(bottomOf))].filter(
      (d) => d > 1n,
    );
    return [
      {
        question: clearingQuestion(bottoms),
        worked: isSolved(problem)
          ? `${inline(`${by}`)} works.`
          : `${inline(`${by}`)} works. Multiply every term on both sides by ${inline(`${by}`)} and collect like terms: ${inline(after)}.`,
        expected: asksCleared(by, bottoms.length === 1),
      },
    ];
  }
  if (squeezed(after) === squeezed(equationLatex(equation))) return [];
  const untidy = [equation.left, equation.right].filter((side) => !isCollected(side));
  return untidy.map((side, i): Step => {
    const tidy = polynomialLatex(polynomialOf(side) ?? p.NOTHING, problem.numbers);
    const reads =
      isSolved(problem) && i < untidy.length - 1
        ? ''
        : `, so the equation reads ${inline(after)} once both sides are tidy`;
    const brackets = nodes(side).some(
      (n) => (n.kind === 'multiply' || n.kind === 'negative') && latex(n).includes('(') && tidy !== '0',
    );
    const ask = brackets ? 'Multiply out and collect like terms: what does' : 'Tidy this side: what does';
    return {
      question: `${ask} ${inline(latex(side))} become?`,
      worked: `${inline(`${latex(side)} = ${tidy}`)}${reads}.`,
      expected: asksAny(asksExpression(side, 'collected'), asksEquation(equation.left, equation.right)),
    };
  });
}

function clearingQuestion(bottoms: readonly bigint[]): string {
  const shown = list(bottoms.map((d) => inline(`${d}`)));
  if (bottoms.length > 1) return `Which is the smallest number that the denominators ${shown} all go into?`;
  return `There is a denominator ${shown}. By which number could you multiply every term so that it goes?`;
}

function bottomOf(node: Expr): bigint[] {
  if (node.kind === 'number') return node.dress === 'decimal' ? [] : [node.value.d];
  if (node.kind !== 'divide') return [];
  const bottom = numericValue(node.right)?.rational;
  return bottom === undefined ? [] : [q.size(bottom).n];
}

/** Undoes ax + b = cx + d step by step; `asWritten` starts from the line as the pupil typed it. */
function undo(problem: LinearProblem, asWritten: boolean): Step[] {
  const { unknown } = problem;
  const steps: Step[] = [];
  let now = cleared(problem);
  const move = (term: Polynomial, why: string): void => {
    const [only] = [...term.values()];
    if (only === undefined) return;
    const gone = inline(termLatex({ ...only, coefficient: q.size(only.coefficient) }, problem.numbers));
    const verb = only.coefficient.n < 0n ? 'add' : 'subtract';
    const ask = verb === 'add' ? 'added to' : 'subtracted from';
    const before = asWritten && steps.length === 0 ? equationLatex(problem.equation) : bothSides(now, problem);
    now = { left: p.minus(now.left, term), right: p.minus(now.right, term) };
    steps.push({
      question: `Look at ${inline(before)}. ${why} What is left when ${gone} is ${ask} both sides?`,
      worked: `${verb === 'add' ? 'Add' : 'Subtract'} ${gone} on both sides: ${inline(bothSides(now, problem))}.`,
      expected: asksEquation(exprOf(now.left), exprOf(now.right)),
    });
  };
  const [a, c] = [p.coefficientOf(now.left, unknown, 1), p.coefficientOf(now.right, unknown, 1)];
  if (!q.isZero(a) && !q.isZero(c)) {
    const smaller = q.less(a, c) ? a : c;
    move(p.scale(p.unknown(unknown), smaller), `We want ${inline(unknown)} on one side only.`);
  }
  const answer = problem.answer;
  if (answer.kind !== 'one') return [...steps, ending(problem, now)];
  const side = q.isZero(p.coefficientOf(now.left, unknown, 1)) ? now.right : now.left;
  const loose = p.coefficientOf(side, unknown, 0);
  if (!q.isZero(loose)) move(p.constant(loose), `We want the term with ${inline(unknown)} alone.`);
  const lead = p.coefficientOf(p.minus(now.left, now.right), unknown, 1);
  const shown = p.coefficientOf(now.left, unknown, 1).n === 0n ? q.negate(lead) : lead;
  if (!q.equal(shown, q.ONE)) {
    const by = inline(coefficientLatex(shown, problem.numbers));
    steps.push({
      question: `In ${inline(bothSides(now, problem))}, ${inline(unknown)} is multiplied by ${by}. How do you undo that?`,
      worked: `Divide both sides by ${by}: ${inline(finalAnswer(problem))}.`,
      expected: undoingOf(shown, answer.value),
    });
  }
  return steps.length > 0
    ? steps
    : [
        {
          question:
            clearing(problem) > 1n
              ? `Multiply both sides of ${inline(equationLatex(problem.equation))} by ${inline(`${clearing(problem)}`)}. What is ${inline(unknown)} then?`
              : `What does ${inline(bothSides(now, problem))} tell you about ${inline(unknown)}?`,
          worked: `${inline(finalAnswer(problem))}.`,
          expected: asksNumber(answer.value),
        },
      ];
}

/** Dividing by the number in front; for -1 the signs may be changed as well, and the answer itself is as good. */
function undoingOf(shown: q.Rational, answer: q.Rational): Expected {
  const minus = q.equal(shown, q.rational(-1n));
  const signs = minus
    ? [asksOperation('multiply', shown), asksWords('sign|signs|minus|negative|opposite|swap|flip')]
    : [];
  return asksAny(asksOperation('divide', shown), ...signs, asksNumber(answer));
}

/** The number that clears the fractions; where only one bottom is named, a multiple of it will do as well. */
function asksCleared(by: bigint, multiples: boolean): Expected {
  const counts = multiples ? Array.from({ length: 10 }, (_, i) => BigInt(i + 1)) : [1n];
  return asksAny(...counts.flatMap((k) => [asksNumber(by * k), asksOperation('multiply', q.rational(by * k))]));
}

function ending(problem: LinearProblem, now: Sides): Step {
  const x = inline(problem.unknown);
  const left = inline(bothSides(now, problem));
  return problem.answer.kind === 'all'
    ? {
        question: `Look at ${left}. For which ${x} is that true?`,
        worked: `${left} is always true, so every number works for ${x}.`,
        expected: asksWords('all|every|any|always|infinite|infinitely|everything|anything|whatever|each'),
      }
    : {
        question: `Look at ${left}. Can any ${x} make that true?`,
        worked: `${left} is never true, so there is no solution.`,
        expected: asksYes(false),
      };
}

function checkOf(problem: LinearProblem): string {
  const { equation, unknown, answer } = problem;
  if (answer.kind !== 'one') {
    const try1 = sideValues(problem, q.ONE);
    const word = answer.kind === 'all' ? 'agree, as they do for any number' : 'differ, as they do for any number';
    return `Try any number, say ${inline(`${unknown} = 1`)}: the left side is ${try1.left} and the right side is ${try1.right}. They ${word}. Which other number would you try?`;
  }
  const { left, right } = sideValues(problem, answer.value);
  return `Put ${inline(finalAnswer(problem))} back into ${inline(equationLatex(equation))}: the left side is ${left} and the right side is ${right}. Both sides agree, so the answer is right. Which step was the trickiest?`;
}

function sideValues({ equation, unknown, numbers }: LinearProblem, value: q.Rational): { left: string; right: string } {
  const dress = numbers === 'decimals' ? 'decimal' : 'whole';
  const values = new Map<string, Expr>([[unknown, { kind: 'number', value, dress }]]);
  const show = (side: Expr): string => {
    const total = numericValue(substitute(side, values))?.rational ?? q.ZERO;
    return inline(numberLatex(total, dress));
  };
  return { left: show(equation.left), right: show(equation.right) };
}
