import { explain } from './explain.ts';
import type { Step } from './ladder.ts';
import type { Numbers } from '../../maths/algebra/polynomial-latex.ts';
import { absolute, gcd } from '../../maths/numbers/integer.ts';
import { isInteger, negate, rational } from '../../maths/numbers/rational.ts';
import { numericValue } from '../../maths/numbers/surd.ts';
import { type Expr, mapParts, parts } from '../../maths/algebra/syntax.ts';

type Number = Extract<Expr, { kind: 'number' }>;

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
    const told = explain(node, value, current, after, numbers);
    steps.push(...told.steps);
    undo = told.undo;
    current = after;
  }
  return { steps, undo };
}

/** Signs and simple fractions become single numbers: they need no work. */
export function settle(expr: Expr): Expr {
  const tidy = mapParts(expr, settle);
  if (tidy.kind === 'negative' && tidy.of.kind === 'number') return { ...tidy.of, value: negate(tidy.of.value) };
  if (tidy.kind === 'divide' && isWhole(tidy.left) && isWhole(tidy.right)) {
    const [top, bottom] = [tidy.left.value.n, tidy.right.value.n];
    if (bottom !== 0n && gcd(top, bottom) === 1n && absolute(bottom) !== 1n) {
      return { kind: 'number', value: rational(top, bottom), dress: 'whole' };
    }
  }
  return tidy;
}

const isWhole = (expr: Expr): expr is Number =>
  expr.kind === 'number' && isInteger(expr.value) && expr.dress !== 'decimal';

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
