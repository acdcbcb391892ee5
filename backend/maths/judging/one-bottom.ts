import { literal, settle } from '../algebra/literal.ts';
import { latex } from '../algebra/print.ts';
import { type Expr, isSum } from '../algebra/syntax.ts';

/** 8/12 + 3/12 as (8 + 3)/12: what is done next is adding the tops, never cancelling what was just made alike. */
export function overOneBottom(expr: Expr): Expr {
  if (!isSum(expr)) return expr;
  const [left, right] = [overOneBottom(expr.left), expr.right];
  if (left.kind !== 'divide' || right.kind !== 'divide' || latex(left.right) !== latex(right.right)) return expr;
  if (literal(settle(right.right)) === undefined) return expr;
  return { kind: 'divide', left: { kind: expr.kind, left: left.left, right: right.left }, right: left.right };
}
