import { isCollected } from '../algebra/collected.ts';
import { factorise } from '../algebra/factors.ts';
import { polynomialOf } from '../algebra/linear.ts';
import { literal, settle } from '../algebra/literal.ts';
import * as p from '../algebra/polynomial.ts';
import { latex } from '../algebra/print.ts';
import { lowest, toQuotient } from '../algebra/quotient.ts';
import { type Expr, isSum, unknowns } from '../algebra/syntax.ts';
import { signedTerms } from '../algebra/terms.ts';
import { absolute, gcd, lcm } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import { splitSquare } from '../numbers/surd.ts';

/** A sum of a number and multiples of different roots without a square in them, in any order: -4√6 + 3√3. */
export function isTidySurd(expr: Expr): boolean {
  const found = signedTerms(expr).map(({ term }) => radicandOf(term));
  return (
    found.every((one) => one !== undefined) && found.some((one) => one !== 1n) && new Set(found).size === found.length
  );
}

function radicandOf(term: Expr): bigint | undefined {
  if (literal(term) !== undefined) return 1n;
  if (term.kind === 'multiply') {
    const outside = literal(settle(term.left));
    return outside !== undefined && !q.equal(outside.value, q.ONE) && term.right.kind === 'root'
      ? radicandOf(term.right)
      : undefined;
  }
  if (term.kind !== 'root' || term.index !== 2) return undefined;
  const inside = literal(term.of)?.value;
  if (inside?.d !== 1n || inside.n < 2n) return undefined;
  return splitSquare(inside.n)?.outside === 1n ? inside.n : undefined;
}

/** 3^8 for 3^5 × 3^3: index form is what powers of one base are simplified to. */
export function isOnePower(problem: Expr, expr: Expr): boolean {
  if (expr.kind !== 'power' || literal(expr.base) === undefined || literal(settle(expr.exponent)) === undefined)
    return false;
  if (problem.kind === 'power' && problem.base.kind !== 'power') return false;
  return isPowersOf(problem, latex(expr.base));
}

function isPowersOf(expr: Expr, base: string): boolean {
  if (expr.kind === 'multiply' || expr.kind === 'divide')
    return isPowersOf(expr.left, base) && isPowersOf(expr.right, base);
  if (expr.kind === 'power')
    return expr.base.kind === 'power' ? isPowersOf(expr.base, base) : latex(expr.base) === base;
  return latex(expr) === base;
}

/** One fraction with nothing to cancel, top and bottom collected or factorised completely; or a power of a letter. */
export function isLowest(expr: Expr): boolean {
  if (expr.kind === 'negative') return isLowest(expr.of);
  if (expr.kind === 'power') return expr.base.kind === 'variable' && literal(settle(expr.exponent)) !== undefined;
  if (expr.kind !== 'divide') return false;
  const { left, right } = expr;
  const [top, bottom] = [polynomialOf(left), polynomialOf(right)];
  const quotient = toQuotient(expr);
  const least = quotient && lowest(quotient);
  if (top === undefined || bottom === undefined || least === undefined) return false;
  if (unknowns(expr).length === 0 || !isTidy(left) || !isTidy(right)) return false;
  return (
    p.degree(top) === p.degree(least.top) &&
    p.degree(bottom) === p.degree(least.bottom) &&
    gcd(content(top), content(bottom)) === 1n
  );
}

const isTidy = (expr: Expr): boolean => isCollected(expr) || isSplit(expr);

/** A product of brackets that fall no further apart, with at most one number before them. */
function isSplit(expr: Expr): boolean {
  const factors = factorsOf(expr);
  const plain = factors.filter((factor) => !isSum(factor));
  const numbers = plain.filter((factor) => literal(factor) !== undefined);
  return (
    numbers.length <= 1 &&
    plain.every((factor) => isCollected(factor)) &&
    factors.filter(isSum).every((sum) => {
      const polynomial = polynomialOf(sum);
      const split = polynomial && factorise(polynomial);
      return isCollected(sum) && split?.brackets.length === 1 && split.brackets[0]?.times === 1;
    })
  );
}

function factorsOf(expr: Expr): Expr[] {
  if (expr.kind === 'multiply') return [...factorsOf(expr.left), ...factorsOf(expr.right)];
  if (expr.kind === 'power' && isSum(expr.base)) return [expr.base];
  return [expr];
}

/** The greatest number in every coefficient; 0 where one of them is no whole number, so that nothing counts as lowest. */
function content(polynomial: p.Polynomial): bigint {
  const all = [...polynomial.values()].map(({ coefficient }) => coefficient);
  if (all.reduce((sum, { d }) => lcm(sum, d), 1n) !== 1n) return 0n;
  return all.reduce((sum, { n }) => gcd(sum, absolute(n)), 0n);
}
