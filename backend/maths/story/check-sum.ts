import { numericValue } from '../algebra/numeric-value.ts';
import { latex } from '../algebra/print.ts';
import { type Expr, isSum, nodes, unknowns } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { parseSides } from '../reading/parse.ts';
import { roundedBy } from '../replies/rounded.ts';
import { type Unit, unitOf } from './units.ts';

/** What exact arithmetic says about one line of a pupil: the sum, never whether it fits the story. */
export type Sum =
  | {
      readonly kind: 'right';
      readonly shown: string;
      readonly value: Rational;
      readonly unit: string;
      readonly rounded: boolean;
    }
  /** `2 hours = 120 minutes`, as written. */
  | { readonly kind: 'conversion'; readonly shown: string; readonly value: Rational }
  /** `17 ÷ 5 = 3 r 2`. */
  | { readonly kind: 'right-remainder'; readonly shown: string; readonly value: Rational; readonly over: bigint }
  /** Every sum is right, but the equals signs are strung along: `3 + 4 = 7 × 2 = 14`. */
  | { readonly kind: 'run-on'; readonly shown: string; readonly sums: readonly string[]; readonly value: Rational }
  /** The first false link of the line. */
  | { readonly kind: 'wrong'; readonly left: string; readonly right: string; readonly over?: bigint }
  | { readonly kind: 'wrong-conversion'; readonly shown: string }
  /** Units that measure the same thing in different sizes, or different things, added together. */
  | { readonly kind: 'unit-clash'; readonly units: readonly [string, string]; readonly same: boolean }
  /** A number alone, or a sum without a result: nothing is claimed. */
  | {
      readonly kind: 'value';
      readonly shown: string;
      readonly value: Rational;
      readonly bare: boolean;
      readonly unit: string;
    };

type Side = { readonly expr: Expr; readonly value: Rational; readonly units: readonly string[]; readonly text: string };

const OPERATIONS: readonly (readonly [RegExp, string])[] = [
  [/\\times|\\cdot|[×·]|(?<=[\d)%a-z] ?)\*(?= ?[\d($£€.])/gi, ' * '],
  [/\\div|÷|\bdivided by\b/gi, ' ÷ '],
  [/\b(?:times|multiplied by|lots of)\b|(?<=[\d)%]\s?)[xX](?=\s?[\d($£€.])|(?<=[a-z] )[xX](?= [\d($£€.])/g, ' * '],
  [/\b(?:plus|add|added to)\b/gi, ' + '],
  [/\b(?:minus|take away|subtract)\b|[−–]/gi, ' - '],
  [/(?<=\d\s?(?:%|per ?cent)\s|\d\/\d+\s)of\b/gi, ' * '],
  [/\bhalf of\b/gi, '1/2 * '],
  [/\bper ?cent\b/gi, '%'],
  [/(?<=\d\)? |[a-z] )(?:is equal to|equals|is|are|makes|gives|comes to)(?= [£$€]?-?[\d.])/gi, ' = '],
];

/** The sum on one line, or undefined where it cannot be read with certainty. Never throws. */
export function checkSum(line: string): Sum | undefined {
  const plain = OPERATIONS.reduce((text, [from, to]) => text.replace(from, to), line).trim();
  const remainder = remainderSum(plain);
  if (remainder !== undefined) return remainder;
  const pieces = plain.replace(/=\s*\??\s*$/, '').split('=');
  const sides = pieces.map((piece) => sideOf(piece));
  if (!sides.every((side) => side !== undefined)) return undefined;
  const [first, ...rest] = sides;
  if (first === undefined) return undefined;
  for (const side of sides) {
    const clash = clashIn(side);
    if (clash !== undefined) return clash;
  }
  if (rest.length === 0) {
    const { expr, value, units } = first;
    return {
      kind: 'value',
      shown: latex(expr),
      value,
      bare: expr.kind === 'number' || isFraction(expr),
      unit: units.length === 1 ? (units[0] ?? '') : '',
    };
  }
  const sum = linkedSum(sides);
  if (
    sum?.kind === 'right' &&
    sides.every(({ expr }) => expr.kind === 'number') &&
    sides.some(({ value }) => !q.equal(value, first.value))
  )
    return { kind: 'conversion', shown: plain, value: sum.value };
  if (sum?.kind === 'wrong' && sides.every(({ expr }) => expr.kind === 'number'))
    return { kind: 'wrong-conversion', shown: plain };
  return sum;
}

function linkedSum(sides: readonly Side[]): Sum | undefined {
  const shown = sides.map(({ expr }) => latex(expr)).join(' = ');
  let rounded = false;
  const runs: string[] = [];
  for (const [i, right] of sides.entries()) {
    const left = sides[i - 1];
    if (left === undefined) continue;
    const link = linkOf(left, right);
    if (link === undefined) return undefined;
    if (link === 'rounded') rounded = true;
    if (link === 'run-on') runs.push(`${latex(left.expr)} = ${q.rationalLatex(left.value)}`);
    if (link === 'false') return { kind: 'wrong', left: latex(left.expr), right: latex(right.expr) };
  }
  const last = sides.at(-1);
  if (last === undefined) return undefined;
  if (runs.length > 0) {
    const before = sides.at(-2);
    return {
      kind: 'run-on',
      shown,
      sums: [...runs, `${before === undefined ? '' : latex(before.expr)} = ${latex(last.expr)}`],
      value: last.value,
    };
  }
  return {
    kind: 'right',
    shown,
    value: last.value,
    unit: last.units.length === 1 ? (last.units[0] ?? '') : '',
    rounded,
  };
}

/** How two neighbouring sides hang together; undefined where units leave it open. */
function linkOf(left: Side, right: Side): 'same' | 'rounded' | 'run-on' | 'false' | undefined {
  const [from, to] = [soleUnit(left), soleUnit(right)];
  const both = [left, right].every(({ expr }) => expr.kind === 'number');
  if (from !== undefined && to !== undefined && both && from.measures === to.measures) {
    const same = q.equal(q.multiply(left.value, from.size), q.multiply(right.value, to.size));
    return same ? 'same' : from.measures === 'days' ? undefined : 'false';
  }
  if (q.equal(left.value, right.value)) return 'same';
  if (from !== undefined && to !== undefined && !q.equal(from.size, to.size)) return undefined;
  // "10 pens = 5 boxes", "2 hours = 120": a name or a conversion, not a sum.
  if (both || left.expr.kind === 'number')
    return both && left.units.length === 0 && right.units.length === 0 ? 'false' : undefined;
  if (left.units.some((unit) => unitOf(unit) !== undefined) && from === undefined && new Set(left.units).size > 1)
    return undefined;
  const places = /\.(\d+)\D*$/.exec(right.text)?.[1]?.length ?? 0;
  if (
    right.expr.kind === 'number' &&
    places > 0 &&
    q.equal(roundedBy(left.value, { kind: 'places', places }), right.value)
  )
    return 'rounded';
  return startsWith(right.expr, left.value) ? 'run-on' : 'false';
}

function startsWith(expr: Expr, value: Rational): boolean {
  if (expr.kind === 'number') return false;
  let first: Expr = expr;
  while ('left' in first) first = first.left;
  return first.kind === 'number' && q.equal(first.value, value);
}

/** The one unit of a side that is a plain number or a sum of such; undefined for none, for several and for products. */
function soleUnit({ units, expr }: Side): Unit | undefined {
  const [unit, ...more] = [...new Set(units.map((word) => word.toLowerCase()))];
  if (unit === undefined || more.length > 0 || nodes(expr).some(({ kind }) => kind === 'multiply' || kind === 'divide'))
    return undefined;
  return unitOf(unit);
}

/** Units that cannot be added as they stand: hours and minutes, or money and hours. Only where every number carries one. */
function clashIn({ expr, units }: Side): Sum | undefined {
  const numbers = nodes(expr).filter(({ kind }) => kind === 'number').length;
  if (!isSum(expr) || units.length !== numbers || nodes(expr).some((node) => !isSum(node) && node.kind !== 'number'))
    return undefined;
  const [first = '', ...rest] = units;
  for (const word of rest) {
    const [a, b] = [unitOf(first), unitOf(word)];
    if (a === undefined || b === undefined) continue;
    if (a.measures !== b.measures) return { kind: 'unit-clash', units: [first, word], same: false };
    if (!q.equal(a.size, b.size)) return { kind: 'unit-clash', units: [first, word], same: true };
  }
  return undefined;
}

/** One side without its units: "15 pens x £4". */
function sideOf(text: string): Side | undefined {
  const units: string[] = [];
  const bare = text
    .replace(/[$£€]\s?(?=[\d.])/g, () => {
      units.push('$');
      return ' ';
    })
    .replace(
      /(?<=\d|%|\/\d+)\s?([a-zA-Z]{2,}|[mhgl])(?: (?:each|a|an|per) [a-z]+| each| [a-z]{3,}){0,2}(?=\s*(?:$|[-+*÷/)=]))/g,
      (_, word: string) => {
        units.push(word);
        return ' ';
      },
    )
    .trim();
  if (/[a-zA-Z]/.test(bare.replace(/\\[a-zA-Z]+/g, ''))) return undefined;
  const [expr, ...more] = parseSides(bare) ?? [];
  if (expr === undefined || more.length > 0 || unknowns(expr).length > 0) return undefined;
  // 50 - 20% is 40 to a shopkeeper and 49.8 to a mathematician.
  if (nodes(expr).some(isSum) && nodes(expr).some(({ kind }) => kind === 'percent')) return undefined;
  const value = numericValue(expr)?.rational;
  return value === undefined ? undefined : { expr, value, units, text: bare };
}

function remainderSum(text: string): Sum | undefined {
  const [, left = '', whole = '', rest = ''] =
    /^(\d+\s*[÷/]\s*\d+)\s*=\s*(\d+)\s*(?:,\s*)?(?:r|rem|remainder|with|left over|and)\.?\s*(?:a remainder of )?(\d+)(?: left(?: over)?| over)?$/i.exec(
      text,
    ) ?? [];
  const [top, bottom] = left.split(/[÷/]/).map((one) => BigInt(one.trim() || '0'));
  if (top === undefined || bottom === undefined || bottom === 0n) return undefined;
  const [quotient, over] = [BigInt(whole), BigInt(rest)];
  const shown = `${top} \\div ${bottom}`;
  if (quotient * bottom + over === top && over < bottom)
    return {
      kind: 'right-remainder',
      shown,
      over,
      value: q.rational(quotient),
    };
  return { kind: 'wrong', left: shown, right: `${quotient}`, over };
}

/** A fraction as it is written, 1/6: a number, and no sum to be worked out. */
function isFraction(expr: Expr): boolean {
  if (expr.kind !== 'divide' || expr.left.kind !== 'number' || expr.right.kind !== 'number') return false;
  const [top, bottom] = [expr.left.value, expr.right.value];
  return top.d === 1n && bottom.d === 1n && bottom.n > top.n;
}
