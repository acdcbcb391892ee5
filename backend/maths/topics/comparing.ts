import { yesOrNo } from '../algebra/latex-words.ts';
import { lcm } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Expected } from '../replies/expected.ts';
import { number, type Rule, topicProblem, wording } from './made.ts';
import type { TopicProblem } from './topic.ts';
import { ANY, valueOf, writtenLatex } from './written-numbers.ts';

const BIG = 'bigger|larger|greater|higher|more|biggest|largest|greatest';
const SMALL = 'smaller|less|lower|fewer|smallest|lowest|colder';
const N = `(${ANY})`;
const RELATIONS: readonly (readonly [pattern: string, holds: (a: Rational, b: Rational) => boolean])[] = [
  [`<|(?:less|smaller|lower) than`, q.less],
  [`>|(?:greater|bigger|larger|more|higher) than`, (a, b) => q.less(b, a)],
  [String.raw`<=|≤|\\leq?|(?:less|smaller) than or equal to|at most`, (a, b) => !q.less(b, a)],
  [String.raw`>=|≥|\\geq?|(?:greater|bigger|larger|more) than or equal to|at least`, (a, b) => !q.less(a, b)],
  [String.raw`=|equal to|the same as|equivalent to`, q.equal],
  [String.raw`≠|not equal to|different (?:from|to)`, (a, b) => !q.equal(a, b)],
];

/** Two numbers compared: which one, which sign, or whether it is true. */
export const comparing: readonly Rule[] = [
  [
    wording(
      String.raw`which(?: (?:number|one|fraction|decimal|temperature|is|of these|value))*(?: is)?(?: the)? (?:(${BIG})|(${SMALL})),?:?\??:? ?(?:out of |of |between |in |from )?${N},?\??(?: or| and|,| vs) ${N}`,
    ),
    (big = '', _small = '', a = '', b = '') => which(a, b, big !== ''),
  ],
  [
    wording(String.raw`(?:is )?${N} or ${N},? (?:is |which is )?(?:the )?(?:(${BIG})|(${SMALL}))(?: one)?`),
    (a = '', b = '', big = '') => which(a, b, big !== ''),
  ],
  [wording(String.raw`(?:compare|comparing) ${N} (?:and|with|to|,) ${N}`), (a = '', b = '') => which(a, b, true)],
  [
    wording(
      String.raw`(?:fill in the blanks? with the correct (?:inequality )?(?:sign|symbol)[.:]?|(?:put|write|place|insert) (?:the correct sign |the correct symbol )?(?:<,? ?>,? ?(?:or =|=)?|<,? or >)?(?: between:?)?|select the correct statement for each of the following pairs of numbers\.) ?${N} ?(?:_+|and|\.\.+|□|,) ?${N}`,
    ),
    (a = '', b = '') => sign(a, b),
  ],
  ...RELATIONS.map(
    ([pattern, holds]): Rule => [
      wording(String.raw`(?:is|does|are|true or false:?|is it true that) ${N} (?:is )?(?:${pattern}) ${N}`),
      (a = '', b = '') => trueOrNot(a, b, holds),
    ],
  ),
  [
    wording(String.raw`(?:are|do) ${N} and ${N} (?:equal|the same|equivalent|have the same value)`),
    (a = '', b = '') => trueOrNot(a, b, q.equal),
  ],
  [
    wording(
      String.raw`(?:are|do) ${N} and ${N} (?:have different values|different|unequal|nonequal|non-equal|not equal)`,
    ),
    (a = '', b = '') => trueOrNot(a, b, (x, y) => !q.equal(x, y)),
  ],
];

type Read = { readonly a: Rational; readonly b: Rational };

function both(a: string, b: string): Read | undefined {
  const [x, y] = [valueOf(a), valueOf(b)];
  return x === undefined || y === undefined ? undefined : { a: x, b: y };
}

/** How many parts of the common size each number has: tops over one bottom. */
function parts(written: readonly [string, string], { a, b }: Read) {
  const bottom = lcm(a.d, b.d);
  const [ta, tb] = [q.multiply(a, q.rational(bottom)), q.multiply(b, q.rational(bottom))];
  const names = {
    a: writtenLatex(written[0]),
    b: writtenLatex(written[1]),
    bottom: `${bottom}`,
    ta: `${ta.n}`,
    tb: `${tb.n}`,
  };
  const steps =
    bottom === 1n
      ? []
      : ([
          ['first-top', number(ta)],
          ['second-top', number(tb)],
        ] as const);
  return { names, steps };
}

/** The wrong idea by which somebody would choose the wrong one of two. */
function wrongIdea([a, b]: readonly [string, string], read: Read): string {
  if (read.a.n < 0n || read.b.n < 0n) return 'forgot-signs';
  if (/\//.test(a) && /\//.test(b)) return read.a.n === read.b.n ? 'bigger-bottom' : 'looked-at-parts';
  return /\./.test(a) || /\./.test(b) ? 'longer-decimal' : 'other-one';
}

function which(a: string, b: string, isBig: boolean): TopicProblem | undefined {
  const read = both(a, b);
  if (read === undefined || q.equal(read.a, read.b)) return undefined;
  const isFirst = q.less(read.a, read.b) !== isBig;
  const [right, other] = isFirst ? [read.a, read.b] : [read.b, read.a];
  const { names, steps } = parts([a, b], read);
  return topicProblem({
    topic: 'ordering',
    task: isBig ? 'bigger' : 'smaller',
    given: String.raw`${names.a},\; ${names.b}`,
    parts: names,
    steps: [...steps, ['which-one', number(right)]],
    answer: number(right),
    answerLatex: isFirst ? names.a : names.b,
    mistakes: [[wrongIdea([a, b], read), other]],
  });
}

const SIGN_WORDS = {
  '<': ['<', 'less', 'smaller', 'lt'],
  '>': ['>', 'greater', 'bigger', 'larger', 'gt', 'more'],
  '=': ['=', 'equal', 'same'],
} as const;

function sign(a: string, b: string): TopicProblem | undefined {
  const read = both(a, b);
  if (read === undefined) return undefined;
  const symbol = q.equal(read.a, read.b) ? '=' : q.less(read.a, read.b) ? '<' : '>';
  const choice = (of: keyof typeof SIGN_WORDS): Expected => ({
    kind: 'choice',
    right: SIGN_WORDS[of],
    others: Object.entries(SIGN_WORDS).flatMap(([other, words]) => (other === of ? [] : words)),
  });
  const { names, steps } = parts([a, b], read);
  const opposite = symbol === '<' ? '>' : '<';
  return topicProblem({
    topic: 'ordering',
    task: 'sign',
    given: String.raw`${names.a} \;\square\; ${names.b}`,
    parts: names,
    steps: [...steps, ['which-sign', choice(symbol)]],
    answer: choice(symbol),
    answerLatex: symbol,
    mistakes: [[symbol === '=' ? 'other-one' : wrongIdea([a, b], read), choice(opposite)]],
  });
}

function trueOrNot(a: string, b: string, holds: (a: Rational, b: Rational) => boolean): TopicProblem | undefined {
  const read = both(a, b);
  if (read === undefined) return undefined;
  const yes = holds(read.a, read.b);
  const { names, steps } = parts([a, b], read);
  return topicProblem({
    topic: 'ordering',
    task: 'true-or-not',
    given: String.raw`${names.a},\; ${names.b}`,
    parts: names,
    steps: [...steps, ['is-it-true', { kind: 'yes-or-no', yes }]],
    answer: { kind: 'yes-or-no', yes },
    answerLatex: yesOrNo(yes),
    mistakes: [[wrongIdea([a, b], read), { kind: 'yes-or-no', yes: !yes }]],
  });
}
