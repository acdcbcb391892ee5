import { gcd } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { number, percentAnswer, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { DECIMAL, FRACTION, MIXED, valueLatex, valueOf, writtenLatex } from './written-numbers.ts';

const F = `(${FRACTION})`;
const M = `(${MIXED})`;
const D = String.raw`(\d*\.\d+)`;
const P = String.raw`(${DECIMAL}) ?(?:%|per ?cent)`;
const DO = String.raw`(?:write|convert|change|turn|express|put|give|make)? ?(?:the )?(?:fraction |decimal |percentage |percent |mixed number |improper fraction |number )?`;
const INTO = String.raw`(?: written| expressed)? ?(?:as|in(?:to)?|to|=) (?:an? |its )?(?:equivalent )?`;
const SIMPLEST = String.raw`(?:,? ?(?:in (?:its |the )?(?:simplest|lowest) (?:form|terms)|simplified|and simplify))?`;
const SIMPLE = String.raw`(?:simplest |simplified )?`;

const rules: readonly Rule[] = [
  [wording(`${DO}${F}${INTO}decimals?(?: number| form)?`), (f = '') => toDecimal(f)],
  [wording(String.raw`${DO}${F}${INTO}(?:percentages?|percent|per cent|%)`), (f = '') => toPercent(f)],
  [wording(String.raw`${DO}${D}${INTO}(?:percentages?|percent|per cent|%)`), (d = '') => decimalToPercent(d)],
  [wording(`${DO}${P}${INTO}decimals?(?: number| form)?`), (p = '') => percentToDecimal(p)],
  [wording(`${DO}${D}${INTO}${SIMPLE}fraction${SIMPLEST}`), (d = '') => toFraction(d, false)],
  [wording(`${DO}${P}${INTO}${SIMPLE}fraction${SIMPLEST}`), (p = '') => toFraction(p, true)],
  [wording(`${DO}${M}${INTO}(?:improper|top[- ]heavy|single) fraction`), (m = '') => toImproper(m)],
  [wording(`${DO}${F}${INTO}mixed (?:number|fraction|numeral)s?${SIMPLEST}`), (f = '') => toMixed(f)],
  [
    wording(
      String.raw`(?:simplify|simplifying|reduce|cancel down|cancel|write|express)? ?(?:the )?(?:fraction )?${F} ?(?:fully|completely|(?:in|to) (?:its )?(?:simplest|lowest) (?:form|terms))`,
    ),
    (f = '') => simplified(f),
  ],
  [wording(String.raw`(?:simplify|reduce|cancel down) the fraction:? ${F}`), (f = '') => simplified(f)],
];

/** One value in other forms: fractions, decimals, percentages, mixed numbers. */
export const fractionForms = topicOf('fraction-forms', rules);

const HUNDRED = q.rational(100n);
const times = (a: Rational, n: bigint): Rational => q.multiply(a, q.rational(n));

/** Top and bottom as they are written. */
function topAndBottom(text: string): { readonly top: bigint; readonly bottom: bigint } | undefined {
  const [, top = '', bottom = ''] = /^(-?\d+) ?\/ ?(\d+)$/.exec(text) ?? [];
  return top === '' || BigInt(bottom) === 0n ? undefined : { top: BigInt(top), bottom: BigInt(bottom) };
}

/** top.bottom as a decimal: 3/8 as 3.8. */
const glued = (top: bigint, bottom: bigint): Rational | undefined => valueOf(`${top}.${bottom}`);

function toDecimal(f: string): TopicProblem | undefined {
  const [value, pair] = [valueOf(f), topAndBottom(f)];
  if (value === undefined || pair === undefined || q.decimalText(value) === undefined) return undefined;
  let power = 10n;
  while (power % value.d !== 0n) power *= 10n;
  const top = times(value, power);
  return topicProblem({
    topic: 'fraction-forms',
    task: 'to-decimal',
    given: writtenLatex(f),
    parts: {
      power: `${power}`,
      top: valueLatex(top),
      bottom: `${pair.bottom}`,
      by: valueLatex(q.rational(power, pair.bottom)),
    },
    steps: [
      ['over-ten', number(top)],
      ['read-decimal', number(value, { form: 'decimal' })],
    ],
    answer: number(value, { form: 'decimal' }),
    answerLatex: valueLatex(value, 12),
    mistakes: [
      ['glued', glued(pair.top, pair.bottom)],
      ['upside-down', q.divide(q.ONE, value)],
      ['point-too-far', q.multiply(value, q.rational(1n, 10n))],
      ['point-too-near', times(value, 10n)],
    ],
  });
}

function toPercent(f: string): TopicProblem | undefined {
  const [value, pair] = [valueOf(f), topAndBottom(f)];
  if (value === undefined || pair === undefined) return undefined;
  const percent = q.multiply(value, HUNDRED);
  if (q.decimalText(percent) === undefined) return undefined;
  const one = q.rational(100n, pair.bottom);
  return percentProblem(
    'fraction-to-percent',
    writtenLatex(f),
    percent,
    { bottom: `${pair.bottom}`, top: `${pair.top}`, one: valueLatex(one) },
    [['one-part', number(one)]],
    [
      ['glued', glued(pair.top, pair.bottom)],
      ['only-top', q.rational(pair.top)],
      ['gave-decimal', value],
      ['upside-down', q.divide(HUNDRED, value)],
    ],
  );
}

function decimalToPercent(d: string): TopicProblem | undefined {
  const value = valueOf(d);
  if (value === undefined) return undefined;
  const percent = q.multiply(value, HUNDRED);
  return percentProblem(
    'decimal-to-percent',
    writtenLatex(d),
    percent,
    {},
    [],
    [
      ['point-one-place', times(value, 10n)],
      ['digits-only', q.rational(BigInt(d.split('.')[1] ?? '0'))],
      ['point-three-places', times(value, 1_000n)],
      ['wrong-way', q.multiply(value, q.rational(1n, 100n))],
    ],
  );
}

type Steps = Parameters<typeof topicProblem>[0]['steps'];
type Mistakes = Parameters<typeof topicProblem>[0]['mistakes'];

function percentProblem(
  task: string,
  given: string,
  percent: Rational,
  parts: Readonly<Record<string, string>>,
  steps: Steps,
  mistakes: Mistakes,
): TopicProblem {
  const only = percentAnswer(percent);
  return topicProblem({
    topic: 'fraction-forms',
    task,
    given,
    parts,
    steps: [...steps, ['as-percent', only]],
    answer: only,
    answerLatex: String.raw`${valueLatex(percent, 12)}\%`,
    mistakes,
  });
}

function percentToDecimal(p: string): TopicProblem | undefined {
  const percent = valueOf(p);
  if (percent === undefined) return undefined;
  const value = q.multiply(percent, q.rational(1n, 100n));
  return topicProblem({
    topic: 'fraction-forms',
    task: 'percent-to-decimal',
    given: String.raw`${writtenLatex(p)}\%`,
    parts: { percent: valueLatex(percent) },
    steps: [
      ['out-of', number(HUNDRED)],
      ['divide-by-hundred', number(value, { form: 'decimal' })],
    ],
    answer: number(value, { form: 'decimal' }),
    answerLatex: valueLatex(value, 12),
    mistakes: [
      ['point-one-place', q.multiply(percent, q.rational(1n, 10n))],
      ['only-dropped-sign', percent],
      ['point-three-places', q.multiply(percent, q.rational(1n, 1_000n))],
      ['wrong-way', times(percent, 100n)],
    ],
  });
}

function toFraction(written: string, isPercent: boolean): TopicProblem | undefined {
  const read = valueOf(written);
  if (read === undefined) return undefined;
  const places = BigInt((written.split('.')[1] ?? '').length);
  const bottom = 10n ** places * (isPercent ? 100n : 1n);
  const value = isPercent ? q.multiply(read, q.rational(1n, 100n)) : read;
  const top = value.n * (bottom / value.d);
  const answer = number(value, { form: 'fraction' });
  return topicProblem({
    topic: 'fraction-forms',
    task: isPercent ? 'percent-to-fraction' : 'decimal-to-fraction',
    given: isPercent ? String.raw`${writtenLatex(written)}\%` : writtenLatex(written),
    parts: { bottom: `${bottom}`, top: `${top}`, common: `${gcd(top, bottom)}` },
    steps: [
      ['power-bottom', number(q.rational(bottom))],
      ['common-factor', number(q.rational(gcd(top, bottom)))],
      ['cancelled', answer],
    ],
    answer,
    answerLatex: q.rationalLatex(value),
    mistakes: [
      ['bottom-too-small', q.rational(top * 10n, bottom)],
      ['bottom-too-big', q.rational(top, bottom * 10n)],
      ['one-over', top === 0n ? undefined : q.rational(1n, top)],
    ],
  });
}

function toImproper(m: string): TopicProblem | undefined {
  const [, sign = '', wholes = '', top = '', bottom = ''] = /^(-?)(\d+) (\d+) ?\/ ?(\d+)$/.exec(m) ?? [];
  const value = valueOf(m);
  if (value === undefined || sign !== '' || BigInt(bottom) === 0n) return undefined;
  const [w, t, b] = [BigInt(wholes), BigInt(top), BigInt(bottom)];
  const answer = number(value, { form: 'fraction' });
  return topicProblem({
    topic: 'fraction-forms',
    task: 'to-improper',
    given: writtenLatex(m),
    parts: { wholes, bottom, top, parts: `${w * b}` },
    steps: [
      ['parts-in-wholes', number(q.rational(w * b))],
      ['all-parts', answer],
    ],
    answer,
    answerLatex: String.raw`\frac{${w * b + t}}{${b}}`,
    mistakes: [
      ['whole-times-top', q.rational(w * t, b)],
      ['whole-plus-top', q.rational(w + t, b)],
      ['forgot-top', q.rational(w * b, b)],
      ['glued-digits', q.rational(BigInt(`${w}${t}`), b)],
      ['whole-plus-bottom-times-top', q.rational(w + b * t, b)],
    ],
  });
}

function toMixed(f: string): TopicProblem | undefined {
  const pair = topAndBottom(f);
  if (pair === undefined || pair.top <= pair.bottom) return undefined;
  const { top, bottom } = pair;
  const [wholes, rest] = [top / bottom, top % bottom];
  const value = q.rational(top, bottom);
  if (rest === 0n) return undefined;
  const answer = number(value, { form: 'mixed' });
  return topicProblem({
    topic: 'fraction-forms',
    task: 'to-mixed',
    given: writtenLatex(f),
    parts: { top: `${top}`, bottom: `${bottom}`, wholes: `${wholes}`, rest: `${rest}` },
    steps: [
      ['whole-times', number(q.rational(wholes))],
      ['parts-left', number(q.rational(rest))],
      ['as-mixed', answer],
    ],
    answer,
    answerLatex: `${wholes}${q.rationalLatex(q.rational(rest, bottom))}`,
    mistakes: [
      ['rest-over-whole', q.add(q.rational(wholes), q.rational(rest, wholes))],
      ['rest-over-top', q.add(q.rational(wholes), q.rational(rest, top))],
      ['swapped-whole-and-rest', q.add(q.rational(rest), q.rational(wholes, bottom))],
      ['one-whole-too-many', q.add(value, q.ONE)],
      ['lost-the-rest', q.rational(wholes)],
    ],
  });
}

function simplified(f: string): TopicProblem | undefined {
  const pair = topAndBottom(f);
  if (pair === undefined) return undefined;
  const { top, bottom } = pair;
  const common = gcd(top, bottom);
  const value = q.rational(top, bottom);
  if (common === 1n || top === 0n) return undefined;
  const answer = number(value, { form: 'fraction' });
  return topicProblem({
    topic: 'fraction-forms',
    task: 'simplify',
    given: writtenLatex(f),
    parts: { top: `${top}`, bottom: `${bottom}`, common: `${common}` },
    steps: [
      ['common-factor', number(q.rational(common))],
      ['cancelled', answer],
    ],
    answer,
    answerLatex: q.rationalLatex(value),
    mistakes: [
      ['only-top-divided', q.rational(top / common, bottom)],
      ['only-bottom-divided', q.rational(top, bottom / common)],
      ['subtracted-common', bottom > common ? q.rational(top - common, bottom - common) : undefined],
      ['upside-down', q.divide(q.ONE, value)],
    ],
  });
}
