import { settle } from './literal.ts';
import { type Expr, nodes } from './syntax.ts';

/** The operations of an expression; signs and numbers are none, and a fraction is a number. */
function operationsOf(expr: Expr): Expr[] {
  return nodes(settle(expr)).filter(({ kind }) => kind !== 'number' && kind !== 'variable' && kind !== 'negative');
}

/** True where one operation is all there is: no order of operations to think about. */
export const isSingleOperation = (expr: Expr): boolean => operationsOf(expr).length <= 1;
