import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { DECIMAL, valueLatex, valueOf, writtenLatex } from './written-numbers.ts';

const FORM = String.raw`(?:standard(?: index)?|scientific) (?:form|notation)`;
const S = String.raw`\(?(-?\d+(?:\.\d+)?) ?(?:×|x|\*) ?10 ?\^ ?(-?\d{1,2})\)?`;
/** In brackets: a quotient without them goes from left to right, which is seldom meant. */
const B = String.raw`\((-?\d+(?:\.\d+)?) ?(?:×|x|\*) ?10 ?\^ ?(-?\d{1,2})\)`;
const ORDINARY = String.raw`(?:ordinary|normal|decimal|full|standard decimal) (?:number|notation|form)`;

const rules: readonly Rule[] = [
  [
    wording(
      String.raw`(?:write|convert|change|put|express|give|turn)? ?(?:the number |the integer )?(${DECIMAL}) (?:in(?:to)?|as|to|using) ${FORM}`,
    ),
    (n = '') => toStandard(n),
  ],
  [
    wording(
      String.raw`(?:write|convert|change|put|express) (?:the |this |these |each )?(?:number|integer|decimal)s? (?:in(?:to)?|as|to|using) ${FORM}[.:]? ?(${DECIMAL})`,
    ),
    (n = '') => toStandard(n),
  ],
  [
    wording(String.raw`(?:write|convert|change|put|express|give|turn)? ?${S} (?:in(?:to)?|as|to) (?:an? )?${ORDINARY}`),
    (a = '', n = '') => fromStandard(a, n),
  ],
  [
    wording(String.raw`(?:write|convert) (?:in|to|as) (?:an? )?${ORDINARY}:? ${S}`),
    (a = '', n = '') => fromStandard(a, n),
  ],
  [
    wording(
      String.raw`(?:multiply )?${S} ?(?:×|x|\*|times|by|multiplied by) ?${S}(?:,? ?(?:in|giving your answer in|and give your answer in|give your answer in) ${FORM})?`,
    ),
    (a = '', n = '', b = '', m = '') => combined(a, n, b, m, true),
  ],
  [
    wording(
      String.raw`(?:divide )?${B} ?(?:÷|\/|by|divided by) ?${B}(?:,? ?(?:in|giving your answer in|and give your answer in|give your answer in) ${FORM})?`,
    ),
    (a = '', n = '', b = '', m = '') => combined(a, n, b, m, false),
  ],
];

/** Standard form: to it, from it, and products and quotients in it. */
export const standardForm = topicOf('standard-form', rules);

const MAX_POWER = 40;
const tenTo = (power: number): Rational =>
  power < 0 ? q.rational(1n, 10n ** BigInt(-power)) : q.rational(10n ** BigInt(power));
const standardLatex = (front: Rational, power: number): string =>
  String.raw`${valueLatex(front, 12)} \times 10^{${power}}`;

/** A number as a front from 1 to under 10, and a power of ten. */
function split(value: Rational): { readonly front: Rational; readonly power: number } {
  let [front, power] = [value, 0];
  const [one, ten, tenth] = [q.ONE, q.rational(10n), q.rational(1n, 10n)];
  while (!q.less(q.size(front), ten) && power < MAX_POWER) [front, power] = [q.multiply(front, tenth), power + 1];
  while (q.less(q.size(front), one) && power > -MAX_POWER) [front, power] = [q.multiply(front, ten), power - 1];
  return { front, power };
}

function toStandard(written: string): TopicProblem | undefined {
  const value = valueOf(written);
  if (value === undefined || q.isZero(value)) return undefined;
  const { front, power } = split(value);
  const answer = number(value, { form: 'standard' });
  return topicProblem({
    topic: 'standard-form',
    task: 'to-standard',
    given: writtenLatex(written),
    parts: { front: valueLatex(front, 12), power: `${power}` },
    steps: [
      ['front', number(front)],
      ['power', number(q.rational(BigInt(power)))],
      ['front-and-power', answer],
    ],
    answer,
    answerLatex: standardLatex(front, power),
    mistakes: [
      ['power-sign', q.multiply(front, tenTo(-power))],
      ['power-one-too-big', q.multiply(front, tenTo(power + 1))],
      ['power-one-too-small', q.multiply(front, tenTo(power - 1))],
    ],
  });
}

function fromStandard(a: string, n: string): TopicProblem | undefined {
  const [front, power] = [valueOf(a), Number(n)];
  if (front === undefined || Math.abs(power) > 15) return undefined;
  const value = q.multiply(front, tenTo(power));
  return topicProblem({
    topic: 'standard-form',
    task: 'from-standard',
    given: standardLatex(front, power),
    parts: { front: writtenLatex(a), power: `${power}`, ten: valueLatex(tenTo(power), 16) },
    steps: [
      ['ten-power', number(tenTo(power))],
      ['move-point', number(value)],
    ],
    answer: number(value),
    answerLatex: q.decimalText(value) ?? valueLatex(value, 20),
    mistakes: [
      ['power-sign', q.multiply(front, tenTo(-power))],
      ['zeros-added', q.isInteger(front) ? undefined : glued(a, power)],
      ['power-one-too-big', q.multiply(front, tenTo(power + 1))],
      ['power-one-too-small', q.multiply(front, tenTo(power - 1))],
      ['times-power', q.multiply(front, q.rational(BigInt(power * 10)))],
    ],
  });
}

/** 3.4 and four zeros: as many zeros as the power says, put behind all digits. */
const glued = (a: string, power: number): Rational | undefined =>
  power <= 0 ? undefined : q.multiply(q.rational(BigInt(a.replace('.', ''))), tenTo(power));

function combined(a: string, n: string, b: string, m: string, isProduct: boolean): TopicProblem | undefined {
  const [x, y] = [valueOf(a), valueOf(b)];
  const [p, r] = [Number(n), Number(m)];
  if (x === undefined || y === undefined || q.isZero(y) || Math.abs(p) > 15 || Math.abs(r) > 15) return undefined;
  const fronts = isProduct ? q.multiply(x, y) : (q.divide(x, y) ?? q.ZERO);
  const powers = isProduct ? p + r : p - r;
  const value = q.multiply(fronts, tenTo(powers));
  if (q.decimalText(fronts) === undefined || q.isZero(value)) return undefined;
  const { front, power } = split(value);
  const sign = isProduct ? String.raw`\times` : String.raw`\div`;
  const answer = number(value, { form: 'standard' });
  return topicProblem({
    topic: 'standard-form',
    task: isProduct ? 'multiply' : 'divide',
    given: String.raw`(${standardLatex(x, p)}) ${sign} (${standardLatex(y, r)})`,
    parts: {
      fronts: valueLatex(fronts),
      powers: `${powers}`,
      frontsum: String.raw`${valueLatex(x)} ${sign} ${valueLatex(y)}`,
      powersum: String.raw`10^{${p}} ${sign} 10^{${r}}`,
    },
    steps: [
      ['fronts', number(fronts)],
      ['powers', number(q.rational(BigInt(powers)))],
      ['tidy', answer],
    ],
    answer,
    answerLatex: standardLatex(front, power),
    mistakes: [
      ['powers-multiplied', Math.abs(p * r) > MAX_POWER ? undefined : q.multiply(fronts, tenTo(p * r))],
      ['powers-other-way', q.multiply(fronts, tenTo(isProduct ? p - r : p + r))],
      ['fronts-added', q.multiply(q.add(x, y), tenTo(powers))],
      ['power-one-too-big', q.multiply(value, q.rational(10n))],
      ['power-one-too-small', q.multiply(value, q.rational(1n, 10n))],
    ],
  });
}
