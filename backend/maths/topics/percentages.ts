import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { number, percentAnswer, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { AMOUNT, DECIMAL, FRACTION, valueLatex, valueOf, writtenLatex } from './written-numbers.ts';

const A = `(${AMOUNT})`;
const UNIT = String.raw`(?: ?(?:km|cm|mm|m|kg|g|ml|l|litres?|metres?|miles?|grams?|people|pupils|students|children|hours|minutes|marks?|sweets|dollars|pounds))?`;
const P = String.raw`(${DECIMAL}) ?(?:%|per ?cent)`;
const PERCENT = String.raw`(?:percentage|percent|per cent|%)`;

const rules: readonly Rule[] = [
  [wording(String.raw`(?:the )?(?:value of )?(${FRACTION}) of ${A}${UNIT}`), (f = '', a = '') => fractionOf(f, a)],
  [
    wording(String.raw`(?:the )?(?:value of )?(-?[\d.]+) ?(?:%|per ?cent) of (£[\d.,]+|€[\d.,]+)`),
    (p = '', a = '') => percentOf(p, a),
  ],
  [wording(String.raw`(?:the )?(${DECIMAL}) ?per ?cent of ${A}${UNIT}`), (p = '', a = '') => percentOf(p, a)],
  [wording(String.raw`(?:number|amount) is ${P} of ${A}`), (p = '', a = '') => percentOf(p, a)],
  [
    wording(
      String.raw`(?:write|express|give|put)? ?${A}${UNIT} (?:out of|as an? ${PERCENT} of|as an? ${PERCENT} out of) ${A}${UNIT}(?: as an? ${PERCENT})?`,
    ),
    (a = '', b = '') => asPercent(a, b),
  ],
  [wording(String.raw`${A} is (?:what|which) ${PERCENT} of ${A}`), (a = '', b = '') => asPercent(a, b)],
  [wording(String.raw`(?:what |which )?${PERCENT} of ${A} is ${A}`), (b = '', a = '') => asPercent(a, b)],
  [wording(String.raw`(?:what |which )?${PERCENT} is ${A} (?:out )?of ${A}`), (a = '', b = '') => asPercent(a, b)],
  [wording(String.raw`${P} of (?:what|which) (?:number|amount) is ${A}`), (p = '', a = '') => wholeOf(p, a)],
  [wording(String.raw`${A} is ${P} of (?:what|which)(?: number| amount)?`), (a = '', p = '') => wholeOf(p, a)],
  [
    wording(
      String.raw`(?:if )?${P} of (?:a|the|some|my) (?:number|amount) is ${A}[.,;]? (?:what is |what's |find |work out )?(?:the |my )?(?:original )?(?:number|amount)`,
    ),
    (p = '', a = '') => wholeOf(p, a),
  ],
];

/** Parts of an amount: as a fraction, as a percentage, and back to the whole. */
export const percentages = topicOf('percentages', rules);

const HUNDRED = q.rational(100n);

function fractionOf(f: string, a: string): TopicProblem | undefined {
  const [fraction, amount] = [valueOf(f), valueOf(a)];
  const [, top = '', bottom = ''] = /^(\d+) ?\/ ?(\d+)$/.exec(f) ?? [];
  if (fraction === undefined || amount === undefined || top === '') return undefined;
  const one = q.divide(amount, q.rational(BigInt(bottom)));
  if (one === undefined) return undefined;
  const answer = q.multiply(fraction, amount);
  return topicProblem({
    topic: 'percentages',
    task: 'fraction-of',
    given: String.raw`${writtenLatex(f)} \times ${writtenLatex(a)}`,
    parts: { fraction: writtenLatex(f), amount: writtenLatex(a), top, bottom, one: valueLatex(one) },
    steps: [
      ...(top === '1' ? [] : ([['one-part', number(one)]] as const)),
      [top === '1' ? 'share-out' : 'take-parts', number(answer)],
    ],
    answer: number(answer),
    answerLatex: valueLatex(answer),
    mistakes: [
      ['only-one-part', one],
      ['divided-by-top', q.divide(q.multiply(amount, q.rational(BigInt(bottom))), q.rational(BigInt(top)))],
      ['what-is-left', q.subtract(amount, answer)],
      ['only-times-top', q.multiply(amount, q.rational(BigInt(top)))],
    ],
  });
}

function percentOf(p: string, a: string): TopicProblem | undefined {
  const [percent, amount] = [valueOf(p), valueOf(a)];
  if (percent === undefined || amount === undefined || percent.n <= 0n) return undefined;
  const one = q.multiply(amount, q.rational(1n, 100n));
  const answer = q.multiply(one, percent);
  return topicProblem({
    topic: 'percentages',
    task: 'percent-of',
    given: String.raw`${writtenLatex(p)}\% \times ${writtenLatex(a)}`,
    parts: { amount: writtenLatex(a), percent: writtenLatex(p), one: valueLatex(one) },
    steps: [
      ['one-percent', number(one)],
      ['that-many', number(answer)],
    ],
    answer: number(answer),
    answerLatex: valueLatex(answer, 12),
    mistakes: [
      ['divided-by-percent', q.divide(amount, percent)],
      ['ten-times-too-big', q.multiply(answer, q.rational(10n))],
      ['ten-times-too-small', q.multiply(answer, q.rational(1n, 10n))],
      ['what-is-left', q.subtract(amount, answer)],
      ['added-percent', q.add(amount, answer)],
    ],
  });
}

function asPercent(a: string, b: string): TopicProblem | undefined {
  const [part, all] = [valueOf(a), valueOf(b)];
  if (part === undefined || all === undefined || all.n <= 0n || part.n <= 0n) return undefined;
  const fraction = q.divide(part, all) ?? q.ZERO;
  const percent = q.multiply(fraction, HUNDRED);
  if (q.decimalText(percent) === undefined) return undefined;
  return topicProblem({
    topic: 'percentages',
    task: 'as-percent',
    given: String.raw`\frac{${writtenLatex(a)}}{${writtenLatex(b)}}`,
    parts: { part: writtenLatex(a), all: writtenLatex(b), fraction: q.rationalLatex(fraction) },
    steps: [
      ['as-fraction', number(fraction)],
      ['times-hundred', percentAnswer(percent)],
    ],
    answer: percentAnswer(percent),
    answerLatex: String.raw`${valueLatex(percent, 12)}\%`,
    mistakes: [
      ['upside-down', q.divide(HUNDRED, fraction)],
      ['part-as-percent', part],
      ['difference', q.subtract(all, part)],
      ['percent-left', q.subtract(HUNDRED, percent)],
    ],
  });
}

function wholeOf(p: string, a: string): TopicProblem | undefined {
  const [percent, part] = [valueOf(p), valueOf(a)];
  if (percent === undefined || part === undefined || percent.n <= 0n) return undefined;
  const one = q.divide(part, percent) ?? q.ZERO;
  const answer = q.multiply(one, HUNDRED);
  const ofPart: Rational = q.multiply(q.multiply(part, percent), q.rational(1n, 100n));
  return topicProblem({
    topic: 'percentages',
    task: 'whole-of',
    given: String.raw`${writtenLatex(p)}\% \to ${writtenLatex(a)}`,
    parts: { percent: writtenLatex(p), part: writtenLatex(a), one: valueLatex(one) },
    steps: [
      ['one-percent-back', number(one)],
      ['whole-back', number(answer)],
    ],
    answer: number(answer),
    answerLatex: valueLatex(answer),
    mistakes: [
      ['percent-of-part', ofPart],
      ['added-on', q.add(part, ofPart)],
      ['only-one-percent', one],
      ['times-percent', q.multiply(part, percent)],
    ],
  });
}
