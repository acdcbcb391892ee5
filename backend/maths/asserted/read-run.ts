import type { Expr } from '../algebra/syntax.ts';
import { latex, squeezed } from '../algebra/print.ts';
import { nodes } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import { withNumerals } from '../reading/number-words.ts';
import { parseExpression, parseSides } from '../reading/parse.ts';
import { withSigns } from '../reading/spoken.ts';
import { type Given, isGivenLine } from './given.ts';
import type { Secret } from './secret.ts';
import { keyOf, numbersIn, type Value, valueIn } from './value.ts';
import { visible } from './visible.ts';

/**
 * What one stretch of maths in a text does. `states`: it asserts the answer by itself. `mentions`: it is the answer's value, and the words
 * around it decide; `how` says how it is written. `false`: arithmetic that does not hold; `spoken` where a word stood for the equals sign,
 * so that what follows may turn it.
 */
export type Reading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'states' }
  | { readonly kind: 'mentions'; readonly how: 'digits' | 'words' | 'sum'; readonly isGiven: boolean }
  | { readonly kind: 'false'; readonly spoken: boolean };

const NOTHING: Reading = { kind: 'nothing' };
const STATES: Reading = { kind: 'states' };

const STATEMENTS =
  /[,;](?!\d{3}(?!\d))|=>|⇒|⟹|→|\\(?:Rightarrow|implies|to|rightarrow|quad|qquad)(?![a-z])|&|\\\\|\b(?:and|or|so)\b/;
const IS =
  /(?<=[\dA-Za-z)}%²³½¼¾])\s+(?:is equal to|is|are|equals?(?: to)?|makes|make|gives|give)\s+(?=[-−\dA-Za-z(√\\½¼¾])/gi;
/** An arrow or a colon behind a letter says what it is. */
const POINTS_TO =
  /(?<![A-Za-z\\])([A-Za-z])\s*(?:[-–—]+>|→|:=|∈|\\(?:to|rightarrow|mapsto|in)(?![a-z]))\s*(?=[-\d\\{(])/g;
/** A share of something is a product. */
const SHARE_OF = /(\d+\/\d+|\d+(?:\.\d+)?\s*%|[½¼¾⅓⅔])\s+of\s+(?=\d)/gi;
const SIGN_FIRST = /^\s*[-−–+*×·/÷=^]/;
/** Words, or a letter x with blanks around it, which may be signs. */
const SPOKEN = /(?<!\\[a-z]*)[a-z]{2}|\d\s*x\s*\d/i;
/** A letter by itself: what it stands in has no value. */
const LETTER = /(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])/;
const SPACED = /^-?\d(?:[\s.\-–_/]+\d)+$/;
const RELATION = /≤|≥|<|>|\\(?:le|ge|lt|gt|leq|geq)(?![a-z])/;

/**
 * Reads one maximal stretch of maths. `follows`: a word stands right before it, so that a sign at its beginning belongs to something that
 * is not in it.
 */
export function readRun(run: string, secret: Secret | undefined, given: Given, follows = false): Reading {
  if (!/[\p{N}√\\]|[A-Za-z]/u.test(run)) return NOTHING;
  // "This one = 84": a thing, not a number.
  const seen = visible(run).replace(/(?<![-a-z] ?)\bone(?=\s*(?:=|is\b))/gi, 'thing');
  const isSpelled = !/[\d½¼¾⅓⅔⅕-⅞]/.test(seen);
  const numerals = /[A-Za-z]{3}/.test(seen) ? inNumerals(seen) : seen;
  if (!/\d/.test(numerals) && secret?.isAnswer === undefined && !/[½¼¾⅓⅔⅕-⅞]/.test(numerals)) return NOTHING;
  let best: Reading = NOTHING;
  const hadIs = IS.test(numerals);
  IS.lastIndex = 0;
  const signed = hadIs ? numerals.replace(IS, ' = ') : numerals;
  if (secret !== undefined && isBetweenTwo(signed, secret)) return STATES;
  const statements = signed.replace(POINTS_TO, '$1 = ').split(STATEMENTS);
  for (const [at, statement] of statements.entries()) {
    const cut = follows && at === 0;
    const reading = readStatement(statement, secret, given, { isSpelled, spoken: hadIs, follows: cut });
    if (reading.kind === 'states') return reading;
    if (reading.kind === 'false' || best.kind === 'nothing') best = reading;
  }
  return best;
}

/** Number words as numerals; several of them in a row, which are not one number, one by one. */
function inNumerals(text: string): string {
  const spelled = text.replace(/\bnought\b/gi, 'zero');
  const numerals = withNumerals(spelled);
  return /\d/.test(numerals) ? numerals : spelled.replace(/[A-Za-z]+/g, (word) => withNumerals(word));
}

const ABOVE = /[A-Za-z]\s*(?:>|\\gt(?![a-z]))\s*(-?\d+(?:\.\d+)?)|(-?\d+(?:\.\d+)?)\s*(?:<|\\lt(?![a-z]))\s*[A-Za-z]/;
const BELOW = /[A-Za-z]\s*(?:<|\\lt(?![a-z]))\s*(-?\d+(?:\.\d+)?)|(-?\d+(?:\.\d+)?)\s*(?:>|\\gt(?![a-z]))\s*[A-Za-z]/;

/** x > 4 and x < 6, in one breath. */
function isBetweenTwo(text: string, secret: Secret): boolean {
  if (!/[<>]|\\[gl]t/.test(text)) return false;
  const [from, to] = [ABOVE, BELOW].map((bound) => {
    const found = bound.exec(text);
    return valueIn(found?.[1] ?? found?.[2] ?? '')?.rational;
  });
  return from !== undefined && to !== undefined && onlyBetween(from, to, secret);
}

/** Whether a stretch of maths holds a number that nobody has given. */
export function hasNewNumber(run: string, given: Given): boolean {
  for (const key of numbersIn(visible(run))) if (!given.numbers.has(key)) return true;
  return false;
}

type How = { readonly isSpelled: boolean; readonly spoken: boolean; readonly follows: boolean };

function readStatement(statement: string, secret: Secret | undefined, given: Given, how: How): Reading {
  const shared = statement.replace(SHARE_OF, '$1 * ');
  const text = SPOKEN.test(shared) ? withSigns(shared) : shared;
  if (/≠|\\ne(?:q)?(?![a-z])/.test(text)) return NOTHING;
  if (RELATION.test(text)) return secret !== undefined && leavesOne(text, secret) ? STATES : NOTHING;
  const isNear = /[≈~\\]/.test(text) && /≈|\\approx(?![a-z])|~/.test(text);
  const sides = text.replace(/≈|\\approx(?![a-z])|≡|\\equiv(?![a-z])/g, '=').split('=');
  const values = sides.map((side, i) =>
    i === 0 && how.follows && SIGN_FIRST.test(side) ? undefined : LETTER.test(side) ? undefined : valueIn(side),
  );
  const isQuoted = sides.length > 1 && isGivenLine(given, text);
  if (secret !== undefined && !isQuoted) {
    const reading = againstSecret(sides, values, secret, given, how);
    if (reading.kind !== 'nothing') return reading;
  }
  // "1/3 is 6" speaks of parts of something; only a sum in words claims what it comes to.
  const isClaim = !how.spoken || values[0]?.worked === false;
  if (sides.length > 1 && isClaim && !isNear && !isQuoted && isFalse(sides, values))
    return { kind: 'false', spoken: how.spoken };
  return NOTHING;
}

function againstSecret(
  sides: readonly string[],
  values: readonly (Value | undefined)[],
  secret: Secret,
  given: Given,
  how: How,
): Reading {
  if (secret.putIn.size > 0 && sides.some((side) => isPutIn(side, secret))) return STATES;
  if (secret.isAnswer !== undefined && sides.some((side) => isFinal(side, secret, given))) return STATES;
  if (secret.keys.size === 0) return NOTHING;
  const isIt = (value: Value | undefined): value is Value => value !== undefined && secret.keys.has(value.key);
  if (sides.length > 1) return ofEquation(sides, values, secret, given, how, isIt);
  const [side = ''] = sides;
  const [value] = values;
  const mention = (found: 'digits' | 'words' | 'sum', key: string): Reading => ({
    kind: 'mentions',
    how: found === 'digits' && how.isSpelled && isSmall(key) ? 'words' : found,
    isGiven: given.numbers.has(key),
  });
  if (isIt(value) && !value.worked && isGivenLine(given, side)) return NOTHING;
  if (isIt(value)) return mention(value.worked || holds(value, secret) ? 'digits' : 'sum', value.key);
  const loose = looseValue(side, secret);
  return loose === undefined ? NOTHING : mention('digits', loose);
}

/** Counting words, which are said of anything; a larger number that is spelled is as telling as its digits. */
function isSmall(key: string): boolean {
  const [top, bottom] = key.split('/').map(Number);
  return bottom !== 1 || Math.abs(top ?? 0) <= 12;
}

/** An equation: the answer as the other side of its letter, as a result, or put in for a number that nobody gave. */
function ofEquation(
  sides: readonly string[],
  values: readonly (Value | undefined)[],
  secret: Secret,
  given: Given,
  how: How,
  isIt: (value: Value | undefined) => value is Value,
): Reading {
  const isLetter = (side: string): boolean => /^\s*[([{]*\s*[A-Za-z]\s*[)\]}]*\s*$/.test(side);
  const letters = sides.filter(isLetter).map((side) => side.replace(/[^A-Za-z]/g, ''));
  const named =
    letters.length > 0 && (secret.letters.length === 0 || letters.some((name) => secret.letters.includes(name)));
  if (values.some(isIt)) {
    if (how.spoken && sides.some((side) => /\broots?\b/i.test(side))) return STATES;
    if (named || letters.length > 0) return STATES;
    // 15/3 = 5; the other side of an equation with letters is another thing.
    const others = sides.filter((_, i) => !isIt(values[i]));
    // 7/8 = 7/8 says nothing; 9 - 2 = 7 does.
    const isSame = values.every((value) => value?.worked === true && given.numbers.has(value.key));
    if (others.length === 0) return isSame ? NOTHING : STATES;
    if (
      others.some((side, i) => side.trim() === '' || valueIn(side) !== undefined || (i === 0 && SIGN_FIRST.test(side)))
    )
      return STATES;
    if (secret.letters.length === 0 && !others.some((side) => /[A-Za-z]/.test(side.replace(/\\[a-z]+/gi, ''))))
      return STATES;
  }
  const loose = named ? sides.map((side) => looseValue(side, secret)).find((key) => key !== undefined) : undefined;
  if (loose !== undefined) return STATES;
  if (secret.letters.length > 0 && isZeroed(sides, secret)) return STATES;
  const all = values.every((value) => value !== undefined);
  const operand = values.some(
    (value) => value !== undefined && holds(value, secret) && !given.numbers.has(keyHeld(value, secret)),
  );
  return all && operand ? STATES : NOTHING;
}

/** x - 5 = 0 leaves nothing to do. */
function isZeroed(sides: readonly string[], secret: Secret): boolean {
  const [left = '', right = ''] = sides;
  const other = right.trim() === '0' ? left : left.trim() === '0' ? right : undefined;
  const [, name, sign, number] = /^\s*([A-Za-z])\s*([-+−])\s*(\S+)\s*$/.exec(other ?? '') ?? [];
  const [, first, letter] = /^\s*(\S+)\s*[-−]\s*([A-Za-z])\s*$/.exec(other ?? '') ?? [];
  const value = valueIn(first ?? `${sign === '+' ? '-' : ''}${number ?? ''}`);
  return secret.letters.includes(name ?? letter ?? '') && value !== undefined && secret.keys.has(value.key);
}

const isSecretNumber = (node: Expr, secret: Secret): boolean =>
  node.kind === 'number' && secret.keys.has(keyOf(node.value));

/** A sum in which the answer stands: 5 + 0, 3 × 5. */
const holds = ({ expr }: Value, secret: Secret): boolean =>
  expr !== undefined && nodes(expr).some((node) => isSecretNumber(node, secret));

function keyHeld({ expr }: Value, secret: Secret): string {
  const node = expr && nodes(expr).find((one) => isSecretNumber(one, secret));
  return node?.kind === 'number' ? keyOf(node.value) : '';
}

/** A value in what can't be read as a whole: digits apart, a number with something stuck to it. */
function looseValue(side: string, secret: Secret): string | undefined {
  const bare = side.trim().replace(/^[-–—]\s+(?=\d)/, '');
  const digits = SPACED.test(bare)
    ? valueIn(bare.replace(/[\s.\-–_/]+/g, (gap, at) => (at === 0 ? gap : '')))
    : undefined;
  if (digits !== undefined && secret.keys.has(digits.key)) return digits.key;
  if (bare !== side.trim()) {
    const value = valueIn(bare);
    if (value !== undefined && secret.keys.has(value.key)) return value.key;
  }
  if (parseSides(bare) !== undefined) return undefined;
  for (const [found] of bare.matchAll(/(?<![\d.^])-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s*\/\s*\d+)?/g)) {
    const value = valueIn(found);
    if (value !== undefined && secret.keys.has(value.key)) return value.key;
  }
  return undefined;
}

function isPutIn(side: string, secret: Secret): boolean {
  const expr = /\d/.test(side) && !LETTER.test(side) && !/^\s*\d+\s*$/.test(side) ? parseExpression(side) : undefined;
  return expr !== undefined && expr.kind !== 'number' && secret.putIn.has(squeezed(latex(expr)));
}

function isFinal(side: string, secret: Secret, given: Given): boolean {
  if (secret.isAnswer === undefined || side.trim() === '' || isGivenLine(given, side)) return false;
  const expr = parseExpression(side.replace(/^[\s:,.]+|[\s:,.]+$/g, ''));
  return expr !== undefined && secret.isAnswer(expr);
}

/** Two neighbours that are read with certainty and differ; a decimal may be the other one rounded. */
function isFalse(sides: readonly string[], values: readonly (Value | undefined)[]): boolean {
  for (let i = 1; i < sides.length; i++) {
    const [a, b] = [values[i - 1], values[i]];
    if (a === undefined || b === undefined || a.key === b.key) continue;
    if (a.rational !== undefined && b.rational !== undefined && (isRounded(a.rational, b) || isRounded(b.rational, a)))
      continue;
    // A root beside its decimals cannot be told exactly here.
    if (a.rational === undefined || b.rational === undefined) {
      if (a.rational !== b.rational) continue;
    }
    return true;
  }
  return false;
}

const isRounded = (exact: q.Rational, { expr }: Value): boolean => {
  if (expr?.kind !== 'number' || expr.dress !== 'decimal') return false;
  const away = q.size(q.subtract(exact, expr.value));
  let unit = 1n;
  while ((expr.value.n * unit) % expr.value.d !== 0n) unit *= 10n;
  // Rounded, or cut off.
  return q.less(q.multiply(away, q.rational(unit)), q.ONE);
};

/** 4 < x < 6: one whole number is left. */
function leavesOne(text: string, secret: Secret): boolean {
  const sides = text.split(/≤|≥|<=|>=|<|>|\\(?:leq?|geq?|lt|gt)(?![a-z])/);
  if (sides.length !== 3) return false;
  const [from, to] = [valueIn(sides[0] ?? '')?.rational, valueIn(sides[2] ?? '')?.rational];
  const closed = /≤|≥|<=|>=|\\(?:leq?|geq?)(?![a-z])/.test(text);
  return from !== undefined && to !== undefined && onlyBetween(from, to, secret, closed);
}

/** True where the bounds are so near that only one whole number fits, and it is the answer. */
export function onlyBetween(a: q.Rational, b: q.Rational, { wholes }: Secret, closed = false): boolean {
  const [from, to] = q.less(a, b) ? [a, b] : [b, a];
  const room = q.subtract(to, from);
  if (q.less(q.rational(closed ? 1n : 2n), room)) return false;
  return wholes.some((n) => q.less(from, q.rational(n)) && q.less(q.rational(n), to));
}
