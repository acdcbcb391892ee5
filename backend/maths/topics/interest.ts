import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Rounding } from '../replies/rounded.ts';
import { roundedText } from '../replies/rounded.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { AMOUNT, DECIMAL, valueLatex, valueOf, writtenLatex } from './written-numbers.ts';

/** Pennies are what an amount that does not come out even is rounded to in any case. */
const TO_PENNIES = String.raw`(?:[.,;?]? ?(?:give (?:your|the) answer )?(?:correct )?to (?:the nearest (?:penny|pence|cent)|(?:2|two) decimal places|(?:2|two) d\.?p\.?))?`;
const A = `(${AMOUNT})`;
const YEARLY = String.raw`(?: (?:per year|per annum|p\.?a\.?|a year|each year|every year|annually|yearly))?`;
const RATE = String.raw`(?:at |with |earning |earns |paying )?(?:an? )?(?:interest )?(?:rate of )?(${DECIMAL}) ?(?:%|per ?cent)${YEARLY}`;
const YEARS = String.raw`(?:for|over|after) (\d{1,2}) years?`;
const KIND = '(simple|compound)';
const PLACED = String.raw`(?:is |are |was )?(?:invested|put|placed|saved|deposited|borrowed|left)(?: in(?:to)? (?:a|an|the) (?:bank|savings)?(?: account)?)?`;
const ASKS = String.raw`(?:what is |what's |find |work out |calculate )?(?:how much )?(?:the |is the )?(?:total )?`;
const TOTAL = String.raw`(?:value|amount|balance|final (?:value|amount|balance))(?: of (?:the |this )?(?:investment|account))?`;
const END = String.raw`[.,;:]? ${ASKS}(?:(interest)(?: (?:is |will be )?(?:earned|paid|gained|received))?|${TOTAL}|(?:is it|will it be|is the investment|is the account) worth)(?: (?:in total|at the end|altogether|after (?:that|\d+ years?)))?`;

const rules: readonly Rule[] = [
  [
    wording(
      String.raw`how much interest (?:do|does|would|will) (?:i|you|we|he|she|they|[a-z]+) (?:get|earn|pay|receive) on ${A} ${RATE} ${KIND} interest,? ${YEARS}`,
    ),
    (a = '', r = '', kind = '', n = '') => interestProblem(kind, a, r, n, true),
  ],
  [
    wording(String.raw`(?:the )?(?:total )?${KIND} interest (?:on|for|earned on|paid on) ${A} ${RATE},? ${YEARS}`),
    (kind = '', a = '', r = '', n = '') => interestProblem(kind, a, r, n, true),
  ],
  [
    wording(String.raw`(?:the )?(?:total )?${KIND} interest (?:on|for|earned on|paid on) ${A} ${YEARS},? ${RATE}`),
    (kind = '', a = '', n = '', r = '') => interestProblem(kind, a, r, n, true),
  ],
  [
    wording(String.raw`(?:if )?${A} ${PLACED} ${RATE} ${KIND} interest,? ${YEARS}${END}`),
    (a = '', r = '', kind = '', n = '', only = '') => interestProblem(kind, a, r, n, only !== ''),
  ],
  [
    wording(String.raw`(?:if )?${A} ${PLACED} ${YEARS},? ${RATE} ${KIND} interest${YEARLY}${END}`),
    (a = '', n = '', r = '', kind = '', only = '') => interestProblem(kind, a, r, n, only !== ''),
  ],
  [
    wording(
      String.raw`(?:if )?${A} ${PLACED} ${RATE} ${KIND} interest${YEARLY}[.,;]? (?:how much (?:is|will) (?:it|the investment)(?: be)? worth|(?:find |work out |what is |calculate )?(?:its|the) (?:total )?value) after (\d{1,2}) years?${TO_PENNIES}`,
    ),
    (a = '', r = '', kind = '', n = '') => interestProblem(kind, a, r, n, false),
  ],
  [
    wording(
      String.raw`(?:the )?(?:total |final )?value of ${A} ${YEARS},? ${RATE} ${KIND} interest${YEARLY}${TO_PENNIES}`,
    ),
    (a = '', n = '', r = '', kind = '') => interestProblem(kind, a, r, n, false),
  ],
];

/** Simple and compound interest: the interest alone, or the amount at the end. */
export const interest = topicOf('interest', rules);

/** Most years of compound interest that are worked out: the exact power stays small. */
const MAX_YEARS = 40n;
const PENNIES: Rounding = { kind: 'places', places: 2 };

function interestProblem(kind: string, a: string, r: string, n: string, isOnly: boolean): TopicProblem | undefined {
  const [start, rate] = [valueOf(a), valueOf(r)];
  const years = BigInt(n === '' ? '0' : n);
  if (start === undefined || rate === undefined || start.n <= 0n || rate.n <= 0n || years < 1n || years > MAX_YEARS)
    return undefined;
  if (r.length > 6) return undefined;
  const part = q.multiply(rate, q.rational(1n, 100n));
  const first = q.multiply(start, part);
  const simple = q.multiply(first, q.rational(years));
  const factor = q.add(q.ONE, part);
  const grown = q.multiply(start, power(factor, years));
  const isSimple = kind === 'simple';
  const gain = isSimple ? simple : q.subtract(grown, start);
  const answer = isOnly ? gain : q.add(start, gain);
  const isExact = q.isInteger(q.multiply(answer, q.rational(100n)));
  const expected = isExact ? number(answer) : number(answer, { rounded: PENNIES });
  const other = isSimple ? q.subtract(grown, start) : simple;
  const total = (of: Rational): Rational => (isOnly ? of : q.add(start, of));
  return topicProblem({
    topic: 'interest',
    task: isSimple ? (isOnly ? 'simple' : 'simple-total') : isOnly ? 'compound' : 'compound-total',
    given: String.raw`${writtenLatex(a)},\; ${writtenLatex(r)}\%,\; n = ${n}`,
    parts: {
      start: writtenLatex(a),
      rate: writtenLatex(r),
      years: n,
      first: valueLatex(first),
      gain: isExact ? valueLatex(gain) : roundedText(gain, PENNIES),
      factor: valueLatex(factor),
    },
    steps: isSimple
      ? [
          ['one-year', number(first)],
          ...(isOnly ? [] : ([['all-years', number(gain)]] as const)),
          [isOnly ? 'all-years-last' : 'add-to-start', expected],
        ]
      : [
          ['growth-factor', number(factor)],
          [isOnly ? 'grown-gain' : 'grown', expected],
        ],
    answer: expected,
    answerLatex: isExact ? valueLatex(answer, 2) : roundedText(q.rational(rounded(answer), 100n), PENNIES),
    mistakes: [
      [isSimple ? 'worked-as-compound' : 'worked-as-simple', total(other)],
      ['only-one-year', total(first)],
      [isOnly ? 'gave-total' : 'gave-interest', isOnly ? q.add(start, gain) : gain],
      ['point-moved', total(q.multiply(gain, q.rational(10n)))],
    ],
  });
}

/** An amount in hundredths, to the nearest one. */
const rounded = (value: Rational): bigint => (value.n * 200n + value.d) / (2n * value.d);

const power = (base: Rational, times: bigint): Rational => q.rational(base.n ** times, base.d ** times);
