import { clean } from './clean.ts';
import { keepsForm } from './form.ts';
import { type Item, type Reading, readingsOf } from './reading.ts';
import { asMeasured, sameItem, type Sameness, worst } from './same-item.ts';
import { sameSpans } from './spans.ts';
import { lettersIn, type Tree } from './tree.ts';

/**
 * Whether an answer is the row's: `rounded` where one of the two is the other, rounded; `mended` where it is what the row must mean, by
 * slips of notation that its source is known for. `unread` says whose answer could not be read.
 */
export type Compared =
  | { readonly kind: 'right'; readonly how: 'as-written' | 'same-value' | 'rounded' | 'mended' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'not-comparable'; readonly unread: 'row' | 'tutor' };

const ROUNDING = /round|nearest|approx|estimat|decimal place|significant|d\.?p\b|s\.?f\b|to the (?:tenth|hundredth)/i;
const ORDERING =
  /\b(?:in|ascending|descending|increasing|decreasing) order\b|\b(?:smallest|largest) (?:first|to)\b|^sort\b/i;
const INTEGRAL = /integra|antiderivative|\\int/i;
const ALGEBRA = /[=^]|simplif|expand|factor|solve/i;

/** An answer against all that a row accepts. Nothing of the service's own maths takes part. */
export function compare(problem: string, answer: string, accepted: readonly string[]): Compared {
  if (!INTEGRAL.test(problem)) return compared(problem, answer, accepted);
  return compared(problem, withConstant(answer), accepted.map(withConstant));
}

/** The constant of integration under one name. */
const withConstant = (text: string): string => text.replace(/\+\s*(?:C|k|K|\\text\{C\})\s*$/, '+ c');

function compared(problem: string, answer: string, accepted: readonly string[]): Compared {
  if (accepted.some((one) => asWritten(one) === asWritten(answer))) return { kind: 'right', how: 'as-written' };
  const ours = readingsOf(answer);
  const rows = accepted.map(readingsOf).filter((readings) => readings.length > 0);
  if (rows.length === 0) return { kind: 'not-comparable', unread: 'row' };
  if (ours.length === 0) return { kind: 'not-comparable', unread: 'tutor' };
  const each = rows.flatMap((theirs) => theirs.flatMap((their) => ours.map((our) => against(problem, our, their))));
  if (each.includes('same')) return { kind: 'right', how: 'same-value' };
  if (each.includes('rounded')) return { kind: 'right', how: 'rounded' };
  const meant = accepted.flatMap(mended).flatMap(readingsOf);
  if (meant.some((their) => ours.some((our) => against(problem, our, their) === 'same')))
    return { kind: 'right', how: 'mended' };
  if (rows.flat().every((their) => hasStrangeLetters(problem, ours, their)))
    return { kind: 'not-comparable', unread: 'row' };
  if (each.includes('unknown')) return { kind: 'not-comparable', unread: 'row' };
  return { kind: 'wrong' };
}

/** What a row must mean whose braces were set around too much, or whose denominator was left open: `{ab}^2` for `ab^2`, `1/(a)(b)`. */
function mended(text: string): readonly string[] {
  const meant = text
    .replace(/\\left|\\right/g, '')
    .replace(/(?<![_^}a-zA-Z])\{([^{}]*)\}\^/g, '$1^')
    .replace(/\^\{(\d)([^{}]+)\}/g, '^$1$2')
    .replace(/\/(\([^()]*\))(\([^()]*\))/g, '/($1$2)');
  return meant === text ? [] : [meant];
}

/** Letters that neither the problem nor our answer has: the row answers another question, or in other letters. */
function hasStrangeLetters(problem: string, ours: readonly Reading[], theirs: Reading): boolean {
  const letters = (reading: Reading): ReadonlySet<string> =>
    reading.kind !== 'items'
      ? new Set()
      : reading.of.reduce<ReadonlySet<string>>(
          (all, item) => (item.kind === 'value' ? all.union(lettersIn(item.tree)) : all),
          new Set(),
        );
  const own = ours.map(letters).reduce((all, some) => all.union(some), new Set());
  return (
    own.size > 0 &&
    [...letters(theirs)].some(
      (letter) => !own.has(letter) && !new RegExp(`(?<![a-zA-Z])${letter}(?![a-zA-Z])|\\d${letter}`).test(problem),
    )
  );
}

const asWritten = (text: string): string => clean(text).replace(/\s/g, '').toLowerCase();

function against(problem: string, ours: Reading, theirs: Reading): Sameness {
  if (ours.kind === 'word' || theirs.kind === 'word') {
    return ours.kind === 'word' && theirs.kind === 'word' && ours.word === theirs.word ? 'same' : 'other';
  }
  if (ours.kind === 'spans' || theirs.kind === 'spans') {
    return ours.kind === 'spans' && theirs.kind === 'spans' && sameSpans(ours.of, theirs.of) ? 'same' : 'other';
  }
  const same = sameItems(problem, ours.of, theirs.of);
  if (same === 'same' && !keepsForm(problem, ours.of, theirs.of)) return 'other';
  if (same !== 'other' || ALGEBRA.test(problem)) return same;
  return sameItems(problem, ours.of.map(asMeasured), theirs.of.map(asMeasured));
}

function sameItems(problem: string, ours: readonly Item[], theirs: readonly Item[]): Sameness {
  const isRounding = ROUNDING.test(problem);
  const [only] = theirs;
  if (theirs.length === 1 && only !== undefined) {
    if (only.kind === 'tuple' && ours.length === only.of.length && ours.length > 1)
      return sameItem({ kind: 'tuple', of: inOrder(ours) }, only, isRounding);
    if (only.kind === 'equation' && ours[0] !== undefined) return sameItem(ours[0], only, isRounding);
    if (ours.length > 1) return askedFor(problem, ours, only, isRounding);
  }
  if (/prime factor/i.test(problem) && ours.length === 1 && isProduct(ours[0]) && theirs.every(isNumber))
    return samePrimes(ours[0], theirs);
  if (ours.length === 1 && ours[0]?.kind === 'tuple' && theirs.length === ours[0].of.length)
    return sameItem(ours[0], { kind: 'tuple', of: inOrder(theirs) }, isRounding);
  const points = pointsOf(ours, theirs);
  if (points !== undefined) return inAnyOrder(points, theirs, isRounding);
  if (ORDERING.test(problem) && ours.length > 1)
    return sameItem({ kind: 'tuple', of: ours }, { kind: 'tuple', of: theirs }, isRounding);
  return inAnyOrder(ours, theirs, isRounding);
}

/** `x = -1, y = 1, x = 2, y = 4` as the points that the row has. */
function pointsOf(ours: readonly Item[], theirs: readonly Item[]): readonly Item[] | undefined {
  const [first] = theirs;
  if (first?.kind !== 'tuple' || !ours.every((item) => item.kind === 'value' && item.name !== undefined))
    return undefined;
  const size = first.of.length;
  if (ours.length !== size * theirs.length) return undefined;
  return theirs.map((_, i) => ({ kind: 'tuple', of: inOrder(ours.slice(i * size, (i + 1) * size)) }));
}

/** Values of named unknowns as the point that they are: by the alphabet. */
function inOrder(items: readonly Item[]): readonly Item[] {
  const nameOf = (item: Item): string => (item.kind === 'value' ? (item.name ?? '') : '');
  return items.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b))).map(unnamed);
}

const unnamed = (item: Item): Item => {
  if (item.kind !== 'value') return item;
  const { name: _, difference: __, ...value } = item;
  return value;
};

/** A row that asks for one of several unknowns: "solve ... for s". */
function askedFor(problem: string, ours: readonly Item[], only: Item, isRounding: boolean): Sameness {
  const name = /\b(?:for|of|find) \$?([a-zA-Z])\$?[\s.?]*$/.exec(problem.trim())?.[1];
  const one = ours.find((item) => item.kind === 'value' && item.name !== undefined && item.name === name);
  return one === undefined ? 'other' : sameItem(one, only, isRounding);
}

function inAnyOrder(ours: readonly Item[], theirs: readonly Item[], isRounding: boolean): Sameness {
  const left = [...theirs];
  const each: Sameness[] = [];
  for (const item of ours) {
    const found = left.map((other) => sameItem(item, other, isRounding));
    const best = (['same', 'rounded', 'unknown'] as const).find((one) => found.includes(one));
    if (best === undefined) return 'other';
    left.splice(found.indexOf(best), 1);
    each.push(best);
  }
  return left.length > 0 ? 'other' : worst(each);
}

const isProduct = (item: Item | undefined): boolean =>
  item?.kind === 'value' && item.tree.kind === 'two' && (item.tree.op === '*' || item.tree.op === '^');

const isNumber = (item: Item): boolean => item.kind === 'value' && item.tree.kind === 'number';

/** A product of prime powers against the list of its primes. */
function samePrimes(ours: Item | undefined, theirs: readonly Item[]): Sameness {
  const bases = (tree: Tree): readonly string[] => {
    if (tree.kind === 'number') return [`${tree.value.n}`];
    if (tree.kind !== 'two') return [];
    return tree.op === '^' ? bases(tree.left) : [...bases(tree.left), ...bases(tree.right)];
  };
  if (ours?.kind !== 'value') return 'other';
  if (theirs.length === 1 && theirs[0] !== undefined && sameItem(ours, theirs[0], false) === 'same') return 'same';
  const wanted = theirs.flatMap((item) => (item.kind === 'value' ? bases(item.tree) : []));
  return new Set(bases(ours.tree)).symmetricDifference(new Set(wanted)).size === 0 ? 'same' : 'other';
}
