import { inline } from './ladder.ts';
import { latex } from '../../maths/algebra/print.ts';
import type { Expr } from '../../maths/algebra/syntax.ts';
import type { Verdict } from '../../maths/judging/judge.ts';

export const lineLatex = (sides: readonly Expr[]): string => sides.map(latex).join(' = ');

export function cannotCheck(why: string): Verdict {
  return { kind: 'unsure', said: `I can't check that line: ${why} Can you write it another way, on one line?` };
}

/** A line that uses letters which the problem does not have. */
export function otherLetters(extra: readonly string[], own: readonly string[]): Verdict {
  const ours = own.length === 0 ? 'has no letters' : `uses ${own.map(inline).join(' and ')}`;
  const said = `I can't check that line: it uses ${extra.map(inline).join(' and ')}, but our problem ${ours}. Is it a new problem (then start with "Solve" or "Simplify"), or a slip of the pen?`;
  return { kind: 'unsure', said };
}

/** A sum with plain numbers alone, inside a problem with unknowns. */
export function plainSum(sides: readonly Expr[], isTrue: boolean | undefined): Verdict {
  const shown = inline(lineLatex(sides));
  if (isTrue === undefined) return cannotCheck('I cannot work its numbers out exactly.');
  return isTrue
    ? { kind: 'partly', said: `Yes, ${shown} is true. How does it help with our problem?` }
    : { kind: 'wrong', said: `Look again at ${shown}: the two sides are not equal. What does each side come to?` };
}
