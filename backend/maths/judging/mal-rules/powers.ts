import { literal, settle } from '../../algebra/literal.ts';
import { squeezed, latex } from '../../algebra/print.ts';
import { type Expr, isSum } from '../../algebra/syntax.ts';
import { binary, negative, number, power, root } from '../../algebra/terms.ts';
import { splitSquare } from '../../numbers/surd.ts';
import { type LocalRule, onNode } from './mal-rule.ts';

type Power = Extract<Expr, { kind: 'power' }>;

/** x stands for x^1. */
const asPower = (expr: Expr): Power =>
  expr.kind === 'power' ? expr : { kind: 'power', base: expr, exponent: number(1n) };

const looksSame = (a: Expr, b: Expr): boolean => squeezed(latex(a)) === squeezed(latex(b));

/** Two powers of the same base, at least one of them written as a power. */
function pairOf(left: Expr, right: Expr): { readonly base: Expr; readonly m: Expr; readonly n: Expr } | undefined {
  if (left.kind !== 'power' && right.kind !== 'power') return undefined;
  const [a, b] = [asPower(left), asPower(right)];
  return looksSame(a.base, b.base) ? { base: a.base, m: a.exponent, n: b.exponent } : undefined;
}

const wholeOf = (expr: Expr): bigint | undefined => {
  const value = literal(settle(expr))?.value;
  return value?.d === 1n ? value.n : undefined;
};

export const POWER_RULES: readonly LocalRule[] = [
  onNode('power-of-each-term', (node) => {
    if (node.kind !== 'power' || !isSum(node.base)) return [];
    const { base, exponent } = node;
    return [binary(base.kind, power(base.left, exponent), power(base.right, exponent))];
  }),
  onNode('power-of-zero-is-zero', (node) =>
    node.kind === 'power' && wholeOf(node.exponent) === 0n ? [number(0n)] : [],
  ),
  onNode('power-of-zero-is-base', (node) =>
    node.kind === 'power' && wholeOf(node.exponent) === 0n ? [node.base] : [],
  ),
  onNode('negative-power-as-minus', (node) => {
    const n = node.kind === 'power' ? wholeOf(node.exponent) : undefined;
    return node.kind === 'power' && n !== undefined && n < 0n ? [negative(power(node.base, number(-n)))] : [];
  }),
  onNode('power-as-product', (node) => (node.kind === 'power' ? [binary('multiply', node.base, node.exponent)] : [])),
  onNode('exponents-multiplied', (node) => {
    const found = node.kind === 'multiply' ? pairOf(node.left, node.right) : undefined;
    return found ? [power(found.base, binary('multiply', found.m, found.n))] : [];
  }),
  onNode('bases-multiplied', (node) => {
    const found = node.kind === 'multiply' ? pairOf(node.left, node.right) : undefined;
    if (found === undefined || literal(found.base) === undefined) return [];
    return [power(binary('multiply', found.base, found.base), binary('add', found.m, found.n))];
  }),
  onNode('exponents-divided', (node) => {
    const found = node.kind === 'divide' ? pairOf(node.left, node.right) : undefined;
    return found ? [power(found.base, binary('divide', found.m, found.n))] : [];
  }),
  onNode('power-of-power-added', (node) =>
    node.kind === 'power' && node.base.kind === 'power'
      ? [power(node.base.base, binary('add', node.base.exponent, node.exponent))]
      : [],
  ),
  onNode('powers-joined-in-sum', (node) => {
    const found = node.kind === 'add' ? pairOf(node.left, node.right) : undefined;
    return found ? [power(found.base, binary('add', found.m, found.n))] : [];
  }),
  onNode('power-of-last-factor', (node) =>
    node.kind === 'power' && node.base.kind === 'multiply'
      ? [
          binary('multiply', node.base.left, power(node.base.right, node.exponent)),
          binary('multiply', power(node.base.left, node.exponent), node.base.right),
        ]
      : [],
  ),
  onNode('coefficient-times-power', (node) =>
    node.kind === 'power' && node.base.kind === 'multiply' && literal(node.base.left) !== undefined
      ? [binary('multiply', binary('multiply', node.base.left, node.exponent), power(node.base.right, node.exponent))]
      : [],
  ),
  onNode('root-as-half', (node) =>
    node.kind === 'root' && node.index === 2 ? [binary('divide', node.of, number(2n))] : [],
  ),
  onNode('root-of-each-term', (node) =>
    node.kind === 'root' && node.index === 2 && isSum(node.of)
      ? [binary(node.of.kind, root(node.of.left), root(node.of.right))]
      : [],
  ),
  onNode('roots-under-one-root', (node) =>
    isSum(node) && node.left.kind === 'root' && node.right.kind === 'root'
      ? [root(binary(node.kind, node.left.of, node.right.of))]
      : [],
  ),
  onNode('square-outside-root', (node) => {
    const n = node.kind === 'root' && node.index === 2 ? wholeOf(node.of) : undefined;
    const split = n !== undefined && n > 0n ? splitSquare(n) : undefined;
    if (split === undefined || split.outside === 1n || split.inside === 1n) return [];
    return [binary('multiply', number(split.outside ** 2n), root(number(split.inside)))];
  }),
  onNode('fraction-power-as-factor', (node) =>
    node.kind === 'power' && node.exponent.kind === 'divide' ? [binary('divide', node.base, node.exponent.right)] : [],
  ),
];
