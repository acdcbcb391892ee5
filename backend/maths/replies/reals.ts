import { solveInequality } from '../algebra/inequality.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import { both, either, EVERY, NO_REALS, type RealSet, sameSet, setWhere } from '../algebra/real-set.ts';
import { unknowns } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { delatexed } from '../reading/delatexed.ts';
import { readInequality } from '../reading/inequality-text.ts';
import { parseExpression, parseSides } from '../reading/parse.ts';
import { type Met, NO, UNREADABLE, YES, nearly } from './met.ts';

/** A set of real numbers: the solutions of an inequality, a domain. */
export type Reals = { readonly kind: 'reals'; readonly unknown: string; readonly set: RealSet };

/** Whether a reply describes the set: inequalities, intervals, or words. `form` where an inequality is not solved yet. */
export function meetsReals({ unknown, set }: Reals, text: string): Met {
  const read = realsIn(text, unknown);
  if (read === undefined) return UNREADABLE;
  if (!sameSet(read.set, set)) return NO;
  return read.solved ? YES : nearly('form');
}

type Read = { readonly set: RealSet; readonly solved: boolean };

const LEAD =
  /^(?:(?:so|then|and|ok|i (?:got|get|think|have)|is it|it's|it is|the (?:answer|solution|domain) is|answer|my answer is|domain|solution|set)[:,]?\s+)+/i;

function realsIn(text: string, unknown: string): Read | undefined {
  if (text.length > 200) return undefined;
  const bare = delatexed(text)
    .replace(LEAD, '')
    .replace(/[.?!\s]+$/, '')
    .replace(/^\{\s*[a-z]\s*[:|](.*)\}$/i, '$1')
    .replace(/\s*(?:∈|\bis an element of\b|,?\s*(?:where )?[a-z] (?:∈|is in) (?:R|ℝ)$)\s*/g, ' ')
    .trim();
  if (/^(?:there (?:are|is) )?no (?:real )?solutions?$|^none$|^∅$|^(?:the )?empty set$/i.test(bare))
    return { set: NO_REALS, solved: true };
  if (
    /^(?:all|any|every) (?:the )?(?:real )?(?:numbers?|values?)(?: (?:of )?[a-z])?$|^all reals$|^every [a-z]$|^(?:always true)$|^ℝ$|^R$/.test(
      bare,
    )
  )
    return { set: EVERY, solved: true };
  const except =
    /^(?:all (?:real )?(?:numbers|values)(?: of [a-z])?,? )?(?:except|but|apart from|other than)(?: for)? (?:[a-z] ?= ?)?(.+)$|^[a-z] ?(?:≠|!=|\\neq?|=\/=|(?:is not|cannot be|can't be|does not equal|not equal to)) ?(.+)$/i.exec(
      bare,
    );
  const hole = except && (except[1] ?? except[2] ?? '');
  if (hole !== null && hole !== undefined) {
    const values = hole.split(/,| and | or /).map(valueOf);
    const known = values.flatMap((value) => value ?? []);
    return known.length === values.length
      ? { set: setWhere(known, (x) => !known.some((one) => q.equal(one, x))), solved: true }
      : undefined;
  }
  const pieces = bare.split(/\s+(?:or|U)\s+|\s*(?:\|\|)\s*/i).map((piece) => pieceIn(piece, unknown));
  let all: Read | undefined = { set: NO_REALS, solved: true };
  for (const piece of pieces)
    all = all && piece && { set: either(all.set, piece.set), solved: all.solved && piece.solved };
  return all;
}

/** Inequalities that hold together, or one interval. */
function pieceIn(text: string, unknown: string): Read | undefined {
  const interval = intervalIn(text.replace(new RegExp(`^${unknown}\\s+(?:is )?(?:in|between)\\s+`), ''));
  if (interval !== undefined) return { set: interval, solved: true };
  const said = wordsIn(text, unknown);
  let all: Read | undefined = { set: EVERY, solved: true };
  for (const part of said.split(/\s*(?:,|\band\b|&)\s*/)) {
    const one = oneIn(part, unknown);
    all = all && one && { set: both(all.set, one.set), solved: all.solved && one.solved };
  }
  return all;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\s*\bis (?=greater|more|bigger|less|smaller|at (?:least|most))/g, ' '],
  [/\s*\b(?:greater|more|bigger|larger|less|smaller) than or (?:equals?|equal) (?:to)?\s*/g, '=?'],
  [/\s*\b(?:greater|more|bigger|larger) than\s*/g, '>'],
  [/\s*\b(?:less|smaller) than\s*/g, '<'],
  [/\s*\bat least\s*/g, '>='],
  [/\s*\bat most\s*/g, '<='],
];

function wordsIn(text: string, unknown: string): string {
  const spelt = text.replace(
    /(greater|more|bigger|larger|less|smaller) than or equals? (?:to )?/g,
    (_, word: string) => (/less|smaller/.test(word) ? '<=' : '>='),
  );
  const plain = WORDS.reduce((all, [from, to]) => all.replace(from, to), spelt).trim();
  return /^[<>]/.test(plain) ? `${unknown}${plain}` : plain;
}

function oneIn(text: string, unknown: string): Read | undefined {
  const sides = parseSides(text);
  const [left, right] = sides ?? [];
  if (sides?.length === 2 && left?.kind === 'variable' && left.name === unknown && right !== undefined) {
    const value = numericValue(right)?.rational;
    return value && { set: setWhere([value], (x) => q.equal(x, value)), solved: true };
  }
  const inequality = readInequality(text);
  if (inequality === undefined || unknowns(...inequality.sides).join() !== unknown) return undefined;
  const set = solveInequality(inequality, unknown);
  const plain = inequality.sides.every((side) => (side.kind === 'variable') !== (unknowns(side).length === 0));
  return set && { set, solved: plain };
}

function intervalIn(text: string): RealSet | undefined {
  const [, open = '', from = '', to = '', close = ''] =
    /^([[(\]])\s*([^,;]+?)\s*[,;]\s*([^,;]+?)\s*([\])[])$/.exec(text) ?? [];
  if (open === '') return undefined;
  const [low, high] = [valueOf(from), valueOf(to)];
  const lowest = /^-\s*∞$/.test(from);
  const highest = /^\+?\s*∞$/.test(to);
  if ((low === undefined && !lowest) || (high === undefined && !highest)) return undefined;
  if (low !== undefined && high !== undefined && q.less(high, low)) return undefined;
  const above = (x: Rational): boolean => low === undefined || q.less(low, x) || (open === '[' && q.equal(low, x));
  const below = (x: Rational): boolean => high === undefined || q.less(x, high) || (close === ']' && q.equal(high, x));
  return setWhere([...(low ? [low] : []), ...(high ? [high] : [])], (x) => above(x) && below(x));
}

function valueOf(text: string): Rational | undefined {
  const expr = parseExpression(text.trim());
  return expr && numericValue(expr)?.rational;
}
