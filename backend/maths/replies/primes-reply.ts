import { numericValue } from '../algebra/numeric-value.ts';
import { isPrimeProduct } from '../judging/finished-form.ts';
import type { Expr } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Met } from './met.ts';
import { nearly, NO, UNREADABLE, YES } from './met.ts';
import { coreOf, numberIn, spokenCore } from './said.ts';

/** "2 × 2 × 3", "2^2 · 3", "2, 2 and 3". */
export function meetsPrimes(of: bigint, text: string): Met {
  const said = numberIn(text) ?? numberIn(spokenCore(text).replace(/\b(?:of|the|primes?)\b/gi, ' '));
  if (said?.certain === true) return ofProduct(of, said.expr);
  const items = coreOf(text)
    .split(/,|\band\b|;|\s+/i)
    .filter((item) => item !== '');
  const values = items.map((item) => numberIn(item)?.expr);
  if (items.length < 2 || !values.every((value) => value !== undefined)) return UNREADABLE;
  const product = values.reduce((left, right): Expr => ({ kind: 'multiply', left, right }));
  const met = ofProduct(of, product);
  return met.kind === 'no' ? UNREADABLE : met;
}

function ofProduct(of: bigint, expr: Expr): Met {
  const value = numericValue(expr)?.rational;
  if (value === undefined) return UNREADABLE;
  if (!q.equal(value, q.rational(of))) return NO;
  return isPrimeProduct(expr) ? YES : nearly('form');
}
