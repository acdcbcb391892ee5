import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { number, percentAnswer, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { AMOUNT, DECIMAL, valueLatex, valueOf, writtenLatex } from './written-numbers.ts';

const A = `(${AMOUNT})`;
const P = String.raw`(${DECIMAL}) ?(?:%|per ?cent)`;
const THING = String.raw`(?:the |a |an |its |my )?(?:[a-z]+ ){0,3}?`;
const UP = String.raw`increased?|increases|rises|rose|goes up|went up|grows|grew|gains|raised?|put up`;
const DOWN = String.raw`decreased?|decreases|reduced?|falls|fell|drops|dropped|goes down|went down|lowered?`;
const CHANGE = String.raw`(?:percentage|percent|per cent|%)`;
const UNIT = String.raw`(?: ?(?:kg|g|cm|m|km|ml|l|people|dollars|pounds))?`;

const rules: readonly Rule[] = [
  [
    wording(
      String.raw`(?:the result of )?(?:(increase|increasing|raise)|(?:decrease|decreasing|reduce|reducing|lower)) ${A}${UNIT} by ${P}`,
    ),
    (up = '', a = '', p = '') => changed(a, p, up !== ''),
  ],
  [
    wording(String.raw`${A}${UNIT} (?:(increased|plus)|(?:decreased|reduced|less|minus))(?: by)? ${P}`),
    (a = '', up = '', p = '') => changed(a, p, up !== ''),
  ],
  [wording(String.raw`add ${P} (?:on )?to ${A}`), (p = '', a = '') => changed(a, p, true)],
  [wording(String.raw`take ${P} off ${A}`), (p = '', a = '') => changed(a, p, false)],
  [
    wording(
      String.raw`${THING}(?:costs|is|was|weighs) ${A}${UNIT}[.,;] (?:and )?(?:it|the price|this) (?:is |was |has been |gets )?(?:(${UP})|(?:${DOWN})) by ${P}[.,;]? (?:what is |what's |find |work out |calculate )?(?:the |its )?new (?:price|cost|amount|value|weight)`,
    ),
    (a = '', up = '', p = '') => changed(a, p, up !== ''),
  ],
  [
    wording(
      String.raw`(?:the )?${CHANGE} (?:increase|decrease|change|rise|drop|loss|profit|reduction|gain) (?:from|if|when|in going from)(?: [a-z ]{0,40}?(?:from|is|was|costs?))? ${A}${UNIT} to ${A}${UNIT}`,
    ),
    (a = '', b = '') => change(a, b),
  ],
  [
    wording(
      String.raw`${THING}(?:${UP}|${DOWN}|changes|changed|goes|went) from ${A}${UNIT} to ${A}${UNIT}[.,;]? (?:what is |what's |find |work out |calculate )?(?:the |its )?${CHANGE} (?:increase|decrease|change|rise|drop|loss|profit|reduction|gain)`,
    ),
    (a = '', b = '') => change(a, b),
  ],
  [
    wording(
      String.raw`(?:the )?${CHANGE} (?:(increase)|(decrease)|change) (?:if|when) ${A}${UNIT} (?:goes|changes|rises|falls|drops|increases|decreases)(?: up| down)? to ${A}${UNIT}`,
    ),
    (up = '', down = '', a = '', b = '') => (fits(up !== '', down !== '', a, b) ? change(a, b) : undefined),
  ],
  [
    wording(
      String.raw`${THING}(?:of (?:an?|the) [a-z]+ )?after (?:an? )?${P} (?:(increase|rise)|(?:decrease|reduction|discount|fall|drop)) (?:is|was) (?:now )?${A}[.,;]? (?:how much|what) (?:was (?:it|the price)|did it cost) (?:before|originally|at first)(?: (?:that|the (?:increase|rise|decrease|reduction|discount|fall|drop)))?`,
    ),
    (p = '', up = '', a = '') => reversed(a, p, up !== ''),
  ],
  [
    wording(
      String.raw`after (?:an? )?${P} (?:(increase|rise|pay rise)|(?:decrease|reduction|discount|fall|drop)),? ${THING}(?:is|costs|was|are|becomes) (?:now )?${A}[.,;]? (?:what was |what is |find |work out |calculate )?(?:the |its )?(?:original|old|first|normal|full)(?: [a-z]+)?`,
    ),
    (p = '', up = '', a = '') => reversed(a, p, up !== ''),
  ],
  [
    wording(
      String.raw`${THING}(?:is|costs|was|are|sells for|sold for) (?:now )?${A} after (?:an? )?${P} (?:(increase|rise|pay rise)|(?:decrease|reduction|discount|fall|drop))[.,;]? (?:what was |what is |find |work out |calculate )?(?:the |its )?(?:original|old|first|normal|full)(?: [a-z]+)?`,
    ),
    (a = '', p = '', up = '') => reversed(a, p, up !== ''),
  ],
  [
    wording(
      String.raw`(?:in a sale,? )?${THING}(?:(?:is|was|are) )?(?:(${UP})|(?:${DOWN})) by ${P} (?:to|and is now|and now costs) ${A}[.,;]? (?:what was |what is |find |work out |calculate )?(?:the |its )?(?:original|old|first|normal|full)(?: [a-z]+)?`,
    ),
    (up = '', p = '', a = '') => reversed(a, p, up !== ''),
  ],
];

/** Percentage increase and decrease: the new amount, the change, and back to the old amount. */
export const percentChange = topicOf('percent-change', rules);

/** A change that is called an increase goes up, and a decrease down. */
function fits(isUp: boolean, isDown: boolean, a: string, b: string): boolean {
  const [from, to] = [valueOf(a), valueOf(b)];
  if (from === undefined || to === undefined) return false;
  return (!isUp || q.less(from, to)) && (!isDown || q.less(to, from));
}

const HUNDRED = q.rational(100n);
const hundredth = (a: Rational): Rational => q.multiply(a, q.rational(1n, 100n));

function changed(a: string, p: string, isUp: boolean): TopicProblem | undefined {
  const [amount, percent] = [valueOf(a), valueOf(p)];
  if (amount === undefined || percent === undefined || percent.n <= 0n || amount.n <= 0n) return undefined;
  if (!isUp && q.less(HUNDRED, percent)) return undefined;
  const part = hundredth(q.multiply(amount, percent));
  const [up, down] = [q.add(amount, part), q.subtract(amount, part)];
  const answer = isUp ? up : down;
  return topicProblem({
    topic: 'percent-change',
    task: isUp ? 'increase' : 'decrease',
    given: writtenLatex(a),
    parts: {
      percent: writtenLatex(p),
      part: valueLatex(part, 12),
      total: valueLatex(isUp ? q.add(HUNDRED, percent) : q.subtract(HUNDRED, percent)),
    },
    steps: [
      ['part', number(part)],
      [isUp ? 'add-part' : 'take-part', number(answer)],
    ],
    answer: number(answer),
    answerLatex: valueLatex(answer, 12),
    mistakes: [
      ['only-the-part', part],
      ['other-direction', isUp ? down : up],
      ['percent-as-amount', isUp ? q.add(amount, percent) : q.subtract(amount, percent)],
      [
        'point-one-place',
        isUp
          ? q.add(amount, q.multiply(part, q.rational(10n)))
          : q.subtract(amount, q.multiply(part, q.rational(1n, 10n))),
      ],
    ],
  });
}

function change(a: string, b: string): TopicProblem | undefined {
  const [old, now] = [valueOf(a), valueOf(b)];
  if (old === undefined || now === undefined || old.n <= 0n || now.n <= 0n || q.equal(old, now)) return undefined;
  const difference = q.size(q.subtract(now, old));
  const percent = q.multiply(q.divide(difference, old) ?? q.ZERO, HUNDRED);
  if (q.decimalText(percent) === undefined) return undefined;
  return topicProblem({
    topic: 'percent-change',
    task: q.less(old, now) ? 'change-up' : 'change-down',
    given: String.raw`${writtenLatex(a)} \to ${writtenLatex(b)}`,
    parts: { old: writtenLatex(a), now: writtenLatex(b), difference: valueLatex(difference) },
    steps: [
      ['difference', number(difference)],
      ['over-old', percentAnswer(percent)],
    ],
    answer: percentAnswer(percent),
    answerLatex: String.raw`${valueLatex(percent, 12)}\%`,
    mistakes: [
      ['over-new', q.multiply(q.divide(difference, now) ?? q.ZERO, HUNDRED)],
      ['difference-as-percent', difference],
      ['new-over-old', q.multiply(q.divide(now, old) ?? q.ZERO, HUNDRED)],
      ['old-over-new', q.multiply(q.divide(old, now) ?? q.ZERO, HUNDRED)],
    ],
  });
}

function reversed(a: string, p: string, isUp: boolean): TopicProblem | undefined {
  const [now, percent] = [valueOf(a), valueOf(p)];
  if (now === undefined || percent === undefined || percent.n <= 0n || now.n <= 0n) return undefined;
  const total = isUp ? q.add(HUNDRED, percent) : q.subtract(HUNDRED, percent);
  if (total.n <= 0n) return undefined;
  const one = q.divide(now, total) ?? q.ZERO;
  const answer = q.multiply(one, HUNDRED);
  if (q.decimalText(answer) === undefined) return undefined;
  const part = hundredth(q.multiply(now, percent));
  return topicProblem({
    topic: 'percent-change',
    task: isUp ? 'reverse-up' : 'reverse-down',
    given: writtenLatex(a),
    parts: { percent: writtenLatex(p), total: valueLatex(total), one: valueLatex(one) },
    steps: [
      ['which-percent', number(total)],
      ['one-percent', number(one)],
      ['back-to-whole', number(answer)],
    ],
    answer: number(answer),
    answerLatex: valueLatex(answer),
    mistakes: [
      ['percent-of-new', isUp ? q.subtract(now, part) : q.add(now, part)],
      ['wrong-direction', isUp ? q.add(now, part) : q.subtract(now, part)],
      ['only-the-part', part],
    ],
  });
}
