import { numericValue } from '../algebra/numeric-value.ts';
import { sameExact } from '../algebra/quotient.ts';
import { type Expr, nodes, substitute, unknowns, whole } from '../algebra/syntax.ts';
import { rational } from '../numbers/rational.ts';
import { sameSurd } from '../numbers/surd.ts';
import { readAttempt } from '../reading/attempt.ts';
import { delatexed } from '../reading/delatexed.ts';
import { type Met, UNREADABLE } from './met.ts';

/** A formula for whole numbers `unknown` = 1, 2, 3, ..., which may have it in exponents: 3 × 2^(n - 1). */
export type Formula = { readonly kind: 'formula'; readonly expr: Expr; readonly unknown: string };

/** Sums of powers with fewer nodes than points compared are equal everywhere once they are equal at so many. */
const POINTS = 16;

export function meetsFormula({ expr, unknown }: Formula, text: string): Met {
  const bare = delatexed(text)
    .replace(/^(?:the )?(?:n ?th term|rule|formula)(?: is| =|:)?\s*/i, '')
    .replace(/\b[a-zA-Z]_\{?[a-z]\}?\s*=/, ' ')
    .replace(/\b[a-zA-Z]\([a-z]\)\s*=/, ' ')
    .replace(/\^\s*\(/g, '^(');
  const attempt = readAttempt(bare);
  const given = attempt?.kind === 'lines' && attempt.lines.length === 1 ? attempt.lines[0]?.at(-1) : undefined;
  if (given === undefined || unknowns(given).some((name) => name !== unknown)) return UNREADABLE;
  const exact = sameExact(expr, given) ?? sameAtPoints(expr, given, unknown);
  return exact === undefined ? UNREADABLE : { kind: exact ? 'yes' : 'no' };
}

export function sameAtPoints(a: Expr, b: Expr, unknown: string): boolean | undefined {
  if (nodes(b).length >= POINTS) return undefined;
  for (let n = 1; n <= POINTS; n += 1) {
    const at = new Map([[unknown, whole(rational(BigInt(n)))]]);
    const [x, y] = [numericValue(substitute(a, at)), numericValue(substitute(b, at))];
    if (x === undefined || y === undefined) return undefined;
    if (!sameSurd(x.surd, y.surd)) return false;
  }
  return true;
}
