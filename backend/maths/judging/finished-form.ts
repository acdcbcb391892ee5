import { isCollected } from '../algebra/collected.ts';
import { polynomialOf } from '../algebra/linear.ts';
import { literal } from '../algebra/literal.ts';
import * as p from '../algebra/polynomial.ts';
import { latex, squeezed } from '../algebra/print.ts';
import { type Expr, isSum, whole } from '../algebra/syntax.ts';
import { isLowest, isOnePower, isTidySurd } from './full-mark-form.ts';
import { gcd, primePowers } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import { valuedAnswer } from '../problems/answer.ts';
import type { Valued } from '../problems/problem.ts';

/** An expression whose value every line of the problem must keep. */
export function targetOf(problem: Valued): Expr {
  switch (problem.kind) {
    case 'arithmetic':
    case 'simplify':
    case 'expand':
    case 'factor':
      return problem.expr;
    case 'evaluate':
      return problem.substituted;
    case 'percent':
    case 'gcd':
    case 'lcm':
      return whole(problem.kind === 'percent' ? problem.answer : q.rational(problem.answer));
    case 'primes':
      return whole(q.rational(problem.number));
    default:
      return problem satisfies never;
  }
}

/** True only where an expression of the right value is certainly in the form that the problem asks for. */
export function isFinishedForm(problem: Valued, expr: Expr): boolean {
  if (squeezed(latex(expr)) === squeezed(valuedAnswer(problem))) return true;
  switch (problem.kind) {
    case 'primes':
      return isPrimeProduct(expr);
    case 'factor':
      return isFullyFactored(
        expr,
        problem.answer.brackets.reduce((sum, { times }) => sum + times, 0),
      );
    case 'simplify':
      return isCollected(expr) || isLowest(expr);
    case 'expand':
      return isCollected(expr);
    case 'arithmetic':
      return literal(expr) !== undefined || isTidySurd(expr) || isOnePower(problem.expr, expr);
    default:
      return literal(expr) !== undefined;
  }
}

/** A product of powers whose bases are all primes. */
export function isPrimeProduct(expr: Expr): boolean {
  if (expr.kind === 'multiply') return isPrimeProduct(expr.left) && isPrimeProduct(expr.right);
  if (expr.kind === 'power') return expr.exponent.kind === 'number' && isPrimeProduct(expr.base);
  if (expr.kind !== 'number' || expr.dress !== 'whole') return false;
  const primes = primePowers(expr.value.n);
  return primes?.length === 1 && primes[0]?.power === 1;
}

function factorsOf(expr: Expr): Expr[] {
  if (expr.kind === 'multiply') return [...factorsOf(expr.left), ...factorsOf(expr.right)];
  if (expr.kind === 'negative') return factorsOf(expr.of);
  if (
    expr.kind === 'power' &&
    expr.exponent.kind === 'number' &&
    expr.exponent.value.d === 1n &&
    expr.exponent.value.n <= 9n
  ) {
    return Array.from({ length: Number(expr.exponent.value.n) }, () => expr.base);
  }
  return [expr];
}

/** As many brackets as there are irreducible factors, and no number left inside any of them. */
function isFullyFactored(expr: Expr, wanted: number): boolean {
  const sums = factorsOf(expr).filter(isSum);
  if (factorsOf(expr).some((factor) => factor.kind === 'divide')) return false;
  if (factorsOf(expr).filter((factor) => factor.kind === 'number').length > 1) return false;
  return (
    sums.length === wanted &&
    sums.every((sum) => {
      const terms = [...(polynomialOf(sum) ?? p.NOTHING).values()];
      const common = terms.reduce((all, t) => gcd(all, t.coefficient.n), 0n);
      return (
        terms.length > 1 && common === 1n && terms.every((t) => q.isInteger(t.coefficient)) && !sharesLetter(terms)
      );
    })
  );
}

const sharesLetter = (terms: readonly p.Term[]): boolean =>
  (terms[0]?.powers ?? []).some(([name]) => terms.every((t) => p.powerIn(t, name) > 0));
