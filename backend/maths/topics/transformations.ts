import * as magnitude from '../numbers/magnitude.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { plainText } from '../replies/plain-text.ts';
import { columnLatex, pointLatex } from '../replies/tuple.ts';
import { measure } from './built.ts';
import { topicProblem } from './made.ts';
import type { Mistake, Topic, TopicProblem } from './topic.ts';
import { tuple } from './vectors.ts';

type Point = readonly [Rational, Rational];

/** Images of points: translations, reflections in axes and the usual lines, rotations about the origin, enlargements from it. */
export const transformations: Topic = {
  name: 'transformations',
  read(text) {
    if (!/reflect|rotat|translat|moved|enlarg|dilat|scaled/i.test(text)) return undefined;
    const plain = plainText(
      text
        .replace(
          /\\begin ?\{[a-z]*\} ?(.*?)\\end ?\{[a-z]*\}/g,
          (_, inside: string) => `(${inside.replace(/\\\\|&/g, ',')})`,
        )
        .replace(/\\binom ?\{([^{}]*)\} ?\{([^{}]*)\}/g, '($1,$2)')
        .replace(/\\(?:left|right)(?![a-z])/g, ''),
    )
      .replace(/\(+\s*/g, '(')
      .replace(/\s*\)+/g, ')')
      .replace(/(\d)\s*,\s*(?=-?\d)/g, '$1,')
      .replace(/[?.! ]+$/, '')
      .replace(/ \. /g, '. ');
    return moved(plain);
  },
};

const V = String.raw`(-?\d+(?:\.\d+)?(?:/\d+)?)`;
const P = String.raw`\(${V},${V}\)`;
const OPEN = String.raw`(?:(?:find|what is|what's|work out|give|write down|state|calculate|how do i find) (?:the )?(?:coordinates of )?(?:the )?(?:image|new (?:point|position|coordinates)|point)?(?: of)? ?)?`;
const POINT = String.raw`(?:the )?(?:point )?(?:[a-z] ?)?${P}`;
const AFTER = String.raw`(?: (?:is|when(?: it is)?|after(?: being| it is)?|under|by|after a|under a|by a|a|an|if it is|it is|in|the|after the|under the|of|undergoes(?: a)?))*`;
const END = String.raw`[.,;]*(?: (?:find|what is|write down|give|state|work out) (?:the )?(?:coordinates of )?(?:the |its )?(?:image|new (?:point|coordinates|position)|coordinates of (?:the |its )?image|coordinates)(?: of [a-z])?| what are (?:the|its) (?:new )?coordinates(?: of the image)?| where does it go)?`;

const value = (typed: string | undefined): Rational | undefined => {
  const [, whole = '', digits = '', bottom] = /^(-?\d{1,9})(?:\.(\d{1,6}))?(?:\/(\d{1,6}))?$/.exec(typed ?? '') ?? [];
  if (whole === '' || (bottom !== undefined && BigInt(bottom) === 0n)) return undefined;
  return q.rational(BigInt(`${whole}${digits}`), bottom === undefined ? 10n ** BigInt(digits.length) : BigInt(bottom));
};

/** Every kind of move: how it is said after the point, and what it does; undefined where the numbers are none. */
type Move = {
  readonly task: string;
  readonly said: string;
  readonly make: (found: readonly (string | undefined)[]) => Made | undefined;
};
type Made = {
  readonly image: (point: Point) => Point;
  readonly parts: Readonly<Record<string, string>>;
  readonly wrong: readonly (readonly [string, (point: Point) => Point])[];
};

const neg = q.negate;
const flipX = ([x, y]: Point): Point => [x, neg(y)];
const flipY = ([x, y]: Point): Point => [neg(x), y];
const swap = ([x, y]: Point): Point => [y, x];
const turnLeft = ([x, y]: Point): Point => [neg(y), x];
const turnRight = ([x, y]: Point): Point => [y, neg(x)];
const turnHalf = ([x, y]: Point): Point => [neg(x), neg(y)];
const TURNS = { left: turnLeft, right: turnRight } as const;

const reflection = (line: string, image: (point: Point) => Point, wrong: Made['wrong']): Made => ({
  image,
  parts: { line },
  wrong,
});

const MOVES: readonly Move[] = [
  {
    task: 'translate',
    said: String.raw`(?:translat(?:ed|ion)|moved)(?: by| through| of)?(?: the)?(?: column)?(?: vector)? ${P}`,
    make([a, b]) {
      const [dx, dy] = [value(a), value(b)];
      if (dx === undefined || dy === undefined) return undefined;
      return {
        image: ([x, y]) => [q.add(x, dx), q.add(y, dy)],
        parts: { vector: columnLatex([dx, dy]) },
        wrong: [
          ['subtracted', ([x, y]) => [q.subtract(x, dx), q.subtract(y, dy)]],
          ['numbers-swapped', ([x, y]) => [q.add(x, dy), q.add(y, dx)]],
          ['vector-only', () => [dx, dy]],
          ['multiplied', ([x, y]) => [q.multiply(x, dx), q.multiply(y, dy)]],
        ],
      };
    },
  },
  {
    task: 'reflect',
    said: String.raw`reflect(?:ed|ion)(?: in| across| over| about)?(?: the)?(?: line)? (x[- ]axis|y[- ]axis|y ?= ?-? ?x|[xy] ?= ?-?\d+(?:\.\d+)?)`,
    make([line = '']) {
      const bare = line.replace(/ /g, '');
      if (/^x-?axis$/.test(bare) || bare === 'y=0')
        return reflection('x\\operatorname{-axis}', flipX, [
          ['other-axis', flipY],
          ['both-signs', turnHalf],
          ['numbers-swapped', swap],
        ]);
      if (/^y-?axis$/.test(bare) || bare === 'x=0')
        return reflection('y\\operatorname{-axis}', flipY, [
          ['other-axis', flipX],
          ['both-signs', turnHalf],
          ['numbers-swapped', swap],
        ]);
      if (bare === 'y=x')
        return reflection('y = x', swap, [
          ['axis-instead', flipX],
          ['axis-instead', flipY],
          ['both-signs', turnHalf],
          ['minus-line', (p) => turnHalf(swap(p))],
        ]);
      if (bare === 'y=-x')
        return reflection('y = -x', (p) => turnHalf(swap(p)), [
          ['signs-forgotten', swap],
          ['both-signs', turnHalf],
          ['axis-instead', flipX],
          ['axis-instead', flipY],
        ]);
      const at = value(bare.slice(2));
      if (at === undefined) return undefined;
      const twice = q.multiply(q.rational(2n), at);
      const upright = bare.startsWith('x');
      const over = ([x, y]: Point): Point => (upright ? [q.subtract(twice, x), y] : [x, q.subtract(twice, y)]);
      const other = ([x, y]: Point): Point => (upright ? [x, q.subtract(twice, y)] : [q.subtract(twice, x), y]);
      return reflection(`${bare[0] ?? ''} = ${q.rationalLatex(at)}`, over, [
        ['other-line', other],
        ['axis-instead', upright ? flipY : flipX],
        ['onto-line', ([x, y]) => (upright ? [at, y] : [x, at])],
      ]);
    },
  },
  {
    task: 'rotate',
    said: String.raw`rotat(?:ed|ion)(?: of| by| through)? ?(90|180|270) ?(?:deg)? ?(clockwise|anti-?clockwise|counter-?clockwise)?(?: about| around)?(?: the)?(?: origin| \(0,0\))?(?: (clockwise|anti-?clockwise|counter-?clockwise))?`,
    make([angle = '', before, after]) {
      const way = before ?? after;
      if ((before !== undefined && after !== undefined) || (way === undefined && angle !== '180')) return undefined;
      const left = (way?.startsWith('clock') === true) === (angle === '270');
      const parts = { angle: `${angle}^\\circ`, way: way === undefined ? '' : `\\text{${way}}` };
      if (angle === '180')
        return {
          image: turnHalf,
          parts,
          wrong: [
            ['one-sign', flipX],
            ['one-sign', flipY],
            ['numbers-swapped', swap],
            ['quarter-turn', turnLeft],
            ['quarter-turn', turnRight],
          ],
        };
      return {
        image: TURNS[left ? 'left' : 'right'],
        parts,
        wrong: [
          ['other-way', TURNS[left ? 'right' : 'left']],
          ['half-turn', turnHalf],
          ['signs-forgotten', swap],
          ['one-sign', flipX],
          ['one-sign', flipY],
        ],
      };
    },
  },
  {
    task: 'enlarge',
    said: String.raw`(?:enlarg(?:ed|ement)|dilat(?:ed|ion)|scaled)(?: by)?(?: with)?(?: a)?(?: scale)?(?: factor)?(?: of)? ${V},?(?: (?:about|from|and|with|at))*(?: (?:the )?cent(?:re|er)(?: of enlargement)?)?(?: at| of)?(?: the)?(?: origin| \(0,0\))`,
    make([typed]) {
      const by = value(typed);
      if (by === undefined || q.isZero(by)) return undefined;
      return {
        image: ([x, y]) => [q.multiply(x, by), q.multiply(y, by)],
        parts: { factor: q.rationalLatex(by) },
        wrong: [
          ['added-factor', ([x, y]) => [q.add(x, by), q.add(y, by)]],
          ['one-number', ([x, y]) => [q.multiply(x, by), y]],
          ['one-number', ([x, y]) => [x, q.multiply(y, by)]],
          ['divided', ([x, y]) => [q.divide(x, by) ?? x, q.divide(y, by) ?? y]],
        ],
      };
    },
  },
];

const IMAGES = MOVES.map(({ task, said, make }) => ({
  task,
  make,
  pattern: new RegExp(`^${OPEN}${POINT}${AFTER} ${said}${END}$`),
}));

function moved(text: string): TopicProblem | undefined {
  const said = imperative(text) ?? text;
  for (const move of IMAGES) {
    const found = move.pattern.exec(said);
    const [x, y, ...rest] = (found ?? []).slice(1);
    const [a, b] = [value(x), value(y)];
    const made = a === undefined || b === undefined ? undefined : move.make(rest);
    if (made !== undefined && a !== undefined && b !== undefined) return movedProblem(move.task, [a, b], made);
  }
  return undefined;
}

const VERBS: Readonly<Record<string, string>> = {
  reflect: 'reflected',
  rotate: 'rotated',
  translate: 'translated',
  enlarge: 'enlarged',
};

/** "Reflect (2,3) in the x-axis" as "(2,3) is reflected in the x-axis". */
function imperative(text: string): string | undefined {
  const [, verb = '', rest = ''] = /^(?:how do i |please )?(reflect|rotate|translate|enlarge) (.+)$/.exec(text) ?? [];
  const point = verb === '' ? undefined : LEADING_POINT.exec(rest)?.[0];
  return point === undefined ? undefined : `${point} ${VERBS[verb] ?? verb}${rest.slice(point.length)}`;
}

const LEADING_POINT = new RegExp(`^${POINT}`);

const same = (a: Point, b: Point): boolean => q.equal(a[0], b[0]) && q.equal(a[1], b[1]);

function movedProblem(task: string, point: Point, { image, parts, wrong }: Made): TopicProblem {
  const answer = image(point);
  const expected = tuple(answer);
  const answerLatex = pointLatex(answer);
  return topicProblem({
    topic: 'transformations',
    task,
    given: `${pointLatex(point)}\\text{: ${task} }${Object.values(parts).join('\\ ')}`,
    parts: { ...parts, point: pointLatex(point), x: q.rationalLatex(point[0]), y: q.rationalLatex(point[1]) },
    steps: [
      { id: 'first', parts: { value: q.rationalLatex(answer[0]) }, expected: numberStepOf(answer[0]) },
      { id: 'last', parts: { answer: answerLatex }, expected },
    ],
    answer: expected,
    answerLatex,
    mistakes: wrong.flatMap(([id, of]): Mistake[] =>
      same(of(point), answer) ? [] : [{ id, parts: { wrong: pointLatex(of(point)) }, gives: tuple(of(point)) }],
    ),
  });
}

const numberStepOf = (of: Rational): ReturnType<typeof measure> => measure(magnitude.of(of), { names: ['x'] });
