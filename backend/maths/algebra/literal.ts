import { absolute, gcd } from '../numbers/integer.ts';
import { isInteger, negate, rational, type Rational } from '../numbers/rational.ts';
import { type Dress, type Expr, mapParts } from './syntax.ts';

/** The number that a fully worked-out number expression stands for: 7, -7, 0.5, 3/4, -3/4; undefined for anything to work out. */
export function literal(expr: Expr): { readonly value: Rational; readonly dress: Dress } | undefined {
  if (expr.kind === 'number') return { value: expr.value, dress: expr.dress };
  if (expr.kind === 'negative') {
    const inner = expr.of.kind === 'negative' ? undefined : literal(expr.of);
    return inner === undefined || inner.value.n < 0n ? undefined : { value: negate(inner.value), dress: inner.dress };
  }
  if (expr.kind !== 'divide') return undefined;
  const [top, bottom] = [literal(expr.left), literal(expr.right)];
  if (top?.dress !== 'whole' || bottom?.dress !== 'whole') return undefined;
  if (top.value.d !== 1n || bottom.value.d !== 1n || bottom.value.n < 2n) return undefined;
  const value = { n: top.value.n, d: bottom.value.n };
  return gcd(value.n, value.d) === 1n ? { value, dress: 'whole' } : undefined;
}

/** Signs and simple fractions become single numbers: they need no work. */
export function settle(expr: Expr): Expr {
  const tidy = mapParts(expr, settle);
  if (tidy.kind === 'negative' && tidy.of.kind === 'number') return { ...tidy.of, value: negate(tidy.of.value) };
  if (tidy.kind === 'divide' && isWhole(tidy.left) && isWhole(tidy.right)) {
    const [top, bottom] = [tidy.left.value.n, tidy.right.value.n];
    if (bottom !== 0n && gcd(top, bottom) === 1n && absolute(bottom) !== 1n) {
      return { kind: 'number', value: rational(top, bottom), dress: 'whole' };
    }
  }
  return tidy;
}

const isWhole = (expr: Expr): expr is Extract<Expr, { kind: 'number' }> =>
  expr.kind === 'number' && isInteger(expr.value) && expr.dress !== 'decimal';
