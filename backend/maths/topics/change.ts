import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Expected } from '../replies/expected.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { valueOf } from './written-numbers.ts';

const PRICE = String.raw`(£\d{1,3}(?:\.\d\d)?|\d{1,3} ?p(?:ence)?)`;
const NOTE = String.raw`(?:an? )?(£\d{1,3}(?:\.\d\d)?)(?: note| coin)?`;
const THINGS = String.raw`(\d{1,2}) (?!for\b)[a-z]+(?: [a-z]+)?`;
const EACH = String.raw`(?:each|per [a-z]+|for each one)`;
const WHO = String.raw`(?:i|he|she|they|you|we|[a-z]+)`;
const CHANGE = String.raw`(?:(?:what|how much) change (?:do|does|did|will|would|should) ${WHO} (?:get|receive|have)(?: back)?|how much change|(?:what is |what's |find |work out |calculate )?(?:the|my|his|her|their) change)`;
const PAYS = String.raw`[.,;]?(?: and)?(?: ${WHO})? (?:pays?|paid|paying)(?: for (?:them|it))? (?:with|using) ${NOTE}`;

const rules: readonly Rule[] = [
  [
    wording(
      String.raw`(?:if )?${WHO} (?:buys?|bought) ${THINGS} (?:at|for|costing|that cost|which cost) ${PRICE} ${EACH}${PAYS}[.,;]? ${CHANGE}`,
    ),
    (count = '', price = '', paid = '') => changeOf(count, price, paid),
  ],
  [
    wording(
      String.raw`${CHANGE} from ${NOTE},? (?:if|when) ${WHO} (?:buys?|bought) ${THINGS} (?:at|for|costing|that cost|which cost) ${PRICE} ${EACH}`,
    ),
    (paid = '', count = '', price = '') => changeOf(count, price, paid),
  ],
  [
    wording(String.raw`${THINGS} cost ${PRICE} ${EACH}[.,;]? ${CHANGE} from ${NOTE}`),
    (count = '', price = '', paid = '') => changeOf(count, price, paid),
  ],
];

/** The change from a note for several things of one price. */
export const change = topicOf('change', rules);

const HUNDRED = q.rational(100n);

/** An amount in pounds; undefined for one in neither pounds nor pence. */
function poundsIn(typed: string): Rational | undefined {
  const pence = /^(\d+) ?p/.exec(typed)?.[1];
  return pence === undefined ? valueOf(typed) : q.rational(BigInt(pence), 100n);
}

/** £2.50 and not £2.5; whole pounds without pennies. */
function moneyLatex(pounds: Rational): string {
  const pennies = (pounds.n * 100n) / pounds.d;
  const rest = `${pennies % 100n}`.padStart(2, '0');
  return String.raw`\pounds ${pennies / 100n}${rest === '00' ? '' : `.${rest}`}`;
}

/** An amount in pounds, or in pence where the price is. */
const amount = (pounds: Rational, isPence: boolean): Expected => {
  const inPounds = number(pounds, { unit: '£' });
  return isPence ? { kind: 'any', of: [inPounds, number(q.multiply(pounds, HUNDRED), { unit: 'p' })] } : inPounds;
};

function changeOf(count: string, typedPrice: string, typedPaid: string): TopicProblem | undefined {
  const [price, paid] = [poundsIn(typedPrice), poundsIn(typedPaid)];
  const times = q.rational(BigInt(count === '' ? '0' : count));
  if (price === undefined || paid === undefined || times.n < 2n || price.n <= 0n) return undefined;
  const cost = q.multiply(price, times);
  const answer = q.subtract(paid, cost);
  if (answer.n <= 0n) return undefined;
  const isPence = !typedPrice.startsWith('£');
  const isEven = q.isInteger(cost);
  return topicProblem({
    topic: 'change',
    task: 'several',
    given: String.raw`${moneyLatex(paid)} - ${times.n} \times ${moneyLatex(price)}`,
    parts: { count: `${times.n}`, price: moneyLatex(price), paid: moneyLatex(paid), cost: moneyLatex(cost) },
    steps: [
      ['cost-of-all', amount(cost, isPence)],
      ['what-is-left', amount(answer, isPence)],
    ],
    answer: amount(answer, isPence),
    answerLatex: moneyLatex(answer),
    mistakes: [
      ['only-one', amount(q.subtract(paid, price), isPence)],
      ['one-too-few', amount(q.add(answer, price), isPence)],
      ['one-pound-too-many', isEven ? undefined : amount(q.add(answer, q.ONE), isPence)],
      ['added-instead', amount(q.add(paid, cost), isPence)],
    ],
  });
}
