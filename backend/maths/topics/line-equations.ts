import { sidesOf } from '../algebra/linear.ts';
import { polynomialLatex } from '../algebra/polynomial-latex.ts';
import * as p from '../algebra/polynomial.ts';
import { equationLatex } from '../algebra/print.ts';
import type { Expr } from '../algebra/syntax.ts';
import { fromCoefficients } from '../algebra/univariate.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import { parseSides } from '../reading/parse.ts';
import type { Expected } from '../replies/expected.ts';
import { expectsList, mistakesOf, numberExpr, parsed, step } from './expressions.ts';
import { number } from './made.ts';
import { hasWords } from './statement.ts';
import type { Mistake, TopicProblem } from './topic.ts';

/** y = mx + c, and the equation as it was given. */
export type Line = { readonly m: Rational; readonly c: Rational; readonly given: string; readonly solved: boolean };

/** The line of an equation in x and y, or of f(x) = ...; undefined for upright lines and for whatever is no line. */
export function lineIn(text: string | undefined): Line | undefined {
  const plain =
    text
      ?.trim()
      .replace(/[.,;?]+$/, '')
      .replace(/^[fgh]\(x\)\s*=/, 'y =') ?? '';
  if (hasWords(plain)) return undefined;
  const [left, right, ...more] = parseSides(plain) ?? [];
  if (left === undefined || right === undefined || more.length > 0) return undefined;
  const sides = sidesOf({ left, right });
  const all = sides && p.minus(sides.left, sides.right);
  if (all === undefined || p.degree(all) !== 1 || p.names(all).some((name) => name !== 'x' && name !== 'y'))
    return undefined;
  const by = p.coefficientOf(all, 'y', 1);
  const [m, c] = [
    q.divide(q.negate(p.coefficientOf(all, 'x', 1)), by),
    q.divide(q.negate(p.coefficientOf(all, 'x', 0)), by),
  ];
  const solved = left.kind === 'variable' && left.name === 'y';
  return m && c && { m, c, given: equationLatex({ left, right }), solved };
}

export const lineLatex = ({ m, c }: Pick<Line, 'm' | 'c'>): string =>
  polynomialLatex(fromCoefficients(trimmed([c, m]), 'x'));

const trimmed = (list: readonly Rational[]): readonly Rational[] =>
  q.isZero(list.at(-1) ?? q.ZERO) ? list.slice(0, -1) : list;

/** The line with a gradient through a point; any way of writing it will do. */
export function throughPoint(
  m: Rational,
  { x, y }: { readonly x: Rational; readonly y: Rational },
): { readonly answer: Expected; readonly answerLatex: string; readonly c: Rational } {
  const c = q.subtract(y, q.multiply(m, x));
  const answerLatex = `y = ${lineLatex({ m, c })}`;
  return { answer: lineExpected({ m, c }), answerLatex, c };
}

function lineExpected(line: Pick<Line, 'm' | 'c'>): Expected {
  const equation = { left: parsed('y'), right: parsed(lineLatex(line)) };
  return { kind: 'relation', equation, subject: 'y', anyForm: true };
}

type Asked = 'gradient' | 'y-intercept' | 'x-intercept' | 'both';

/** What is asked of a line that is given by its equation. */
export function lineProblem(line: Line | undefined, asked: Asked): TopicProblem | undefined {
  if (line === undefined) return undefined;
  const { m, c } = line;
  const solved = `y = ${lineLatex(line)}`;
  const crossing = q.divide(q.negate(c), m);
  const parts = {
    line: line.given,
    solved,
    m: rationalLatex(m),
    c: rationalLatex(c),
    ...(crossing && { crossing: rationalLatex(crossing) }),
  };
  const first = line.solved ? [] : [step('solve-for-y', lineExpected(line), parts)];
  const base = { kind: 'topic', topic: 'lines', task: asked, given: line.given, parts } as const;
  const slips = (answer: Rational, list: readonly (readonly [string, Rational | undefined])[]): Mistake[] =>
    mistakesOf(
      numberExpr(answer),
      list.map(([id, value]) => [id, value && numberExpr(value)] as const),
      parts,
    );
  const written = coefficientOfX(line.given);
  switch (asked) {
    case 'gradient':
      return {
        ...base,
        steps: [...first, step('read-gradient', number(m), parts)],
        answer: number(m),
        answerLatex: rationalLatex(m),
        mistakes: slips(m, [
          ['took-intercept', c],
          ['not-solved-for-y', line.solved ? undefined : written],
          ['sign-of-gradient', q.negate(m)],
          ['gradient-upside-down', q.divide(q.ONE, m)],
        ]),
      };
    case 'y-intercept': {
      const answer: Expected = { kind: 'any', of: [number(c), point(q.ZERO, c)] };
      return {
        ...base,
        steps: [step('put-x-zero', answer, parts)],
        answer,
        answerLatex: rationalLatex(c),
        mistakes: slips(c, [
          ['took-gradient', m],
          ['x-for-y', crossing],
          ['sign-of-c', q.negate(c)],
        ]),
      };
    }
    case 'x-intercept': {
      if (crossing === undefined) return undefined;
      const answer: Expected = { kind: 'any', of: [number(crossing), point(crossing, q.ZERO)] };
      return {
        ...base,
        steps: [step('put-y-zero', answer, parts)],
        answer,
        answerLatex: rationalLatex(crossing),
        mistakes: slips(crossing, [
          ['y-for-x', c],
          ['sign-of-crossing', q.negate(crossing)],
          ['took-gradient', m],
        ]),
      };
    }
    case 'both': {
      const pair = (a: Rational, b: Rational): Expected => ({
        kind: 'values',
        groups: [[numberExpr(a), numberExpr(b)]],
        names: ['m', 'c'],
      });
      const distinct = !q.equal(m, c);
      return {
        ...base,
        steps: [
          ...first,
          step('read-gradient', number(m), parts),
          step('read-intercept', number(c), parts),
          step('give-both', pair(m, c), parts),
        ],
        answer: pair(m, c),
        answerLatex: `m = ${rationalLatex(m)},\\ c = ${rationalLatex(c)}`,
        mistakes: distinct
          ? [
              { id: 'swapped-both', parts, gives: pair(c, m) },
              ...(q.isZero(m) ? [] : [{ id: 'sign-of-gradient', parts, gives: pair(q.negate(m), c) }]),
            ]
          : [],
      };
    }
    default:
      return asked satisfies never;
  }
}

const point = (x: Rational, y: Rational): Expected => expectsList([numberExpr(x), numberExpr(y)], ['x', 'y']);

/** The number before x as it stands, where the equation is not solved for y yet. */
function coefficientOfX(given: string): Rational | undefined {
  const [left] = parseSides(given) ?? [];
  const polynomial = left && sidesOf({ left, right: ZERO_EXPR })?.left;
  return polynomial && p.coefficientOf(polynomial, 'x', 1);
}

const ZERO_EXPR: Expr = numberExpr(0);
