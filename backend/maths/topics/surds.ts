import { numericValue } from '../algebra/numeric-value.ts';
import { latex } from '../algebra/print.ts';
import { type Expr, nodes } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import { surdLatex } from '../numbers/surd.ts';
import type { Expected } from '../replies/expected.ts';
import { expects, mistakesOf, parsed, step } from './expressions.ts';
import { mathsIn, statement } from './statement.ts';
import type { Topic, TopicProblem } from './topic.ts';

const RATIONALISE =
  /^(?:rationali[sz]e(?: the)?(?: (?:denominator|bottom))?(?: (?:of|in|for))?(?: the (?:fraction|expression))?|(?:simplify|write|express)(?: by rationali[sz]ing the denominator)?):? ?(.+?)(?: (?:with|so that it has) a rational denominator|,? (?:by )?rationali[sz]ing the denominator|,? and rationali[sz]e the denominator)?$/i;

/** Fractions with roots below: rationalise the denominator. */
export const surds: Topic = {
  name: 'surds',
  read(text) {
    const said = statement(text)
      .replace(/√\s?(\d+)/g, 'sqrt($1)')
      .replace(/√\s?\(/g, 'sqrt(');
    if (!/rational/i.test(said)) return undefined;
    const expr = mathsIn(RATIONALISE.exec(said)?.[1]);
    return expr === undefined ? undefined : problemOf(expr);
  },
};

function problemOf(expr: Expr): TopicProblem | undefined {
  const value = numericValue(expr);
  if (expr.kind !== 'divide' || value === undefined || !nodes(expr.right).some(({ kind }) => kind === 'root'))
    return undefined;
  const bottom = numericValue(expr.right);
  if (bottom === undefined || bottom.surd.size > 2) return undefined;
  const two = bottom.surd.size === 2;
  const by = conjugateOf(expr.right, bottom.surd.size);
  const below = by && numericValue({ kind: 'multiply', left: expr.right, right: by })?.rational;
  const top = by && numericValue({ kind: 'multiply', left: expr.left, right: by });
  if (by === undefined || below === undefined || top === undefined) return undefined;
  const answerLatex = surdLatex(value.surd);
  const parts = {
    given: latex(expr),
    by: latex(by),
    below: q.rationalLatex(below),
    top: surdLatex(top.surd),
    bottom: latex(expr.right),
  };
  const answer: Expected = { kind: 'formed', expr: parsed(answerLatex), form: 'no-root-below' };
  const square: Expr = { kind: 'power', base: expr.right, exponent: parsed('2') };
  const squared = numericValue(square)?.rational;
  return {
    kind: 'topic',
    topic: 'surds',
    task: two ? 'two-terms' : 'one-term',
    given: parts.given,
    parts,
    steps: [
      step('below', expects(parsed(parts.below)), parts),
      step('above', expects(parsed(parts.top)), parts),
      step('rationalised', answer, parts),
    ],
    answer,
    answerLatex,
    mistakes: mistakesOf(
      parsed(answerLatex),
      [
        ['only-below', { kind: 'divide', left: expr.left, right: parsed(parts.below) }],
        ['not-divided', parsed(parts.top)],
        [
          'squared-whole',
          squared === undefined
            ? undefined
            : {
                kind: 'divide',
                left: { kind: 'power', base: expr.left, exponent: parsed('2') },
                right: parsed(q.rationalLatex(squared)),
              },
        ],
        [
          'sign-in-conjugate',
          two
            ? {
                kind: 'divide',
                left: { kind: 'multiply', left: expr.left, right: expr.right },
                right: parsed(parts.below),
              }
            : undefined,
        ],
      ],
      parts,
    ),
  };
}

/** What makes the bottom rational: its root, or its two terms with the other sign between them. */
function conjugateOf(bottom: Expr, size: number): Expr | undefined {
  if (size === 1) return nodes(bottom).find(({ kind }) => kind === 'root');
  if (bottom.kind === 'add') return { ...bottom, kind: 'subtract' };
  return bottom.kind === 'subtract' ? { ...bottom, kind: 'add' } : undefined;
}
