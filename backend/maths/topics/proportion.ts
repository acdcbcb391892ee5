import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { AMOUNT, DECIMAL, valueLatex, valueOf, WHOLE, writtenLatex } from './written-numbers.ts';

const N = `(${DECIMAL})`;
const A = `(${AMOUNT})`;
const THINGS = String.raw`([a-z]+(?: [a-z]+)?)`;
const THE_SAME = String.raw`(?: (?!cost)([a-z]+(?: (?!cost)[a-z]+)?))?`;
const WORK = String.raw`(?:take|takes|need|can (?:build|paint|dig|do|finish|complete) [a-z ]+ in|(?:build|paint|dig|do|finish|complete) [a-z ]+ in)`;

const rules: readonly Rule[] = [
  [
    wording(
      String.raw`(?:if )?(${WHOLE}) ${THINGS} cost ${A}p?,? (?:then )?(?:how much (?:do|would|will|does)|what (?:do|would|will)|the cost of|find the cost of|what is the cost of) (${WHOLE})${THE_SAME}(?: cost)?`,
    ),
    (a = '', first = '', b = '', c = '', second = '') => (isSameThing(first, second) ? direct(a, b, c) : undefined),
  ],
  [
    wording(
      String.raw`(?:if )?(${WHOLE}) ${THINGS} cost ${A}p?[.,;] how much (?:do|would|will) (${WHOLE})${THE_SAME} cost`,
    ),
    (a = '', first = '', b = '', c = '', second = '') => (isSameThing(first, second) ? direct(a, b, c) : undefined),
  ],
  [
    wording(
      String.raw`(?:a )?recipe for (${WHOLE}) (?:people|persons|cakes|biscuits|cookies|muffins|pancakes) (?:uses|needs|takes|has) ${N} ?(?:g|ml|kg|l|grams|eggs|cups|tablespoons)?(?: of [a-z ]+)?[.,;] how (?:much|many)(?: [a-z]+)*? ?(?:is|are|do you|would you|will you|do i)?(?: needed| need)? ?(?:for|to make) (${WHOLE})(?: (?:people|persons|cakes|biscuits|cookies|muffins|pancakes))?`,
    ),
    (a = '', b = '', c = '') => direct(a, b, c),
  ],
  [
    wording(
      String.raw`(?:if )?(?:it takes )?(${WHOLE}) (men|workers|people|builders|painters|taps|machines|pumps|women|printers) ${WORK}? ?${N} (?:hours|days|minutes|weeks)(?: to [a-z ]+?)?[.,;]? (?:how (?:long|many (?:hours|days|minutes|weeks)) (?:would|will|does|do)(?: it take)?) (${WHOLE}) (?:men|workers|people|builders|painters|taps|machines|pumps|women|printers)(?: take| need)?(?: to [a-z ]+)?`,
    ),
    (a = '', _who = '', b = '', c = '') => inverse(a, b, c),
  ],
  [
    wording(
      String.raw`(?:if )?([a-z]) (?:is |varies )(directly |inversely )?(?:proportional to |as |with )([a-z])[.,;]? (?:and |when |if )?\1 ?= ?${N} when \3 ?= ?${N}[.,;]? ?(?:and )?(?:what is |find |work out |calculate )?(?:the value of )?\1 when \3 ?= ?${N}`,
    ),
    (y = '', how = '', x = '', b = '', a = '', c = '') => {
      const parts = { y, x };
      return how.trim() === 'inversely' ? inverse(a, b, c, parts) : direct(a, b, c, parts);
    },
  ],
  [
    wording(
      String.raw`(?:if )?([a-z]) (?:is |varies )(directly |inversely )?(?:proportional to |as |with )([a-z])[.,;]? (?:and )?(?:when|if) \3 ?= ?${N},? (?:then )?\1 ?= ?${N}[.,;]? ?(?:and )?(?:what is |find |work out |calculate )?(?:the value of )?\1 when \3 ?= ?${N}`,
    ),
    (y = '', how = '', x = '', a = '', b = '', c = '') => {
      const parts = { y, x };
      return how.trim() === 'inversely' ? inverse(a, b, c, parts) : direct(a, b, c, parts);
    },
  ],
  [
    wording(
      String.raw`(?:which is (?:the )?(?:better|best) (?:value|buy|deal)(?: for money)?|best buy|better value)[.:,?]* ?${N} ?(g|kg|ml|l|[a-z]+) for ${A},?\?? (?:or|and) ${N} ?(g|kg|ml|l|[a-z]+) for ${A}`,
    ),
    (a = '', unit = '', cost = '', b = '', other = '', cost2 = '') =>
      isSameThing(unit, other) ? better([a, cost], [b, cost2]) : undefined,
  ],
];

/** Direct and inverse proportion, and which of two offers costs less for each unit. */
export const proportion = topicOf('proportion', rules);

const isSameThing = (first: string, second: string): boolean =>
  second === '' || first.replace(/s$/, '') === second.replace(/s$/, '') || /^of (?:them|these)$/.test(second);

function three(a: string, b: string, c: string): readonly [Rational, Rational, Rational] | undefined {
  const [x, y, z] = [valueOf(a), valueOf(b), valueOf(c)];
  if (x === undefined || y === undefined || z === undefined) return undefined;
  return [x, y, z].every(({ n }) => n > 0n) ? [x, y, z] : undefined;
}

type Letters = { readonly y: string; readonly x: string };

/** `a` of them make `b`: how much do `c` make? */
function direct(a: string, b: string, c: string, letters?: Letters): TopicProblem | undefined {
  const read = three(a, b, c);
  if (read === undefined) return undefined;
  const [x, y, z] = read;
  const one = q.divide(y, x) ?? q.ZERO;
  const answer = q.multiply(one, z);
  return topicProblem({
    topic: 'proportion',
    task: letters === undefined ? 'direct' : 'direct-letters',
    given:
      letters === undefined
        ? String.raw`${writtenLatex(a)} \to ${writtenLatex(b)},\; ${writtenLatex(c)} \to \square`
        : String.raw`${letters.y} = ${writtenLatex(b)} \to ${letters.x} = ${writtenLatex(a)},\; ${letters.x} = ${writtenLatex(c)}`,
    parts: { a: writtenLatex(a), b: writtenLatex(b), c: writtenLatex(c), one: valueLatex(one), ...letters },
    steps: [
      [letters === undefined ? 'for-one' : 'factor', number(one)],
      [letters === undefined ? 'for-many' : 'with-factor', number(answer)],
    ],
    answer: number(answer),
    answerLatex: valueLatex(answer),
    mistakes: [
      ['added-difference', q.add(y, q.subtract(z, x))],
      ['wrong-way', q.divide(q.multiply(x, y), z)],
      ['only-one', one],
      ['times-all', q.multiply(y, z)],
    ],
  });
}

/** `a` of them need `b`: how long do `c` need? */
function inverse(a: string, b: string, c: string, letters?: Letters): TopicProblem | undefined {
  const read = three(a, b, c);
  if (read === undefined) return undefined;
  const [x, y, z] = read;
  const all = q.multiply(x, y);
  const answer = q.divide(all, z) ?? q.ZERO;
  return topicProblem({
    topic: 'proportion',
    task: letters === undefined ? 'inverse' : 'inverse-letters',
    given:
      letters === undefined
        ? String.raw`${writtenLatex(a)} \to ${writtenLatex(b)},\; ${writtenLatex(c)} \to \square`
        : String.raw`${letters.y} = ${writtenLatex(b)} \to ${letters.x} = ${writtenLatex(a)},\; ${letters.x} = ${writtenLatex(c)}`,
    parts: { a: writtenLatex(a), b: writtenLatex(b), c: writtenLatex(c), all: valueLatex(all), ...letters },
    steps: [
      [letters === undefined ? 'one-alone' : 'product', number(all)],
      [letters === undefined ? 'shared-work' : 'with-product', number(answer)],
    ],
    answer: number(answer),
    answerLatex: valueLatex(answer),
    mistakes: [
      ['worked-as-direct', q.divide(q.multiply(y, z), x)],
      ['added-difference', q.subtract(y, q.subtract(z, x))],
      ['only-product', all],
    ],
  });
}

type Offer = readonly [amount: string, cost: string];

function better([a, p]: Offer, [b, r]: Offer): TopicProblem | undefined {
  const [x, cost, y, other] = [valueOf(a), valueOf(p), valueOf(b), valueOf(r)];
  if (x === undefined || cost === undefined || y === undefined || other === undefined) return undefined;
  const [first, second] = [q.divide(cost, x), q.divide(other, y)];
  if (first === undefined || second === undefined || q.equal(first, second) || q.equal(x, y)) return undefined;
  const isFirst = q.less(first, second);
  const [right, wrong] = isFirst ? [x, y] : [y, x];
  return topicProblem({
    topic: 'proportion',
    task: 'better-buy',
    given: String.raw`${writtenLatex(a)} \to ${writtenLatex(p)},\; ${writtenLatex(b)} \to ${writtenLatex(r)}`,
    parts: {
      a: writtenLatex(a),
      p: writtenLatex(p),
      b: writtenLatex(b),
      r: writtenLatex(r),
      first: q.rationalLatex(first),
      second: q.rationalLatex(second),
    },
    steps: [
      ['first-unit-cost', number(first)],
      ['second-unit-cost', number(second)],
      ['cheaper', number(right)],
    ],
    answer: number(right),
    answerLatex: writtenLatex(isFirst ? a : b),
    mistakes: [[q.less(wrong, right) ? 'chose-smaller-price' : 'chose-bigger-pack', wrong]],
  });
}
