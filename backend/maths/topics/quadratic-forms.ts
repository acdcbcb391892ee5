import { polynomialOf } from '../algebra/linear.ts';
import { polynomialLatex } from '../algebra/polynomial-latex.ts';
import * as p from '../algebra/polynomial.ts';
import { latex } from '../algebra/print.ts';
import type { Expr } from '../algebra/syntax.ts';
import { fromCoefficients } from '../algebra/univariate.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import { parseSides } from '../reading/parse.ts';
import type { Expected } from '../replies/expected.ts';
import { mistakesOf, parsed, step } from './expressions.ts';
import { number } from './made.ts';
import { hasWords } from './statement.ts';
import type { TopicProblem } from './topic.ts';

const SQUARE = new RegExp(
  String.raw`^(?:complet(?:e|ing) the square|write|express|put|rewrite)(?: (?:for|of|on|in|to))?(?: (?:the )?(?:expression|quadratic|equation|function))? ?:? ?([^?]*?[a-zA-Z][^?]*?)(?: (?:in|into) (?:the )?(?:form|completed square form|vertex form) ?(?:of )?(?:[a-z]?\(x ?[+-] ?[a-z]\)\^2 ?[+-] ?[a-z])?| by completing the square)?$`,
  'i',
);
/** ax² + bx + c, and how it was given. */
export type Quadratic = {
  readonly a: Rational;
  readonly b: Rational;
  readonly c: Rational;
  readonly letter: string;
  readonly given: string;
  readonly expr: Expr;
};

export function quadraticIn(text: string | undefined): Quadratic | undefined {
  const bare =
    text
      ?.trim()
      .replace(/[.,;?]+$/, '')
      .replace(/^(?:y|[fgh]\s?\(\s?[a-z]\s?\))\s?=/, '')
      .replace(/=\s?0$/, '')
      .trim() ?? '';
  if (bare === '' || hasWords(bare)) return undefined;
  const [expr, ...more] = parseSides(bare) ?? [];
  const polynomial = expr && polynomialOf(expr);
  const [letter, ...letters] = polynomial ? p.names(polynomial) : [];
  if (
    expr === undefined ||
    polynomial === undefined ||
    more.length > 0 ||
    letter === undefined ||
    letters.length > 0 ||
    p.degree(polynomial) !== 2
  )
    return undefined;
  const [a, b, c] = [2, 1, 0].map((power) => p.coefficientOf(polynomial, letter, power));
  return a && b && c && { a, b, c, letter, given: latex(expr), expr };
}

export const base = (task: string, given: string): Pick<TopicProblem, 'kind' | 'topic' | 'task' | 'given'> => ({
  kind: 'topic',
  topic: 'quadratics',
  task,
  given,
});

type Vertex = { readonly h: Rational; readonly k: Rational };

export function vertexAt({ a, b, c }: Quadratic): Vertex {
  const h = q.divide(q.negate(b), q.multiply(q.rational(2n), a)) ?? q.ZERO;
  return { h, k: q.add(c, q.multiply(h, q.add(b, q.multiply(a, h)))) };
}

function completedLatex({ a, letter }: Quadratic, { h, k }: Vertex): string {
  const lead = q.equal(a, q.ONE) ? '' : q.equal(a, q.rational(-1n)) ? '-' : rationalLatex(a);
  const inside = polynomialLatex(fromCoefficients([q.negate(h), q.ONE], letter));
  const tail = q.isZero(k) ? '' : ` ${k.n < 0n ? '-' : '+'} ${rationalLatex(q.size(k))}`;
  return `${lead}\\left(${inside}\\right)^2${tail}`;
}

export function squareOf(said: string): TopicProblem | undefined {
  if (/^(?:solve|factor|expand|evaluate)/i.test(said)) return undefined;
  if (/^(?:write|express|put|rewrite)/i.test(said) && !/\bsquare\b|vertex form|\^2 ?[+-] ?[a-z]$/i.test(said))
    return undefined;
  if (/perfect square|binomial/i.test(said)) return undefined;
  const quadratic = quadraticIn(SQUARE.exec(said)?.[1]);
  if (quadratic === undefined || q.isZero(quadratic.b)) return undefined;
  const { a, b, c, letter } = quadratic;
  const vertex = vertexAt(quadratic);
  const { h, k } = vertex;
  const answerLatex = completedLatex(quadratic, vertex);
  const half = q.negate(h);
  const parts = {
    letter,
    a: rationalLatex(a),
    b: rationalLatex(b),
    c: rationalLatex(c),
    half: rationalLatex(half),
    square: rationalLatex(q.multiply(h, h)),
    k: rationalLatex(k),
    inside: polynomialLatex(fromCoefficients([half, q.ONE], letter)),
  };
  const answer: Expected = { kind: 'formed', expr: parsed(answerLatex), form: 'completed-square' };
  const of = (wrong: Vertex): Expr => parsed(completedLatex(quadratic, wrong));
  return {
    ...base('complete-square', quadratic.given),
    parts,
    steps: [
      step('half-of-b', number(half), parts),
      step('left-over', number(k), parts),
      step('completed', answer, parts),
    ],
    answer,
    answerLatex,
    mistakes: mistakesOf(
      parsed(answerLatex),
      [
        ['not-subtracted-square', of({ h, k: c })],
        ['added-square', of({ h, k: q.add(c, q.multiply(a, q.multiply(h, h))) })],
        ['not-halved', of({ h: q.add(h, h), k: q.subtract(c, q.multiply(a, q.multiply(q.add(h, h), q.add(h, h)))) })],
        ['sign-in-bracket', of({ h: q.negate(h), k })],
        ['half-not-squared', of({ h, k: q.subtract(c, q.size(h)) })],
        ['lead-not-multiplied', of({ h, k: q.subtract(c, q.multiply(h, h)) })],
      ],
      parts,
    ),
  };
}
