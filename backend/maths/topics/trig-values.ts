import * as magnitude from '../numbers/magnitude.ts';
import type { Magnitude } from '../numbers/magnitude.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { trig, trigInRadians, type TrigName } from '../numbers/trig.ts';
import { plainText } from '../replies/plain-text.ts';
import { type Draft, measured } from './built.ts';
import { n } from './formula.ts';
import type { Topic, TopicProblem, TopicStep } from './topic.ts';
import { takeAccuracy, Wording } from './wording.ts';

const NAMES = {
  sin: 'sin',
  sine: 'sin',
  cos: 'cos',
  cosine: 'cos',
  tan: 'tan',
  tangent: 'tan',
  sec: 'sec',
  csc: 'csc',
  cosec: 'csc',
  cot: 'cot',
} as const;
type Name = (typeof NAMES)[keyof typeof NAMES];

const isName = (typed: string): typed is keyof typeof NAMES => typed in NAMES;

const ASK = String.raw`^(?:(?:[a-z][a-z ,()-]*(?:trig|trigonometric|expressions?|values|functions?|identity|angle)[a-z ,()-]*[.:]? (?:\. )?)?(?:\. )*)(?:(?:find|what is|what's|whats|evaluate|calculate|work out|give|write down|state|enter|compute|determine|how do i find)(?: the)?(?: exact)?(?: value)?s?(?: of| for)? )?(?:(?:the )?(?:exact )?value of )?`;
const ANGLE = String.raw`(-? ?(?:\\?frac ?\{ ?-?\d* ?(?: pi)? ?\} ?\{ ?\d+ ?\}|\d*(?:\.\d+)? ?(?:pi|deg)?(?: ?\/ ?\d+)?(?: ?pi)?))`;
const FORM = new RegExp(
  `${ASK}\\\\?(${Object.keys(NAMES).join('|')}) ?(?:of )?(?:\\(|\\{)? ?${ANGLE} ?(?:deg)? ?(?:\\)|\\})?(?: in surd form| exactly)?[?. ;]*$`,
);

/** Exact values of sine, cosine, tangent and their reciprocals at the usual angles, and rounded ones at others. */
export const trigValues: Topic = {
  name: 'trig-values',
  read(text) {
    if (!/sin|cos|tan|sec|csc|cot/i.test(text) || text.length > 200) return undefined;
    const wording = new Wording(text.replace(/\\(sin|cos|tan|sec|csc|cot)(?![a-z])/g, ' $1 '));
    const accuracy = takeAccuracy(wording);
    const plain = wording.rest.replace(/[; ]+$/, '').replace(/\s+/g, ' ');
    const found = FORM.exec(plain);
    const typed = found?.[1] ?? '';
    const angle = angleOf(found?.[2] ?? '', /deg/.test(plain), /radian/.test(plain));
    if (!isName(typed) || angle === undefined) return undefined;
    return problemOf(NAMES[typed], angle, { ...accuracy });
  },
};

type Angle = { readonly degrees: Rational; readonly latex: string; readonly radians: boolean };

/** An angle in degrees, from degrees or from parts of pi. */
function angleOf(typed: string, inDegrees: boolean, inRadians: boolean): Angle | undefined {
  const bare = plainText(typed).replace(/\s/g, '').replace(/deg/g, '');
  if (bare.includes('pi')) {
    const [, sign = '', inside = '', bottom] =
      /^(-?)(?:\\?frac\{)?(-?\d*)\*?pi\}?(?:\/|\{)?(\d+)?\}?$/.exec(bare) ?? /^(-?)(\d+)\/(\d+)pi$/.exec(bare) ?? [];
    if (!/pi/.test(bare) || (bare.includes('frac') && bottom === undefined)) return undefined;
    const top = inside === '' ? 1n : inside === '-' ? -1n : BigInt(inside);
    const under = bottom === undefined ? 1n : BigInt(bottom);
    if (under === 0n || inDegrees) return undefined;
    const degrees = q.rational((sign === '-' ? -1n : 1n) * top * 180n, under);
    const size = top < 0n ? -top : top;
    const text = `${size === 1n ? '' : size}\\pi`;
    return {
      degrees,
      latex: `${degrees.n < 0n ? '-' : ''}${under === 1n ? text : `\\frac{${text}}{${under}}`}`,
      radians: true,
    };
  }
  const [, whole = '', digits = ''] = /^(-?\d{1,4})(?:\.(\d{1,4}))?$/.exec(bare) ?? [];
  // A bare number may be meant in radians; only zero is the same in both.
  if (whole === '' || (inRadians && whole !== '0')) return undefined;
  const degrees = q.rational(BigInt(`${whole}${digits}`), 10n ** BigInt(digits.length));
  return { degrees, latex: `${q.decimalText(degrees) ?? ''}^\\circ`, radians: false };
}

const BASE: Readonly<Record<Name, TrigName>> = {
  sin: 'sin',
  cos: 'cos',
  tan: 'tan',
  sec: 'cos',
  csc: 'sin',
  cot: 'tan',
};

function valueOf(name: Name, degrees: Rational): Magnitude | undefined {
  if (name === 'cot') {
    const [top, bottom] = [trig('cos', degrees), trig('sin', degrees)];
    return top && bottom && magnitude.over(top, bottom);
  }
  const base = trig(BASE[name], degrees);
  return name === BASE[name] ? base : base && magnitude.over(n(1), base);
}

function problemOf(
  name: Name,
  { degrees, latex, radians }: Angle,
  accuracy: Parameters<typeof measured>[0]['dressed']['accuracy'],
): TopicProblem | undefined {
  const answer = valueOf(name, degrees);
  if (answer === undefined) return undefined;
  const exact = answer.exact !== undefined;
  // A rounding is asked for wherever there is no exact form; without one, nobody knows how many digits are wanted.
  if (!exact && accuracy?.rounded === undefined) return undefined;
  const reference = referenceOf(degrees);
  const others = (['sin', 'cos', 'tan', 'sec', 'csc', 'cot'] as const).filter((other) => other !== name);
  const command = `\\${name}`;
  const steps: TopicStep[] = exact
    ? [
        {
          id: 'reference',
          parts: { value: `${q.rationalLatex(reference)}^\\circ`, angle: latex },
          expected: {
            kind: 'any',
            of: [
              { kind: 'measure', value: magnitude.of(reference), unit: 'deg' },
              {
                kind: 'measure',
                value: magnitude.times(magnitude.PI, magnitude.of(q.divide(reference, q.rational(180n)) ?? q.ZERO)),
              },
            ],
          },
        },
      ]
    : [];
  const wrong: Draft['mistakes'] = [
    ...others.map((other): Draft['mistakes'][number] => [
      'other-ratio',
      valueOf(other, degrees),
      { used: `\\${other}` },
    ]),
    ['sign', magnitude.times(n(-1), answer)],
    ['radians', name === BASE[name] && !radians ? trigInRadians(BASE[name], degrees) : undefined],
  ];
  return measured(
    {
      topic: 'trig-values',
      task: exact ? 'exact' : 'rounded',
      given: `${command}\\left(${latex}\\right)`,
      parts: { angle: latex, ratio: command },
      steps,
      answer,
      dressed: { ...(accuracy !== undefined && { accuracy }), decimals: false, names: ['it', 'x'] },
      mistakes: wrong,
    },
    'last',
  );
}

/** The sharp angle with the same ratios but for their signs. */
function referenceOf(degrees: Rational): Rational {
  const half = q.rational(180n);
  const turned = q.rational(((degrees.n % (180n * degrees.d)) + 180n * degrees.d) % (180n * degrees.d), degrees.d);
  return q.less(q.rational(90n), turned) ? q.subtract(half, turned) : turned;
}
