import { sameExact } from '../algebra/quotient.ts';
import { type Expr, mapParts, nodes, unknowns } from '../algebra/syntax.ts';
import { withNumerals } from '../reading/number-words.ts';
import { claimAndReason, withoutWords } from '../reading/own-words.ts';
import { parseSides } from '../reading/parse.ts';
import { withSigns } from '../reading/spoken.ts';
import { withPlainCommas } from '../reading/tokens.ts';
import { withoutUnit } from './units.ts';

/** Longest reply that is read, in UTF-16 code units: a longer one is a line of working or a story. */
const MAX_REPLY = 300;

/** A reply without the reason given for it and the words around it; `''` for one that is too long to be a reply. */
export function coreOf(text: string): string {
  if (text.length > MAX_REPLY) return '';
  const typed = withPlainCommas(text)
    .replace(/[’‘]/g, "'")
    .replace(/\\text\{([^{}]*)\}/g, ' $1 ')
    .replace(/\\(?:£|\$)/g, '£')
    .replace(/\\\(|\\\)|\\\[|\\\]/g, ' ')
    .replace(/\$(?=\s*\d+(?:\.\d\d)?(?:\s|$))(?![^$]*\$)/g, '£')
    .replace(/\$+/g, ' ');
  const { claim } = claimAndReason(typed);
  return withoutWords(withoutWords(claim).replace(/^(?:an)\s+(?=\S)|^a\s+(?=-?\d)/i, ''));
}

/** What is in a reply in numerals and signs. */
export const spokenCore = (text: string): string => withoutWords(withSigns(withNumerals(coreOf(text))));

/** One value read from a reply; where words had to be passed over it is not `certain`. */
export type Said = {
  readonly expr: Expr;
  readonly unit: string | undefined;
  /** The letter that it was said of: x in "x = 5". */
  readonly of: string | undefined;
  readonly certain: boolean;
};

/** The one number in a reply: "three", "x = 5", "5 of them", "£70", "2 + 3 = 5". */
export function numberIn(text: string): Said | undefined {
  const core = coreOf(text);
  const spoken = spokenCore(text);
  for (const [at, candidate] of [...new Set([core, spoken])].entries()) {
    const said = measuredIn(candidate) ?? (at === 0 ? undefined : measuredIn(withIs(candidate)));
    if (said !== undefined) return said;
  }
  const loose = looseNumber(spoken) ?? looseNumber(behindVerb(spoken));
  return loose && { ...loose, certain: false };
}

const withIs = (text: string): string =>
  text.replace(/^([A-Za-z])\s+(?:is|are|was|equals|be|must be|would be)\s+/i, '$1 = ');

/** What stands behind the last verb: "b^2 - 4ac is 5", "3a and a make 2a". */
const behindVerb = (text: string): string =>
  /\b(?:not|n't)\b/i.test(text) ? '' : text.replace(/^.*\b(?:is|are|equals|makes?|gives?|becomes?|comes to)\s+/is, '');

function measuredIn(text: string): Said | undefined {
  const [, of, value] = /^\s*([A-Za-z])\s*=\s*(.*)$/.exec(text) ?? [];
  const { text: maths, unit } = withoutUnit((value ?? text).replace(/^=\s*/, ''));
  const expr = valueOf(maths);
  return expr === undefined || unknowns(expr).length > 0 ? undefined : { expr, unit, of, certain: true };
}

/** The last side of a line whose sides are all equal. */
function valueOf(text: string): Expr | undefined {
  const sides = parseSides(text.replace(/^=\s*/, '').replace(/\s*=$/, ''));
  const last = sides?.at(-1);
  if (sides === undefined || last === undefined) return undefined;
  return sides.slice(0, -1).every((side) => side.kind === 'variable' || sameExact(side, last) === true)
    ? last
    : undefined;
}

/** Words that may turn a number into another one, or deny it. */
const TURNING =
  /\b(?:not|isn't|isnt|\w+n't|dont|cant|never|no|none|without|except|between|more|less|fewer|above|below|about|around|roughly|over|under|than|or|nearly|almost|double|twice|half|root|minus|plus|times|add|added|subtract|divide|divided|if|but|what|which|why|how|first|second)\b/i;

/** The only number among words that do not turn it: "2 of them", "at most 2", "the number 5 i believe". */
function looseNumber(text: string): Said | undefined {
  if (TURNING.test(text)) return undefined;
  const pieces = text
    .split(/(?<![\\A-Za-z])(?!sqrt\b)[A-Za-z']{2,}|[!?;:]|(?<![A-Za-z\d])[A-Za-z](?![A-Za-z\d^=])/)
    .map((piece) => piece.trim().replace(/^[,.]+|[,.]+$/g, ''))
    .filter((piece) => /\d|½|¼|¾/.test(piece));
  const [only, ...more] = pieces;
  return only === undefined || more.length > 0 ? undefined : measuredIn(only);
}

/** The one expression in a reply, its letters as `own` writes them. */
export function expressionIn(text: string, own: readonly string[]): Said | undefined {
  const core = coreOf(text);
  for (const candidate of new Set([
    core,
    spokenCore(text),
    ...loosely(spokenCore(text)),
    ...loosely(behindVerb(spokenCore(text))),
  ])) {
    const value = valueOf(withIs(candidate));
    if (value === undefined) continue;
    return {
      expr: asOwn(value, own),
      unit: undefined,
      of: undefined,
      certain: candidate === core || candidate === spokenCore(text),
    };
  }
  return undefined;
}

/** A reply without its longer words, where one piece of maths is left. */
function loosely(text: string): string[] {
  if (TURNING.test(text)) return [];
  const pieces = text
    .split(/(?<![\\A-Za-z])(?!sqrt\b)[A-Za-z']{3,}|\b(?:is|of|in|it|to|at)\b/)
    .filter((piece) => /[\dA-Za-z]/.test(piece));
  return pieces.length === 1 ? pieces.map((piece) => piece.trim().replace(/^[,.]+|[,.]+$/g, '')) : [];
}

/** The two sides of the one equation in a reply. */
export function equationIn(
  text: string,
  own: readonly string[],
): { readonly left: Expr; readonly right: Expr } | undefined {
  for (const candidate of new Set([coreOf(text), spokenCore(text), withIsBetween(spokenCore(text))])) {
    const [left, right, ...more] = parseSides(candidate) ?? [];
    if (left !== undefined && right !== undefined && more.length === 0)
      return { left: asOwn(left, own), right: asOwn(right, own) };
  }
  return undefined;
}

const withIsBetween = (text: string): string =>
  text.replace(/(?<=[\dA-Za-z)])\s+(?:is|equals|makes|are)\s+(?=[-\d(A-Za-z])/, ' = ');

/** Letters in the case in which the problem has them. */
export function asOwn(expr: Expr, own: readonly string[]): Expr {
  if (expr.kind !== 'variable') return mapParts(expr, (part) => asOwn(part, own));
  if (own.includes(expr.name)) return expr;
  const name = own.find((one) => one.toLowerCase() === expr.name.toLowerCase());
  return name === undefined ? expr : { kind: 'variable', name };
}

/** True for what still has to be worked out: 3 + 4, 3 × 4, 12/3; roots, fractions in any terms and powers of ten do not. */
export function isUnworked(expr: Expr): boolean {
  const all = nodes(expr);
  if (all.some((node) => node.kind === 'root')) return false;
  return all.some((node) => {
    if (node.kind === 'add' || node.kind === 'subtract') return true;
    if (node.kind === 'multiply') return !isStandard(node);
    return node.kind === 'divide' && isWholeDivision(node);
  });
}

const isStandard = ({ right }: Extract<Expr, { left: Expr }>): boolean =>
  right.kind === 'power' && right.base.kind === 'number' && right.base.value.n === 10n && right.base.value.d === 1n;

function isWholeDivision({ left, right }: Extract<Expr, { left: Expr }>): boolean {
  const [top, bottom] = [
    left.kind === 'number' ? left.value : undefined,
    right.kind === 'number' ? right.value : undefined,
  ];
  if (top === undefined || bottom === undefined) return left.kind !== 'number' && left.kind !== 'negative';
  return bottom.d === 1n && top.d === 1n && bottom.n !== 0n && top.n % bottom.n === 0n;
}
