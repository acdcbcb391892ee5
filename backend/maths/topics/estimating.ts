import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { roundedBy, roundedText, roundingUnit } from '../replies/rounded.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { DECIMAL, valueLatex, valueOf, writtenLatex } from './written-numbers.ts';
import { ACCURACY, accuracyOf } from './rounding-words.ts';

const N = String.raw`(${DECIMAL})`;
const SIGN = String.raw`(×|x|\*|times|÷|\/|divided by|\+|plus|-|minus)`;
const BY_ROUNDING = String.raw`(?:,? ?(?:by rounding|rounding|when|using|with)?(?: each| every| all| both)?(?: the)?(?: number| numbers| values?)?(?: rounded| correct)?(?: off)? ?(?:to )?(?:1|one) ?(?:s\.?f\.?|significant figure|sig\.? ?fig\.?))?`;
const UNIT = String.raw`( ?(?:cm|mm|km|m|kg|g|ml|litres?|l|seconds?|secs?|s|metres?|kilometres?|grams?|minutes?|miles?))?`;

const rules: readonly Rule[] = [
  [
    wording(
      String.raw`(?:estimate|an estimate (?:of|for)|estimating|the estimate of)(?: the (?:value|answer|result|product|sum))?(?: of| to| for)? ?${N} ?${SIGN} ?${N}${BY_ROUNDING}`,
    ),
    (a = '', sign = '', b = '') => estimated(a, sign, b),
  ],
  [
    wording(
      String.raw`(?:the )?(upper|lower)(?: bound| limit) (?:of|for) ${N}${UNIT},? ?(?:if (?:it is|it's) |which is |when |is |given )?(?:rounded |correct |measured |given |accurate )*(?:to )?${ACCURACY}`,
    ),
    (side = '', a = '', _unit = '', ...accuracy) => bound(a, accuracy, side === 'upper'),
  ],
  [
    wording(
      String.raw`(?:a number|a length|a mass|x|the number|a rod|an? [a-z]+)(?: is| measures| weighs)? ${N}${UNIT},? (?:rounded |correct |measured |given |accurate )*to ${ACCURACY}[.,;]? (?:what is |what's |find |write down |calculate |state )?(?:the |its )?(upper|lower) bound`,
    ),
    (a = '', _unit = '', ...rest) => bound(a, rest.slice(0, 3), rest.at(-1) === 'upper'),
  ],
  [
    wording(
      String.raw`${N}${UNIT},? (?:is )?(?:rounded |correct |measured |given |accurate )*to ${ACCURACY}[.,;]? (?:what is |what's |find |write down |calculate |state )?(?:the |its )?(upper|lower) bound`,
    ),
    (a = '', _unit = '', ...rest) => bound(a, rest.slice(0, 3), rest.at(-1) === 'upper'),
  ],
];

/** Estimates with one significant figure, and the bounds of rounded numbers. */
export const estimating = topicOf('estimating', rules);

const ONE_FIGURE = { kind: 'figures', figures: 1 } as const;

function estimated(a: string, word: string, b: string): TopicProblem | undefined {
  const [x, y] = [valueOf(a), valueOf(b)];
  if (x === undefined || y === undefined || q.isZero(y) || q.isZero(x)) return undefined;
  const [rx, ry] = [roundedBy(x, ONE_FIGURE), roundedBy(y, ONE_FIGURE)];
  const sign =
    /[×x*t]/.test(word) && !word.endsWith('by')
      ? 'times'
      : /÷|\/|divided/.test(word)
        ? 'div'
        : /\+|plus/.test(word)
          ? 'plus'
          : 'minus';
  const of = (c: Rational, d: Rational): Rational | undefined =>
    sign === 'times'
      ? q.multiply(c, d)
      : sign === 'div'
        ? q.divide(c, d)
        : sign === 'plus'
          ? q.add(c, d)
          : q.subtract(c, d);
  const [answer, exact] = [of(rx, ry), of(x, y)];
  if (answer === undefined || exact === undefined) return undefined;
  const symbol = { times: String.raw`\times`, div: String.raw`\div`, plus: '+', minus: '-' }[sign];
  return topicProblem({
    topic: 'estimating',
    task: 'estimate',
    given: `${writtenLatex(a)} ${symbol} ${writtenLatex(b)}`,
    parts: {
      a: writtenLatex(a),
      b: writtenLatex(b),
      ra: roundedText(rx, ONE_FIGURE),
      rb: roundedText(ry, ONE_FIGURE),
      easy: `${roundedText(rx, ONE_FIGURE)} ${symbol} ${roundedText(ry, ONE_FIGURE)}`,
    },
    steps: [
      ['round-first', number(rx)],
      ['round-second', number(ry)],
      ['easy-sum', number(answer)],
    ],
    answer: number(answer),
    answerLatex: valueLatex(answer),
    mistakes: [
      ['worked-exactly', exact],
      ['cut-both', of(roundedBy(x, ONE_FIGURE, 'down'), roundedBy(y, ONE_FIGURE, 'down'))],
      ['zero-too-many', q.multiply(answer, q.rational(10n))],
      ['zero-too-few', q.multiply(answer, q.rational(1n, 10n))],
    ],
  });
}

function bound(a: string, accuracy: readonly string[], isUpper: boolean): TopicProblem | undefined {
  const [value, rounding] = [valueOf(a), accuracyOf(accuracy)];
  if (value === undefined || rounding === undefined || value.n <= 0n || !q.equal(roundedBy(value, rounding), value))
    return undefined;
  // The unit of 1000 to one figure differs on its two sides, so that its lower bound is no half a unit away.
  if (rounding.kind === 'figures' && /^10*$/.test(a.replace(/[,.]|^0+/g, ''))) return undefined;
  const unit = roundingUnit(value, rounding);
  const half = q.multiply(unit, q.rational(1n, 2n));
  const [up, down] = [q.add(value, half), q.subtract(value, half)];
  const answer = isUpper ? up : down;
  return topicProblem({
    topic: 'estimating',
    task: isUpper ? 'upper-bound' : 'lower-bound',
    given: writtenLatex(a),
    parts: { unit: valueLatex(unit), half: valueLatex(half), up: valueLatex(up), down: valueLatex(down) },
    steps: [
      ['unit', number(unit)],
      ['half-unit', number(half)],
      [isUpper ? 'add-half' : 'take-half', number(answer)],
    ],
    answer: number(answer),
    answerLatex: valueLatex(answer, 12),
    mistakes: [
      ['other-bound', isUpper ? down : up],
      ['whole-unit', isUpper ? q.add(value, unit) : q.subtract(value, unit)],
      ['just-below', isUpper ? q.subtract(up, q.multiply(unit, q.rational(1n, 10n))) : undefined],
      [
        'half-of-next-place',
        isUpper
          ? q.add(value, q.multiply(half, q.rational(1n, 10n)))
          : q.subtract(value, q.multiply(half, q.rational(1n, 10n))),
      ],
    ],
  });
}
