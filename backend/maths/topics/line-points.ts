import { joinedBy } from '../algebra/latex-words.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import { type Expr } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import { surdLatex } from '../numbers/surd.ts';
import type { Expected } from '../replies/expected.ts';
import { expectsList, expects, mistakesOf, numberExpr, step } from './expressions.ts';
import { number } from './made.ts';
import { valueIn } from './statement.ts';
import type { TopicProblem } from './topic.ts';

export type Point = { readonly x: Rational; readonly y: Rational };

export function pointIn(x: string | undefined, y: string | undefined): Point | undefined {
  const [a, b] = [valueIn(x), valueIn(y)];
  return a && b && { x: a, y: b };
}

export const pointLatex = ({ x, y }: Point): string => `(${rationalLatex(x)}, ${rationalLatex(y)})`;

export const base = (task: string, given: string): Pick<TopicProblem, 'kind' | 'topic' | 'task' | 'given'> => ({
  kind: 'topic',
  topic: 'lines',
  task,
  given,
});
export const bothPoints = (a: Point, b: Point): string => joinedBy('and', [a, b].map(pointLatex));

type Rise = { readonly rise: Rational; readonly run: Rational; readonly parts: Readonly<Record<string, string>> };

export function riseOf(a: Point, b: Point): Rise {
  const [rise, run] = [q.subtract(b.y, a.y), q.subtract(b.x, a.x)];
  return {
    rise,
    run,
    parts: { a: pointLatex(a), b: pointLatex(b), rise: rationalLatex(rise), run: rationalLatex(run) },
  };
}

/** A difference of coordinates, taken from either point. */
export const eitherWay = (value: Rational): Expected => ({
  kind: 'any',
  of: [number(value), number(q.negate(value))],
});

export function slope(a: Point, b: Point): TopicProblem | undefined {
  const { rise, run, parts } = riseOf(a, b);
  const m = q.divide(rise, run);
  if (m === undefined) return undefined;
  return {
    ...base('slope-of-two', bothPoints(a, b)),
    parts,
    steps: [step('rise', eitherWay(rise), parts), step('run', eitherWay(run), parts), step('slope', number(m), parts)],
    answer: number(m),
    answerLatex: rationalLatex(m),
    mistakes: mistakesOf(
      numberExpr(m),
      [
        ['run-over-rise', optional(q.divide(run, rise))],
        ['sign-of-slope', numberExpr(q.negate(m))],
        ['added-coordinates', optional(q.divide(q.add(a.y, b.y), q.add(a.x, b.x)))],
        ['only-rise', numberExpr(rise)],
      ],
      parts,
    ),
  };
}

export const optional = (value: Rational | undefined): Expr | undefined => value && numberExpr(value);

export function midpoint(a: Point, b: Point): TopicProblem {
  const half = (u: Rational, v: Rational): Rational => q.divide(q.add(u, v), q.rational(2n)) ?? q.ZERO;
  const middle = { x: half(a.x, b.x), y: half(a.y, b.y) };
  const parts = {
    a: pointLatex(a),
    b: pointLatex(b),
    x: rationalLatex(middle.x),
    y: rationalLatex(middle.y),
    x1: rationalLatex(a.x),
    x2: rationalLatex(b.x),
    y1: rationalLatex(a.y),
    y2: rationalLatex(b.y),
  };
  const list = (p: Point): Expected => expectsList([numberExpr(p.x), numberExpr(p.y)], ['x', 'y']);
  const wrong = (id: string, p: Point): TopicProblem['mistakes'] =>
    q.equal(p.x, middle.x) && q.equal(p.y, middle.y) ? [] : [{ id, parts, gives: list(p) }];
  const difference = { x: half(b.x, q.negate(a.x)), y: half(b.y, q.negate(a.y)) };
  return {
    ...base('midpoint', bothPoints(a, b)),
    parts,
    steps: [
      step('middle-x', number(middle.x), parts),
      step('middle-y', number(middle.y), parts),
      step('both-coordinates', list(middle), parts),
    ],
    answer: list(middle),
    answerLatex: pointLatex(middle),
    mistakes: [
      ...wrong('not-halved', { x: q.add(a.x, b.x), y: q.add(a.y, b.y) }),
      ...wrong('half-difference', difference),
      ...wrong('swapped-coordinates', { x: middle.y, y: middle.x }),
    ],
  };
}

export function distance(a: Point, b: Point): TopicProblem | undefined {
  const { rise, run, parts } = riseOf(a, b);
  const squares = q.add(q.multiply(rise, rise), q.multiply(run, run));
  const root = (value: Rational): Expr => ({ kind: 'root', index: 2, of: numberExpr(value) });
  const exact = numericValue(root(squares));
  if (exact === undefined) return undefined;
  const all = {
    ...parts,
    squares: rationalLatex(squares),
    rise2: rationalLatex(q.multiply(rise, rise)),
    run2: rationalLatex(q.multiply(run, run)),
  };
  const difference = q.subtract(q.multiply(rise, rise), q.multiply(run, run));
  return {
    ...base('distance', bothPoints(a, b)),
    parts: all,
    steps: [
      step('run', eitherWay(run), all),
      step('rise', eitherWay(rise), all),
      step('squares', number(squares), all),
      step('root', expects(root(squares)), all),
    ],
    answer: expects(root(squares)),
    answerLatex: surdLatex(exact.surd),
    mistakes: mistakesOf(
      root(squares),
      [
        ['no-root', numberExpr(squares)],
        ['added-sides', numberExpr(q.add(q.size(rise), q.size(run)))],
        ['subtracted-squares', root(q.size(difference))],
        [
          'added-in-brackets',
          root(q.add(q.multiply(q.add(a.x, b.x), q.add(a.x, b.x)), q.multiply(q.add(a.y, b.y), q.add(a.y, b.y)))),
        ],
      ],
      all,
    ),
  };
}
