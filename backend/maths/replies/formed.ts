import { polynomialOf } from '../algebra/linear.ts';
import * as p from '../algebra/polynomial.ts';
import { sameExact } from '../algebra/quotient.ts';
import { type Expr, nodes, substitute, unknowns } from '../algebra/syntax.ts';
import { readAttempt } from '../reading/attempt.ts';
import { type Met, NO, UNREADABLE, YES, nearly } from './met.ts';

/**
 * An expression in a form: `completed-square` has its unknown inside one square alone, `no-root-below` has no root in a denominator,
 * `any-letter` may use any one letter for its unknown.
 */
export type Formed = {
  readonly kind: 'formed';
  readonly expr: Expr;
  readonly form: 'completed-square' | 'no-root-below' | 'any-letter';
};

export function meetsFormed({ expr, form }: Formed, text: string): Met {
  const attempt = readAttempt(text);
  const typed = attempt?.kind === 'lines' && attempt.lines.length === 1 ? attempt.lines[0]?.at(-1) : undefined;
  const given = typed && form === 'any-letter' ? renamed(typed, expr) : typed;
  const same = given && sameExact(given, expr);
  if (given === undefined || same === undefined) return UNREADABLE;
  if (!same) return NO;
  return form === 'any-letter' || (form === 'completed-square' ? isCompleted(given) : !hasRootBelow(given))
    ? YES
    : nearly('form');
}

function isCompleted(given: Expr): boolean {
  const squares = nodes(given).filter((node) => node.kind === 'power' && unknowns(node).length > 0);
  const inSquare = squares.every(
    (node) => node.kind === 'power' && p.degree(polynomialOf(node.base) ?? p.NOTHING) === 1,
  );
  return nodes(given).filter((node) => node.kind === 'variable').length === 1 && squares.length === 1 && inSquare;
}

const hasRootBelow = (given: Expr): boolean =>
  nodes(given).some(
    (node) =>
      (node.kind === 'divide' && nodes(node.right).some(({ kind }) => kind === 'root')) ||
      (node.kind === 'root' && nodes(node.of).some(({ kind }) => kind === 'divide')),
  );

/** The reply with its letter called as in the expression; undefined where it has several. */
function renamed(given: Expr, expr: Expr): Expr | undefined {
  const [own, ...others] = unknowns(given);
  const [name] = unknowns(expr);
  if (own === undefined || name === undefined) return given;
  return others.length > 0 ? undefined : substitute(given, new Map([[own, { kind: 'variable', name }]]));
}
