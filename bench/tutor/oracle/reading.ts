import { clean, splitOutside } from './clean.ts';
import { parse } from './parse.ts';
import { type Span, spansOf } from './spans.ts';
import { lettersIn, type Tree, two } from './tree.ts';
import { type Unit, unitOf, withoutUnit } from './units.ts';

/** One thing that an answer names. `places`: the decimal places that it was written with. `difference`: left minus right of its equation. */
export type Item =
  | {
      readonly kind: 'value';
      readonly tree: Tree;
      readonly name?: string;
      readonly unit?: Unit;
      readonly places?: number;
      readonly difference?: Tree;
    }
  | { readonly kind: 'equation'; readonly difference: Tree }
  | { readonly kind: 'tuple'; readonly of: readonly Item[] };

/** What an answer may mean. */
export type Reading =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'items'; readonly of: readonly Item[] }
  | { readonly kind: 'spans'; readonly of: readonly Span[] };

const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:there (?:is|are) )?(?:no|none|0) ?(?:real |possible )?(?:solutions?|answers?|roots?)?$|^(?:undefined|dne|does not exist|impossible|\\varnothing|\\emptyset|never)$/,
    'none',
  ],
  [/^(?:no real solutions?)$/, 'none'],
  [
    /^(?:infinitely many(?: solutions?)?|infinite(?: solutions?| number of solutions)?|all (?:real )?numbers?|every (?:real )?number(?: works)?|identity|always)$/,
    'all',
  ],
  [/^(?:\(-\\infty ?, ?\\infty ?\)|\\mathbb\{r\})$/, 'all'],
  [/^(?:yes|true|correct|prime)$/, 'yes'],
  [/^(?:no|false|incorrect|not prime|composite)$/, 'no'],
];

/** Everything that an answer in LaTeX or plain text may mean; empty where it is nothing that can be compared. */
export function readingsOf(text: string): readonly Reading[] {
  const line = clean(text);
  const readings: Reading[] = [];
  const lower = line.toLowerCase();
  for (const [form, word] of WORDS) if (form.test(lower)) readings.push({ kind: 'word', word });
  if (lower.endsWith('(no real solutions)')) readings.push({ kind: 'word', word: 'none' });
  const clock = /^(\d{1,2}):(\d{2})\s*([ap])\.?m\.?$|^(\d{2}):(\d{2})$/i.exec(line);
  if (clock !== null) readings.push({ kind: 'word', word: timeOf(clock) });
  const spans = spansOf(line);
  if (spans !== undefined) readings.push({ kind: 'spans', of: spans });
  const items = itemsOf(line);
  if (items !== undefined) readings.push({ kind: 'items', of: items });
  return readings;
}

function timeOf([, hour12, minute12, half, hour24, minute24]: RegExpExecArray): string {
  if (hour12 === undefined) return `${Number(hour24)}:${minute24}`;
  const hour = (Number(hour12) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
  return `${hour}:${minute12}`;
}

function itemsOf(line: string): readonly Item[] | undefined {
  const bare = line.replace(/^\\\{(.*)\\\}$/, '$1').replace(/\s*\([^()]*[a-z]{3}[^()]*\)$/, '');
  const pieces = splitOutside(bare, /,|;|\bor\b|\band\b|\\\\/y).flatMap(eitherSign);
  const items = pieces.map(itemOf);
  const known = items.filter((item) => item !== undefined);
  return known.length === 0 || known.length < items.length ? undefined : shared(known);
}

/** Plus or minus as the two that it stands for. */
function eitherSign(piece: string): readonly string[] {
  return piece.includes('\\pm') ? [piece.replace('\\pm', '+'), piece.replace('\\pm', '-')] : [piece];
}

/** In `x = 2, -3` the name stands for both. */
function shared(items: readonly Item[]): readonly Item[] {
  const [first, ...rest] = items;
  const name = first?.kind === 'value' ? first.name : undefined;
  if (name === undefined || rest.some((item) => item.kind !== 'value' || item.name !== undefined)) return items;
  return items.map((item) => (item.kind === 'value' ? { ...item, name } : item));
}

function itemOf(piece: string): Item | undefined {
  if (piece.startsWith('--')) return undefined;
  const inside =
    /^\((.*)\)$/.exec(piece)?.[1] ?? (/^[^=]*\d\s*:\s*\d[^=]*$/.test(piece) ? piece.replaceAll(':', ',') : undefined);
  const members = inside === undefined ? [] : splitOutside(inside, /,/y);
  if (members.length > 1) {
    const of = members.map(itemOf).filter((item) => item !== undefined);
    return of.length === members.length ? { kind: 'tuple', of } : undefined;
  }
  const [left = '', right, third] = piece.split('=').map((side) => side.trim());
  if (right === undefined) return valueOf(left);
  const value = valueOf(third === undefined ? right : third);
  const head = parse(left);
  if (
    /^[a-zA-Z](?:_\{?\w+\}?|'+|\^\{?-1\}?)?\s*\(\s*[a-zA-Z]\s*\)$|^d[a-z]\/d[a-z]$|^\\frac\{d[a-z]?\}\{d[a-z]\}/.test(
      left,
    )
  )
    return value;
  if (value?.kind !== 'value') return undefined;
  if (head === undefined) return /[a-zA-Z]{3}/.test(left) ? value : undefined;
  const difference = two('-', head, value.tree);
  if (head.kind !== 'name' || lettersIn(value.tree).has(head.name)) return { kind: 'equation', difference };
  return { ...value, name: head.name, difference };
}

/** Plain letters in a row that are a word and no product. */
const WORD = /(?<![\\a-zA-Z])(?!sqrt|arc|sinh|cosh|tanh|theta|alpha|beta|lambda|infinity)[a-zA-Z]{4,}/;

function valueOf(text: string): Item | undefined {
  const behind = /[\d)}]\s*([a-zA-Z]{2,}(?:\s*\^\s*\{?[23]\}?)?|[a-zA-Z]+\/[a-zA-Z]+)$/.exec(text)?.[1];
  const isUnit = behind !== undefined && unitOf(behind) !== undefined;
  const tree = isUnit || WORD.test(text) ? undefined : parse(text);
  if (tree !== undefined) {
    const places = /^-?\s*\d*\.(\d+)$/.exec(text)?.[1]?.length ?? (/^-?\s*\d+$/.test(text) ? 0 : undefined);
    return { kind: 'value', tree, ...(places !== undefined && { places }) };
  }
  const measured = withoutUnit(text);
  const value = measured === undefined ? undefined : valueOf(measured.number);
  return value?.kind === 'value' && measured?.unit !== undefined ? { ...value, unit: measured.unit } : value;
}
