import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { dividing } from './dividing.ts';
import { number, type Rule, topicOf, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { DECIMAL, valueLatex, valueOf, WHOLE } from './written-numbers.ts';

type Operation = 'add' | 'subtract' | 'multiply' | 'divide';

const N = String.raw`\(?(${DECIMAL})\)?`;
const METHOD = String.raw`(?: (?:in columns?|(?:using|by|with) (?:the |a )?(?:column|long|short|formal|written|grid|bus stop)(?: (?:method|addition|subtraction|multiplication|division))*|mentally|in your head))?`;
const PAIR = String.raw`(?:together )?(?:the numbers? )?${N}`;

const phrase = (operation: Operation, source: string, swapped = false): Rule => [
  wording(`${source}${METHOD}`),
  (a = '', b = '') => (swapped ? made(operation, b, a) : made(operation, a, b)),
];

/** Written with a sign: what is or becomes negative is arithmetic like any other, read elsewhere with its brackets. */
const sign = (operation: Operation, source: string): Rule => [
  wording(String.raw`(${DECIMAL}) ?${source} ?(${DECIMAL})${METHOD}`),
  (a = '', b = '') => (isSigned(operation, a, b) ? undefined : made(operation, a, b)),
];

function isSigned(operation: Operation, a: string, b: string): boolean {
  const [x, y] = [valueOf(a), valueOf(b)];
  if (x === undefined || y === undefined) return true;
  return x.n < 0n || y.n < 0n || (operation === 'subtract' && q.less(x, y));
}

/** The four operations on two numbers, as signs and as words. A slash is left out: it writes fractions too. */
export const operations = topicOf('operations', [
  sign('add', String.raw`\+`),
  sign('subtract', '-'),
  sign('multiply', String.raw`[×x*]`),
  sign('divide', '÷'),
  phrase('add', String.raw`${N} ?(?:plus|added to|add) ?${N}`),
  phrase(
    'add',
    String.raw`(?:the )?(?:add|adding|sum|total|addition)(?: of)? ${PAIR} ?(?:and|to|with|\+|,|plus) ?${N}`,
  ),
  phrase('add', String.raw`put together ${N} and ${N}`),
  phrase('subtract', String.raw`${N} ?(?:minus|take away|takeaway|subtract|less|take) ?${N}`),
  phrase('subtract', String.raw`${N} (?:less|fewer) than ${N}`, true),
  phrase('subtract', String.raw`(?:subtract|take|take away) ${N} (?:away )?from ${N}`, true),
  phrase('multiply', String.raw`${N} ?(?:times|multiplied by|multiply by|multiply|lots of) ?${N}`),
  phrase('multiply', String.raw`(?:the )?(?:multiply|multiplying|product)(?: of)? ${PAIR} ?(?:and|by|with) ?${N}`),
  phrase('divide', String.raw`${N} ?(?:divided by|divide by|shared (?:equally )?(?:by|between|among)) ?${N}`),
  phrase(
    'divide',
    String.raw`(?:divide|dividing|share|the quotient of|quotient of) ${N} (?:equally )?(?:by|between|among|and) ${N}`,
  ),
  phrase(
    'divide',
    String.raw`how many (?:times does |times goes |lots of )?(${WHOLE})(?:'?s)? (?:go(?:es)? into|are there in|are in|in|make) (${WHOLE})`,
    true,
  ),
  [
    wording(String.raw`(?:the )?(?:positive )?(?:difference|distance) between ${N} and ${N}`),
    (a = '', b = '') => {
      const [x, y] = [valueOf(a), valueOf(b)];
      if (x === undefined || y === undefined) return undefined;
      return q.less(x, y) ? made('subtract', b, a) : made('subtract', a, b);
    },
  ],
  [
    wording(
      String.raw`(?:the )?remainder (?:when|if|of|for)(?: you divide)? (${WHOLE}) (?:is |gets )?(?:÷|divided by|by) (${WHOLE})`,
    ),
    (a = '', b = '') => withRemainder(a, b, true),
  ],
  [
    wording(
      String.raw`(?:divide )?(${WHOLE}) ?(?:÷|divided by|by) ?(${WHOLE})(?: with| and give the| giving the)? (?:a )?remainders?`,
    ),
    (a = '', b = '') => withRemainder(a, b, false),
  ],
]);

function withRemainder(a: string, b: string, isRemainderAsked: boolean): TopicProblem | undefined {
  const [x, y] = [valueOf(a), valueOf(b)];
  return x === undefined || y === undefined ? undefined : dividing(x, y, isRemainderAsked ? 'remainder' : 'quotient');
}

function made(operation: Operation, a: string, b: string): TopicProblem | undefined {
  const [x, y] = [valueOf(a), valueOf(b)];
  if (x === undefined || y === undefined) return undefined;
  if (x.n < 0n || y.n < 0n || (operation === 'subtract' && q.less(x, y))) return signed(operation, x, y);
  if (operation === 'divide') return dividing(x, y, 'exact');
  if (!q.isInteger(x) || !q.isInteger(y)) return decimals(operation, x, y);
  return operation === 'add' ? adding(x, y) : operation === 'subtract' ? subtracting(x, y) : multiplying(x, y);
}

const SIGNS = { add: '+', subtract: '-', multiply: String.raw`\times`, divide: String.raw`\div` } as const;

const ten = (places: number): Rational => q.rational(10n ** BigInt(places));
const units = ({ n }: Rational): Rational => q.rational(n % 10n);
const rest = (a: Rational): Rational => q.subtract(a, units(a));

function shell(operation: Operation, x: Rational, y: Rational, answer: Rational) {
  const second = y.n < 0n ? `(${valueLatex(y)})` : valueLatex(y);
  return {
    topic: 'operations',
    given: `${valueLatex(x)} ${SIGNS[operation]} ${second}`,
    answer: number(answer),
    answerLatex: valueLatex(answer, 12),
  } as const;
}

/** Both by columns: the right one, and one that forgets what is carried. */
function adding(x: Rational, y: Rational): TopicProblem {
  const answer = q.add(x, y);
  const parts = {
    a: valueLatex(x),
    b: valueLatex(y),
    ones: valueLatex(q.add(units(x), units(y))),
    rest: valueLatex(q.add(rest(x), rest(y))),
    ua: valueLatex(units(x)),
    ub: valueLatex(units(y)),
    ra: valueLatex(rest(x)),
    rb: valueLatex(rest(y)),
  };
  const isLong = !q.isZero(rest(x)) && !q.isZero(rest(y));
  return topicProblem({
    ...shell('add', x, y, answer),
    task: 'add',
    parts,
    steps: [
      ...(isLong
        ? ([
            ['add-ones', number(q.add(units(x), units(y)))],
            ['add-rest', number(q.add(rest(x), rest(y)))],
          ] as const)
        : []),
      [isLong ? 'add-up' : 'count-on', number(answer)],
    ],
    mistakes: [
      ['no-carry', q.rational(columns(x.n, y.n, (a, b) => `${(a + b) % 10}`))],
      ['wrote-both-digits', q.rational(columns(x.n, y.n, (a, b) => `${a + b}`))],
      ['took-away', q.size(q.subtract(x, y))],
      ['multiplied', q.multiply(x, y)],
    ],
  });
}

/** What comes out where each column is worked alone, and the results are written side by side. */
function columns(a: bigint, b: bigint, column: (a: number, b: number) => string): bigint {
  const length = Math.max(`${a}`.length, `${b}`.length);
  const [x, y] = [`${a}`.padStart(length, '0'), `${b}`.padStart(length, '0')];
  return BigInt(
    x
      .split('')
      .map((digit, i) => column(Number(digit), Number(y[i] ?? 0)))
      .join(''),
  );
}

function subtracting(x: Rational, y: Rational): TopicProblem {
  const answer = q.subtract(x, y);
  const isLong = !q.isZero(rest(y)) && !q.isZero(units(y));
  const first = q.subtract(x, rest(y));
  return topicProblem({
    ...shell('subtract', x, y, answer),
    task: 'subtract',
    parts: {
      a: valueLatex(x),
      b: valueLatex(y),
      rb: valueLatex(rest(y)),
      ub: valueLatex(units(y)),
      first: valueLatex(first),
    },
    steps: [
      ...(isLong ? ([['take-tens', number(first)]] as const) : []),
      [isLong ? 'take-ones' : 'count-back', number(answer)],
    ],
    mistakes: [
      ['smaller-from-larger', q.rational(columns(x.n, y.n, (a, b) => `${Math.abs(a - b)}`))],
      ['forgot-to-lower', units(x).n < units(y).n ? q.add(answer, ten(1)) : undefined],
      ['added', q.add(x, y)],
      ['swapped', q.negate(answer)],
    ],
  });
}

function multiplying(x: Rational, y: Rational): TopicProblem {
  const answer = q.multiply(x, y);
  const [a, b] = `${x.n}`.length >= `${y.n}`.length ? [x, y] : [y, x];
  const split = b.n < 10n ? a : b;
  const other = b.n < 10n ? b : a;
  const isLong = !q.isZero(rest(split)) && !q.isZero(units(split));
  const small = split.n < 10n && split.n > 5n;
  const first = small ? q.rational(5n) : rest(split);
  const second = q.subtract(split, first);
  const [big, little] = [q.multiply(first, other), q.multiply(second, other)];
  const pieces = isLong || small;
  return topicProblem({
    ...shell('multiply', x, y, answer),
    task: 'multiply',
    parts: {
      split: valueLatex(split),
      other: valueLatex(other),
      first: valueLatex(first),
      second: valueLatex(second),
      big: valueLatex(big),
      little: valueLatex(little),
    },
    steps: [
      ...(pieces
        ? ([
            ['first-part', number(big)],
            ['second-part', number(little)],
          ] as const)
        : []),
      [pieces ? 'parts-together' : 'lots-of', number(answer)],
    ],
    mistakes: [
      ['added', q.add(x, y)],
      [
        'only-matching-parts',
        x.n > 9n && y.n > 9n ? q.add(q.multiply(rest(x), rest(y)), q.multiply(units(x), units(y))) : undefined,
      ],
      ['forgot-the-zero', isLong && b.n > 9n ? q.add(q.multiply(q.rational(split.n / 10n), other), little) : undefined],
      ['one-lot-too-few', q.subtract(answer, other)],
      ['one-lot-too-many', q.add(answer, other)],
    ],
  });
}

function decimals(operation: Exclude<Operation, 'divide'>, x: Rational, y: Rational): TopicProblem {
  const places = (a: Rational): number => (q.decimalText(a) ?? '').split('.')[1]?.length ?? 0;
  const [px, py] = [places(x), places(y)];
  const same = Math.max(px, py);
  const isProduct = operation === 'multiply';
  const [a, b] = isProduct
    ? [q.multiply(x, ten(px)), q.multiply(y, ten(py))]
    : [q.multiply(x, ten(same)), q.multiply(y, ten(same))];
  const of = { add: q.add, subtract: q.subtract, multiply: q.multiply }[operation];
  const [answer, bare] = [of(x, y), of(a, b)];
  const shift = isProduct ? px + py : same;
  const apart = of(q.multiply(x, ten(px)), q.multiply(y, ten(py)));
  return topicProblem({
    ...shell(operation, x, y, answer),
    task: isProduct ? 'multiply-decimals' : 'decimals',
    parts: { sum: `${valueLatex(a)} ${SIGNS[operation]} ${valueLatex(b)}`, bare: valueLatex(bare), places: `${shift}` },
    steps: [
      ['without-points', number(bare)],
      ['point-back', number(answer)],
    ],
    mistakes: [
      ['not-lined-up', isProduct ? undefined : q.multiply(apart, q.rational(1n, ten(same).n))],
      ['point-lost', bare],
      ['point-too-far', q.multiply(answer, q.rational(1n, 10n))],
      ['point-too-near', q.multiply(answer, ten(1))],
      ['added', operation === 'add' ? undefined : q.add(x, y)],
    ],
  });
}

const PLUS = ['positive', 'plus', '+', 'right'];
const MINUS = ['negative', 'minus', '-', 'left'];

/** With a negative number, or a negative result: first the size, then the sign. */
function signed(operation: Operation, x: Rational, y: Rational): TopicProblem | undefined {
  const quotient = operation === 'divide' ? q.divide(x, y) : undefined;
  const answer = { add: q.add(x, y), subtract: q.subtract(x, y), multiply: q.multiply(x, y), divide: quotient }[
    operation
  ];
  if (answer === undefined) return undefined;
  const isScaling = operation === 'multiply' || operation === 'divide';
  const turned = operation === 'subtract' ? q.add(x, y) : q.subtract(x, y);
  return topicProblem({
    ...shell(operation, x, y, answer),
    task: isScaling ? 'signed-scaling' : 'signed-sum',
    parts: {
      sign: answer.n < 0n ? 'negative' : q.isZero(answer) ? 'zero' : 'positive',
      a: valueLatex(x),
      b: valueLatex(y),
    },
    steps: [
      ['which-sign', { kind: 'choice', right: answer.n < 0n ? MINUS : PLUS, others: answer.n < 0n ? PLUS : MINUS }],
      [isScaling ? 'scaled' : 'landed', number(answer)],
    ],
    mistakes: [
      ['wrong-sign', q.negate(answer)],
      ['lost-a-minus', isScaling ? undefined : turned],
      ['added-sizes', isScaling ? undefined : q.add(q.size(x), q.size(y))],
      ['minus-of-sizes', isScaling ? q.add(x, y) : q.negate(q.add(q.size(x), q.size(y)))],
    ],
  });
}
