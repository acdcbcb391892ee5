import { settle } from '../../maths/algebra/literal.ts';
import { numericValue } from '../../maths/algebra/numeric-value.ts';
import type { Numbers } from '../../maths/algebra/polynomial-latex.ts';
import { type Expr, mapParts, parts } from '../../maths/algebra/syntax.ts';
import { explain } from './explain.ts';
import type { Step } from './ladder.ts';

/** A part of an expression whose own parts are plain numbers, with the rank that the order of operations gives it. */
type Candidate = { readonly node: Expr; readonly depth: number; readonly rank: number };

/** Works a number expression out one operation at a time in the order of operations; undefined where a root does not come out. */
export function reduce(expr: Expr, numbers: Numbers): { steps: Step[]; undo: string } | undefined {
  const steps: Step[] = [];
  let undo = '';
  let current = settle(expr);
  while (current.kind !== 'number') {
    const [next] = candidates(current, 0).toSorted((a, b) => b.depth - a.depth || a.rank - b.rank);
    const value = next && numericValue(next.node)?.rational;
    if (next === undefined || value === undefined) return undefined;
    const dress = numbers === 'decimals' ? 'decimal' : 'whole';
    const { node } = next;
    const after = settle(replace(current, node, { kind: 'number', value, dress }));
    const explained = explain(node, value, current, after, numbers);
    steps.push(...explained.steps);
    undo = explained.undo;
    current = after;
  }
  return { steps, undo };
}

const RANKS: Readonly<Record<Expr['kind'], number>> = {
  number: 9,
  variable: 9,
  size: 0,
  root: 0,
  percent: 0,
  power: 0,
  multiply: 1,
  divide: 1,
  negative: 1,
  add: 2,
  subtract: 2,
};

/** The operations that may be done first. */
export function firstMoves(expr: Expr): Expr[] {
  const all = candidates(settle(expr), 0);
  return all.map(({ node }) => node);
}

function candidates(expr: Expr, depth: number): Candidate[] {
  const inside = parts(expr);
  if (expr.kind === 'number' || inside.length === 0) return [];
  if (inside.every((part) => part.kind === 'number')) return [{ node: expr, depth, rank: RANKS[expr.kind] }];
  const holder = expr.kind === 'size' || expr.kind === 'root';
  return inside.flatMap((part) => candidates(part, depth + (holder || RANKS[part.kind] > RANKS[expr.kind] ? 1 : 0)));
}

function replace(expr: Expr, node: Expr, by: Expr): Expr {
  return expr === node ? by : mapParts(expr, (part) => replace(part, node, by));
}
