import { numericValue } from '../algebra/numeric-value.ts';
import { latex } from '../algebra/print.ts';
import { type Expr, substitute, unknowns, whole } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Trial } from './verdict.ts';

/** Small values that pupils can work out by head; later unknowns take the numbers that follow. */
const STARTS = [2n, 3n, 5n, 11n];

/** Shows at one point that the first and the last of `sides` differ; undefined without unknowns, and where no start tells. */
export function trialOf(sides: readonly Expr[]): Trial | undefined {
  const [first, second] = [sides[0], sides.at(-1)];
  const names = unknowns(...sides);
  if (first === undefined || second === undefined || names.length === 0) return undefined;
  for (const start of STARTS) {
    const at = names.map((name, i) => ({ name, value: q.rational(start + BigInt(i)) }));
    const values = new Map(at.map(({ name, value }) => [name, whole(value)]));
    const [x, y] = [first, second].map((side) => numericValue(substitute(side, values))?.rational);
    if (x === undefined || y === undefined || q.equal(x, y)) continue;
    return { at, left: { latex: latex(first), value: x }, right: { latex: latex(second), value: y } };
  }
  return undefined;
}
