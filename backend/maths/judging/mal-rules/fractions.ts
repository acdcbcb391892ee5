import { literal, settle } from '../../algebra/literal.ts';
import { type Expr, isSum, whole } from '../../algebra/syntax.ts';
import { binary, number } from '../../algebra/terms.ts';
import * as q from '../../numbers/rational.ts';
import type { Rational } from '../../numbers/rational.ts';
import { type LocalRule, onNode } from './mal-rule.ts';

/** Both sides of an operation as they are written over their bottoms, where at least one of them is a fraction. */
function pairOf(node: Expr): readonly [Rational, Rational] | undefined {
  if (!('left' in node)) return undefined;
  const [a, b] = [written(node.left), written(node.right)];
  return a && b && (a.d !== 1n || b.d !== 1n) ? [a, b] : undefined;
}

/** 6/8 stays 6 over 8. */
function written(expr: Expr): Rational | undefined {
  if (expr.kind === 'negative') {
    const inner = written(expr.of);
    return inner && q.negate(inner);
  }
  if (expr.kind === 'divide') {
    const [top, bottom] = [literal(settle(expr.left)), literal(settle(expr.right))];
    if (top?.value.d !== 1n || bottom?.value.d !== 1n || bottom.value.n < 1n) return undefined;
    return { n: top.value.n, d: bottom.value.n };
  }
  const value = literal(settle(expr));
  return value?.dress === 'whole' ? value.value : undefined;
}

const over = (top: bigint, bottom: bigint): Expr[] => (bottom === 0n ? [] : [whole(q.rational(top, bottom))]);

export const FRACTION_RULES: readonly LocalRule[] = [
  onNode('tops-and-bottoms', (node) => {
    const pair = isSum(node) ? pairOf(node) : undefined;
    if (pair === undefined) return [];
    const [a, b] = pair;
    const top = node.kind === 'add' ? a.n + b.n : a.n - b.n;
    return [...over(top, a.d + b.d), ...(node.kind === 'subtract' && a.d !== b.d ? over(top, a.d - b.d) : [])];
  }),
  onNode('tops-not-scaled', (node) => {
    const pair = isSum(node) ? pairOf(node) : undefined;
    if (pair === undefined || pair[0].d === pair[1].d) return [];
    const [a, b] = pair;
    const top = node.kind === 'add' ? a.n + b.n : a.n - b.n;
    return [...over(top, a.d * b.d), ...over(top, q.rational(a.d, b.d).d * a.d)];
  }),
  onNode('common-bottom-kept', (node) => {
    const pair = node.kind === 'multiply' ? pairOf(node) : undefined;
    return pair && pair[0].d === pair[1].d ? over(pair[0].n * pair[1].n, pair[0].d) : [];
  }),
  onNode('whole-times-top-and-bottom', (node) => {
    const pair = node.kind === 'multiply' ? pairOf(node) : undefined;
    if (pair === undefined) return [];
    const [a, b] = pair;
    if (a.d === 1n) return over(a.n * b.n, a.n * b.d);
    return b.d === 1n ? over(a.n * b.n, a.d * b.n) : [];
  }),
  onNode('crosswise-for-product', (node) => {
    const pair = node.kind === 'multiply' ? pairOf(node) : undefined;
    return pair ? over(pair[0].n * pair[1].d, pair[0].d * pair[1].n) : [];
  }),
  onNode('divisor-not-inverted', (node) =>
    node.kind === 'divide' && pairOf(node) ? [binary('multiply', node.left, node.right)] : [],
  ),
  onNode('wrong-fraction-inverted', (node) => {
    const pair = node.kind === 'divide' ? pairOf(node) : undefined;
    return pair ? over(pair[0].d * pair[1].n, pair[0].n * pair[1].d) : [];
  }),
  onNode('division-reversed', (node) => (node.kind === 'divide' ? [binary('divide', node.right, node.left)] : [])),
  onNode('whole-onto-top', (node) => {
    const pair = isSum(node) ? pairOf(node) : undefined;
    if (pair === undefined) return [];
    const [a, b] = pair;
    if (a.d !== 1n && b.d !== 1n) return [];
    return over(node.kind === 'add' ? a.n + b.n : a.n - b.n, a.d * b.d);
  }),
  onNode('mixed-as-product', (node) => {
    if (node.kind !== 'number' || node.dress !== 'mixed') return [];
    const { n, d } = node.value;
    return [binary('multiply', number(n / d), number(n % d, d))];
  }),
];
