import { literal, settle } from '../../algebra/literal.ts';
import { type Expr, isSum, unknowns } from '../../algebra/syntax.ts';
import { binary, negative, power, type SignedTerm } from '../../algebra/terms.ts';
import { type LocalRule, onNode, onSum } from './mal-rule.ts';

const isNumeric = (expr: Expr): boolean => unknowns(expr).length === 0;

/** A product or quotient without its minus signs, and how many there were. */
function unsigned(expr: Expr): { readonly count: number; readonly bare: Expr } {
  if (expr.kind === 'negative' && !isSum(expr.of)) {
    const inner = unsigned(expr.of);
    return { count: inner.count + 1, bare: inner.bare };
  }
  if (expr.kind !== 'multiply' && expr.kind !== 'divide') return { count: 0, bare: expr };
  const [left, right] = [unsigned(expr.left), unsigned(expr.right)];
  return { count: left.count + right.count, bare: { ...expr, left: left.bare, right: right.bare } };
}

const isProduct = (expr: Expr): boolean =>
  expr.kind === 'multiply' || expr.kind === 'divide' || (expr.kind === 'negative' && isProduct(expr.of));

const flipped = (one: SignedTerm): SignedTerm => ({ ...one, minus: !one.minus });

export const SIGN_RULES: readonly LocalRule[] = [
  onNode('double-negative', (node) => {
    if (node.kind !== 'subtract' || node.right.kind !== 'negative') return [];
    return [binary('subtract', node.left, node.right.of)];
  }),
  onNode('adding-negative-as-adding', (node) =>
    node.kind === 'add' && node.right.kind === 'negative' ? [binary('add', node.left, node.right.of)] : [],
  ),
  onNode('product-of-negatives', (node) => {
    if (!isProduct(node)) return [];
    const { count, bare } = unsigned(node);
    return count === 2 ? [negative(bare)] : [];
  }),
  onNode('sign-lost-in-product', (node) => {
    if (!isProduct(node) || !isNumeric(node)) return [];
    const { count, bare } = unsigned(node);
    return count === 1 ? [bare] : [];
  }),
  onNode('square-keeps-minus', (node) => {
    if (node.kind !== 'power' || node.base.kind !== 'negative') return [];
    const exponent = literal(settle(node.exponent))?.value;
    return exponent?.d === 1n && exponent.n % 2n === 0n ? [negative(power(node.base.of, node.exponent))] : [];
  }),
  onNode('power-takes-sign', (node) =>
    node.kind === 'negative' && node.of.kind === 'power' ? [power(negative(node.of.base), node.of.exponent)] : [],
  ),
  onSum('two-minuses-make-plus', (terms) => {
    const [first, second, ...rest] = terms;
    return first?.minus && second?.minus && isNumeric(first.term) ? [[flipped(first), flipped(second), ...rest]] : [];
  }),
  onSum('minus-on-everything', (terms) => {
    const [first, second, ...rest] = terms;
    return first?.minus && second && !second.minus ? [[first, flipped(second), ...rest]] : [];
  }),
  onNode('subtraction-reversed', (node) =>
    node.kind === 'subtract' && isNumeric(node) ? [binary('subtract', node.right, node.left)] : [],
  ),
  onNode('subtraction-as-addition', (node) =>
    node.kind === 'subtract' && isNumeric(node) ? [binary('add', node.left, node.right)] : [],
  ),
  onNode('addition-as-subtraction', (node) =>
    node.kind === 'add' && isNumeric(node) ? [binary('subtract', node.left, node.right)] : [],
  ),
];

/** The sign of one term turned, or one term left out: the last resort, after every idea that says why. */
export const TERM_RULES: readonly LocalRule[] = [
  onSum('term-sign', (terms) => terms.map((_, i) => terms.map((one, at) => (at === i ? flipped(one) : one)))),
  onSum('term-left-out', (terms) => terms.map((_, i) => terms.filter((__, at) => at !== i))),
];
