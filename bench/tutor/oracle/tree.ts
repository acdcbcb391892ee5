import type { Exact } from './exact.ts';

/** An expression as it was written. */
export type Tree =
  | { readonly kind: 'number'; readonly value: Exact }
  /** A letter, with its index if it has one, or a constant. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'minus'; readonly of: Tree }
  | { readonly kind: 'two'; readonly op: '+' | '-' | '*' | '/' | '^'; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'call'; readonly name: string; readonly of: Tree; readonly base?: Tree };

export const two = (op: '+' | '-' | '*' | '/' | '^', left: Tree, right: Tree): Tree => ({
  kind: 'two',
  op,
  left,
  right,
});

/** The letters of an expression; constants are none. */
export function lettersIn(tree: Tree): ReadonlySet<string> {
  switch (tree.kind) {
    case 'number':
      return new Set();
    case 'name':
      return new Set(['pi', 'e', 'oo'].includes(tree.name) ? [] : [tree.name]);
    case 'minus':
      return lettersIn(tree.of);
    case 'two':
      return lettersIn(tree.left).union(lettersIn(tree.right));
    case 'call':
      return tree.base === undefined ? lettersIn(tree.of) : lettersIn(tree.of).union(lettersIn(tree.base));
    default:
      return tree satisfies never;
  }
}

/** The factors that hold a letter, a power counted as often as it says. */
export function factorCount(tree: Tree): number {
  if (lettersIn(tree).size === 0) return 0;
  if (tree.kind === 'minus') return factorCount(tree.of);
  if (tree.kind !== 'two') return 1;
  if (tree.op === '*') return factorCount(tree.left) + factorCount(tree.right);
  if (tree.op === '/') return factorCount(tree.left);
  if (tree.op === '^' && tree.right.kind === 'number' && tree.right.value.d === 1n)
    return factorCount(tree.left) * Number(tree.right.value.n);
  return 1;
}
