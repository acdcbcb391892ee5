import { isCollected } from '../algebra/collected.ts';
import { latex, squeezed } from '../algebra/print.ts';
import { sameExact } from '../algebra/quotient.ts';
import { type Expr, holdsBrackets, isSum, nodes, unknowns } from '../algebra/syntax.ts';
import type { Expected } from './expected.ts';
import type { Met } from './met.ts';
import { nearly, NO, UNREADABLE, YES } from './met.ts';
import { expressionIn } from './said.ts';

type Expression = Extract<Expected, { kind: 'expression' }>;

/** An expression of the same value, in the looks that are asked for. */
export function meetsExpression({ expr, looks }: Expression, text: string): Met {
  const said = expressionIn(text, unknowns(expr));
  if (said === undefined) return UNREADABLE;
  const same = sameExact(said.expr, expr);
  if (same === undefined) return UNREADABLE;
  if (looks === 'unworked') return isAsWritten(said.expr, expr) ? YES : UNREADABLE;
  if (same) return looks === undefined || hasLooks(looks, said.expr) ? YES : nearly('form');
  const strange = unknowns(said.expr).some((name) => !unknowns(expr).includes(name)) && unknowns(expr).length > 0;
  return said.certain && !strange ? NO : UNREADABLE;
}

/** The piece itself, as it stands or turned round: 3 × 9 and 9 × 3, not what it comes to. */
function isAsWritten(given: Expr, piece: Expr): boolean {
  const turned: Expr =
    piece.kind === 'add' || piece.kind === 'multiply' ? { ...piece, left: piece.right, right: piece.left } : piece;
  return [piece, turned].some((one) => squeezed(latex(one)) === squeezed(latex(given)));
}

function hasLooks(looks: Exclude<NonNullable<Expression['looks']>, 'unworked'>, expr: Expr): boolean {
  switch (looks) {
    case 'open':
      return !nodes(expr).some(holdsBrackets);
    case 'collected':
      return isCollected(expr) || !nodes(expr).some((node) => isSum(node) || holdsBrackets(node));
    case 'product':
      return expr.kind === 'multiply' || expr.kind === 'power' || (expr.kind === 'negative' && !isSum(expr.of));
    default:
      return looks satisfies never;
  }
}
