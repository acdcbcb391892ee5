import { joinedBy } from '../algebra/latex-words.ts';
import { equationLatex } from '../algebra/print.ts';
import { pairLatex, solveQuadratic } from '../algebra/quadratic.ts';
import { type Expr, unknowns } from '../algebra/syntax.ts';
import { absolute, floorRoot } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { rationalLatex } from '../numbers/rational.ts';
import { parseSides } from '../reading/parse.ts';
import type { Expected } from '../replies/expected.ts';
import type { Rounding } from '../replies/rounded.ts';
import { roundedBy, roundedText } from '../replies/rounded.ts';
import { expectsAll, numberExpr, step } from './expressions.ts';
import { number } from './made.ts';
import { hasWords } from './statement.ts';
import type { Mistake, TopicProblem } from './topic.ts';

const COUNTS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3 };
/** Digits behind the point to which a root is worked out before it is rounded. */
const DIGITS = 30n;

/** The roots of a quadratic equation by the formula, rounded as the question says. */
export function roundedRoots(text: string, count: string, kind: string): TopicProblem | undefined {
  const bare = text.trim().replace(/[.,;]+$/, '');
  if (hasWords(bare)) return undefined;
  const [left, right, ...more] = parseSides(bare) ?? [];
  if (left === undefined || right === undefined || more.length > 0) return undefined;
  const [letter, ...letters] = unknowns(left, right);
  const solution = letter === undefined || letters.length > 0 ? undefined : solveQuadratic({ left, right }, letter);
  if (solution === undefined || letter === undefined || solution.roots.kind !== 'surd') return undefined;
  const n = COUNTS[count.toLowerCase()] ?? Number(count);
  const rounding: Rounding = /^d/i.test(kind) ? { kind: 'places', places: n } : { kind: 'figures', figures: n };
  if (n < 1) return undefined;
  const { a, b, c, discriminant, roots } = solution;
  const near = rootsNear(a, b, discriminant);
  const rounded = near.map((one) => roundedBy(one, rounding));
  const parts = {
    letter,
    a: rationalLatex(a),
    b: rationalLatex(b),
    c: rationalLatex(c),
    discriminant: rationalLatex(discriminant),
    square: rationalLatex(q.multiply(b, b)),
    product: rationalLatex(q.multiply(q.rational(4n), q.multiply(a, c))),
    exact: pairLatex(roots),
    given: equationLatex({ left, right }),
  };
  const answer = expectsAll(rounded.map(numberExpr));
  const wrong = (id: string, values: readonly Rational[]): Mistake[] => {
    const found = values.map((one) => roundedBy(one, rounding));
    const same = found.every((one) => rounded.some((other) => q.equal(one, other)));
    return same ? [] : [{ id, parts, gives: expectsAll(found.map(numberExpr)) }];
  };
  const sign = rootsNear(a, q.negate(b), discriminant);
  const notHalved = near.map((one) => q.multiply(one, q.rational(2n)));
  const onlyRoot = onlyRootDivided(a, b, discriminant);
  const positive = rounded.filter((one) => one.n > 0n);
  const exact: Expected = { kind: 'values', groups: [1, -1].map((side) => [exactRoot(b, discriminant, a, side)]) };
  return {
    kind: 'topic',
    topic: 'quadratics',
    task: 'rounded-roots',
    given: parts.given,
    parts: { ...parts, count: `${n}` },
    steps: [
      step('discriminant', number(discriminant), parts),
      step('exact-roots', exact, parts),
      step('round-roots', answer, parts),
    ],
    answer,
    answerLatex: joinedBy(
      'or',
      rounded.map((one) => `${letter} = ${roundedText(one, rounding)}`),
    ),
    mistakes: [
      ...wrong('sign-of-b', sign),
      ...wrong('only-root-divided', onlyRoot),
      ...wrong('divided-by-a', notHalved),
      ...wrong(
        'cut-off-roots',
        near.map((one) => roundedBy(one, rounding, 'down')),
      ),
      ...(positive.length === 1 ? [{ id: 'one-root', parts, gives: number(positive[0] ?? q.ZERO) }] : []),
    ],
  };
}

function exactRoot(b: Rational, discriminant: Rational, a: Rational, side: number): Expr {
  const root: Expr = { kind: 'root', index: 2, of: numberExpr(discriminant) };
  const top: Expr = { kind: side > 0 ? 'add' : 'subtract', left: numberExpr(q.negate(b)), right: root };
  return { kind: 'divide', left: top, right: numberExpr(q.multiply(q.rational(2n), a)) };
}

/** The square root of a fraction, cut off far behind the digits that matter. */
function rootNear(value: Rational): Rational {
  const scale = 10n ** DIGITS;
  return q.rational(floorRoot(absolute(value.n) * value.d * scale * scale, 2), value.d * scale);
}

function rootsNear(a: Rational, b: Rational, discriminant: Rational): Rational[] {
  const root = rootNear(discriminant);
  const twice = q.multiply(q.rational(2n), a);
  return [q.subtract(q.negate(b), root), q.add(q.negate(b), root)]
    .flatMap((top) => q.divide(top, twice) ?? [])
    .toSorted((x, y) => (q.less(x, y) ? -1 : 1));
}

/** -b ± √D/(2a): only the root over 2a. */
function onlyRootDivided(a: Rational, b: Rational, discriminant: Rational): Rational[] {
  const part = q.divide(rootNear(discriminant), q.multiply(q.rational(2n), a)) ?? q.ZERO;
  return [q.subtract(q.negate(b), part), q.add(q.negate(b), part)];
}
