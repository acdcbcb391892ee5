import { sameExact } from '../algebra/quotient.ts';
import type { Expr } from '../algebra/syntax.ts';
import { readAttempt } from '../reading/attempt.ts';
import { delatexed } from '../reading/delatexed.ts';
import { type Met, NO, UNREADABLE, YES, nearly } from './met.ts';

/**
 * Values that belong together in groups: the groups in any order, the values of a group in theirs. Roots are groups of one, a point is one
 * group of two, and `names` are what the values of a group may be called. No groups: there is nothing to give ("no solution").
 */
export type Values = {
  readonly kind: 'values';
  readonly groups: readonly (readonly Expr[])[];
  readonly names?: readonly string[];
};

const MAX_TEXT = 200;

/** Whether a reply gives all the values; `part` where it gives some of the groups and nothing else. */
export function meetsValues({ groups, names }: Values, text: string): Met {
  const given = text.length > MAX_TEXT ? undefined : valuesIn(text, names ?? []);
  if (given === undefined) return UNREADABLE;
  const size = groups[0]?.length ?? 0;
  if (given.length === 0) return { kind: groups.length === 0 ? 'yes' : 'no' };
  if (groups.length === 0) return NO;
  if (given.length % size !== 0)
    return { kind: given.length > size ? 'unreadable' : given.length < size ? 'unreadable' : 'no' };
  const found = new Set<number>();
  for (let at = 0; at < given.length; at += size) {
    const one = given.slice(at, at + size);
    const met = groups.map((group) => sameList(group, one));
    if (met.includes(undefined)) return UNREADABLE;
    const here = met.indexOf(true);
    if (here < 0) return NO;
    found.add(here);
  }
  return found.size === groups.length ? YES : nearly('part');
}

function sameList(group: readonly Expr[], given: readonly Expr[]): boolean | undefined {
  let all = true;
  for (const [i, one] of group.entries()) {
    const other = given[i];
    const same = other === undefined ? false : sameExact(one, other);
    if (same === undefined) return undefined;
    all &&= same;
  }
  return all;
}

function valuesIn(text: string, names: readonly string[]): Expr[] | undefined {
  const flat = delatexed(text)
    .replace(/\(([^(),]+),([^(),]+)\)/g, ' $1 ; $2 ; ')
    .replace(/[;\s]*(?:;|\band\b|\bor\b|,)(?:\s*(?:;|\band\b|\bor\b|,))+[;\s]*/g, ' ; ')
    .replace(/[;\s.,]+$/, '')
    .replace(
      /^(?:the )?(?:next|first)? ?(?:terms?|numbers?|roots?|point|midpoint|vertex|coordinates?|turning point|solutions?)(?: are| is|:)?\s+/i,
      '',
    );
  if (/^(?:there (?:is|are) )?(?:no|zero) (?:real )?(?:solutions?|roots)$/i.test(flat)) return [];
  const attempt = readAttempt(flat);
  if (attempt === undefined) return undefined;
  if (attempt.kind === 'claim') return attempt.claim === 'none' ? [] : undefined;
  const lines = attempt.lines.flatMap((sides) => {
    const last = sides.at(-1);
    const first = sides[0];
    return last === undefined ? [] : [{ name: sides.length > 1 && first?.kind === 'variable' ? first.name : '', last }];
  });
  const named = names.length > 1 && lines.every(({ name }) => names.includes(name));
  if (!named) return lines.map(({ last }) => last);
  const sorted: Expr[] = [];
  for (let at = 0; at < lines.length; at += names.length)
    for (const name of names) {
      const found = lines.slice(at, at + names.length).find((line) => line.name === name);
      if (found === undefined) return undefined;
      sorted.push(found.last);
    }
  return sorted;
}
