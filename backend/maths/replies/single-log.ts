import { sameExact } from '../algebra/quotient.ts';
import type { Expr } from '../algebra/syntax.ts';
import { rational, type Rational, equal } from '../numbers/rational.ts';
import { delatexed } from '../reading/delatexed.ts';
import { parseExpression } from '../reading/parse.ts';
import { type Met, NO, UNREADABLE } from './met.ts';

/** One logarithm: its base, where one is written, and what it is taken of. */
export type SingleLog = { readonly kind: 'log'; readonly base: Rational | undefined; readonly of: Expr };

/** `log_2 8`, `log base 2 of 8`, `log(5x)`; `times` is the number before it, or none. */
export type Log = { readonly times: string; readonly base: Rational | 'e' | undefined; readonly of: string };

const LOG =
  /^(.*?)\s?\*?\s?(?:log\s?(?:_\s?\{?\s?(\d+(?:\.\d+)?)\s?\}?|(?:to )?(?:the )?base (\d+)(?: of)?)?|(ln))\s?(?:of )?(?:\(([^()]*)\)|\{([^{}]*)\}|(\\frac\{[^{}]*\}\{[^{}]*\}|[\da-z.^/]+))$/i;

/** One logarithm in a text. */
export function logIn(text: string): Log | undefined {
  const found = LOG.exec(delatexed(text).replace(/[?.\s]+$/, ''));
  if (found === null) return undefined;
  const base = found[2] ?? found[3];
  return {
    times: found[1]?.trim() ?? '',
    base: found[4] === undefined ? (base === undefined ? undefined : rational(BigInt(Math.trunc(Number(base))))) : 'e',
    of: found[5] ?? found[6] ?? found[7] ?? '',
  };
}

export function meetsLog({ base, of }: SingleLog, text: string): Met {
  const bare = delatexed(text).replace(
    /^(?:(?:so|then|it's|it is|is it|the answer is|answer|i (?:got|get|think))\b[:,]?\s*)+/i,
    '',
  );
  const log = logIn(bare);
  const given = log && parseExpression(log.of);
  if (log === undefined || given === undefined || log.times !== '' || log.base === 'e') return UNREADABLE;
  // A base left out in the reply is the problem's own.
  if (log.base !== undefined && !equal(log.base, base ?? rational(10n))) return NO;
  const same = sameExact(given, of);
  return same === undefined ? UNREADABLE : { kind: same ? 'yes' : 'no' };
}
