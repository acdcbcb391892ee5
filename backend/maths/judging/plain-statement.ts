import { lineLatex } from '../algebra/print.ts';
import { sameExact } from '../algebra/quotient.ts';
import type { Expr } from '../algebra/syntax.ts';
import { unsure, type Verdict } from './verdict.ts';

/** Judges `12 - 5 = 7`, plain numbers on both sides, inside a problem with unknowns; `line` is its place in the attempt. */
export function plainStatement(sides: readonly Expr[], line: number): Verdict {
  const [left, right] = sides;
  const equal = left && right && sameExact(left, right);
  if (equal === undefined) return unsure('inexact-numbers');
  const shown = [lineLatex(sides)];
  return equal
    ? { kind: 'partly', because: 'true-aside', shown }
    : { kind: 'wrong', line, because: 'unequal-sides', numeric: true, shown };
}
