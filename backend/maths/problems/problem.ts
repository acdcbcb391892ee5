import type { Factors } from '../algebra/factors.ts';
import type { LinearSolution } from '../algebra/linear.ts';
import type { NumericValue } from '../algebra/numeric-value.ts';
import type { Numbers } from '../algebra/polynomial-latex.ts';
import type { Polynomial } from '../algebra/polynomial.ts';
import type { QuadraticSolution } from '../algebra/quadratic.ts';
import type { Quotient } from '../algebra/quotient.ts';
import { type Equation, type Expr, unknowns } from '../algebra/syntax.ts';
import type { SystemSolution } from '../algebra/system.ts';
import type { PrimePower } from '../numbers/integer.ts';
import type { Rational } from '../numbers/rational.ts';
import type { TopicProblem } from '../topics/topic.ts';

/** A problem that was read with certainty, together with its exact answer: nothing unsolved ever becomes a Problem. */
export type Problem =
  | { readonly kind: 'arithmetic'; readonly expr: Expr; readonly answer: NumericValue; readonly numbers: Numbers }
  | Evaluate
  | { readonly kind: 'percent'; readonly percent: Rational; readonly of: Rational; readonly answer: Rational }
  | Linear
  | Quadratic
  | System
  | { readonly kind: 'simplify'; readonly expr: Expr; readonly answer: Quotient; readonly numbers: Numbers }
  | { readonly kind: 'expand'; readonly expr: Expr; readonly answer: Polynomial; readonly numbers: Numbers }
  | { readonly kind: 'factor'; readonly expr: Expr; readonly polynomial: Polynomial; readonly answer: Factors }
  | Multiples
  | { readonly kind: 'primes'; readonly number: bigint; readonly answer: readonly PrimePower[] }
  | TopicProblem;

export type Evaluate = {
  readonly kind: 'evaluate';
  readonly expr: Expr;
  readonly values: ReadonlyMap<string, Expr>;
  readonly substituted: Expr;
  readonly answer: NumericValue;
  readonly numbers: Numbers;
};

export type Linear = {
  readonly kind: 'linear';
  readonly equation: Equation;
  readonly unknown: string;
  readonly answer: LinearSolution;
  readonly numbers: Numbers;
};

export type Quadratic = {
  readonly kind: 'quadratic';
  readonly equation: Equation;
  readonly unknown: string;
  readonly answer: QuadraticSolution;
};

export type System = {
  readonly kind: 'system';
  readonly equations: readonly [Equation, Equation];
  readonly unknowns: readonly [string, string];
  readonly answer: SystemSolution;
};

export type Multiples = { readonly kind: 'gcd' | 'lcm'; readonly numbers: readonly bigint[]; readonly answer: bigint };

export type ProblemOf<K extends Problem['kind']> = Extract<Problem, { kind: K }>;

/** Problems whose every line must keep one value. */
export type Valued = Exclude<Problem, Linear | Quadratic | System | TopicProblem>;

/** Problems about one equation of one unknown. */
export type Solvable = Linear | Quadratic;

/** The letters that a problem's lines are written in. */
export function lettersOf(problem: Problem): readonly string[] {
  switch (problem.kind) {
    case 'linear':
    case 'quadratic':
      return [problem.unknown];
    case 'system':
      return problem.unknowns;
    case 'evaluate':
    case 'simplify':
    case 'expand':
    case 'factor':
      return unknowns(problem.expr);
    case 'arithmetic':
    case 'percent':
    case 'gcd':
    case 'lcm':
    case 'primes':
    case 'topic':
      return [];
    default:
      return problem satisfies never;
  }
}
