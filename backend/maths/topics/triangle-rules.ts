import * as magnitude from '../numbers/magnitude.ts';
import type { Magnitude } from '../numbers/magnitude.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { angleOf, trig } from '../numbers/trig.ts';
import { type Draft, measured, numberStep } from './built.ts';
import { add, div, half, mul, n, sq, sub, tex } from './formula.ts';
import type { Topic, TopicProblem } from './topic.ts';
import { type Accuracy, numberOf, takeAccuracy, Wording } from './wording.ts';

const SPARE =
  'triangle abc side sides length lengths angle angles opposite a b c cosine sine rule cos sin using deg cm m triangles'.split(
    ' ',
  );
const SIDES = ['a', 'b', 'c'] as const;
type Side = (typeof SIDES)[number];

const isSide = (letter: string): letter is Side => letter === 'a' || letter === 'b' || letter === 'c';
const GIVEN =
  /(?<![a-zA-Z])(?:[Aa]ngle )?([abcABC]) ?(?:=|is) ?(\d+(?:\.\d+)?) ?(°|\^ ?\{? ?\\circ ?\}?|degrees?|cm|m)?(?![a-zA-Z\d])/g;
const ASKED =
  /(?:[Ff]ind|[Cc]alculate|[Ww]ork out|[Ww]hat is|[Dd]etermine)(?: the)?(?: (?:length|size|value|measure)(?: of)?)?(?: (?:the )?(?:side|angle))? ([abcABC])(?![a-zA-Z])|(?:[Ff]ind|[Cc]alculate|[Ww]ork out|[Ww]hat is)(?: the)? (area)/;

/** Sine rule, cosine rule and the area by a sine, where sides a, b, c and angles A, B, C are named. */
export const triangleRules: Topic = {
  name: 'triangle-rules',
  read(text) {
    if (text.length > 300 || !/triangle/i.test(text)) return undefined;
    const bare = text.replace(/\\\(|\\\)|\$+/g, ' ').replace(/\s+/g, ' ');
    const [sides, angles] = [new Map<Side, Rational>(), new Map<Side, Rational>()];
    for (const [, letter = '', typed = '', unit = ''] of bare.matchAll(GIVEN)) {
      const side = letter.toLowerCase();
      const value = numberOf(typed);
      const known = letter === side ? sides : angles;
      if (value === undefined || value.n === 0n || !isSide(side) || known.has(side)) return undefined;
      if ((known === angles) === /m/.test(unit) && unit !== '') return undefined;
      known.set(side, value);
    }
    const asked = ASKED.exec(bare);
    if (asked === null) return undefined;
    const wording = new Wording(bare.replace(GIVEN, ' ; ').replace(ASKED, ' ; '));
    const accuracy = takeAccuracy(wording);
    if (!wording.isSpent(SPARE) || wording.has(/\d/)) return undefined;
    return solved(asked[1] ?? '', { sides, angles }, accuracy);
  },
};

type Known = { readonly sides: ReadonlyMap<Side, Rational>; readonly angles: ReadonlyMap<Side, Rational> };

const of = magnitude.of;

function solved(asked: string, known: Known, accuracy: Accuracy): TopicProblem | undefined {
  const { sides, angles } = known;
  const sum = [...angles.values()].reduce(q.add, q.ZERO);
  if (!q.less(sum, q.rational(180n)) || sides.size + angles.size !== 3) return undefined;
  const letter = asked.toLowerCase();
  if (asked === '') return area(known, accuracy);
  if (!isSide(letter)) return undefined;
  if (asked !== letter) return sides.size === 3 ? angleFrom(letter, known, accuracy) : undefined;
  if (sides.has(letter)) return undefined;
  return sides.size === 2 ? cosineSide(letter, known, accuracy) : sineSide(letter, known, accuracy);
}

const shown = ({ sides, angles }: Known): string =>
  [
    ...[...sides].map(([name, value]) => `${name} = ${tex(of(value))}`),
    ...[...angles].map(([name, value]) => `${name.toUpperCase()} = ${tex(of(value))}^\\circ`),
  ].join(',\\ ');

type RuleDraft = Pick<Draft, 'task' | 'given' | 'parts' | 'steps' | 'mistakes'> & {
  readonly answer: Magnitude | undefined;
};

function built(draft: RuleDraft, accuracy: Accuracy, names: readonly string[], unit = ''): TopicProblem | undefined {
  const { answer } = draft;
  return answer === undefined || answer.near.lo <= 0n
    ? undefined
    : measured({ ...draft, answer, topic: 'triangle-rules', dressed: { accuracy, names, unit } }, 'last');
}

function pair(letter: Side, { sides }: Known): readonly [Magnitude, Magnitude] | undefined {
  const [first, second] = SIDES.filter((side) => side !== letter).map((side) => sides.get(side));
  return first === undefined || second === undefined ? undefined : [of(first), of(second)];
}

function cosineSide(letter: Side, known: Known, accuracy: Accuracy): TopicProblem | undefined {
  const [both, angle] = [pair(letter, known), known.angles.get(letter)];
  const cosine = angle && trig('cos', angle);
  if (both === undefined || angle === undefined || cosine === undefined) return undefined;
  const [x, y] = both;
  const twice = mul(n(2), x, y, cosine);
  const square = sub(add(sq(x), sq(y)), twice);
  return built(
    {
      task: 'cosine-side',
      given: `${shown(known)},\\ ${letter}`,
      parts: { wanted: letter, last: `\\sqrt{${tex(square)}}` },
      steps: [
        numberStep('square', square, {
          sum: `${tex(x)}^2 + ${tex(y)}^2 - 2 \\times ${tex(x)} \\times ${tex(y)} \\times \\cos ${tex(of(angle))}^\\circ`,
        }),
      ],
      answer: magnitude.root(square),
      mistakes: [
        ['forgot-root', square],
        ['plus', magnitude.root(add(sq(x), sq(y), twice))],
        ['pythagoras', magnitude.root(add(sq(x), sq(y)))],
        ['forgot-two', magnitude.root(sub(add(sq(x), sq(y)), half(twice)))],
      ],
    },
    accuracy,
    [letter, 'x'],
  );
}

function angleFrom(letter: Side, known: Known, accuracy: Accuracy): TopicProblem | undefined {
  const [both, opposite] = [pair(letter, known), known.sides.get(letter)];
  if (both === undefined || opposite === undefined) return undefined;
  const [x, y] = both;
  const top = sub(add(sq(x), sq(y)), sq(of(opposite)));
  const ratio = div(top, mul(n(2), x, y));
  if (ratio === undefined || ratio.near.hi >= n(1).near.lo || ratio.near.lo <= n(-1).near.hi) return undefined;
  const upside = div(sub(sq(of(opposite)), add(sq(x), sq(y))), mul(n(2), x, y));
  return built(
    {
      task: 'cosine-angle',
      given: `${shown(known)},\\ ${letter.toUpperCase()}`,
      parts: {
        wanted: letter.toUpperCase(),
        last: `\\cos^{-1}\\left(${magnitude.magnitudeLatex(ratio, false) ?? ''}\\right)`,
      },
      steps: [
        numberStep(
          'ratio',
          ratio,
          { sum: `\\frac{${tex(x)}^2 + ${tex(y)}^2 - ${tex(of(opposite))}^2}{2 \\times ${tex(x)} \\times ${tex(y)}}` },
          { decimals: false },
        ),
      ],
      answer: angleOf('cos', ratio),
      mistakes: [
        ['ratio-only', ratio],
        ['sine-instead', ratio.near.lo > 0n ? angleOf('sin', ratio) : undefined],
        ['swapped', upside && angleOf('cos', upside)],
      ],
    },
    accuracy,
    [letter.toUpperCase(), letter, 'x', 'angle'],
    'deg',
  );
}

function sineSide(letter: Side, known: Known, accuracy: Accuracy): TopicProblem | undefined {
  const [[from, side] = []] = known.sides;
  if (from === undefined || side === undefined) return undefined;
  const rest = q.subtract(q.rational(180n), [...known.angles.values()].reduce(q.add, q.ZERO));
  const [opposite, wanted] = [known.angles.get(from) ?? rest, known.angles.get(letter) ?? rest];
  const [under, over] = [trig('sin', opposite), trig('sin', wanted)];
  const share = under && div(of(side), under);
  if (share === undefined || over === undefined || under === undefined) return undefined;
  const third =
    known.angles.has(from) && known.angles.has(letter) ? [] : [numberStep('third', of(rest), {}, { unit: 'deg' })];
  return built(
    {
      task: 'sine-side',
      given: `${shown(known)},\\ ${letter}`,
      parts: {
        wanted: letter,
        last: `\\frac{${tex(of(side))} \\times \\sin ${tex(of(wanted))}^\\circ}{\\sin ${tex(of(opposite))}^\\circ}`,
      },
      steps: [
        ...third,
        numberStep('share', share, { sum: `\\frac{${tex(of(side))}}{\\sin ${tex(of(opposite))}^\\circ}` }),
      ],
      answer: mul(share, over),
      mistakes: [
        ['upside-down', div(mul(of(side), under), over)],
        ['no-sines', div(mul(of(side), of(wanted)), of(opposite))],
        ['one-sine', mul(of(side), over)],
        ['share-only', share],
      ],
    },
    accuracy,
    [letter, 'x'],
  );
}

function area(known: Known, accuracy: Accuracy): TopicProblem | undefined {
  const letter = SIDES.find((side) => known.angles.has(side));
  const both = letter === undefined ? undefined : pair(letter, known);
  const angle = letter && known.angles.get(letter);
  const sine = angle && trig('sin', angle);
  if (both === undefined || angle === undefined || sine === undefined) return undefined;
  const [x, y] = both;
  const whole = mul(x, y, sine);
  return built(
    {
      task: 'sine-area',
      given: shown(known),
      parts: { last: `\\frac{1}{2} \\times ${tex(x)} \\times ${tex(y)} \\times \\sin ${tex(of(angle))}^\\circ` },
      steps: [numberStep('product', mul(x, y), { sum: `${tex(x)} \\times ${tex(y)}` })],
      answer: half(whole),
      mistakes: [
        ['forgot-half', whole],
        ['forgot-sine', half(mul(x, y))],
        ['cosine-instead', half(mul(x, y, trig('cos', angle) ?? sine))],
      ],
    },
    accuracy,
    ['area'],
  );
}
