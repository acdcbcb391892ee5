import type { Rational } from '../numbers/rational.ts';

/** How a number was written, so that an answer is written in the same form. */
export type Dress = 'whole' | 'decimal' | 'mixed';

/** A parsed expression; brackets are gone, the tree keeps their meaning. */
export type Expr =
  | { readonly kind: 'number'; readonly value: Rational; readonly dress: Dress }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Expr }
  | { readonly kind: 'percent'; readonly of: Expr }
  | { readonly kind: 'size'; readonly of: Expr }
  | { readonly kind: 'root'; readonly index: number; readonly of: Expr }
  | { readonly kind: 'power'; readonly base: Expr; readonly exponent: Expr }
  | Binary;

export type Operator = 'add' | 'subtract' | 'multiply' | 'divide';

export type Binary = { readonly kind: Operator; readonly left: Expr; readonly right: Expr };

export type Sum = Binary & { readonly kind: 'add' | 'subtract' };

export type Equation = { readonly left: Expr; readonly right: Expr };

export const isSum = (expr: Expr): expr is Sum => expr.kind === 'add' || expr.kind === 'subtract';

/** A product or power of a sum: what expanding acts on. */
export function holdsBrackets(expr: Expr): boolean {
  if (expr.kind === 'multiply')
    return isSum(expr.left) || isSum(expr.right) || holdsBrackets(expr.left) || holdsBrackets(expr.right);
  if (expr.kind === 'power') return isSum(expr.base);
  return expr.kind === 'negative' && isSum(expr.of);
}

export const whole = (value: Rational): Expr => ({ kind: 'number', value, dress: 'whole' });

/** The direct parts of an expression, left to right. */
export function parts(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'number':
    case 'variable':
      return [];
    case 'negative':
    case 'percent':
    case 'size':
    case 'root':
      return [expr.of];
    case 'power':
      return [expr.base, expr.exponent];
    default:
      return [expr.left, expr.right];
  }
}

/** Every node of an expression, itself first. */
export function nodes(expr: Expr): Expr[] {
  return [expr, ...parts(expr).flatMap(nodes)];
}

/** Names of the unknowns in alphabetical order, each once. */
export function unknowns(...exprs: readonly Expr[]): string[] {
  const names = exprs.flatMap(nodes).flatMap((node) => (node.kind === 'variable' ? [node.name] : []));
  return [...new Set(names)].toSorted();
}

/** The same expression with each part put through `change`. */
export function mapParts(expr: Expr, change: (part: Expr) => Expr): Expr {
  switch (expr.kind) {
    case 'number':
    case 'variable':
      return expr;
    case 'negative':
    case 'percent':
    case 'size':
    case 'root':
      return { ...expr, of: change(expr.of) };
    case 'power':
      return { ...expr, base: change(expr.base), exponent: change(expr.exponent) };
    default:
      return { ...expr, left: change(expr.left), right: change(expr.right) };
  }
}

/** The expression with values put in place of unknowns. */
export function substitute(expr: Expr, values: ReadonlyMap<string, Expr>): Expr {
  if (expr.kind === 'variable') return values.get(expr.name) ?? expr;
  return mapParts(expr, (part) => substitute(part, values));
}
