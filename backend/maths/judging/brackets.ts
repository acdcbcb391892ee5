import { type Expr, isSum } from '../algebra/syntax.ts';

/** Brackets opened wrongly: the factor or the minus sign reaches only the first term, or both do. */
export function wronglyOpened(node: Expr): Expr[] {
  if (node.kind === 'multiply' && isSum(node.right)) {
    return [{ ...node.right, left: { kind: 'multiply', left: node.left, right: node.right.left } }];
  }
  if (node.kind !== 'subtract') return [];
  if (isSum(node.right))
    return [{ ...node.right, left: { kind: 'subtract', left: node.left, right: node.right.left } }];
  if (node.right.kind !== 'multiply' || !isSum(node.right.right)) return [];
  const { left: factor, right: sum } = node.right;
  const first: Expr = { kind: 'subtract', left: node.left, right: { kind: 'multiply', left: factor, right: sum.left } };
  const lastTerms: Expr[] = [{ kind: 'multiply', left: factor, right: sum.right }, sum.right];
  return lastTerms.map((right): Expr => ({ kind: sum.kind, left: first, right }));
}
