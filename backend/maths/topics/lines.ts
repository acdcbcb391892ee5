import { yesOrNo } from '../algebra/latex-words.ts';
import { latex } from '../algebra/print.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import { type Expr, substitute } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import { mistakesOf, numberExpr, parsed, step } from './expressions.ts';
import { number } from './made.ts';
import { type Line, lineIn, lineLatex, lineProblem, throughPoint } from './line-equations.ts';
import { statement, valueIn } from './statement.ts';
import type { Topic, TopicProblem } from './topic.ts';
import {
  type Point,
  pointIn,
  pointLatex,
  base,
  bothPoints,
  riseOf,
  eitherWay,
  optional,
  slope,
  midpoint,
  distance,
} from './line-points.ts';

const POINT = String.raw`(?:[A-Z] ?=? ?)?\(\s*([^(),;]+)\s*[,;]\s*([^(),;]+)\s*\)`;
const AND = String.raw`(?:,? ?(?:and|to|&|,)? ?)`;
const ASK = String.raw`(?:what(?:'s| is| are)|find|write(?: down)?|give|state|work out|calculate|determine|get|identify|compute)`;
const GRADIENT = String.raw`(?:the )?(?:gradient|slope)(?: \(?m\)?)?`;
const LINE = String.raw`(?:the |a )?(?:straight )?(?:line|graph|equation|linear function|function|linear equation)(?: segment)?`;
const THROUGH = String.raw`(?:(?:that |which )?(?:passes|passing|goes|going|runs|is) ?(?:through|thru)|through|joining|joins|connecting|between|containing|with points)`;
const POINTS = String.raw`(?:the )?(?:following )?(?:(?:two |pair of )?points? )?${POINT}${AND}(?:the )?(?:point )?${POINT}`;

const SLOPE_OF_TWO = new RegExp(
  String.raw`^(?:${ASK} )?${GRADIENT} (?:of )?(?:${LINE} )?(?:segment )?(?:${THROUGH} )?(?:of )?${POINTS}$`,
  'i',
);
const EQUATION_OF_TWO = new RegExp(
  String.raw`^(?:${ASK} )?(?:an? |the )?equation (?:of |for )?${LINE} (?:${THROUGH} )${POINTS}(?: in (?:slope.intercept form|the form y ?= ?mx ?\+ ?[bc]))?$`,
  'i',
);
const MIDPOINT = new RegExp(
  String.raw`^(?:${ASK} )?(?:the )?(?:coordinates of (?:the )?)?mid-?point (?:of )?(?:the )?(?:line )?(?:segment )?(?:\w\w )?(?:(?:joining|between|connecting|from|of|with|whose) )?(?:the )?(?:end ?points? )?(?:are )?${POINTS}$`,
  'i',
);
const DISTANCE = new RegExp(
  String.raw`^(?:how far is it|(?:${ASK} )?(?:the )?(?:distance|length)(?: of)?(?: the)?(?: line)?(?: segment)?) (?:(?:between|from|joining|connecting) )?${POINTS}$`,
  'i',
);
const OF_EQUATION = new RegExp(
  String.raw`^(?:${ASK} )?(?:the )?(gradient|slope|y-? ?intercept|x-? ?intercept)(?: \(?[mcb]\)?)?(?: of)? (?:${LINE} )?(?:with equation |whose equation is |given by |of |with |defined by )?(?:the )?(?:line )?(.+=.+)$`,
  'i',
);
const BOTH = new RegExp(
  String.raw`^(?:${ASK} )?(?:the )?(?:gradient|slope) and (?:the )?(?:y-? ?)?intercept (?:of|for) (?:${LINE} )?(?:with equation )?(.+=.+)$`,
  'i',
);
const WITH_SLOPE = new RegExp(
  String.raw`^(?:${ASK} )?(?:an? |the )?equation (?:of |for )?${LINE} (?:with|that has|which has|having|whose)? ?(?:an? |the )?(?:gradient|slope)(?: is| of| =|,)? ?(?:m ?= ?)?([^ ,]+),? (?:and |that |which )?(?:(?:with |has )?(?:an? |the )?y-? ?intercept(?: is| of| =)? ?([^ ,()]+|\(0, ?[^()]+\))|(?:is )?(?:${THROUGH}|contains|containing) (?:the )?(?:point )?${POINT})$`,
  'i',
);
const RELATED = new RegExp(
  String.raw`^(?:${ASK} )?(?:an? |the )?equation (?:of |for )?${LINE} (?:(?:that|which) is )?(parallel|perpendicular) to (?:the )?(?:line )?(.+=.+?),? (?:and |that |which )*(?:${THROUGH}|contains|containing) (?:the )?(?:point )?${POINT}$`,
  'i',
);
const RELATED_SLOPE = new RegExp(
  String.raw`^(?:${ASK} )?${GRADIENT} of (?:an?|the|any) line (?:(?:that|which) is )?(parallel|perpendicular) to (?:the )?(?:line )?(.+=.+)$`,
  'i',
);
const LIES_ON = new RegExp(
  String.raw`^(?:does|is) (?:the )?(?:point )?${POINT} (?:lie )?on (?:the )?(?:line|graph|curve)? ?(?:with equation |of )?(.+=.+)$`,
  'i',
);

/** Straight lines by their equations and points: gradient, intercepts, equation, midpoint, distance. */
export const lines: Topic = {
  name: 'lines',
  read(text) {
    const said = statement(text);
    const two = SLOPE_OF_TWO.exec(said);
    if (two !== null) return ofPoints(two, slope);
    const joined = EQUATION_OF_TWO.exec(said);
    if (joined !== null) return ofPoints(joined, joining);
    const middle = MIDPOINT.exec(said);
    if (middle !== null) return ofPoints(middle, midpoint);
    const far = DISTANCE.exec(said);
    if (far !== null) return ofPoints(far, distance);
    const related = RELATED.exec(said);
    if (related !== null) return relatedLine(lineIn(related[2]), related[1] ?? '', pointIn(related[3], related[4]));
    const relatedSlope = RELATED_SLOPE.exec(said);
    if (relatedSlope !== null) return relatedGradient(lineIn(relatedSlope[2]), relatedSlope[1] ?? '');
    const withSlope = WITH_SLOPE.exec(said);
    if (withSlope !== null) return slopeAnd(withSlope);
    const lies = LIES_ON.exec(said);
    if (lies !== null) return liesOn(lineIn(lies[3]), pointIn(lies[1], lies[2]));
    const pair = BOTH.exec(said);
    if (pair !== null) return lineProblem(lineIn(pair[1]), 'both');
    const [, what, equation] = OF_EQUATION.exec(said) ?? [];
    if (what === undefined) return undefined;
    return lineProblem(
      lineIn(equation),
      /^[gs]/i.test(what) ? 'gradient' : /^y/i.test(what) ? 'y-intercept' : 'x-intercept',
    );
  },
};

function ofPoints(
  found: RegExpExecArray,
  build: (a: Point, b: Point) => TopicProblem | undefined,
): TopicProblem | undefined {
  const [a, b] = [pointIn(found[1], found[2]), pointIn(found[3], found[4])];
  return a && b && !(q.equal(a.x, b.x) && q.equal(a.y, b.y)) ? build(a, b) : undefined;
}

function joining(a: Point, b: Point): TopicProblem | undefined {
  const { rise, run, parts } = riseOf(a, b);
  const m = q.divide(rise, run);
  if (m === undefined) return undefined;
  const { answer, answerLatex, c } = throughPoint(m, a);
  const all = { ...parts, m: rationalLatex(m), c: rationalLatex(c), x: rationalLatex(a.x), y: rationalLatex(a.y) };
  return {
    ...base('equation-of-two', bothPoints(a, b)),
    parts: all,
    steps: [
      step('rise', eitherWay(rise), all),
      step('run', eitherWay(run), all),
      step('slope', number(m), all),
      step('intercept-from-point', number(c), all),
      step('equation', answer, all),
    ],
    answer,
    answerLatex,
    mistakes: lineMistakes(m, c, a, all),
  };
}

function lineMistakes(
  m: Rational,
  c: Rational,
  at: Point,
  parts: Readonly<Record<string, string>>,
): TopicProblem['mistakes'] {
  const right = lineExpr(m, c);
  const upside = q.divide(q.ONE, m);
  return mistakesOf(
    right,
    [
      ['y-as-intercept', lineExpr(m, at.y)],
      ['sign-of-intercept', lineExpr(m, q.negate(c))],
      ['x-as-intercept', lineExpr(m, at.x)],
      ['swapped-m-and-c', lineExpr(c, m)],
      ['upside-down', upside && lineExpr(upside, q.subtract(at.y, q.multiply(upside, at.x)))],
    ],
    parts,
  ).map((one) => ({
    ...one,
    gives:
      one.gives.kind === 'expression'
        ? { kind: 'relation', equation: { left: parsed('y'), right: one.gives.expr }, subject: 'y' }
        : one.gives,
  }));
}

const lineExpr = (m: Rational, c: Rational): Expr => parsed(lineLatex({ m, c }));

function slopeAnd(found: RegExpExecArray): TopicProblem | undefined {
  const m = valueIn(found[1]);
  const crossing = found[2] === undefined ? undefined : valueIn(found[2].replace(/^\(0, ?|\)$/g, ''));
  const point = crossing === undefined ? pointIn(found[3], found[4]) : { x: q.ZERO, y: crossing };
  if (m === undefined || point === undefined) return undefined;
  const { answer, answerLatex, c } = throughPoint(m, point);
  const parts = {
    m: rationalLatex(m),
    c: rationalLatex(c),
    x: rationalLatex(point.x),
    y: rationalLatex(point.y),
    point: pointLatex(point),
  };
  return {
    ...base('slope-and-point', `m = ${parts.m},\\ ${parts.point}`),
    parts,
    steps: [step('intercept-from-point', number(c), parts), step('equation', answer, parts)],
    answer,
    answerLatex,
    mistakes: lineMistakes(m, c, point, parts),
  };
}

const turned = (m: Rational): Rational | undefined => q.divide(q.rational(-1n), m);

function relatedLine(line: Line | undefined, how: string, point: Point | undefined): TopicProblem | undefined {
  const m = line && (/^pa/i.test(how) ? line.m : turned(line.m));
  if (line === undefined || m === undefined || point === undefined) return undefined;
  const { answer, answerLatex, c } = throughPoint(m, point);
  const parts = {
    line: line.given,
    old: rationalLatex(line.m),
    m: rationalLatex(m),
    c: rationalLatex(c),
    x: rationalLatex(point.x),
    y: rationalLatex(point.y),
    point: pointLatex(point),
  };
  const wrongSlopes = /^pa/i.test(how)
    ? []
    : [
        ['kept-slope', line.m] as const,
        ['only-negated', q.negate(line.m)] as const,
        ['only-flipped', q.negate(m)] as const,
      ];
  return {
    ...base(/^pa/i.test(how) ? 'parallel' : 'perpendicular', `${line.given},\\ ${parts.point}`),
    parts,
    steps: [
      step('slope-of-line', number(line.m), parts),
      step(/^pa/i.test(how) ? 'same-slope' : 'turned-slope', number(m), parts),
      step('intercept-from-point', number(c), parts),
      step('equation', answer, parts),
    ],
    answer,
    answerLatex,
    mistakes: [
      ...mistakesOf(
        lineExpr(m, c),
        wrongSlopes.map(
          ([id, wrong]) => [id, lineExpr(wrong, q.subtract(point.y, q.multiply(wrong, point.x)))] as const,
        ),
        parts,
      ).map((one) => ({
        ...one,
        gives:
          one.gives.kind === 'expression'
            ? ({ kind: 'relation', equation: { left: parsed('y'), right: one.gives.expr }, subject: 'y' } as const)
            : one.gives,
      })),
      ...lineMistakes(m, c, point, parts),
    ],
  };
}

function relatedGradient(line: Line | undefined, how: string): TopicProblem | undefined {
  const parallel = /^pa/i.test(how);
  const m = line && (parallel ? line.m : turned(line.m));
  if (line === undefined || m === undefined) return undefined;
  const parts = { line: line.given, old: rationalLatex(line.m), m: rationalLatex(m) };
  return {
    ...base(parallel ? 'parallel-slope' : 'perpendicular-slope', line.given),
    parts,
    steps: [
      step('slope-of-line', number(line.m), parts),
      step(parallel ? 'same-slope' : 'turned-slope', number(m), parts),
    ],
    answer: number(m),
    answerLatex: rationalLatex(m),
    mistakes: mistakesOf(
      numberExpr(m),
      [
        ['kept-slope', numberExpr(line.m)],
        ['only-negated', numberExpr(q.negate(line.m))],
        ['only-flipped', optional(q.divide(q.ONE, line.m))],
      ],
      parts,
    ),
  };
}

function liesOn(line: Line | undefined, point: Point | undefined): TopicProblem | undefined {
  if (line === undefined || point === undefined) return undefined;
  const right =
    numericValue(substitute(lineExpr(line.m, line.c), new Map([['x', numberExpr(point.x)]])))?.rational ?? q.ZERO;
  const yes = q.equal(right, point.y);
  const parts = {
    line: line.given,
    point: pointLatex(point),
    x: rationalLatex(point.x),
    y: rationalLatex(point.y),
    value: rationalLatex(right),
    solved: `y = ${latex(lineExpr(line.m, line.c))}`,
  };
  return {
    ...base('lies-on', `${line.given},\\ ${parts.point}`),
    parts,
    steps: [
      step('y-of-line', number(right), parts),
      step(yes ? 'lies' : 'lies-not', { kind: 'yes-or-no', yes }, parts),
    ],
    answer: { kind: 'yes-or-no', yes },
    answerLatex: yesOrNo(yes),
    mistakes: [],
  };
}
