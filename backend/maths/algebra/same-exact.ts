import { sameQuotient, toQuotient } from './quotient.ts';
import { numericValue, sameSurd } from '../numbers/surd.ts';
import { type Expr, unknowns } from './syntax.ts';

/** Whether two expressions are equal wherever both are defined, proven exactly; undefined where that cannot be decided. */
export function sameExact(a: Expr, b: Expr): boolean | undefined {
  if (unknowns(a, b).length === 0) {
    const [x, y] = [numericValue(a), numericValue(b)];
    return x === undefined || y === undefined ? undefined : sameSurd(x.surd, y.surd);
  }
  const [x, y] = [toQuotient(a), toQuotient(b)];
  return x === undefined || y === undefined ? undefined : sameQuotient(x, y);
}
