import { literal } from '../algebra/literal.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import { type Binary, type Equation, type Expr, isSum, nodes, substitute, unknowns } from '../algebra/syntax.ts';
import * as build from '../problems/build.ts';
import type { Problem } from '../problems/problem.ts';
import type { Tag } from './phrases.ts';

/** A piece of a text after parsing: an instruction, an expression or an equation. */
export type Item =
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'expression'; readonly expr: Expr; readonly grouped: boolean }
  | { readonly kind: 'equation'; readonly equation: Equation };

/** A text as instructions and maths. */
export type Ask = {
  readonly tasks: ReadonlySet<Tag>;
  /** Words that join pieces of maths, in order; any that a reading does not use up makes the text unreadable. */
  readonly joints: readonly Tag[];
  readonly expressions: readonly Extract<Item, { kind: 'expression' }>[];
  readonly equations: readonly Equation[];
  readonly items: readonly Item[];
};

/** The problem that a text asks, or undefined where its instructions do not fit its maths with certainty. */
export function understand(ask: Ask): Problem | undefined {
  const { tasks, joints, expressions, equations } = ask;
  const only = (...allowed: readonly Tag[]): boolean => tasks.values().every((tag) => allowed.includes(tag));
  const joined = (...allowed: readonly Tag[]): boolean => joints.every((tag) => allowed.includes(tag));
  if (tasks.has('lcm') || tasks.has('gcd')) {
    const kind = tasks.has('lcm') ? 'lcm' : 'gcd';
    if (!only(kind, 'find', 'evaluate') || !joined('and', 'of', 'for') || equations.length > 0) return undefined;
    if (expressions.some((item) => item.grouped)) return undefined;
    return build.buildMultiples(
      kind,
      expressions.map((item) => item.expr),
    );
  }
  if (tasks.has('primes')) {
    const [first, ...more] = expressions;
    if (!only('primes', 'find') || !joined('of', 'for') || more.length > 0 || equations.length > 0) return undefined;
    return first && build.buildPrimes(first.expr);
  }
  if (equations.length > 0) return understandEquations(ask, only, joined);
  return understandExpression(ask, only, joined);
}

type Allows = (...allowed: readonly Tag[]) => boolean;

function understandEquations(ask: Ask, only: Allows, joined: Allows): Problem | undefined {
  const { expressions, equations, joints } = ask;
  const [first, second, ...more] = equations;
  const [asked, ...rest] = expressions;
  if (first === undefined) return undefined;
  const values = assignments(equations);
  // "Evaluate 2x + 1 when x = 4", "x + 5 for x = -5"
  if (values !== undefined && asked !== undefined && rest.length === 0) {
    const when = joints.includes('when') || joints.includes('for');
    if (!when || !only('evaluate', 'find', 'simplify', 'solve') || !joined('when', 'for', 'and')) return undefined;
    return asked.expr.kind === 'variable' ? undefined : build.buildEvaluate(asked.expr, values);
  }
  const named = expressions.flatMap(({ expr }) => (expr.kind === 'variable' ? [expr.name] : []));
  if (named.length !== expressions.length) return undefined;
  const formula = withValues(equations);
  if (formula !== undefined && named.length > 0) {
    return joined('when', 'for', 'and') && only('find', 'evaluate', 'solve') ? fromFormula(formula, named) : undefined;
  }
  const [name, ...others] = named;
  if (others.length > 0 || more.length > 0) return undefined;
  if (second !== undefined) {
    const plain = name === undefined && only('solve', 'find') && joined('and');
    return plain ? build.buildSystem(first, second) : undefined;
  }
  if (!only('solve', 'find', ...(name === undefined ? [] : ['evaluate' as const])) || !joined('for', 'when', 'of'))
    return undefined;
  if (name === undefined && joints.length > 0) return undefined;
  return build.buildEquation(first, name);
}

type Formula = { readonly equation: Equation; readonly values: ReadonlyMap<string, Expr> };

/** One formula with values for all but one of its unknowns: "d = rt, d = 160, t = 2.5". */
function withValues(equations: readonly Equation[]): Formula | undefined {
  const formulas = equations.filter((one) => assignments([one]) === undefined);
  const [equation, ...more] = formulas;
  const values = assignments(equations.filter((one) => one !== equation));
  if (equation === undefined || more.length > 0 || values === undefined || values.size === 0) return undefined;
  const all = unknowns(equation.left, equation.right);
  return all.length === values.size + 1 && values.keys().every((name) => all.includes(name))
    ? { equation, values }
    : undefined;
}

/** What a formula comes to for the unknown that is asked for; other letters named in the text must be the given ones. */
function fromFormula({ equation, values }: Formula, named: readonly string[]): Problem | undefined {
  const wanted = unknowns(equation.left, equation.right).find((name) => !values.has(name));
  if (wanted === undefined || !named.includes(wanted)) return undefined;
  if (named.some((name) => name !== wanted && !values.has(name))) return undefined;
  if (equation.left.kind === 'variable' && equation.left.name === wanted)
    return build.buildEvaluate(equation.right, values);
  const [left, right] = [substitute(equation.left, values), substitute(equation.right, values)];
  return build.buildEquation({ left, right }, wanted);
}

/** The values that `x = 4, y = -1/2` give, or undefined where any of them is no plain value. */
function assignments(equations: readonly Equation[]): Map<string, Expr> | undefined {
  const values = new Map<string, Expr>();
  for (const { left, right } of equations) {
    if (left.kind !== 'variable' || literal(right) === undefined || values.has(left.name)) return undefined;
    values.set(left.name, right);
  }
  return values;
}

const OPERATIONS = { sum: 'add', difference: 'subtract', product: 'multiply', quotient: 'divide' } as const;

function understandExpression(ask: Ask, only: Allows, joined: Allows): Problem | undefined {
  const { expressions, tasks, joints } = ask;
  const [first, second, ...more] = expressions;
  if (first === undefined || more.length > 0) return undefined;
  if (second !== undefined) return understandPair(ask, first, second, only);
  if (joints.length > 0) return undefined;
  const { expr } = first;
  const named = (['sum', 'difference', 'product', 'quotient'] as const).filter((tag) => tasks.has(tag));
  if (named.length > 1 || !named.every((tag) => isOperation(expr, OPERATIONS[tag]))) return undefined;
  if (tasks.has('factor')) return only('factor', 'find') ? build.buildFactor(expr) : undefined;
  if (tasks.has('expand')) return only('expand', 'simplify', 'find', 'product') ? build.buildExpand(expr) : undefined;
  if (!only('solve', 'simplify', 'evaluate', 'find', ...named) || !joined()) return undefined;
  if (unknowns(expr).length === 0) {
    // A bare fraction asks for nothing; with an instruction it asks to be reduced or divided out.
    return tasks.size > 0 || isWork(expr) ? build.buildArithmetic(expr) : undefined;
  }
  if (tasks.has('simplify') || named.length > 0) return build.buildSimplify(expr);
  // Bare like terms can only be collected; anything else with letters needs an instruction.
  const collectable = tasks.size === 0 && isSumOfTerms(expr) && isSum(expr);
  return collectable ? build.buildSimplify(expr) : undefined;
}

function understandPair(
  ask: Ask,
  first: Ask['expressions'][number],
  second: Ask['expressions'][number],
  only: Allows,
): Problem | undefined {
  const joint = ask.joints.length === 1 ? ask.joints[0] : undefined;
  const between = ask.items.findIndex((item) => item.kind === 'tag' && item.tag === joint);
  const inside = between > ask.items.indexOf(first) && between < ask.items.indexOf(second);
  if (!inside) return undefined;
  if (joint === 'of' && first.expr.kind === 'percent' && only('find', 'evaluate', 'solve')) {
    return build.buildPercent(first.expr, second.expr);
  }
  // "3/4 of 60"
  if (joint === 'of' && isFraction(first.expr) && literal(second.expr) !== undefined && only('find', 'evaluate')) {
    return build.buildArithmetic({ kind: 'multiply', left: first.expr, right: second.expr });
  }
  const made = madeOf(ask, joint, first.expr, second.expr);
  if (made === undefined) return undefined;
  return unknowns(made).length === 0 ? build.buildArithmetic(made) : build.buildSimplify(made);
}

/** "the sum of 3 and 4", "multiply 5.63 by 10", "subtract 4 from 9" as one expression. */
function madeOf(ask: Ask, joint: Tag | undefined, left: Expr, right: Expr): Expr | undefined {
  const is = (tag: Tag, wanted: Tag): boolean => ask.tasks.has(tag) && ask.tasks.size === 1 && joint === wanted;
  if (is('sum', 'and')) return { kind: 'add', left, right };
  if (is('product', 'and') || is('product', 'by')) return { kind: 'multiply', left, right };
  if (is('quotient', 'by')) return { kind: 'divide', left, right };
  return is('difference', 'from') ? { kind: 'subtract', left: right, right: left } : undefined;
}

function isOperation(expr: Expr, wanted: Binary['kind']): boolean {
  if (expr.kind === 'negative') return isOperation(expr.of, wanted);
  if (expr.kind === wanted) return true;
  const sums = wanted === 'add' || wanted === 'subtract';
  return sums && isSum(expr) && isOperation(expr.left, wanted);
}

/** True where something is to be worked out beyond dividing two numbers. */
function isWork(expr: Expr): boolean {
  const operations = nodes(expr).filter((node) => node.kind !== 'number' && node.kind !== 'negative');
  // 12/4 is 3 however it was meant; 6/8 may want a decimal or lowest terms.
  if (operations.length === 1 && operations[0]?.kind === 'divide') return numericValue(expr)?.rational?.d === 1n;
  return (
    operations.length > 1 ||
    (operations.length === 1 && operations[0]?.kind !== 'divide' && operations[0]?.kind !== 'percent')
  );
}

function isFraction(expr: Expr): boolean {
  if (expr.kind !== 'divide') return false;
  return [expr.left, expr.right].every((part) => part.kind === 'number' && part.dress === 'whole' && part.value.n > 0n);
}

function isSumOfTerms(expr: Expr): boolean {
  if (isSum(expr)) return isSumOfTerms(expr.left) && isSumOfTerms(expr.right);
  return !nodes(expr).some((node) => isSum(node) || node.kind === 'divide');
}
