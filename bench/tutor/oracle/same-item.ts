import type { Item } from './reading.ts';
import { realValue, sameEquation, sameValue } from './same-value.ts';
import { lettersIn, type Tree } from './tree.ts';
import { exactValue } from './evaluate.ts';
import { unitOf } from './units.ts';

type Value = Extract<Item, { kind: 'value' }>;
/** `rounded`: one of them is the other, rounded to the places that it was written with. */
export type Sameness = 'same' | 'rounded' | 'other' | 'unknown';

/** Decimal places up to which a terminating decimal is taken for a whole answer and not for the start of one. */
const PLACES_WHOLE = 6;
const SLACK = 1e-9;

export function sameItem(ours: Item, theirs: Item, isRounding: boolean): Sameness {
  if (ours.kind === 'tuple' || theirs.kind === 'tuple') {
    if (ours.kind !== 'tuple' || theirs.kind !== 'tuple' || ours.of.length !== theirs.of.length) return 'other';
    const each = ours.of.map((item, i) => {
      const other = theirs.of[i];
      return other === undefined ? 'other' : sameItem(item, other, isRounding);
    });
    return worst(each);
  }
  if (ours.kind === 'equation' || theirs.kind === 'equation') {
    // A row that stops at an equation on the way says nothing of what its solutions are.
    if (theirs.kind === 'equation' && ours.kind === 'value' && lettersIn(theirs.difference).size === 1)
      return 'unknown';
    if (ours.difference === undefined || theirs.difference === undefined) return 'other';
    return said(sameEquation(ours.difference, theirs.difference));
  }
  if (ours.name !== undefined && theirs.name !== undefined && ours.name !== theirs.name) return 'other';
  return sameNumber(ours, theirs, isRounding);
}

const said = (same: boolean | undefined): Sameness => (same === undefined ? 'unknown' : same ? 'same' : 'other');

export function worst(each: readonly Sameness[]): Sameness {
  return (['other', 'unknown', 'rounded'] as const).find((one) => each.includes(one)) ?? 'same';
}

function sameNumber(ours: Value, theirs: Value, isRounding: boolean): Sameness {
  const plain = said(sameValue(ours.tree, theirs.tree));
  if (ours.unit !== undefined && theirs.unit !== undefined) {
    if (ours.unit.measures !== theirs.unit.measures) return 'other';
    const [a, b] = [realValue(ours.tree), realValue(theirs.tree)];
    if (a === undefined || b === undefined) return plain;
    const factor = ours.unit.size / theirs.unit.size;
    return near(a * factor, b) ? 'same' : roundedTo(ours, theirs, a * factor, b, isRounding);
  }
  if (plain === 'same') return 'same';
  const [a, b] = [realValue(ours.tree), realValue(theirs.tree)];
  if (a === undefined || b === undefined) return plain;
  const [ourSize, theirSize] = [ours, theirs].map(({ unit }) =>
    unit?.measures === 'number' || unit?.measures === 'money' ? unit.size : 1,
  );
  if (near(a * (ourSize ?? 1), b * (theirSize ?? 1))) return 'same';
  return roundedTo(ours, theirs, a, b, isRounding);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= SLACK * Math.max(1, Math.abs(a), Math.abs(b));

function roundedTo(ours: Value, theirs: Value, a: number, b: number, isRounding: boolean): Sameness {
  const isTo = (places: number | undefined): boolean =>
    places !== undefined && (places > 0 || isRounding) && Math.abs(a - b) <= 0.5 * 10 ** -places * (1 + SLACK);
  // Of two written decimals only the longer one can be rounded to the other.
  const [our = Infinity, their = Infinity] = [ours.places, theirs.places];
  const isOurs = our > their && isTo(theirs.places) && (isRounding || !isShort(ours.tree));
  const isTheirs = their === Infinity && isTo(ours.places) && (isRounding || !isShort(theirs.tree));
  return isOurs || isTheirs ? 'rounded' : 'other';
}

/** A number with an exact short decimal, which nobody needs to round. */
function isShort(tree: Tree): boolean {
  const value = exactValue(tree, new Map());
  return value !== undefined && 10n ** BigInt(PLACES_WHOLE) % value.d === 0n;
}

/** The same item without the single letter behind its number, which may be a unit: `12m`, `5 m^2`. */
export function asMeasured(item: Item): Item {
  if (item.kind !== 'value' || item.tree.kind !== 'two' || item.tree.op !== '*') return item;
  const { left, right } = item.tree;
  const unit = left.kind === 'number' ? unitOf(unitName(right)) : undefined;
  return unit === undefined ? item : { ...item, tree: left, unit };
}

function unitName(tree: Tree): string {
  if (tree.kind === 'name') return tree.name;
  const isPower = tree.kind === 'two' && tree.op === '^' && tree.left.kind === 'name' && tree.right.kind === 'number';
  return isPower && tree.left.kind === 'name' && tree.right.kind === 'number'
    ? `${tree.left.name}^${tree.right.value.n}`
    : '';
}
