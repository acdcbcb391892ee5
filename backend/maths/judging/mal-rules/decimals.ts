import { type Expr, isSum, unknowns, whole } from '../../algebra/syntax.ts';
import { binary, number } from '../../algebra/terms.ts';
import * as q from '../../numbers/rational.ts';
import { type LocalRule, onNode, type Slipped } from './mal-rule.ts';

/** The digits of a number without its point, and the places after it; undefined where it is no terminating decimal. */
function digits(expr: Expr): { readonly n: bigint; readonly places: number } | undefined {
  if (expr.kind !== 'number' || (expr.dress === 'whole' && expr.value.d !== 1n)) return undefined;
  const text = q.decimalText(expr.value);
  const [, after = ''] = text?.split('.') ?? [];
  return text === undefined ? undefined : { n: BigInt(text.replace('.', '')), places: after.length };
}

const scaled = (n: bigint, places: number): Expr => whole(q.rational(n, 10n ** BigInt(places)));

export const DECIMAL_RULES: readonly LocalRule[] = [
  onNode('decimal-digits-right-aligned', (node) => {
    if (!isSum(node)) return [];
    const [a, b] = [digits(node.left), digits(node.right)];
    if (a === undefined || b === undefined || a.places === b.places) return [];
    return [scaled(node.kind === 'add' ? a.n + b.n : a.n - b.n, Math.max(a.places, b.places))];
  }),
  onNode('decimal-product-places', (node) => {
    if (node.kind !== 'multiply') return [];
    const [a, b] = [digits(node.left), digits(node.right)];
    if (a === undefined || b === undefined || a.places === 0 || b.places === 0) return [];
    return [scaled(a.n * b.n, Math.max(a.places, b.places))];
  }),
];

/** The point in the wrong place at the end, where a number of the problem is written with one. */
export function pointMoved(expr: Expr): Slipped[] {
  const has = (node: Expr): boolean =>
    node.kind === 'number' ? node.dress === 'decimal' : 'left' in node ? has(node.left) || has(node.right) : false;
  if (unknowns(expr).length > 0 || !has(expr)) return [];
  return [number(10n), number(1n, 10n), number(100n), number(1n, 100n)].map((by) => ({
    id: 'decimal-point-moved',
    part: expr,
    whole: binary('multiply', expr, by),
  }));
}
