import { isCollected } from '../algebra/collected.ts';
import { factorise, isPrime } from '../algebra/factors.ts';
import { polynomialOf, solveLinear } from '../algebra/linear.ts';
import { literal } from '../algebra/literal.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import type { Numbers } from '../algebra/polynomial-latex.ts';
import * as p from '../algebra/polynomial.ts';
import { latex } from '../algebra/print.ts';
import { solveQuadratic } from '../algebra/quadratic.ts';
import { lowest, toQuotient } from '../algebra/quotient.ts';
import { type Equation, type Expr, holdsBrackets, isSum, nodes, substitute, unknowns } from '../algebra/syntax.ts';
import { solveSystem } from '../algebra/system.ts';
import { lcm, gcd, primePowers } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import { surdLatex } from '../numbers/surd.ts';
import { quotientLatex } from './answer.ts';
import type { Problem } from './problem.ts';

type Built = Problem | undefined;

/** Operations in one expression: more make a ladder that nobody climbs. */
const MAX_OPERATIONS = 24;

/** Decimals come back as decimals unless the problem also holds fractions. */
export function numbersOf(...exprs: readonly Expr[]): Numbers {
  const all = exprs.flatMap(nodes);
  const decimal = all.some((node) => node.kind === 'number' && node.dress === 'decimal');
  const fraction = all.some((node) => node.kind === 'divide' || (node.kind === 'number' && node.dress === 'mixed'));
  return decimal && !fraction ? 'decimals' : 'fractions';
}

function tooLong(...exprs: readonly Expr[]): boolean {
  const work = exprs.flatMap(nodes).filter((node) => node.kind !== 'number' && node.kind !== 'variable');
  return work.length > MAX_OPERATIONS;
}

/** True for a number that needs no work: 5, -2, 3/4, 0.5. */
const isFinished = (expr: Expr): boolean => literal(expr) !== undefined;

/** 100 - 20% is 80 to a shopkeeper and 99.8 to a mathematician; only products with per cents are certain. */
const mixesPercent = (expr: Expr): boolean =>
  nodes(expr).some((node) => node.kind === 'percent') && nodes(expr).some(isSum);

export function buildArithmetic(expr: Expr): Built {
  if (mixesPercent(expr)) return undefined;
  const answer = numericValue(expr);
  if (answer === undefined || isFinished(expr) || tooLong(expr)) return undefined;
  // √2 + √3 is as short as it gets.
  if (answer.rational === undefined && surdLatex(answer.surd).replace(/\s/g, '') === latex(expr).replace(/\s/g, ''))
    return undefined;
  return { kind: 'arithmetic', expr, answer, numbers: numbersOf(expr) };
}

/** An expression with a value for each of its unknowns. */
export function buildEvaluate(expr: Expr, values: ReadonlyMap<string, Expr>): Built {
  const wanted = unknowns(expr);
  if (wanted.length === 0 || wanted.length !== values.size || wanted.some((name) => !values.has(name)))
    return undefined;
  const substituted = substitute(expr, values);
  const answer = numericValue(substituted);
  if (answer === undefined || tooLong(expr)) return undefined;
  return { kind: 'evaluate', expr, values, substituted, answer, numbers: numbersOf(substituted) };
}

export function buildPercent(percent: Expr, of: Expr): Built {
  const [share, base] = [percent.kind === 'percent' ? literal(percent.of) : undefined, literal(of)];
  if (share === undefined || base === undefined || share.value.n <= 0n || base.value.n <= 0n) return undefined;
  const answer = q.multiply(q.multiply(share.value, q.rational(1n, 100n)), base.value);
  return { kind: 'percent', percent: share.value, of: base.value, answer };
}

/** An equation of one unknown, linear or quadratic; `asked` is the unknown that the text named, if it named one. */
export function buildEquation(equation: Equation, asked: string | undefined): Built {
  const [unknown, ...more] = unknowns(equation.left, equation.right);
  if (unknown === undefined || more.length > 0 || (asked !== undefined && asked !== unknown)) return undefined;
  if (tooLong(equation.left, equation.right)) return undefined;
  if (isSolved(equation) || isSolved({ left: equation.right, right: equation.left })) return undefined;
  const linear = solveLinear(equation, unknown);
  const numbers = numbersOf(equation.left, equation.right);
  if (linear !== undefined) return { kind: 'linear', equation, unknown, answer: linear, numbers };
  const quadratic = solveQuadratic(equation, unknown);
  return quadratic && { kind: 'quadratic', equation, unknown, answer: quadratic };
}

/** True for `x = 7`: nothing is left to do. */
export function isSolved({ left, right }: Equation): boolean {
  return left.kind === 'variable' && literal(right) !== undefined;
}

export function buildSystem(first: Equation, second: Equation): Built {
  const [x, y, ...more] = unknowns(first.left, first.right, second.left, second.right);
  if (x === undefined || y === undefined || more.length > 0 || (isSolved(first) && isSolved(second))) return undefined;
  if (tooLong(first.left, first.right) || tooLong(second.left, second.right)) return undefined;
  const answer = solveSystem([first, second], [x, y]);
  return answer && { kind: 'system', equations: [first, second], unknowns: [x, y], answer };
}

export function buildSimplify(expr: Expr): Built {
  const quotient = toQuotient(expr);
  const answer = quotient && lowest(quotient);
  if (answer === undefined || tooLong(expr) || unknowns(expr).length === 0 || isCollected(expr)) return undefined;
  const numbers = numbersOf(expr);
  const unchanged = quotientLatex(answer, numbers).replace(/\s/g, '') === latex(expr).replace(/\s/g, '');
  return unchanged ? undefined : { kind: 'simplify', expr, answer, numbers };
}

export function buildExpand(expr: Expr): Built {
  const answer = polynomialOf(expr);
  if (answer === undefined || tooLong(expr) || !nodes(expr).some(holdsBrackets)) return undefined;
  return { kind: 'expand', expr, answer, numbers: numbersOf(expr) };
}

export function buildFactor(expr: Expr): Built {
  const polynomial = polynomialOf(expr);
  if (polynomial === undefined || tooLong(expr) || polynomial.size < 2) return undefined;
  if (nodes(expr).some(holdsBrackets) || [...polynomial.values()].some((t) => !q.isInteger(t.coefficient)))
    return undefined;
  const answer = factorise(polynomial);
  if (answer === undefined || isPrime(answer) || p.degree(polynomial) === 0) return undefined;
  return { kind: 'factor', expr, polynomial, answer };
}

/** Largest number in a question about common factors or multiples: above it the ladder's products of primes get long. */
const MAX_LISTED = 1_000_000n;

export function buildMultiples(kind: 'gcd' | 'lcm', exprs: readonly Expr[]): Built {
  const numbers = exprs.flatMap((expr) => (expr.kind === 'number' && expr.dress === 'whole' ? [expr.value.n] : []));
  if (numbers.length !== exprs.length || numbers.length < 2 || numbers.length > 5) return undefined;
  if (numbers.some((n) => n < 2n || n > MAX_LISTED)) return undefined;
  const answer = numbers.reduce(kind === 'gcd' ? gcd : lcm);
  return { kind, numbers, answer };
}

export function buildPrimes(expr: Expr): Built {
  if (expr.kind !== 'number' || expr.dress !== 'whole') return undefined;
  const answer = primePowers(expr.value.n);
  return answer && { kind: 'primes', number: expr.value.n, answer };
}
