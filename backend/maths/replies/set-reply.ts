import { type Met, NO, UNREADABLE, YES, nearly } from './met.ts';
import { setText } from './set-text.ts';

/**
 * A set of whole numbers and letters: neither order nor repeats count. Some of its elements are a part of it, unless they are `taken`:
 * what a wrong idea gives.
 */
export type SetReply = {
  readonly kind: 'set';
  readonly values: readonly string[];
  readonly taken?: readonly (readonly string[])[];
};

/** Longest reply that is read, in UTF-16 code units. */
const MAX_TEXT = 300;

const LEAD =
  /^(?:(?:so|then|well|it's|its|it is|it|they are|they're|there is|there are|that's|that is|the answer is|i think|i got|i get|maybe|answer|the elements are|the set|is|are)(?![a-z'])[\s:,]*|[=:]\s*)+/;
const TAIL =
  /(?:\s+(?:i think|maybe|(?:is|are) (?:in both|shared|common|left|left over)|only|in both|in common)|[\s.?!,;]+)$/;
const EMPTY =
  /^(?:∅|\{ ?\}|(?:an |the )?empty(?: set)?|(?:the )?null set|nothing|none|none of them|no (?:elements?|numbers?|letters?|members?))$/;

/** Whether a reply is this set: in braces, or its elements alone. */
export function meetsSet({ values, taken = [] }: SetReply, text: string): Met {
  const given = text.length > MAX_TEXT ? undefined : elementsSaid(text, values);
  if (given === undefined) return UNREADABLE;
  if (given === 'nested-empty') return values.length === 0 ? nearly('form') : NO;
  const wanted = folded(values);
  if (isSame(given, wanted)) return YES;
  const isPart = given.size > 0 && [...given].every((one) => wanted.has(one));
  return isPart && !taken.some((some) => isSame(given, folded(some))) ? nearly('part') : NO;
}

const folded = (values: readonly string[]): ReadonlySet<string> => new Set(values.map((one) => one.toLowerCase()));
const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

function elementsSaid(text: string, values: readonly string[]): ReadonlySet<string> | 'nested-empty' | undefined {
  let bare = setText(text).toLowerCase();
  bare = bare.slice(bare.lastIndexOf('=') + 1).trim();
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(LEAD, '').replace(TAIL, '').trim();
  }
  if (EMPTY.test(bare)) return new Set();
  if (/^\{ ?∅ ?\}$/.test(bare)) return 'nested-empty';
  const [, inner] = /^[{([]([^{}()[\]]*)[})\]]$/.exec(bare) ?? [];
  const items = (inner ?? bare).split(/\s*(?:[,;&]|\band\b)\s*|\s+/).filter((one) => one !== '');
  const isNumbers = items.every((one) => /^-?\d{1,9}$/.test(one));
  // A bare letter may be a word ("i", "a") where the set holds none.
  const isLetters = values.some((one) => /[a-z]/i.test(one)) && items.every((one) => /^(?:[a-z]|-?\d{1,9})$/.test(one));
  if (items.length === 0 || !(isNumbers || isLetters)) return undefined;
  return new Set(items.map((one) => one.replace(/^(-?)0+(?=\d)/, '$1')));
}
