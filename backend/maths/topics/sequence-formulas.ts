import { yesOrNo } from '../algebra/latex-words.ts';
import { coefficients as coefficientsOf } from '../algebra/univariate.ts';
import { polynomialOf } from '../algebra/linear.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import { latex } from '../algebra/print.ts';
import { type Expr, substitute, unknowns } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import { expectsList, mistakesOf, numberExpr, step } from './expressions.ts';
import { number } from './made.ts';
import { mathsIn, valueIn } from './statement.ts';
import type { TopicProblem } from './topic.ts';

const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  third: 3,
  second: 2,
  first: 1,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twelfth: 12,
  fourteenth: 14,
  fifteenth: 15,
  twentieth: 20,
};
const ORDINAL = String.raw`(\d{1,4})(?:st|nd|rd|th)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fourteenth|fifteenth|twentieth)`;
const ASK = String.raw`(?:what(?:'s| is| are)|find|write(?: down| out)?|give|state|work out|calculate|list|determine)`;
const OF = String.raw`(?:of|in|for) (?:the |a |this )?(?:sequence )?(?:with |whose |where |defined by |given by |that has |has )*(?:the )?(?:explicit formula )?(?:an? )?(?:(?:[nt](?:'?th|-th) term|formula|rule|term)(?: is| of| =|:)? )?(?:[a-zA-Z]_\{?[nt]\}? ?= ?|[TU]\(n\) ?= ?)?`;
const TERM = new RegExp(String.raw`^${ASK} (?:the )?(?:${ORDINAL}) term ${OF}(.+)$`, 'i');
const GIVEN_TERM = new RegExp(
  String.raw`^(?:the )?(?:[nt](?:'?th|-th) term of (?:a|the) sequence|[nt](?:'?th|-th) term|formula|rule)(?: is| =|:)? (?:[a-zA-Z]_\{?[nt]\}? ?= ?)?([^.,;]+)[.,;] ?${ASK} (?:the )?(?:${ORDINAL}) term$`,
  'i',
);
const FIRST = new RegExp(
  String.raw`^${ASK} (?:the )?first (\d|two|three|four|five|six) (?:terms|numbers) ${OF}(.+)$`,
  'i',
);
const MEMBER =
  /^is (-?\d+) (?:a (?:term|number|member) )?(?:of|in) (?:the )?(?:sequence )?(?:with )?(?:(?:nth term|formula|rule)(?: is| of| =|:)? )?([^#]+)$/i;
const FIRST_AND_STEP = new RegExp(
  String.raw`^${ASK} (?:the )?(?:(sum of the first (\d{1,4}) terms)|(?:${ORDINAL}) term) of (?:the |an? )?(?:following )?(?:arithmetic |geometric )?(?:sequence|series|progression)?[.,]? ?(?:with|whose|where|that has|the)? ?(?:the )?first term (?:is |= ?|of |a ?= ?)?([^ ]+),? (?:and )?(?:a |the )?common (difference|ratio) (?:is |= ?|of |[rd] ?= ?)*([^ ]+)$`,
  'i',
);

/** A sequence given by its formula, or by its first term and the step. */
export function readFormulaTask(said: string): TopicProblem | undefined {
  const stepped = FIRST_AND_STEP.exec(said);
  if (stepped !== null) return steppedTask(stepped);
  const term = TERM.exec(said);
  if (term !== null) return termTask(mathsIn(term[3]), countIn(term[1], term[2]));
  const given = GIVEN_TERM.exec(said);
  if (given !== null) return termTask(mathsIn(given[1]), countIn(given[2], given[3]));
  const first = FIRST.exec(said);
  if (first !== null) return firstTask(mathsIn(first[2]), COUNTS[first[1]?.toLowerCase() ?? ''] ?? Number(first[1]));
  const member = MEMBER.exec(said);
  return member === null ? undefined : memberTask(mathsIn(member[2]), BigInt(member[1] ?? '0'));
}

const countIn = (digits: string | undefined, word: string | undefined): number =>
  digits === undefined ? (COUNTS[word?.toLowerCase() ?? ''] ?? 0) : Number(digits);

const letterOf = (formula: Expr): string | undefined => {
  const [letter, ...more] = unknowns(formula);
  return more.length === 0 && letter !== undefined && /^[nktmr]$/.test(letter) ? letter : undefined;
};

function at(formula: Expr, letter: string, n: number): Rational | undefined {
  return numericValue(substitute(formula, new Map([[letter, numberExpr(n)]])))?.rational;
}

const base = (task: string, given: string): Pick<TopicProblem, 'kind' | 'topic' | 'task' | 'given'> => ({
  kind: 'topic',
  topic: 'sequences',
  task,
  given,
});

function termTask(formula: Expr | undefined, n: number): TopicProblem | undefined {
  const letter = formula && letterOf(formula);
  const value = formula && letter !== undefined && n > 0 ? at(formula, letter, n) : undefined;
  if (formula === undefined || letter === undefined || value === undefined) return undefined;
  const parts = { n: `${n}`, formula: latex(formula), letter };
  return {
    ...base('term', latex(formula)),
    parts,
    steps: [step('put-in', number(value), parts)],
    answer: number(value),
    answerLatex: rationalLatex(value),
    mistakes: mistakesOf(
      numberExpr(value),
      [
        ['digits-beside', sideBySide(formula, letter, n)],
        ['one-too-short', optional(at(formula, letter, n - 1))],
        ['one-too-far', optional(at(formula, letter, n + 1))],
      ],
      parts,
    ),
  };
}

const optional = (value: Rational | undefined): Expr | undefined => value && numberExpr(value);

/** 3n at n = 5 read as 35. */
function sideBySide(formula: Expr, letter: string, n: number): Expr | undefined {
  const [c, b, more] = coefficientsOf(polynomialOf(formula) ?? new Map(), letter) ?? [];
  if (b === undefined || c === undefined || more !== undefined || !q.isInteger(b) || b.n < 2n) return undefined;
  return numberExpr(q.add(q.rational(BigInt(`${b.n}${n}`)), c));
}

function firstTask(formula: Expr | undefined, count: number): TopicProblem | undefined {
  const letter = formula && letterOf(formula);
  if (formula === undefined || letter === undefined || !(count > 1 && count <= 6)) return undefined;
  const values = Array.from({ length: count }, (_, i) => at(formula, letter, i + 1));
  const known = values.flatMap((one) => one ?? []);
  const [first] = known;
  const zeroth = at(formula, letter, 0);
  if (known.length !== count || first === undefined) return undefined;
  const list = (of: readonly Rational[]): string => of.map(rationalLatex).join(',\\ ');
  const parts = { count: `${count}`, formula: latex(formula), letter, first: rationalLatex(first), n: '1' };
  const answer = expectsList(known.map(numberExpr));
  return {
    ...base('first-terms', latex(formula)),
    parts,
    steps: [step('first-one', number(first), parts), step('others', answer, parts)],
    answer,
    answerLatex: list(known),
    mistakes:
      zeroth === undefined || count < 2
        ? []
        : [{ id: 'from-zero', parts, gives: expectsList([zeroth, ...known.slice(0, -1)].map(numberExpr)) }],
  };
}

function memberTask(formula: Expr | undefined, value: bigint): TopicProblem | undefined {
  const letter = formula && letterOf(formula);
  const [c, b, more] = (formula && letter && coefficientsOf(polynomialOf(formula) ?? new Map(), letter)) || [];
  if (formula === undefined || letter === undefined || c === undefined || b === undefined || more !== undefined)
    return undefined;
  const n = q.divide(q.subtract(q.rational(value), c), b) ?? q.ZERO;
  const yes = q.isInteger(n) && n.n > 0n;
  const parts = { formula: latex(formula), letter, value: `${value}`, n: rationalLatex(n) };
  return {
    ...base('member', latex(formula)),
    parts,
    steps: [
      step('solve-for-n', number(n), parts),
      step(yes ? 'is-whole' : 'is-not-whole', { kind: 'yes-or-no', yes }, parts),
    ],
    answer: { kind: 'yes-or-no', yes },
    answerLatex: yesOrNo(yes),
    mistakes: [],
  };
}

function steppedTask(found: RegExpExecArray): TopicProblem | undefined {
  const [, summed, count, digits, word, firstText, kind = '', stepText] = found;
  const [first, by] = [valueIn(firstText), valueIn(stepText)];
  const n = summed === undefined ? countIn(digits, word) : Number(count);
  const ratio = /ratio/i.test(kind);
  if (first === undefined || by === undefined || n < 1 || (summed !== undefined && ratio)) return undefined;
  const times = q.rational(BigInt(n - 1));
  const power = n === 1 ? q.ONE : q.power(by, times.n);
  const last = ratio ? power && q.multiply(first, power) : q.add(first, q.multiply(times, by));
  if (last === undefined) return undefined;
  const parts = {
    first: rationalLatex(first),
    by: rationalLatex(by),
    n: `${n}`,
    steps: `${n - 1}`,
    last: rationalLatex(last),
    pair: rationalLatex(q.add(first, last)),
  };
  const given = `${rationalLatex(first)},\\ ${rationalLatex(ratio ? q.multiply(first, by) : q.add(first, by))},\\ \\ldots`;
  const sum = q.divide(q.multiply(q.add(first, last), q.rational(BigInt(n))), q.rational(2n)) ?? q.ZERO;
  const value = summed === undefined ? last : sum;
  const tooFar = ratio ? q.multiply(last, by) : q.add(last, by);
  const task = summed === undefined ? (ratio ? 'stepped-ratio' : 'stepped') : 'sum';
  return {
    ...base(task, given),
    parts,
    steps: [
      step('how-many-steps', number(n - 1), parts),
      ...(summed === undefined ? [] : [step('last-term', number(last), parts)]),
      step(summed === undefined ? (ratio ? 'all-ratios' : 'all-steps') : 'add-up', number(value), parts),
    ],
    answer: number(value),
    answerLatex: rationalLatex(value),
    mistakes: mistakesOf(
      numberExpr(value),
      [
        ['one-too-far', numberExpr(summed === undefined ? tooFar : value)],
        ['sum-not-halved', summed === undefined ? undefined : numberExpr(q.multiply(sum, q.rational(2n)))],
        ['no-first-term-added', summed === undefined && !ratio ? numberExpr(q.multiply(times, by)) : undefined],
        ['only-last-term', summed === undefined ? undefined : numberExpr(last)],
      ],
      parts,
    ),
  };
}
