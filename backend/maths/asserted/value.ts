import { numericValue } from '../algebra/numeric-value.ts';
import { latex, squeezed } from '../algebra/print.ts';
import type { Expr } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import { surdLatex } from '../numbers/surd.ts';
import { withNumerals } from '../reading/number-words.ts';
import { parseExpression } from '../reading/parse.ts';

/** An exact value that was read. `key` is equal for equal values; `worked`: nothing is left to work out in how it is written. */
export type Value = {
  readonly key: string;
  readonly rational: q.Rational | undefined;
  readonly worked: boolean;
  readonly expr: Expr | undefined;
};

export const keyOf = (value: q.Rational): string => `${value.n}/${value.d}`;

const WHOLE = /^-?\d{1,15}$/;
const UNIT = /(?<=\d)\s*(?:[A-Za-z]{2,}|°|%(?!\s*\d))+$/;

/** The value of one side of a line; undefined where it has letters or cannot be read with certainty. */
export function valueIn(side: string): Value | undefined {
  const bare = side.trim();
  if (WHOLE.test(bare)) {
    const rational = q.rational(BigInt(bare));
    return { key: keyOf(rational), rational, worked: true, expr: undefined };
  }
  if (!/\d|[½¼¾⅓⅔⅕-⅞]/.test(bare)) return undefined;
  const expr = parseExpression(bare) ?? parseExpression(balanced(bare).replace(UNIT, ''));
  const value = expr && numericValue(expr);
  if (expr === undefined || value === undefined) return undefined;
  const { rational } = value;
  return {
    key: rational === undefined ? surdLatex(value.surd) : keyOf(rational),
    rational,
    worked: isWorked(expr),
    expr,
  };
}

const BRACKETS = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
] as const;

/** Without brackets that have no partner here, and without what stands around a list. */
function balanced(text: string): string {
  let bare = text.trim();
  for (const [open, close] of BRACKETS) {
    const count = bare.split(open).length - bare.split(close).length;
    if (count > 0 && bare.startsWith(open)) bare = bare.slice(1);
    if (count < 0 && bare.endsWith(close)) bare = bare.slice(0, -1);
  }
  return bare.replace(/^[\s:,;.]+|[\s:,;.]+$/g, '');
}

/** A number, a fraction, a share, a multiple of a root; 10/2 is still a sum, and so is 5 + 0. */
function isWorked(expr: Expr): boolean {
  if (expr.kind === 'negative' || expr.kind === 'percent') return isWorked(expr.of);
  if (expr.kind === 'divide') {
    const value = numericValue(expr)?.rational;
    return expr.left.kind === 'number' && expr.right.kind === 'number' && value !== undefined && !q.isInteger(value);
  }
  if (expr.kind === 'number') return true;
  const surd = numericValue(expr);
  return surd?.rational === undefined && surd !== undefined && squeezed(latex(expr)) === squeezed(surdLatex(surd.surd));
}

/** Every number that a text names, as keys. */
export function numbersIn(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  const spelled = withNumerals(text);
  for (const [found] of spelled.matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+/g)) {
    const value = valueIn(found);
    if (value !== undefined) keys.add(value.key);
  }
  for (const [found] of spelled.matchAll(
    /\d+\s+\d+\s*\/\s*\d+|\d+\s*\/\s*\d+|\d+(?:\.\d+)?\s*%|[½¼¾⅓⅔⅕-⅞]|\\[dt]?frac\{\d+\}\{\d+\}/g,
  )) {
    const value = valueIn(found);
    if (value !== undefined) keys.add(value.key);
  }
  return keys;
}
