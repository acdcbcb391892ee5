import {
  conjugate,
  type Gaussian,
  gaussianLatex,
  gaussianOf,
  minus,
  norm,
  over,
  plus,
  times,
} from '../algebra/gaussian.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import { latex } from '../algebra/print.ts';
import { type Expr, nodes } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import { surdLatex } from '../numbers/surd.ts';
import { readComplex } from '../replies/complex-number.ts';
import type { Expected } from '../replies/expected.ts';
import { expects, mistakesOf, numberExpr, step } from './expressions.ts';
import { number } from './made.ts';
import { statement } from './statement.ts';
import type { Mistake, Topic, TopicProblem } from './topic.ts';

const LEAD =
  /^(?:(?:simplify|evaluate|work out|calculate|find|compute|what is|write|express|multiply|add|subtract|divide|expand|perform|rewrite)(?: (?:the|out|and|simplify|each|following|expression|product|sum|difference|quotient|complex|numbers?|of|indicated|operation|operations|in|standard|form|as|a|result|simplified|square|root|express|divide|multiply|terms|i))*[:.,]? ?)?(.+?)(?: in (?:the )?(?:form )?(?:a ?\+ ?b ?i|standard form|terms of i)(?: if possible)?| as a complex number)?$/i;
const CONJUGATE =
  /^(?:(?:what is|find|write(?: down)?|give|state) )?(?:the )?(?:complex )?conjugate (?:of )?(?:the complex number )?(?:z ?= ?)?(.+)$/i;
const MODULUS =
  /^(?:(?:what is|find|write(?: down)?|give|state|work out|calculate|evaluate|compute) )?(?:the )?(?:modulus|absolute value|magnitude)(?: of)?(?: the complex number)? ?(?:z ?= ?)?\|?([^|]+)\|?$|^(?:(?:find|evaluate|calculate|work out|what is) )?\|([^|]+)\|$/i;

/** Complex numbers as a + bi: the four operations, powers of i, conjugate, modulus. */
export const complexNumbers: Topic = {
  name: 'complex-numbers',
  read(text) {
    const said = statement(text).replace(/\bcomplex numbers?:? (?=[(\d])/i, '');
    // The root of a negative number alone may as well be meant to be no number at all.
    if (!/(?<![a-zA-Z\\])i(?![a-zA-Z])|complex|imaginary/i.test(said)) return undefined;
    const conjugated = CONJUGATE.exec(said)?.[1];
    if (conjugated !== undefined) return conjugateOf(valueIn(conjugated));
    const sized = MODULUS.exec(said);
    if (sized !== null) return modulusOf(valueIn(sized[1] ?? sized[2] ?? ''));
    const bare = LEAD.exec(said)?.[1] ?? '';
    const expr = readComplex(bare.replace(/ and (?=\()/g, ' '));
    return expr === undefined || /[=<>]/.test(bare) ? undefined : operation(expr, said);
  },
};

const valueIn = (text: string): Gaussian | undefined => {
  const expr = readComplex(text.replace(/^\((.*)\)$/, '$1'));
  const value = expr && gaussianOf(expr);
  return value === undefined || q.isZero(value.im) ? undefined : value;
};

const base = (task: string, given: string): Pick<TopicProblem, 'kind' | 'topic' | 'task' | 'given'> => ({
  kind: 'topic',
  topic: 'complex-numbers',
  task,
  given,
});
const complex = (value: Gaussian): Expected => ({ kind: 'complex', value });
const same = (a: Gaussian, b: Gaussian): boolean => q.equal(a.re, b.re) && q.equal(a.im, b.im);

function slips(
  answer: Gaussian,
  list: readonly (readonly [string, Gaussian | undefined])[],
  parts: Readonly<Record<string, string>>,
): Mistake[] {
  const kept = [answer];
  return list.flatMap(([id, value]): Mistake[] => {
    if (value === undefined || kept.some((other) => same(other, value))) return [];
    kept.push(value);
    return [{ id, parts, gives: complex(value) }];
  });
}

/** Shown with i, where the engine has its own letter. */
const shown = (expr: Expr): string => latex(expr).replaceAll('j', 'i');

function operation(expr: Expr, said: string): TopicProblem | undefined {
  const value = gaussianOf(expr);
  if (value === undefined) return undefined;
  const given = shown(expr);
  const answerLatex = gaussianLatex(value);
  if (given.replace(/\s/g, '') === answerLatex.replace(/\s/g, '')) return undefined;
  const asked = /^(?:add|subtract|divide|multiply)\b/i.exec(said)?.[0].toLowerCase();
  if (asked !== undefined && nodes(expr).every((node) => node.kind !== KIND[asked])) return undefined;
  const parts = { given, answer: answerLatex };
  const pair = 'left' in expr ? [gaussianOf(expr.left), gaussianOf(expr.right)] : [];
  const [a, b] = pair;
  if (a !== undefined && b !== undefined && 'left' in expr) {
    if (expr.kind === 'multiply' && !q.isZero(a.re) && !q.isZero(b.re) && !q.isZero(a.im) && !q.isZero(b.im))
      return productOf(given, a, b, value);
    if (expr.kind === 'divide' && !q.isZero(b.im)) return quotientOf(given, a, b, value);
    if (expr.kind === 'add' || expr.kind === 'subtract') {
      const turned = expr.kind === 'add' ? minus(a, b) : plus(a, b);
      const signs: Gaussian = { re: value.re, im: expr.kind === 'add' ? q.subtract(a.im, b.im) : q.add(a.im, b.im) };
      return {
        ...base('sum', given),
        parts,
        steps: [
          step('real-parts', number(value.re), { ...parts, re: rationalLatex(value.re) }),
          step('i-parts', complex(value), parts),
        ],
        answer: complex(value),
        answerLatex,
        mistakes: slips(
          value,
          [
            ['minus-first-part-only', signs],
            ['wrong-sign-throughout', turned],
            ['parts-swapped', { re: value.im, im: value.re }],
          ],
          parts,
        ),
      };
    }
  }
  return {
    ...base('simplify', given),
    parts,
    steps: [step('simplify', complex(value), parts)],
    answer: complex(value),
    answerLatex,
    mistakes: slips(
      value,
      [
        ['i-squared-plus', conjugateLike(value)],
        ['i-lost', { re: value.im, im: q.ZERO }],
        ['sign-of-i', conjugate(value)],
      ],
      parts,
    ),
  };
}

const KIND: Readonly<Record<string, string>> = {
  add: 'add',
  subtract: 'subtract',
  divide: 'divide',
  multiply: 'multiply',
};
const conjugateLike = ({ re, im }: Gaussian): Gaussian => ({ re: q.negate(re), im });

function productOf(given: string, a: Gaussian, b: Gaussian, value: Gaussian): TopicProblem {
  const real = q.multiply(a.re, b.re);
  const last = q.multiply(a.im, b.im);
  const parts = {
    given,
    real: rationalLatex(real),
    last: rationalLatex(last),
    middle: rationalLatex(value.im),
    minus: rationalLatex(q.negate(last)),
  };
  return {
    ...base('product', given),
    parts,
    steps: [
      step('middle-terms', number(value.im), parts),
      step('i-squared', number(q.negate(last)), parts),
      step('whole-product', complex(value), parts),
    ],
    answer: complex(value),
    answerLatex: gaussianLatex(value),
    mistakes: slips(
      value,
      [
        ['i-squared-plus', { re: q.add(real, last), im: value.im }],
        ['no-middle-terms', { re: q.subtract(real, last), im: q.ZERO }],
        ['parts-multiplied', { re: real, im: last }],
        ['sign-of-i', conjugate(value)],
      ],
      parts,
    ),
  };
}

function quotientOf(given: string, a: Gaussian, b: Gaussian, value: Gaussian): TopicProblem {
  const size = norm(b);
  const top = times(a, conjugate(b));
  const parts = {
    given,
    conjugate: gaussianLatex(conjugate(b)),
    size: rationalLatex(size),
    top: gaussianLatex(top),
    bottom: gaussianLatex(b),
  };
  const difference = q.subtract(q.multiply(b.re, b.re), q.multiply(b.im, b.im));
  const by = (bottom: Rational): Gaussian | undefined => {
    const one = q.divide(q.ONE, bottom);
    return one && { re: q.multiply(top.re, one), im: q.multiply(top.im, one) };
  };
  const unconjugated = over(times(a, b), { re: size, im: q.ZERO });
  const termwise = q.isZero(b.re)
    ? undefined
    : { re: q.divide(a.re, b.re) ?? q.ZERO, im: q.divide(a.im, b.im) ?? q.ZERO };
  return {
    ...base('quotient', given),
    parts,
    steps: [
      step('conjugate-below', complex(conjugate(b)), parts),
      step('size-below', number(size), parts),
      step('top', complex(top), parts),
      step('whole-quotient', complex(value), parts),
    ],
    answer: complex(value),
    answerLatex: gaussianLatex(value),
    mistakes: slips(
      value,
      [
        ['difference-below', by(difference)],
        ['not-conjugated', unconjugated],
        ['termwise-division', termwise],
        ['not-divided', top],
      ],
      parts,
    ),
  };
}

function conjugateOf(value: Gaussian | undefined): TopicProblem | undefined {
  if (value === undefined) return undefined;
  const parts = { given: gaussianLatex(value) };
  const answer = conjugate(value);
  return {
    ...base('conjugate', parts.given),
    parts,
    steps: [step('turn-sign', complex(answer), parts)],
    answer: complex(answer),
    answerLatex: gaussianLatex(answer),
    mistakes: slips(
      answer,
      [
        ['both-signs', { re: q.negate(value.re), im: q.negate(value.im) }],
        ['real-sign', { re: q.negate(value.re), im: value.im }],
        ['parts-swapped', { re: value.im, im: value.re }],
      ],
      parts,
    ),
  };
}

function modulusOf(value: Gaussian | undefined): TopicProblem | undefined {
  if (value === undefined) return undefined;
  const squares = norm(value);
  const root = (of: Rational): Expr => ({ kind: 'root', index: 2, of: numberExpr(of) });
  const exact = numericValue(root(squares));
  if (exact === undefined) return undefined;
  const [re2, im2] = [q.multiply(value.re, value.re), q.multiply(value.im, value.im)];
  const parts = {
    given: gaussianLatex(value),
    re: rationalLatex(value.re),
    im: rationalLatex(value.im),
    squares: rationalLatex(squares),
    root: surdLatex(exact.surd),
  };
  return {
    ...base('modulus', `\\left|${parts.given}\\right|`),
    parts,
    steps: [step('squares-added', number(squares), parts), step('modulus-root', expects(root(squares)), parts)],
    answer: expects(root(squares)),
    answerLatex: surdLatex(exact.surd),
    mistakes: mistakesOf(
      root(squares),
      [
        ['no-root', numberExpr(squares)],
        ['parts-added', numberExpr(q.add(q.size(value.re), q.size(value.im)))],
        ['squares-subtracted', root(q.size(q.subtract(re2, im2)))],
      ],
      parts,
    ),
  };
}
