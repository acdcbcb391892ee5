import { solveQuadratic } from '../algebra/quadratic.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import type { Expected } from '../replies/expected.ts';
import { expectsList, mistakesOf, numberExpr, step } from './expressions.ts';
import { number } from './made.ts';
import { roundedRoots } from './quadratic-formula.ts';
import { statement } from './statement.ts';
import type { Mistake, Topic, TopicProblem } from './topic.ts';
import { type Quadratic, quadraticIn, base, vertexAt, squareOf } from './quadratic-forms.ts';

const ASK = String.raw`(?:what(?:'s| is| are)|find|write(?: down)?|give|state|work out|calculate|determine|get|identify|compute)`;
const OF = String.raw`(?:(?: of| for| in| on|,)?(?: the)?(?: (?:quadratic|following|graph of|curve|parabola|function|equation|expression|graph|given))*(?: (?:with equation|whose equation is|given by|below|of))?:? )`;
const QUADRATIC = String.raw`(.*[a-zA-Z].*)`;
const VERTEX = new RegExp(
  String.raw`^(?:${ASK} )?(?:the )?(?:coordinates of (?:the )?)?(vertex|turning point|minimum point|maximum point|minimum|maximum)(?: point)?(?: of the (?:parabola|graph|curve|quadratic)(?: whose function is given)?)?${OF}${QUADRATIC}$`,
  'i',
);
const EXTREME = new RegExp(
  String.raw`^(?:${ASK} )?(?:the )?(minimum|maximum|least|greatest|smallest|largest) value${OF}${QUADRATIC}$`,
  'i',
);
const AXIS = new RegExp(
  String.raw`^(?:${ASK} )?(?:the )?(?:equation of (?:the )?)?(?:axis|line) of symmetry${OF}${QUADRATIC}$`,
  'i',
);
const DISCRIMINANT = new RegExp(
  String.raw`^(?:${ASK} )?(?:the )?(?:value of (?:the )?)?discriminant${OF}${QUADRATIC}$`,
  'i',
);
const HOW_MANY = new RegExp(
  String.raw`^(?:how many|(?:${ASK} )?(?:the )?number of) (?:real |distinct |different )*(?:roots|solutions|solution|zeros|x-intercepts)(?: (?:does|do|are there|has|are))?(?: (?:to|in|for|of))?(?: the)?(?: (?:quadratic|equation|function|following))* ?:? ?(.+?)(?: (?:have|has|got))?$`,
  'i',
);
const Y_INTERCEPT = new RegExp(String.raw`^(?:${ASK} |where does )?(?:the )?y-? ?intercept${OF}${QUADRATIC}$`, 'i');
const ROUNDED =
  /^(?:solve|find the (?:solutions?|roots?) (?:of|to))(?: the)?(?: (?:quadratic|following|equation))*:? ?(.+?=.+?)[.,;]? ?(?:(?:and )?(?:give|giving|write|leave|leaving)? ?(?:your )?(?:answers?|solutions?|the roots?)? ?)?(?:rounded |correct )?to (\d|one|two|three) (decimal places?|d\.?p\.?|significant figures?|s\.?f\.?)$/i;

/** Quadratics: completing the square, turning point, axis, discriminant, number of roots, y-intercept, rounded roots. */
export const quadratics: Topic = {
  name: 'quadratics',
  read(text) {
    const said = statement(text)
      .replace(/[.,;]? (?:please )?(?:enter|give|write|type) (?:your answers?|it|them)\b(?! ?(?:correct )?to ).*$/i, '')
      .replace(/,(?= by completing the square$)/i, '');
    const rounded = ROUNDED.exec(said);
    if (rounded !== null) return roundedRoots(rounded[1] ?? '', rounded[2] ?? '', rounded[3] ?? '');
    if (/\bsquare\b|vertex form|in (?:the )?form/i.test(said)) return squareOf(said);
    const extreme = EXTREME.exec(said);
    if (extreme !== null) return extremeOf(quadraticIn(extreme[2]), extreme[1] ?? '');
    const vertex = VERTEX.exec(said);
    if (vertex !== null) return /point|vertex/i.test(vertex[0]) ? vertexOf(quadraticIn(vertex[2])) : undefined;
    const axis = AXIS.exec(said);
    if (axis !== null) return axisOf(quadraticIn(axis[1]));
    const discriminant = DISCRIMINANT.exec(said);
    if (discriminant !== null) return discriminantOf(quadraticIn(discriminant[1]), 'discriminant');
    const many = HOW_MANY.exec(said);
    if (many !== null) return discriminantOf(quadraticIn(many[1]), 'how-many');
    const crossing = Y_INTERCEPT.exec(said);
    return crossing === null ? undefined : interceptOf(quadraticIn(crossing[1]));
  },
};

const pointLatex = (x: Rational, y: Rational): string => `(${rationalLatex(x)}, ${rationalLatex(y)})`;
const point = (x: Rational, y: Rational): Expected => expectsList([numberExpr(x), numberExpr(y)], ['x', 'y']);

function partsOf(quadratic: Quadratic): Record<string, string> {
  const { h, k } = vertexAt(quadratic);
  return {
    given: quadratic.given,
    letter: quadratic.letter,
    a: rationalLatex(quadratic.a),
    b: rationalLatex(quadratic.b),
    c: rationalLatex(quadratic.c),
    h: rationalLatex(h),
    k: rationalLatex(k),
  };
}

function vertexOf(quadratic: Quadratic | undefined): TopicProblem | undefined {
  if (quadratic === undefined) return undefined;
  const { h, k } = vertexAt(quadratic);
  const parts = partsOf(quadratic);
  const wrong = (id: string, x: Rational, y: Rational): Mistake[] =>
    q.equal(x, h) && q.equal(y, k) ? [] : [{ id, parts, gives: point(x, y) }];
  const bOverA = q.add(h, h);
  const at = (x: Rational): Rational =>
    q.add(quadratic.c, q.multiply(x, q.add(quadratic.b, q.multiply(quadratic.a, x))));
  return {
    ...base('vertex', quadratic.given),
    parts,
    steps: [step('axis', number(h), parts), step('height', number(k), parts), step('vertex', point(h, k), parts)],
    answer: point(h, k),
    answerLatex: pointLatex(h, k),
    mistakes: [
      ...wrong('sign-of-vertex', q.negate(h), k),
      ...wrong('sign-of-vertex-both', q.negate(h), at(q.negate(h))),
      ...wrong('intercept-not-vertex', q.ZERO, quadratic.c),
      ...wrong('not-two-a', bOverA, at(bOverA)),
      ...wrong('vertex-swapped', k, h),
    ],
  };
}

function extremeOf(quadratic: Quadratic | undefined, kind: string): TopicProblem | undefined {
  const least = /min|least|small/i.test(kind);
  if (quadratic === undefined || quadratic.a.n > 0n !== least) return undefined;
  const { h, k } = vertexAt(quadratic);
  const parts = partsOf(quadratic);
  return {
    ...base(least ? 'least' : 'greatest', quadratic.given),
    parts,
    steps: [step('axis', number(h), parts), step('height', number(k), parts)],
    answer: number(k),
    answerLatex: rationalLatex(k),
    mistakes: mistakesOf(
      numberExpr(k),
      [
        ['where-not-value', numberExpr(h)],
        ['intercept-not-least', numberExpr(quadratic.c)],
        ['sign-of-least', numberExpr(q.negate(k))],
      ],
      parts,
    ),
  };
}

function axisOf(quadratic: Quadratic | undefined): TopicProblem | undefined {
  if (quadratic === undefined) return undefined;
  const { h } = vertexAt(quadratic);
  const parts = partsOf(quadratic);
  return {
    ...base('axis', quadratic.given),
    parts,
    steps: [step('axis', number(h), parts)],
    answer: number(h),
    answerLatex: `${quadratic.letter} = ${rationalLatex(h)}`,
    mistakes: mistakesOf(
      numberExpr(h),
      [
        ['sign-of-axis', numberExpr(q.negate(h))],
        ['not-two-a', numberExpr(q.add(h, h))],
        ['not-over-a', numberExpr(q.divide(q.negate(quadratic.b), q.rational(2n)) ?? h)],
      ],
      parts,
    ),
  };
}

function discriminantOf(quadratic: Quadratic | undefined, task: 'discriminant' | 'how-many'): TopicProblem | undefined {
  if (quadratic === undefined) return undefined;
  const { a, b, c } = quadratic;
  const [square, product] = [q.multiply(b, b), q.multiply(q.rational(4n), q.multiply(a, c))];
  const value = q.subtract(square, product);
  const parts = {
    ...partsOf(quadratic),
    square: rationalLatex(square),
    product: rationalLatex(product),
    value: rationalLatex(value),
  };
  const first = step('discriminant', number(value), parts);
  const slips = [
    ['plus-4ac', q.add(square, product)],
    ['no-four', q.subtract(square, q.multiply(a, c))],
    ['b-not-squared', q.subtract(b, product)],
    ['negative-square', q.subtract(q.negate(square), product)],
  ] as const;
  if (task === 'discriminant')
    return {
      ...base(task, `${quadratic.given} = 0`),
      parts,
      steps: [step('squared-b', number(square), parts), step('four-a-c', number(product), parts), first],
      answer: number(value),
      answerLatex: rationalLatex(value),
      mistakes: mistakesOf(
        numberExpr(value),
        slips.map(([id, wrong]) => [id, numberExpr(wrong)] as const),
        parts,
      ),
    };
  const count = value.n > 0n ? 2 : value.n === 0n ? 1 : 0;
  const words = [['no', 'none', 'zero'], ['one', 'equal', 'repeated', 'single'], ['two']];
  const said = (n: number): Expected => ({
    kind: 'any',
    of: [number(n), { kind: 'choice', right: words[n] ?? [], others: words.filter((_, i) => i !== n).flat() }],
  });
  return {
    ...base(task, `${quadratic.given} = 0`),
    parts,
    steps: [first, step(`sign-${count}`, said(count), parts)],
    answer: said(count),
    answerLatex: `${count}`,
    mistakes: [2, 1, 0].flatMap((n): Mistake[] => (n === count ? [] : [{ id: `not-${n}`, parts, gives: said(n) }])),
  };
}

function interceptOf(quadratic: Quadratic | undefined): TopicProblem | undefined {
  if (quadratic === undefined) return undefined;
  const parts = partsOf(quadratic);
  const { c, b, letter } = quadratic;
  const answer: Expected = { kind: 'any', of: [number(c), point(q.ZERO, c)] };
  const solution = solveQuadratic({ left: quadratic.expr, right: numberExpr(0) }, letter);
  const root = solution?.roots.kind === 'rational' ? solution.roots.values[0] : undefined;
  return {
    ...base('y-intercept', quadratic.given),
    parts,
    steps: [step('put-zero', answer, parts)],
    answer,
    answerLatex: rationalLatex(c),
    mistakes: mistakesOf(
      numberExpr(c),
      [
        ['root-not-intercept', root && numberExpr(root)],
        ['middle-number', numberExpr(b)],
        ['sign-of-c', numberExpr(q.negate(c))],
      ],
      parts,
    ),
  };
}
