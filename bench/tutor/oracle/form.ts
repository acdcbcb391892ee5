import type { Item } from './reading.ts';
import { factorCount, lettersIn, type Tree } from './tree.ts';

/** Factorised as far as the row is, where that is asked for; and without brackets where none should be left. */
export function keepsForm(problem: string, ours: readonly Item[], theirs: readonly Item[]): boolean {
  const [our, their] = [ours[0], theirs[0]];
  if (ours.length > 1 || our?.kind !== 'value' || their?.kind !== 'value') return true;
  if (/\bfactor(?:i[sz]e)?\b(?! of)/i.test(problem)) return factorCount(our.tree) >= factorCount(their.tree);
  if (/\bexpand|multiply out/i.test(problem)) return factorsWithLetters(our.tree) <= factorsWithLetters(their.tree);
  return true;
}

/** Sums with letters that are still a factor of something. */
function factorsWithLetters(tree: Tree): number {
  const isSum = (one: Tree): boolean =>
    one.kind === 'two' && (one.op === '+' || one.op === '-') && lettersIn(one).size > 0;
  if (tree.kind === 'minus') return factorsWithLetters(tree.of);
  if (tree.kind !== 'two') return 0;
  const own = tree.op === '+' || tree.op === '-' ? 0 : Number(isSum(tree.left)) + Number(isSum(tree.right));
  return own + factorsWithLetters(tree.left) + factorsWithLetters(tree.right);
}
