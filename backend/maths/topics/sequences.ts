import { yesOrNo } from '../algebra/latex-words.ts';
import { type Rule, ruleOf, termAt } from '../algebra/sequence.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import type { Expected } from '../replies/expected.ts';
import { expectsList, mistakesOf, numberExpr, step } from './expressions.ts';
import { number } from './made.ts';
import { readFormulaTask } from './sequence-formulas.ts';
import { statement, valueIn } from './statement.ts';
import type { Topic, TopicProblem } from './topic.ts';
import { listLatex, base, stepping, nthOf } from './sequence-nth.ts';

const NUMBER = String.raw`-?\s?(?:\d+(?:\.\d+)?(?:\s?\/\s?\d+)?|\\frac\s?\{-?\d+\}\s?\{\d+\})`;
const LIST = new RegExp(
  String.raw`(?<![\w.^/+*-])(?<![\d^/+*-] )[({[]?\s*(${NUMBER}(?:\s?[,;]\s?${NUMBER}){2,})\s?,?\s?(?:\.{2,}|_+|\?)?\s*[)}\]]?(?![\w^/*+=-])`,
);
const THE = String.raw`(?: (?:in|of|for|after|to))?(?: (?:the|this|these|a|following|each))*(?: (?:arithmetic|linear|quadratic|geometric|number))*(?: (?:sequence|pattern|series|terms|numbers|list|progression))?(?: (?:is|whose first (?:few |five |four )?terms are|which (?:starts|begins|goes)|that (?:starts|begins)|with terms|starting|beginning|given by|given))?:? ?`;
const ASK = String.raw`(?:what(?:'s| is| are|)|find|write(?: down)?|give|state|work out|calculate|determine|get|show)`;

const around = (words: string): RegExp =>
  new RegExp(
    String.raw`^(?:${words}${THE}#|(?:(?:here is|here are|consider|look at|given) )?(?:the |this |a )?(?:first (?:few |\w+ )?terms of a )?(?:sequence|pattern)?(?: (?:is|goes|starts))?:? ?#[.,:;]? ?${words}${THE.replace(':? ?', '')})$`,
    'i',
  );

const NEXT = around(String.raw`(?:${ASK}? ?(?:comes|is) next|${ASK} (?:the )?next (?:term|number|value|one)|continue)`);
const NEXT_MANY = around(String.raw`(?:${ASK} (?:the )?next (two|three|2|3) (?:terms|numbers))`);
const NTH = around(
  String.raw`(?:${ASK} (?:an? |the )?(?:(?:explicit |general |position.to.term )?(?:formula|expression|rule) (?:for|of) )?(?:the )?([a-z])(?:'?th|-th|\^th)? ?term(?: rule| formula)?|${ASK} (?:an? |the )(?:explicit|general|position.to.term) (?:formula|rule|term))`,
);
const DIFFERENCE = around(String.raw`(?:${ASK} (?:the )?common (difference|ratio))`);
const RULE = around(String.raw`(?:${ASK} (?:the )?term.to.term rule)`);
const POSITION = around(String.raw`(?:${ASK} (?:the )?(\d{1,4})(?:st|nd|rd|th) term)`);
const SUM = around(String.raw`(?:${ASK} (?:the )?sum of (?:the )?first (\d{1,4}) terms)`);
const MEMBER = /^(?:is (-?\d+) (?:a term )?(?:of|in) (?:the |this )?(?:sequence)?:? ?#)$/i;

/** Sequences given by their first terms, or by a formula for the nth term. */
export const sequences: Topic = {
  name: 'sequences',
  read(text) {
    const said = statement(text);
    const [found, listed] = LIST.exec(said) ?? [];
    if (found === undefined || listed === undefined) return readFormulaTask(said);
    const terms = listed.split(/[,;]/).map((one) => valueIn(one));
    const known = terms.flatMap((one) => one ?? []);
    const words = said.replace(found, '#').replace(/\s+/g, ' ').trim();
    if (known.length !== terms.length || known.length > 20) return undefined;
    const rule = ruleOf(known);
    return rule === undefined ? undefined : taskOf(words, known, rule);
  },
};

function taskOf(words: string, terms: readonly Rational[], rule: Rule): TopicProblem | undefined {
  if (NEXT.test(words)) return nextOf(terms, rule, 1);
  const many = NEXT_MANY.exec(words);
  if (many !== null) return nextOf(terms, rule, /three|3/i.test(many[1] ?? many[2] ?? '') ? 3 : 2);
  if (RULE.test(words)) return stepOf(terms, rule, 'rule');
  const common = DIFFERENCE.exec(words);
  if (common !== null) {
    const ratio = /ratio/i.test(common[1] ?? common[2] ?? '');
    return ratio === (rule.kind === 'geometric') ? stepOf(terms, rule, ratio ? 'ratio' : 'difference') : undefined;
  }
  const nth = NTH.exec(words);
  if (nth !== null) return nthOf(terms, rule, nth[1] ?? nth[2] ?? 'n');
  const position = POSITION.exec(words);
  if (position !== null) return positionOf(terms, rule, BigInt(position[1] ?? position[2] ?? '0'));
  const sum = SUM.exec(words);
  if (sum !== null) return sumOf(terms, rule, BigInt(sum[1] ?? sum[2] ?? '0'));
  const member = MEMBER.exec(words);
  return member === null ? undefined : memberOf(terms, rule, BigInt(member[1] ?? '0'));
}

function nextOf(terms: readonly Rational[], rule: Rule, count: number): TopicProblem | undefined {
  const next = Array.from({ length: count }, (_, i) => termAt(rule, BigInt(terms.length + 1 + i)));
  const known = next.flatMap((one) => one ?? []);
  const [first] = known;
  if (known.length !== count || first === undefined) return undefined;
  const { by, id } = stepping(terms, rule);
  const last = terms.at(-1) ?? q.ZERO;
  const parts = {
    by: rationalLatex(by),
    last: rationalLatex(last),
    differences: rule.kind === 'polynomial' ? listLatex(rule.differences[1] ?? []) : '',
  };
  const answer: Expected = count === 1 ? number(first) : expectsList(known.map(numberExpr));
  const lastDifference = q.subtract(last, terms.at(-2) ?? q.ZERO);
  return {
    ...base(count === 1 ? 'next' : 'next-many', terms),
    parts: { ...parts, count: `${count}` },
    steps: [step(id, number(by), parts), step('continue', answer, parts)],
    answer,
    answerLatex: listLatex(known),
    mistakes:
      count > 1
        ? []
        : mistakesOf(
            numberExpr(first),
            [
              ['same-step', numberExpr(q.add(last, lastDifference))],
              ['subtracted', numberExpr(q.subtract(last, by))],
              ['first-step', numberExpr(q.add(last, q.subtract(terms[1] ?? q.ZERO, terms[0] ?? q.ZERO)))],
              ['only-difference', numberExpr(by)],
            ],
            parts,
          ),
  };
}

function stepOf(terms: readonly Rational[], rule: Rule, task: string): TopicProblem | undefined {
  if (rule.kind === 'polynomial' && rule.coefficients.length > 2) return undefined;
  const { by, id } = stepping(terms, rule);
  const wanted = number(by);
  const words =
    rule.kind === 'geometric'
      ? ['times', 'multipl', 'x', '*']
      : by.n < 0n
        ? ['subtract', 'minus', 'take', '-', 'less']
        : ['add', 'plus', '+', 'more', 'up'];
  const size = rule.kind === 'geometric' ? by : q.size(by);
  const answer: Expected =
    task === 'rule' ? { kind: 'any', of: [wanted, { kind: 'words', each: [words, [rationalLatex(size)]] }] } : wanted;
  const sign = rule.kind === 'geometric' ? '\\times ' : by.n < 0n ? '-' : '+';
  const parts = {
    first: rationalLatex(terms[0] ?? q.ZERO),
    second: rationalLatex(terms[1] ?? q.ZERO),
    by: rationalLatex(by),
    last: rationalLatex(terms.at(-1) ?? q.ZERO),
  };
  return {
    ...base(task, terms),
    parts,
    steps: [step(id, answer, parts)],
    answer,
    answerLatex: task === 'rule' ? `${sign}${rationalLatex(size)}` : rationalLatex(by),
    mistakes: mistakesOf(
      numberExpr(by),
      [
        ['wrong-way', rule.kind === 'geometric' ? numberExpr(q.divide(q.ONE, by) ?? q.ZERO) : numberExpr(q.negate(by))],
        ['first-term', terms[0] && numberExpr(terms[0])],
        [
          'difference-not-ratio',
          rule.kind === 'geometric' ? numberExpr(q.subtract(terms[1] ?? q.ZERO, terms[0] ?? q.ZERO)) : undefined,
        ],
        [
          'ratio-not-difference',
          rule.kind === 'polynomial' ? numberExpr(q.divide(terms[1] ?? q.ONE, terms[0] ?? q.ONE) ?? q.ZERO) : undefined,
        ],
      ],
      parts,
    ),
  };
}

function positionOf(terms: readonly Rational[], rule: Rule, n: bigint): TopicProblem | undefined {
  const value = n > 0n ? termAt(rule, n) : undefined;
  if (value === undefined || q.tooBig(value)) return undefined;
  const nth = nthOf(terms, rule, 'n');
  const [first, last] = [nth?.steps.slice(0, -1) ?? [], nth?.steps.at(-1)];
  if (nth === undefined || last === undefined) return undefined;
  const { by } = stepping(terms, rule);
  const parts = { ...nth.parts, n: `${n}`, formula: nth.answerLatex };
  return {
    ...base('position', terms),
    parts,
    steps: [...first, last, step('put-in', number(value), parts)],
    answer: number(value),
    answerLatex: rationalLatex(value),
    mistakes: mistakesOf(
      numberExpr(value),
      [
        ['one-too-far', numberExpr(termAt(rule, n + 1n) ?? value)],
        ['one-too-short', numberExpr(termAt(rule, n - 1n) ?? value)],
        ['times-position', numberExpr(q.multiply(by, q.rational(n)))],
      ],
      parts,
    ),
  };
}

function sumOf(terms: readonly Rational[], rule: Rule, n: bigint): TopicProblem | undefined {
  if (rule.kind !== 'polynomial' || rule.coefficients.length > 2 || n < 2n) return undefined;
  const [first, last] = [termAt(rule, 1n), termAt(rule, n)];
  if (first === undefined || last === undefined) return undefined;
  const pair = q.add(first, last);
  const sum = q.divide(q.multiply(pair, q.rational(n)), q.rational(2n)) ?? q.ZERO;
  const parts = {
    n: `${n}`,
    first: rationalLatex(first),
    last: rationalLatex(last),
    pair: rationalLatex(pair),
    by: rationalLatex(stepping(terms, rule).by),
  };
  return {
    ...base('sum', terms),
    parts,
    steps: [
      step('find-difference', number(stepping(terms, rule).by), parts),
      step('last-term', number(last), parts),
      step('add-up', number(sum), parts),
    ],
    answer: number(sum),
    answerLatex: rationalLatex(sum),
    mistakes: mistakesOf(
      numberExpr(sum),
      [
        ['sum-not-halved', numberExpr(q.multiply(pair, q.rational(n)))],
        ['only-last-term', numberExpr(last)],
        ['sum-of-given', numberExpr(terms.reduce(q.add, q.ZERO))],
      ],
      parts,
    ),
  };
}

function memberOf(terms: readonly Rational[], rule: Rule, value: bigint): TopicProblem | undefined {
  const [constant, difference] = rule.kind === 'polynomial' && rule.coefficients.length === 2 ? rule.coefficients : [];
  const nth = nthOf(terms, rule, 'n');
  if (constant === undefined || difference === undefined || nth === undefined) return undefined;
  const n = q.divide(q.subtract(q.rational(value), constant), difference) ?? q.ZERO;
  const yes = q.isInteger(n) && n.n > 0n;
  const parts = { ...nth.parts, formula: nth.answerLatex, value: `${value}`, n: rationalLatex(n) };
  return {
    ...base('member', terms),
    parts,
    steps: [
      ...nth.steps,
      step('solve-for-n', number(n), parts),
      step(yes ? 'is-whole' : 'is-not-whole', { kind: 'yes-or-no', yes }, parts),
    ],
    answer: { kind: 'yes-or-no', yes },
    answerLatex: yesOrNo(yes),
    mistakes: [],
  };
}
