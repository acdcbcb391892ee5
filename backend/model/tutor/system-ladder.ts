import { polynomialLatex } from '../../maths/algebra/polynomial-latex.ts';
import * as p from '../../maths/algebra/polynomial.ts';
import { equationLatex, squeezed } from '../../maths/algebra/print.ts';
import type { Row, SystemSolution } from '../../maths/algebra/system.ts';
import { gcd, lcm, lcmOf } from '../../maths/numbers/integer.ts';
import * as q from '../../maths/numbers/rational.ts';
import type { ProblemOf } from '../../maths/problems/problem.ts';
import {
  asksAll,
  asksAny,
  asksEquation,
  asksNumber,
  asksOpenly,
  asksOperation,
  asksWords,
  asksYes,
  exprOf,
} from '../../maths/replies/asks.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { display, inline, type Ladder, type Step } from './ladder.ts';
import { finalAnswer } from './problem-words.ts';
import { readyUnknown, substitutionSteps } from './substitution-steps.ts';

type SystemProblem = ProblemOf<'system'>;

export function systemLadder(problem: SystemProblem): Ladder {
  const [first, second] = problem.equations;
  const [x, y] = problem.unknowns;
  const both = `\\begin{cases} ${equationLatex(first)} \\\\ ${equationLatex(second)} \\end{cases}`;
  return {
    asked: `We want one pair of numbers, ${inline(x)} and ${inline(y)}, that makes both equations true at once:${display(both)}How many unknowns have to be found at once?`,
    opening: [
      asksOpenly(
        asksNumber(2n),
        asksWords('two|2|both|unknowns|variables|letters|many|infinite|infinitely|another|pair|x and y'),
      ),
      ideaExpected(problem),
    ],
    idea:
      readyUnknown(problem) !== undefined
        ? `One equation already says what one unknown is, so that can be put into the other equation. Which of ${inline(equationLatex(first))} and ${inline(equationLatex(second))} is it?`
        : `Get rid of one unknown: add or subtract the equations so that it cancels. In ${inline(equationLatex(first))} and ${inline(equationLatex(second))}, which unknown looks easier to cancel?`,
    steps: stepsOf(problem),
    check: checkOf(problem),
  };
}

function ideaExpected(problem: SystemProblem): Expected {
  const ready = readyUnknown(problem);
  const [first, second] = problem.equations;
  if (ready === undefined)
    return asksOpenly(asksWords([...problem.unknowns, 'either', 'both', 'add', 'subtract'].join('|')));
  const isFirst = ready.other === second;
  const own = isFirst ? first : second;
  return asksAny(
    {
      kind: 'choice',
      right: isFirst ? ['first', '1st', 'top', 'one', '1'] : ['second', '2nd', 'bottom', 'last', 'two', '2'],
      others: isFirst ? ['second', '2nd', 'bottom', 'last'] : ['first', '1st', 'top'],
    },
    asksEquation(own.left, own.right),
  );
}

const rowExpected = (row: Row, [x, y]: SystemProblem['unknowns']): Expected =>
  asksEquation(exprOf(p.plus(p.scale(p.unknown(x), row.a), p.scale(p.unknown(y), row.b))), exprOf(p.constant(row.c)));

/** The row in whole numbers without a common factor. */
function tidy(row: Row): Row {
  const bottoms = lcmOf([row.a.d, row.b.d, row.c.d]);
  const tops = [row.a, row.b, row.c].map((v) => (v.n * bottoms) / v.d).reduce(gcd);
  const by = q.rational(bottoms, tops === 0n ? 1n : tops);
  return { a: q.multiply(row.a, by), b: q.multiply(row.b, by), c: q.multiply(row.c, by) };
}

function rowLatex({ a, b, c }: Row, [x, y]: SystemProblem['unknowns']): string {
  return `${polynomialLatex(p.plus(p.scale(p.unknown(x), a), p.scale(p.unknown(y), b)))} = ${q.rationalLatex(c)}`;
}

const scaleRow = (row: Row, by: q.Rational): Row => ({
  a: q.multiply(row.a, by),
  b: q.multiply(row.b, by),
  c: q.multiply(row.c, by),
});

function stepsOf(problem: SystemProblem): Step[] {
  const { equations, unknowns, answer } = problem;
  const swap = substitutionSteps(problem);
  if (swap !== undefined) return swap;
  const [first, second] = [tidy(answer.rows[0]), tidy(answer.rows[1])];
  const shown = [rowLatex(first, unknowns), rowLatex(second, unknowns)] as const;
  const steps: Step[] = [];
  if (equations.some((equation, i) => squeezed(equationLatex(equation)) !== squeezed(shown[i] ?? ''))) {
    steps.push({
      question: `Write both equations with the unknowns on the left and the plain number on the right. What do they look like?`,
      worked: `${inline(shown[0])} and ${inline(shown[1])}.`,
      expected: asksAll([rowExpected(first, unknowns), rowExpected(second, unknowns)]),
    });
  }
  return [...steps, ...eliminate(problem, first, second)];
}

/** Scales both rows until one unknown has opposite or equal coefficients, then adds or subtracts. */
function eliminate(problem: SystemProblem, first: Row, second: Row): Step[] {
  const { unknowns, answer } = problem;
  const out = cheaper(first, second);
  const [s, t] = [first[out], second[out]];
  const common = lcm(s.n, t.n);
  const [m, n] = common === 0n ? [1n, 1n] : [common / q.size(s).n, common / q.size(t).n];
  const [one, two] = [scaleRow(first, q.rational(m)), scaleRow(second, q.rational(n))];
  const gone = out === 'a' ? unknowns[0] : unknowns[1];
  const steps: Step[] = [];
  if (common !== 0n && (m !== 1n || n !== 1n)) {
    steps.push({
      question: `To cancel ${inline(gone)}, its numbers ${inline(`${s.n}`)} and ${inline(`${t.n}`)} must become the same size. What would you multiply each equation by?`,
      worked: `Multiply ${multipliers(m, n)}: ${inline(rowLatex(one, unknowns))} and ${inline(rowLatex(two, unknowns))}.`,
      expected: multipliersExpected(m, n, [rowExpected(one, unknowns), rowExpected(two, unknowns)]),
    });
  }
  if (common === 0n)
    return [...steps, ...back(problem, q.isZero(s) ? first : second, out, q.isZero(s) ? second : first)];
  const opposite = s.n < 0n !== t.n < 0n;
  const sum: Row = {
    a: opposite ? q.add(one.a, two.a) : q.subtract(one.a, two.a),
    b: opposite ? q.add(one.b, two.b) : q.subtract(one.b, two.b),
    c: opposite ? q.add(one.c, two.c) : q.subtract(one.c, two.c),
  };
  const verb = opposite ? 'add the equations' : 'subtract the second equation from the first';
  steps.push({
    question: `Now ${verb}. What is left?`,
    worked: `${inline(rowLatex(sum, unknowns))}.`,
    expected: rowExpected(sum, unknowns),
  });
  if (answer.kind !== 'one') return [...steps, parallelEnd(answer, rowLatex(sum, unknowns))];
  return [...steps, ...back(problem, sum, out, first)];
}

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Both numbers in their order, the one that is not 1 alone, or the equations that come out. */
function multipliersExpected(m: bigint, n: bigint, rows: readonly Expected[]): Expected {
  const times = (by: bigint, which: string): Expected[] => [
    asksNumber(by),
    asksOperation('multiply', q.rational(by)),
    asksWords(`${by}${NUMBER_WORDS[Number(by)] === undefined ? '' : `|${NUMBER_WORDS[Number(by)]}`}`, which),
  ];
  const alone = m === 1n ? times(n, 'second|bottom|2nd|last|lower') : n === 1n ? times(m, 'first|top|1st|upper') : [];
  return asksOpenly(asksAll([asksNumber(m), asksNumber(n)]), ...alone, asksAll(rows), ...rows);
}

function multipliers(m: bigint, n: bigint): string {
  if (m === 1n) return `the second equation by ${inline(`${n}`)}`;
  if (n === 1n) return `the first equation by ${inline(`${m}`)}`;
  return `the first by ${inline(`${m}`)} and the second by ${inline(`${n}`)}`;
}

function cheaper(first: Row, second: Row): 'a' | 'b' {
  const cost = (s: q.Rational, t: q.Rational): bigint => (s.n === 0n || t.n === 0n ? 0n : lcm(s.n, t.n));
  return cost(first.a, second.a) < cost(first.b, second.b) ? 'a' : 'b';
}

function parallelEnd(answer: SystemSolution, left: string): Step {
  return answer.kind === 'many'
    ? {
        question: `What does ${inline(left)} tell you?`,
        worked: `It is always true: both equations say the same, so there are infinitely many solutions.`,
        expected: asksWords('always|true|same|infinite|infinitely|every|all|any|many|nothing'),
      }
    : {
        question: `Can ${inline(left)} ever be true?`,
        worked: `Never: so there is no solution. The two lines are parallel.`,
        expected: asksYes(false),
      };
}

/** Solves the row that has one unknown left, then puts the value into another row. */
function back(problem: SystemProblem, alone: Row, out: 'a' | 'b', other: Row): Step[] {
  const { unknowns, answer } = problem;
  if (answer.kind !== 'one') return [];
  const [found, value, rest] =
    out === 'a' ? [unknowns[1], answer.y, unknowns[0]] : [unknowns[0], answer.x, unknowns[1]];
  const [k, v] = out === 'a' ? [alone.b, answer.y] : [alone.a, answer.x];
  const given = out === 'a' ? q.multiply(other.b, v) : q.multiply(other.a, v);
  const left = out === 'a' ? other.a : other.b;
  const leftTerm = polynomialLatex(p.scale(p.unknown(rest), left));
  const sum = `${leftTerm} ${given.n < 0n ? '-' : '+'} ${q.rationalLatex(q.size(given))} = ${q.rationalLatex(other.c)}`;
  const first: Step = {
    question: `What is ${inline(found)} when ${inline(rowLatex(alone, unknowns))}?`,
    worked: q.equal(k, q.ONE)
      ? `${inline(`${found} = ${q.rationalLatex(value)}`)}.`
      : `Divide both sides by ${inline(q.rationalLatex(k))}: ${inline(`${found} = ${q.rationalLatex(value)}`)}.`,
    expected: asksNumber(value),
  };
  return [
    first,
    {
      question: `Put ${inline(`${found} = ${q.rationalLatex(value)}`)} into ${inline(rowLatex(other, unknowns))}. What is ${inline(rest)}?`,
      worked: `${inline(sum)}, so the pair is ${inline(finalAnswer(problem))}.`,
      expected: asksAny(
        asksNumber(out === 'a' ? answer.x : answer.y),
        asksAll([asksNumber(answer.x), asksNumber(answer.y)], true),
      ),
    },
  ];
}

function checkOf({ equations, unknowns, answer }: SystemProblem): string {
  const [first, second] = equations.map((equation) => inline(equationLatex(equation)));
  if (answer.kind === 'none')
    return `Check: the left sides of ${first} and ${second} keep the same ratio but the right sides do not. How would the two lines look on a graph?`;
  if (answer.kind === 'many')
    return `Check: multiplying ${first} by one number gives ${second}. Can you find which number?`;
  const pair = inline(
    `${unknowns[0]} = ${q.rationalLatex(answer.x)},\\; ${unknowns[1]} = ${q.rationalLatex(answer.y)}`,
  );
  return `Put ${pair} into both ${first} and ${second}: both come out true, so the pair is right. Which step was the trickiest?`;
}
