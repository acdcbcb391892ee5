import { literal, settle } from '../algebra/literal.ts';
import { latex } from '../algebra/print.ts';
import { sameExact } from '../algebra/quotient.ts';
import { type Expr, isSum, mapParts, nodes, type Sum, whole } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Problem } from '../problems/problem.ts';
import { wronglyOpened } from './brackets.ts';
import type { ExpressionMisconception, ExpressionMisconceptionId } from './misconception.ts';

/** A misconception about one part of an expression, with what it makes of that part. */
type Local = readonly [id: ExpressionMisconceptionId, wrong: Expr];

/** The same with the part itself and what the whole expression becomes. */
type Candidate = { readonly id: ExpressionMisconceptionId; readonly part: Expr; readonly wrong: Expr };

/** The first misconception about the problem that leads exactly to what the pupil wrote. */
export function expressionMisconception(problem: Problem, written: Expr): ExpressionMisconception | undefined {
  if (problem.kind === 'gcd' || problem.kind === 'lcm') return undefined;
  const expr = problem.kind === 'evaluate' ? problem.substituted : 'expr' in problem ? problem.expr : undefined;
  if (expr === undefined) return undefined;
  const candidates = [...inParts(expr), ...leftToRight(expr), oppositeSign(expr)];
  const found = candidates.find(({ wrong }) => sameExact(wrong, written) === true);
  return found && { id: found.id, part: latex(found.part) };
}

function inParts(expr: Expr): Candidate[] {
  return nodes(expr).flatMap((part) =>
    about(part).map(([id, wrong]) => {
      const put = (node: Expr): Expr => (node === part ? wrong : mapParts(node, put));
      return { id, part, wrong: put(expr) };
    }),
  );
}

function about(node: Expr): Local[] {
  const found: Local[] = [];
  if (isSum(node)) found.push(...fractionSum(node));
  for (const wrong of wronglyOpened(node))
    found.push([node.kind === 'multiply' ? 'bracket-factor' : 'bracket-minus', wrong]);
  if (node.kind === 'power') {
    const { base, exponent } = node;
    if (isSum(base)) {
      const [left, right] = [base.left, base.right].map((term): Expr => ({ kind: 'power', base: term, exponent }));
      if (left && right) found.push(['power-of-each-term', { ...base, left, right }]);
    }
    found.push(['power-as-product', { kind: 'multiply', left: base, right: exponent }]);
  }
  if (node.kind === 'negative' && node.of.kind === 'power')
    found.push(['power-takes-sign', { ...node.of, base: { kind: 'negative', of: node.of.base } }]);
  if (node.kind === 'divide') {
    found.push(['divisor-not-inverted', { kind: 'multiply', left: node.left, right: node.right }]);
    found.push(['division-reversed', { kind: 'divide', left: node.right, right: node.left }]);
  }
  if (node.kind === 'subtract') found.push(['subtraction-as-addition', { ...node, kind: 'add' }]);
  return found;
}

/** a/b + c/d taken as (a + c)/(b + d), and as (a + c) over the common bottom. */
function fractionSum(node: Sum): Local[] {
  const [left, right] = [literal(settle(node.left)), literal(settle(node.right))];
  if (left === undefined || right === undefined || (left.value.d === 1n && right.value.d === 1n)) return [];
  const [a, b] = [left.value, right.value];
  const top = node.kind === 'add' ? a.n + b.n : a.n - b.n;
  const bottom = node.kind === 'add' ? a.d + b.d : a.d - b.d;
  if (bottom === 0n || a.d === b.d) return [['tops-and-bottoms', whole(q.rational(top, a.d + b.d))]];
  return [
    ['tops-and-bottoms', whole(q.rational(top, bottom))],
    ['tops-not-scaled', whole(q.rational(top, a.d * b.d))],
  ];
}

/** The value when everything is done from left to right, without the order of operations. */
function leftToRight(expr: Expr): Candidate[] {
  const [first, ...more] = chain(expr) ?? [];
  if (first === undefined || more.length < 2) return [];
  const wrong = more.reduce((left, { kind, value }): Expr => ({ kind, left, right: value }), first.value);
  return [{ id: 'left-to-right', part: expr, wrong }];
}

type Link = { readonly kind: 'add' | 'subtract' | 'multiply' | 'divide'; readonly value: Expr };

/** The numbers of an expression in reading order, each with the operation before it; undefined where letters or powers occur. */
function chain(expr: Expr): Link[] | undefined {
  if (literal(expr) !== undefined) return [{ kind: 'add', value: expr }];
  if (!isSum(expr) && expr.kind !== 'multiply' && expr.kind !== 'divide') return undefined;
  const [left, right] = [chain(expr.left), chain(expr.right)];
  const [first, ...rest] = right ?? [];
  return left === undefined || first === undefined
    ? undefined
    : [...left, { kind: expr.kind, value: first.value }, ...rest];
}

const oppositeSign = (expr: Expr): Candidate => ({
  id: 'answer-sign',
  part: expr,
  wrong: { kind: 'negative', of: expr },
});
