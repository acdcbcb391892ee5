import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import {
  asRational,
  inverse,
  product,
  raised,
  rationalOf,
  rootOf,
  scaled,
  sum,
  type Surd,
  surdOf,
} from '../numbers/surd.ts';
import type { Expr } from './syntax.ts';

export type NumericValue = {
  readonly surd: Surd;
  /** Set where no root is left. */
  readonly rational: Rational | undefined;
};

/** The exact value of an expression without unknowns; undefined for unknowns, division by zero, and what has no exact form here. */
export function numericValue(expr: Expr): NumericValue | undefined {
  const surd = evaluate(expr);
  if (surd === undefined || [...surd.values()].some(q.tooBig)) return undefined;
  return { surd, rational: asRational(surd) };
}

function evaluate(expr: Expr): Surd | undefined {
  switch (expr.kind) {
    case 'number':
      return surdOf(expr.value);
    case 'variable':
      return undefined;
    case 'negative':
      return scaled(evaluate(expr.of), q.rational(-1n));
    case 'percent':
      return scaled(evaluate(expr.of), q.rational(1n, 100n));
    case 'size': {
      const value = rationalOf(evaluate(expr.of));
      return value && surdOf(q.size(value));
    }
    case 'root':
      return rootOf(rationalOf(evaluate(expr.of)), expr.index);
    case 'power':
      return raised(evaluate(expr.base), rationalOf(evaluate(expr.exponent)));
    case 'add':
      return sum(evaluate(expr.left), evaluate(expr.right));
    case 'subtract':
      return sum(evaluate(expr.left), scaled(evaluate(expr.right), q.rational(-1n)));
    case 'multiply':
      return product(evaluate(expr.left), evaluate(expr.right));
    case 'divide':
      return product(evaluate(expr.left), inverse(evaluate(expr.right)));
    default:
      return expr satisfies never;
  }
}
