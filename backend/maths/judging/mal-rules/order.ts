import { literal } from '../../algebra/literal.ts';
import { type Expr, isSum, type Operator } from '../../algebra/syntax.ts';
import { binary } from '../../algebra/terms.ts';
import { type LocalRule, onNode } from './mal-rule.ts';

type Link = { readonly kind: Operator; readonly value: Expr };

/** The numbers of an expression in reading order, each with the operation before it; undefined where letters or powers occur. */
function chain(expr: Expr): Link[] | undefined {
  if (literal(expr) !== undefined) return [{ kind: 'add', value: expr }];
  if (!isSum(expr) && expr.kind !== 'multiply' && expr.kind !== 'divide') return undefined;
  const [left, right] = [chain(expr.left), chain(expr.right)];
  const [first, ...rest] = right ?? [];
  return left === undefined || first === undefined
    ? undefined
    : [...left, { kind: expr.kind, value: first.value }, ...rest];
}

export const ORDER_RULES: readonly LocalRule[] = [
  onNode('left-to-right', (node) => {
    const [first, ...more] = chain(node) ?? [];
    if (first === undefined || more.length < 2) return [];
    return [more.reduce((left, { kind, value }): Expr => ({ kind, left, right: value }), first.value)];
  }),
  onNode('adds-before-subtracting', (node) =>
    isSum(node) && node.left.kind === 'subtract'
      ? [binary('subtract', node.left.left, binary(node.kind, node.left.right, node.right))]
      : [],
  ),
  onNode('multiplies-before-dividing', (node) =>
    node.kind === 'multiply' && node.left.kind === 'divide' && literal(node.right) !== undefined
      ? [binary('divide', node.left.left, binary('multiply', node.left.right, node.right))]
      : [],
  ),
  onNode('sum-before-product', (node) => {
    if (!isSum(node)) return [];
    const { kind, left, right } = node;
    const found: Expr[] = [];
    if (left.kind === 'multiply' && !isSum(left.right))
      found.push(binary('multiply', left.left, binary(kind, left.right, right)));
    if (right.kind === 'multiply' && !isSum(right.right))
      found.push(binary('multiply', binary(kind, left, right.left), right.right));
    return found;
  }),
  onNode('power-after-product', (node) =>
    node.kind === 'multiply' && node.right.kind === 'power' && literal(node.left) !== undefined
      ? [{ ...node.right, base: binary('multiply', node.left, node.right.base) }]
      : [],
  ),
];
