import type { Expected } from './expected.ts';
import type { Met } from './met.ts';
import { nearly, NO, UNREADABLE, YES } from './met.ts';
import { coreOf, spokenCore } from './said.ts';

type Meets = (expected: Expected, text: string) => Met;

/** Most things in a list: a reply is short, and pairing them up costs the product of both lists. */
const MAX_ITEMS = 12;

/** Several things, all of them: "x = 2 or x = -3", "(3, -2)", "2 and 3", "±4". */
export function meetsAll({ of, inOrder }: Extract<Expected, { kind: 'all' }>, text: string, meets: Meets): Met {
  const tried = ways(text)
    .filter((items) => items.length > 0 && items.length <= MAX_ITEMS)
    .map((items) => against(of, inOrder, items, meets));
  return (
    tried.find(({ kind }) => kind === 'yes') ??
    tried.find(({ kind }) => kind === 'nearly') ??
    (tried.length > 0 && tried.every(({ kind }) => kind === 'no') ? NO : UNREADABLE)
  );
}

/** Several things, each of them one of `of`; how many does not matter. */
export function meetsSome({ of, least }: Extract<Expected, { kind: 'some' }>, text: string, meets: Meets): Met {
  const read = ways(text)
    .filter((items) => items.length > 0 && items.length <= MAX_ITEMS)
    .map((items) => items.map((item) => best(of, item, meets).kind));
  if (read.some((kinds) => kinds.length >= least && kinds.every((kind) => kind === 'yes'))) return YES;
  const [first = []] = read;
  return first.length >= least && first.every((kind) => kind === 'yes' || kind === 'no') ? NO : UNREADABLE;
}

function best(of: readonly Expected[], item: string, meets: Meets): Met {
  const met = of.map((one) => meets(one, item));
  return met.find(({ kind }) => kind === 'yes') ?? (met.every(({ kind }) => kind === 'no') ? NO : UNREADABLE);
}

/** The ways in which a reply may be a list. */
function ways(text: string): string[][] {
  const texts = new Set([coreOf(text), spokenCore(text)].map((core) => signed(unwrapped(core))));
  const lists = [...texts].flatMap((core) => [
    core.split(/\n|;|&|\band\b|\bor\b|\bthen\b|,(?!\d{3}(?!\d))|\\text\{ ?(?:or|and) ?\}|\s\/\s/i),
    ...(/^[-\d\s]+$/.test(core) ? [core.split(/\s+/)] : []),
    ...(/[*×÷]|\btimes\b/.test(core) ? [core.split(/[*×]|\btimes\b|\bx\b/i)] : []),
  ]);
  return lists.map((list) => list.map((item) => item.trim()).filter((item) => item !== ''));
}

const unwrapped = (text: string): string =>
  text.replace(/^\s*(?:both|either)\s+/i, '').replace(/^\s*[([{]([^()[\]{}]*[,;][^()[\]{}]*)[)\]}]\s*$/, '$1');

/** ±4 as two items; (x - 3)(x + 2) stays one. */
function signed(text: string): string {
  const marked = text.replace(/\\pm(?![a-z])|\+\s*\/\s*-|\+-|\bplus or minus\b/gi, '±');
  if (marked.split('±').length !== 2) return text;
  const plus = marked.replace(/(^|[=({])(\s*)±/, '$1$2').replace('±', '+');
  return `${plus} ; ${marked.replace('±', '-')}`;
}

function against(of: readonly Expected[], inOrder: boolean, items: readonly string[], meets: Meets): Met {
  const ordered = inOrder ? byLetter(items) : items;
  const table = ordered.map((item) => of.map((one) => meets(one, item)));
  if (items.length === of.length) {
    const straight = table.map((row, i) => row[i] ?? UNREADABLE);
    if (straight.every(({ kind }) => kind === 'yes')) return YES;
    if (!inOrder && isPaired(table, 'yes')) return YES;
    if (straight.every(({ kind }) => kind === 'yes' || kind === 'nearly'))
      return straight.find(({ kind }) => kind === 'nearly') ?? YES;
  }
  if (items.length < of.length && isPaired(table, 'yes')) return nearly('part');
  return table.every((row) => row.every(({ kind }) => kind === 'yes' || kind === 'no')) ? NO : UNREADABLE;
}

/** "y = 2, x = 3" in the order of the letters, where each item has one. */
function byLetter(items: readonly string[]): readonly string[] {
  const named = items.map((item) => ({ item, letter: /^\s*([a-z])\s*(?:=|is\b)/i.exec(item)?.[1]?.toLowerCase() }));
  if (named.some(({ letter }) => letter === undefined)) return items;
  return named.toSorted((a, b) => ((a.letter ?? '') < (b.letter ?? '') ? -1 : 1)).map(({ item }) => item);
}

/** True where every item can have one of the things for itself. */
function isPaired(table: readonly (readonly Met[])[], kind: Met['kind'], used: readonly number[] = []): boolean {
  const row = table[used.length];
  if (row === undefined) return true;
  return row.some((met, i) => met.kind === kind && !used.includes(i) && isPaired(table, kind, [...used, i]));
}
