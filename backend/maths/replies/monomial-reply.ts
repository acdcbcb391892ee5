import { type Monomial, monomialOf, sameMonomial } from '../algebra/monomial.ts';
import { nodes } from '../algebra/syntax.ts';
import { readAttempt } from '../reading/attempt.ts';
import { type Met, NO, UNREADABLE, YES, nearly } from './met.ts';

/** A number times letters to powers, each letter once; letters are positive. */
export type MonomialReply = { readonly kind: 'monomial'; readonly value: Monomial };

export function meetsMonomial({ value }: MonomialReply, text: string): Met {
  const attempt = readAttempt(text);
  const given = attempt?.kind === 'lines' && attempt.lines.length === 1 ? attempt.lines[0]?.at(-1) : undefined;
  const found = given && monomialOf(given, true);
  if (given === undefined || found === undefined) return UNREADABLE;
  if (!sameMonomial(found, value)) return NO;
  const letters = nodes(given).flatMap((node) => (node.kind === 'variable' ? [node.name] : []));
  return new Set(letters).size === letters.length && letters.length === value.powers.size ? YES : nearly('form');
}
