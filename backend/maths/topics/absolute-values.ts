import { inText, joinedBy } from '../algebra/latex-words.ts';
import { solveInequality } from '../algebra/inequality.ts';
import { polynomialOf } from '../algebra/linear.ts';
import * as p from '../algebra/polynomial.ts';
import { equationLatex, latex } from '../algebra/print.ts';
import { both } from '../algebra/real-set.ts';
import { type Equation, type Expr, nodes, unknowns } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import { parseSides } from '../reading/parse.ts';
import { expectsAll, numberExpr, step } from './expressions.ts';
import { number } from './made.ts';
import { hasWords, statement } from './statement.ts';
import type { Mistake, Topic, TopicProblem } from './topic.ts';

const SOLVE =
  /^(?:(?:solve|find|work out|what is)(?: (?:the|for|following|absolute|value|values|modulus|equation|equations|of|all|solutions?|to|[a-z](?= in|:|\.| if| when| \|)|in|if|when))*[:.,]? ?)?([^?]*[|∣][^?]*)(?:,? for [a-z])?$/i;

/** Equations with sizes: |2x - 3| = 7. */
export const absoluteValues: Topic = {
  name: 'absolute-values',
  read(text) {
    const said = statement(text.replace(/\babs ?\(([^()|]*)\)/gi, '|$1|')).replace(
      /[∣]|\\(?:l|r)?vert(?![a-zA-Z])|\\mid(?![a-zA-Z])/g,
      '|',
    );
    const bare = SOLVE.exec(said)?.[1]?.trim();
    if (bare === undefined || hasWords(bare)) return undefined;
    const [left, right, ...more] = parseSides(bare) ?? [];
    return left === undefined || right === undefined || more.length > 0 ? undefined : problemOf({ left, right });
  },
};

function problemOf(equation: Equation): TopicProblem | undefined {
  const sides = [equation.left, equation.right];
  const sizes = sides.flatMap(nodes).filter((node) => node.kind === 'size' && unknowns(node).length > 0);
  const [letter, ...letters] = unknowns(...sides);
  if (letter === undefined || letters.length > 0 || sizes.length === 0 || sizes.length > 2) return undefined;
  const [below, above] = [
    solveInequality({ sides, signs: ['<='] }, letter),
    solveInequality({ sides, signs: ['>='] }, letter),
  ];
  const set = below && above && both(below, above);
  if (set === undefined || set.gaps.some(Boolean)) return undefined;
  const roots = set.points;
  const given = equationLatex(equation);
  const [size] = sizes;
  const inside = size?.kind === 'size' ? size.of : numberExpr(0);
  const alone = sizes.length === 1 ? sizeAlone(equation, size, letter) : undefined;
  const parts = {
    letter,
    inside: latex(inside),
    ...(alone && { alone: rationalLatex(alone), minus: rationalLatex(q.negate(alone)) }),
  };
  const answer = expectsAll(roots.map(numberExpr));
  const answerLatex =
    roots.length === 0
      ? inText('none')
      : joinedBy(
          'or',
          roots.map((one) => `${letter} = ${rationalLatex(one)}`),
        );
  const first = alone === undefined ? [] : [step('size-alone', number(alone), parts)];
  const task = roots.length === 0 ? 'none' : alone === undefined ? 'cases' : 'size';
  return {
    kind: 'topic',
    topic: 'absolute-values',
    task,
    given,
    parts,
    steps: [
      ...first,
      step(roots.length === 0 ? 'no-size' : alone === undefined ? 'both-cases' : 'two-cases', answer, parts),
    ],
    answer,
    answerLatex,
    mistakes: mistakes(roots, inside, alone, letter, parts),
  };
}

/** What the size is, where the equation is a number times it plus a number. */
function sizeAlone(equation: Equation, size: Expr | undefined, letter: string): Rational | undefined {
  const name = letter === 't' ? 's' : 't';
  const put = (expr: Expr): Expr =>
    expr === size
      ? { kind: 'variable', name }
      : 'left' in expr
        ? { ...expr, left: put(expr.left), right: put(expr.right) }
        : expr.kind === 'negative'
          ? { ...expr, of: put(expr.of) }
          : expr;
  const all = polynomialOf({ kind: 'subtract', left: put(equation.left), right: put(equation.right) });
  if (all === undefined || p.names(all).join() !== name || p.degree(all) !== 1) return undefined;
  return q.divide(q.negate(p.coefficientOf(all, name, 0)), p.coefficientOf(all, name, 1));
}

function mistakes(
  roots: readonly Rational[],
  inside: Expr,
  alone: Rational | undefined,
  letter: string,
  parts: Readonly<Record<string, string>>,
): Mistake[] {
  const polynomial = polynomialOf(inside);
  const [b, c] = polynomial ? [p.coefficientOf(polynomial, letter, 1), p.coefficientOf(polynomial, letter, 0)] : [];
  if (alone === undefined || b === undefined || c === undefined || p.degree(polynomial ?? p.NOTHING) !== 1) return [];
  const root = (value: Rational): Rational => q.divide(q.subtract(value, c), b) ?? q.ZERO;
  const differs = (values: readonly Rational[]): boolean =>
    values.length !== roots.length || !values.every((one) => roots.some((other) => q.equal(one, other)));
  const list = (id: string, values: readonly Rational[]): Mistake[] =>
    differs(values) ? [{ id, parts, gives: expectsAll(values.map(numberExpr)) }] : [];
  if (alone.n < 0n)
    return [
      ...list('negative-size', [root(alone), root(q.negate(alone))]),
      ...list('one-case', [root(alone)]),
      ...list('size-made-positive', [root(q.negate(alone))]),
    ];
  const plus = root(alone);
  return [
    ...list('minus-on-root', [plus, q.negate(plus)]),
    ...list('one-case', [plus]),
    ...list('sign-inside', [q.divide(q.add(alone, c), b) ?? plus, q.divide(q.add(q.negate(alone), c), b) ?? plus]),
  ];
}
