import { fromCoefficients } from '../algebra/univariate.ts';
import { polynomialLatex } from '../algebra/polynomial-latex.ts';
import { type Rule, termAt } from '../algebra/sequence.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import type { Expected } from '../replies/expected.ts';
import { expects, mistakesOf, parsed, step } from './expressions.ts';
import { number } from './made.ts';
import type { TopicProblem } from './topic.ts';

export const listLatex = (terms: readonly Rational[]): string => terms.map(rationalLatex).join(',\\ ');
export const base = (
  task: string,
  terms: readonly Rational[],
): Pick<TopicProblem, 'kind' | 'topic' | 'task' | 'given'> => ({
  kind: 'topic',
  topic: 'sequences',
  task,
  given: `${listLatex(terms)},\\ \\ldots`,
});

/** What leads from each term to the next: the difference, the ratio, or the next difference. */
export function stepping(terms: readonly Rational[], rule: Rule): { readonly by: Rational; readonly id: string } {
  if (rule.kind === 'geometric') return { by: rule.ratio, id: 'find-ratio' };
  const next = termAt(rule, BigInt(terms.length + 1)) ?? q.ZERO;
  const last = terms.at(-1) ?? q.ZERO;
  return { by: q.subtract(next, last), id: rule.coefficients.length <= 2 ? 'find-difference' : 'find-next-difference' };
}

export function nthOf(terms: readonly Rational[], rule: Rule, letter: string): TopicProblem | undefined {
  if (/[ie]/.test(letter)) return undefined;
  if (rule.kind === 'geometric') {
    const [first, ratio] = [rationalLatex(rule.first), rationalLatex(rule.ratio)];
    const plain = q.isInteger(rule.ratio) && rule.ratio.n > 0n ? ratio : `\\left(${ratio}\\right)`;
    const power = (k: string): string => `${q.equal(rule.first, q.ONE) ? '' : `${first} \\times `}${plain}^{${k}}`;
    const answerLatex = power(`${letter} - 1`);
    const formula = (latex: string): Expected => ({ kind: 'formula', expr: parsed(latex), unknown: letter });
    const parts = { first, ratio, letter, by: ratio, formula: answerLatex };
    return {
      ...base('nth', terms),
      parts,
      steps: [step('find-ratio', number(rule.ratio), parts), step('geometric-formula', formula(answerLatex), parts)],
      answer: formula(answerLatex),
      answerLatex,
      mistakes: [
        { id: 'power-n', parts, gives: formula(power(letter)) },
        ...(q.equal(rule.first, q.ONE)
          ? []
          : [{ id: 'no-first-term', parts, gives: formula(`${plain}^{${letter} - 1}`) }]),
        { id: 'times-n', parts, gives: formula(`${ratio}${letter}`) },
      ],
    };
  }
  const { coefficients, differences } = rule;
  const degree = coefficients.length - 1;
  const latex = polynomialLatex(fromCoefficients(coefficients, letter));
  const answerExpr = parsed(latex);
  const answer = expects(answerExpr);
  const constant = coefficients[0] ?? q.ZERO;
  const lead = coefficients[degree] ?? q.ZERO;
  const of = (list: readonly Rational[]): ReturnType<typeof parsed> =>
    parsed(polynomialLatex(fromCoefficients(list, letter)));
  if (degree <= 1) {
    const difference = coefficients[1] ?? q.ZERO;
    const parts = {
      difference: rationalLatex(difference),
      by: rationalLatex(difference),
      first: rationalLatex(terms[0] ?? q.ZERO),
      letter,
      zeroth: rationalLatex(constant),
      start: polynomialLatex(fromCoefficients([q.ZERO, difference], letter)),
      formula: latex,
    };
    return {
      ...base('nth', terms),
      parts,
      steps: [
        step('find-difference', number(difference), parts),
        step('zeroth', number(constant), parts),
        step('formula', answer, parts),
      ],
      answer,
      answerLatex: latex,
      mistakes: mistakesOf(
        answerExpr,
        [
          ['n-plus-difference', of([difference, q.ONE])],
          ['first-as-constant', of([terms[0] ?? q.ZERO, difference])],
          ['swapped', of([difference, constant])],
          ['no-constant', of([q.ZERO, difference])],
          ['sign-of-constant', of([q.negate(constant), difference])],
        ],
        parts,
      ),
    };
  }
  const top = differences[degree]?.[0] ?? q.ZERO;
  const rest = coefficients.slice(0, degree);
  const parts = {
    order: `${degree}`,
    top: rationalLatex(top),
    lead: rationalLatex(lead),
    letter,
    power: polynomialLatex(fromCoefficients([...coefficients.slice(0, degree).map(() => q.ZERO), lead], letter)),
    rest: polynomialLatex(fromCoefficients(rest, letter)),
    formula: latex,
  };
  return {
    ...base(degree === 2 ? 'nth-quadratic' : 'nth-higher', terms),
    parts,
    steps: [
      step('top-difference', number(top), parts),
      step('lead', number(lead), parts),
      step('rest', expects(of(rest)), parts),
      step('formula', answer, parts),
    ],
    answer,
    answerLatex: latex,
    mistakes: mistakesOf(
      answerExpr,
      [
        ['not-halved', of([...rest, top])],
        ['only-power', of([...rest.map(() => q.ZERO), lead])],
        ['no-middle', of([constant, ...rest.slice(1).map(() => q.ZERO), lead])],
      ],
      parts,
    ),
  };
}
