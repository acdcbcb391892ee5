import { numericValue } from './algebra/numeric-value.ts';
import { latex } from './algebra/print.ts';
import { type Expr, nodes, substitute, whole } from './algebra/syntax.ts';
import * as q from './numbers/rational.ts';
import type { Problem } from './problems/problem.ts';
import type { Expected } from './replies/expected.ts';

/** A number put into a side of an equation: an easier question beside the ladder, and what it asks for. */
export type Aside = {
  readonly unknown: string;
  readonly value: q.Rational;
  readonly side: string;
  readonly comesTo: q.Rational;
  /** What the other side comes to there. */
  readonly other: q.Rational;
  readonly expected: Expected;
};

/** Small numbers to try, none of which may solve the equation. */
const TRIES = [1n, 2n, 3n, 4n, 10n].map((n) => q.rational(n));

/** Of the easier ways, which go round, the second puts a number into the equation. */
const ROUND = 5;

/** The question beside the ladder that goes with the `wishes`-th easier way, where it has one. */
export function asideOf(line: Problem, wishes: number): Aside | undefined {
  if (wishes % ROUND !== 2 || (line.kind !== 'linear' && line.kind !== 'quadratic')) return undefined;
  const { equation, unknown } = line;
  const holds = (side: Expr): boolean => nodes(side).some((node) => node.kind === 'variable');
  const isLeft = holds(equation.left);
  const [side, other] = isLeft ? [equation.left, equation.right] : [equation.right, equation.left];
  if (side.kind === 'variable') return undefined;
  const found = TRIES.flatMap((value): Aside[] => {
    const values = new Map([[unknown, whole(value)]]);
    const [one, two] = [side, other].map((part) => numericValue(substitute(part, values))?.rational);
    if (one === undefined || two === undefined || q.equal(one, two)) return [];
    const exact = numericValue(whole(one));
    return exact === undefined
      ? []
      : [{ unknown, value, side: latex(side), comesTo: one, other: two, expected: { kind: 'number', exact } }];
  });
  return found[((wishes - 2) / ROUND) % Math.max(found.length, 1)];
}
