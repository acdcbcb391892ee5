import { fromWords } from '../numbers/number-words.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { type Unit, unitLatex, unitOf } from './unit-sizes.ts';
import { DECIMAL, FRACTION, MIXED, valueLatex, valueOf, writtenLatex } from './written-numbers.ts';

const U = String.raw`((?:square |cubic |sq |cu )?[a-zμµ]+(?: squared| cubed)?(?:\^?[23])?)`;
const N = `(${MIXED}|${FRACTION}|${DECIMAL})`;
const PARTS: Readonly<Record<string, bigint>> = {
  half: 2n,
  third: 3n,
  quarter: 4n,
  fifth: 5n,
  sixth: 6n,
  eighth: 8n,
  tenth: 10n,
};
const SAID = String.raw`((?:[a-z-]+) (?:${Object.keys(PARTS).join('|')})s?|half)`;

const rules: readonly Rule[] = [
  [
    wording(
      String.raw`(?:convert|change|write|express|turn|put)? ?(?:the (?:length|mass|weight|area|volume|capacity|time) )?${N} ?${U} (?:in(?:to)?|to|as|=)(?: \?)? ?${U}`,
    ),
    (n = '', from = '', to = '') => convert(valueOf(n), writtenLatex(n), from, to),
  ],
  [
    wording(String.raw`convert:? ${N} ?${U} (?:in)?to ${U}`),
    (n = '', from = '', to = '') => convert(valueOf(n), writtenLatex(n), from, to),
  ],
  [
    wording(String.raw`how many ${U} (?:are |is )?(?:there )?(?:are )?(?:in|make|equal)(?: up)? ${N} ?${U}`),
    (to = '', n = '', from = '') => convert(valueOf(n), writtenLatex(n), from, to),
  ],
  [
    wording(String.raw`how many ${U} (?:are |is )?(?:there )?(?:are )?(?:in|make)(?: up)? (?:an?|one) ${U}`),
    (to = '', from = '') => convert(q.ONE, '1', from, to),
  ],
  [
    wording(String.raw`how many ${U} are there in ${N} of an? ${U}`),
    (to = '', n = '', from = '') => convert(valueOf(n), writtenLatex(n), from, to),
  ],
  [
    wording(String.raw`${N} of an? ${U} in ${U}`),
    (n = '', from = '', to = '') => convert(valueOf(n), writtenLatex(n), from, to),
  ],
  [wording(String.raw`${SAID} of an? ${U} in ${U}`), (said = '', from = '', to = '') => convertSaid(said, from, to)],
  [
    wording(String.raw`how many ${U} are there in ${SAID} of an? ${U}`),
    (to = '', said = '', from = '') => convertSaid(said, from, to),
  ],
  [
    wording(
      String.raw`(?:convert|change)? ?(?:the temperature )?(${DECIMAL}) ?(?:°|degrees? )? ?(celsius|fahrenheit|c|f) (?:in)?to (?:°|degrees? )? ?(celsius|fahrenheit|c|f)`,
    ),
    (n = '', from = '', to = '') => temperature(n, from.startsWith('c'), to.startsWith('c')),
  ],
];

/** Conversions between units of length, mass, capacity, area, volume, time and money, and of temperatures. */
export const units = topicOf('units', rules);

function convertSaid(said: string, from: string, to: string): TopicProblem | undefined {
  const [count = '', part = ''] = said === 'half' ? ['one', 'half'] : said.split(' ');
  const bottom = PARTS[part.replace(/s$/, '')];
  const top = fromWords(count);
  const value = bottom === undefined || top === undefined ? undefined : q.rational(top, bottom);
  return value && convert(value, q.rationalLatex(value), from, to);
}

function convert(
  value: Rational | undefined,
  written: string,
  fromText: string,
  toText: string,
): TopicProblem | undefined {
  const [from, to] = [unitOf(fromText), unitOf(toText)];
  if (value === undefined || value.n <= 0n || from === undefined || to === undefined) return undefined;
  if (from.of !== to.of || from.symbol === to.symbol) return undefined;
  const isSmaller = q.less(to.size, from.size);
  const factor = (isSmaller ? q.divide(from.size, to.size) : q.divide(to.size, from.size)) ?? q.ONE;
  const move = (by: Rational): Rational => (isSmaller ? q.multiply(value, by) : (q.divide(value, by) ?? q.ZERO));
  const answer = move(factor);
  const unit = { unit: to.symbol };
  return topicProblem({
    topic: 'units',
    task: isSmaller ? 'to-smaller' : 'to-bigger',
    given: String.raw`${written}\,${unitLatex(from)}`,
    parts: {
      from: unitLatex(from),
      to: unitLatex(to),
      factor: valueLatex(factor),
      big: unitLatex(isSmaller ? from : to),
      small: unitLatex(isSmaller ? to : from),
      written,
    },
    steps: [
      ['how-many-in-one', number(factor)],
      [isSmaller ? 'multiply' : 'divide', number(answer, unit)],
    ],
    answer: number(answer, unit),
    answerLatex: String.raw`${valueLatex(answer, 12)}\,${unitLatex(to)}`,
    mistakes: [
      ['wrong-way', isSmaller ? q.divide(value, factor) : q.multiply(value, factor)],
      ...(isTen(factor)
        ? ([
            ['one-zero-missing', move(q.multiply(factor, q.rational(1n, 10n)))],
            ['one-zero-too-many', move(q.multiply(factor, q.rational(10n)))],
          ] as const)
        : ([['as-hundred', move(q.rational(100n))]] as const)),
      ['side-factor-only', sideFactor(from, to, move)],
      ['not-converted', value],
    ],
  });
}

const isTen = ({ n, d }: Rational): boolean => d === 1n && /^10+$/.test(`${n}`);

/** Area and volume with the factor of a length: 3 m² as 300 cm². */
function sideFactor(from: Unit, to: Unit, move: (by: Rational) => Rational): Rational | undefined {
  const [a, b] = [from, to].map(({ symbol }) => unitOf(symbol.split('^')[0] ?? ''));
  if (!from.symbol.includes('^') || !to.symbol.includes('^') || a === undefined || b === undefined) return undefined;
  const factor = q.less(b.size, a.size) ? q.divide(a.size, b.size) : q.divide(b.size, a.size);
  return factor && move(factor);
}

function temperature(written: string, isFromC: boolean, isToC: boolean): TopicProblem | undefined {
  const value = valueOf(written);
  if (value === undefined || isFromC === isToC) return undefined;
  const [nine, thirtyTwo] = [q.rational(9n, 5n), q.rational(32n)];
  const scaled = isFromC ? q.multiply(value, nine) : (q.divide(q.subtract(value, thirtyTwo), nine) ?? q.ZERO);
  const answer = isFromC ? q.add(scaled, thirtyTwo) : scaled;
  if (q.decimalText(answer) === undefined) return undefined;
  const first = isFromC ? scaled : q.subtract(value, thirtyTwo);
  return topicProblem({
    topic: 'units',
    task: isFromC ? 'to-fahrenheit' : 'to-celsius',
    given: String.raw`${writtenLatex(written)}^\circ\text{${isFromC ? 'C' : 'F'}}`,
    parts: { written: writtenLatex(written), first: valueLatex(first) },
    steps: [
      [isFromC ? 'scale-up' : 'take-off', number(first)],
      [isFromC ? 'add-on' : 'scale-down', number(answer)],
    ],
    answer: number(answer),
    answerLatex: valueLatex(answer, 12),
    mistakes: [
      ['forgot-thirty-two', isFromC ? scaled : q.divide(value, nine)],
      [
        'steps-in-other-order',
        isFromC ? q.multiply(q.add(value, thirtyTwo), nine) : q.subtract(q.divide(value, nine) ?? q.ZERO, thirtyTwo),
      ],
      [
        'wrong-formula',
        isFromC ? q.divide(q.subtract(value, thirtyTwo), nine) : q.add(q.multiply(value, nine), thirtyTwo),
      ],
    ],
  });
}
