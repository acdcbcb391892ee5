import { settle } from '../../maths/algebra/literal.ts';
import { numericValue } from '../../maths/algebra/numeric-value.ts';
import { coefficientLatex } from '../../maths/algebra/polynomial-latex.ts';
import { latex } from '../../maths/algebra/print.ts';
import { type Expr, mapParts, nodes, whole } from '../../maths/algebra/syntax.ts';
import * as q from '../../maths/numbers/rational.ts';
import { splitSquare, surdLatex } from '../../maths/numbers/surd.ts';
import { valueLatex } from '../../maths/problems/answer.ts';
import type { ProblemOf } from '../../maths/problems/problem.ts';
import {
  asksAll,
  asksExpression,
  asksNumber,
  asksOpenly,
  asksOperation,
  asksValue,
  asksWords,
} from '../../maths/replies/asks.ts';
import { arithmeticOpening } from './arithmetic-opening.ts';
import { inline, type Ladder, list, type Step } from './ladder.ts';
import { finalAnswer } from './problem-words.ts';
import { reduce } from './reduce.ts';

export function arithmeticLadder(problem: ProblemOf<'arithmetic'>): Ladder {
  const { expr } = problem;
  const answer = finalAnswer(problem);
  const { steps, undo } = reduce(topHeavy(expr), problem.numbers) ?? { steps: rootSteps(expr, answer), undo: '' };
  const { asked, second, opening } = arithmeticOpening(expr, topHeavy(expr));
  return {
    asked,
    opening,
    idea: `${singleIdea(expr) ?? ideaFor(expr)} ${second}`,
    steps: [...mixedSteps(expr), ...steps],
    check: `${undoing(undo, answer)} Does it all make sense to you?`,
  };
}

/** Mixed numbers as single fractions. */
function topHeavy(expr: Expr): Expr {
  return expr.kind === 'number' && expr.dress === 'mixed' ? whole(expr.value) : mapParts(expr, topHeavy);
}

function mixedSteps(expr: Expr): Step[] {
  return nodes(expr).flatMap((node): Step[] => {
    if (node.kind !== 'number' || node.dress !== 'mixed') return [];
    const { n, d } = node.value;
    const sum = `${n / d} \\times ${d} + ${n % d}`;
    return [
      {
        question: `Write ${inline(latex(node))} as one fraction over ${inline(`${d}`)}. What is its top, ${inline(sum)}?`,
        worked: `${inline(`${sum} = ${n}`)}, so ${inline(`${latex(node)} = \\frac{${n}}{${d}}`)}.`,
        expected: asksNumber(n),
      },
    ];
  });
}

function undoing(undo: string, answer: string): string {
  if (undo === '')
    return `Read the lines again from the bottom up: each one equals the one above, so the answer is ${inline(answer)}.`;
  return `Let's check by undoing the last step: ${inline(undo)}. That takes us back, so the answer is ${inline(answer)}.`;
}

export function evaluateLadder(problem: ProblemOf<'evaluate'>): Ladder {
  const { expr, substituted, values } = problem;
  const answer = finalAnswer(problem);
  const given = list([...values].map(([name, value]) => inline(`${name} = ${latex(settle(value))}`)));
  const swap: Step = {
    question: `Write ${inline(latex(expr))} again with brackets where ${list([...values.keys()].map(inline))} stood. What does it become?`,
    worked: `It becomes ${inline(latex(substituted))}.`,
    expected: asksExpression(substituted),
  };
  const each = [...values.values()].map(asksValue);
  const { steps, undo } = reduce(substituted, problem.numbers) ?? { steps: rootSteps(substituted, answer), undo: '' };
  return {
    asked: `We want the value of ${inline(latex(expr))} when ${given}. What does a letter stand for here?`,
    opening: [
      asksOpenly(
        ...each,
        asksAll(each),
        asksWords('number|numbers|value|values|amount|replace|substitute|unknown|instead'),
      ),
      asksOpenly(...each, asksAll(each), asksWords('number|value|equals|given|know')),
    ],
    idea: `A letter keeps the place of a number: put the number in, in brackets, then follow the order of operations. What do we know about ${list([...values.keys()].map(inline))}?`,
    steps: [swap, ...steps],
    check: `${undoing(undo, answer)} Which step was the trickiest?`,
  };
}

/** How to do one operation on whole numbers in the head; undefined where the idea is another one, such as signs or fractions. */
function singleIdea(expr: Expr): string | undefined {
  if (!('left' in expr)) return undefined;
  const isDecimal = [expr.left, expr.right].some((side) => side.kind === 'number' && side.dress === 'decimal');
  if (isDecimal && (expr.kind === 'add' || expr.kind === 'subtract'))
    return 'Think of money, or write the numbers under each other with the points in line.';
  const whole = [expr.left, expr.right].map((side) =>
    side.kind === 'number' && side.dress === 'whole' && q.isInteger(side.value) ? side.value.n : -1n,
  );
  if (whole.some((n) => n < 0n)) return undefined;
  const isSmall = whole.every((n) => n <= 12n);
  switch (expr.kind) {
    case 'add':
      return 'Add the tens and the ones apart, or jump to the next full ten first.';
    case 'subtract':
      return 'Count up from the smaller number to the bigger one in easy jumps, or take away in two goes.';
    case 'multiply':
      return isSmall
        ? 'Start from a times table fact close by that you know by heart.'
        : 'Break one of the numbers into easy parts, multiply each of them, and add.';
    case 'divide':
      return 'Turn it round: what times the second number gives the first?';
    default:
      return undefined;
  }
}

function ideaFor(expr: Expr): string {
  const kinds = new Set(nodes(settle(expr)).map((node) => node.kind));
  const fractions = nodes(settle(expr)).some(
    (node) => node.kind === 'number' && !q.isInteger(node.value) && node.dress !== 'decimal',
  );
  if (kinds.has('root') && numericValue(expr)?.rational === undefined)
    return 'Look for square numbers hiding under each root: they can come out.';
  if (fractions && (kinds.has('add') || kinds.has('subtract')))
    return 'Fractions can be added or subtracted only when their bottoms are the same.';
  if (fractions && kinds.has('divide')) return 'To divide by a fraction, multiply by it turned upside down.';
  if (fractions) return 'Fractions multiply straight across: top with top, bottom with bottom.';
  if (kinds.size > 2)
    return 'The order is: brackets, then powers and roots, then multiply and divide, then add and subtract.';
  if (kinds.has('root')) return 'A root asks which number was multiplied by itself.';
  if (kinds.has('size')) return 'The bars ask for the distance from zero, which is never negative.';
  if (kinds.has('divide')) return 'A fraction bar means divide; a number that divides top and bottom can be cancelled.';
  if (kinds.has('power')) return 'A power is a short way to write a repeated multiplication.';
  if (kinds.has('multiply')) return 'Multiplying counts equal groups, so a hard one can be split into easy parts.';
  return 'Think of the number line, and watch the signs.';
}

/** Steps for roots that do not come out: take the square factor out of each, then put everything together. */
function rootSteps(expr: Expr, answer: string): Step[] {
  const steps: Step[] = [];
  for (const node of nodes(expr)) {
    const inside = node.kind === 'root' ? numericValue(node.of)?.rational : undefined;
    const split = inside && q.isInteger(inside) && inside.n > 0n ? splitSquare(inside.n) : undefined;
    const value = numericValue(node);
    if (node.kind === 'root' && split && split.outside !== 1n && value && node !== expr) {
      const square = split.outside ** 2n;
      steps.push({
        question: `Which square number is the biggest that divides ${inline(`${inside?.n}`)}?`,
        worked: `It is ${inline(`${square}`)}, so ${inline(`${latex(node)} = ${surdLatex(value.surd)}`)}.`,
        expected: asksNumber(square),
      });
    }
  }
  const last: Step = {
    question: `How can ${inline(latex(expr))} be written with the smallest possible whole number under each root?`,
    worked: `${inline(`${latex(expr)} = ${answer}`)}.`,
    expected: asksValue(expr),
  };
  return [...steps, last];
}

export function percentLadder(problem: ProblemOf<'percent'>): Ladder {
  const show = (value: q.Rational): string => coefficientLatex(value, 'decimals');
  const { percent, of } = problem;
  const unit = q.isInteger(percent) && percent.n % 10n === 0n ? q.rational(10n) : q.ONE;
  const each = q.multiply(of, q.multiply(unit, q.rational(1n, 100n)));
  const lots = q.divide(percent, unit) ?? percent;
  const step: Step = {
    question: `What is ${inline(`${show(unit)}\\%`)} of ${inline(show(of))}?`,
    worked: `${inline(`${show(of)} \\div ${show(q.divide(q.rational(100n), unit) ?? q.ONE)} = ${show(each)}`)}, so ${inline(`${show(unit)}\\%`)} is ${inline(show(each))}.`,
    expected: asksNumber(each),
  };
  const scaled: Step = {
    question: `We need ${inline(`${show(percent)}\\%`)}, which is ${inline(show(lots))} lots of ${inline(`${show(unit)}\\%`)}. What is ${inline(`${show(lots)} \\times ${show(each)}`)}?`,
    worked: `${inline(`${show(lots)} \\times ${show(each)} = ${show(problem.answer)}`)}.`,
    expected: asksNumber(problem.answer),
  };
  return {
    asked: `We want ${inline(`${show(percent)}\\%`)} of ${inline(show(of))}. What does "per cent" mean?`,
    opening: [
      asksOpenly(
        asksNumber(100n),
        asksWords('hundred|hundreds|100|hundredth|hundredths|100th|100ths|hundreth|hundered'),
      ),
      asksOpenly(
        asksOperation('divide', q.divide(q.rational(100n), unit) ?? q.ONE),
        asksOperation('multiply', q.multiply(unit, q.rational(1n, 100n))),
        asksWords('divide|divided|dividing|share|split', q.equal(unit, q.ONE) ? '100|hundred' : '10|ten|100|hundred'),
      ),
    ],
    idea: `Per cent means out of a hundred, so start from an easy part such as ${inline(`${show(unit)}\\%`)} and build up. How do you get ${inline(`${show(unit)}\\%`)} of a number?`,
    steps: q.equal(lots, q.ONE) ? [step] : [step, scaled],
    check: `Check it backwards: ${inline(`\\frac{${show(problem.answer)}}{${show(of)}} \\times 100 = ${show(percent)}`)}, the per cent that we were given. So the answer is ${inline(valueLatex({ rational: problem.answer, surd: new Map() }, 'decimals'))}. Does its size look sensible to you?`,
  };
}
