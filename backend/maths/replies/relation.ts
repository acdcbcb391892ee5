import { numericValue } from '../algebra/numeric-value.ts';
import * as p from '../algebra/polynomial.ts';
import { type Quotient, sameExact, sameQuotient, toQuotient } from '../algebra/quotient.ts';
import { type Equation, type Expr, nodes, unknowns } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import { readAttempt } from '../reading/attempt.ts';
import { delatexed } from '../reading/delatexed.ts';
import { type Met, UNREADABLE, YES, nearly } from './met.ts';

/**
 * An equation between several letters, up to rewriting. With `subject` it must be solved for that letter, and the other side alone will
 * do; `anyForm`: solved or not.
 */
export type Relation = {
  readonly kind: 'relation';
  readonly equation: Equation;
  readonly subject?: string;
  readonly anyForm?: boolean;
};

export function meetsRelation({ equation, subject, anyForm = subject === undefined }: Relation, text: string): Met {
  const attempt = readAttempt(delatexed(text));
  if (attempt?.kind !== 'lines' || attempt.lines.length > 2) return UNREADABLE;
  const met = attempt.lines.map((sides) => oneMet(equation, subject, sides, anyForm));
  const [first, second] = met;
  if (first === undefined) return UNREADABLE;
  // ± gives two lines, one of which has the sign that the formula keeps.
  if (second !== undefined)
    return met.some(({ kind }) => kind === 'yes') && met.every(({ kind }) => kind !== 'unreadable') && isPlusMinus(text)
      ? YES
      : UNREADABLE;
  return first;
}

const isPlusMinus = (text: string): boolean => /±|\\pm|\+\/?-/.test(text);

function oneMet(equation: Equation, subject: string | undefined, sides: readonly Expr[], anyForm: boolean): Met {
  const [left, right, ...more] = sides;
  if (left === undefined || more.length > 0) return UNREADABLE;
  if (right === undefined) return subject === undefined ? UNREADABLE : other(equation.right, left, subject);
  if (subject !== undefined) {
    if (left.kind === 'variable' && left.name === subject) return other(equation.right, right, subject);
    if (right.kind === 'variable' && right.name === subject) return other(equation.right, left, subject);
  }
  const same = sameRelation(equation, { left, right });
  if (same === undefined) return UNREADABLE;
  if (!same) return { kind: anyForm ? 'no' : 'unreadable' };
  return anyForm ? YES : nearly('form');
}

function other(wanted: Expr, given: Expr, subject: string): Met {
  if (unknowns(given).includes(subject)) return UNREADABLE;
  const same = sameExact(wanted, given) ?? sameRooted(wanted, given);
  return same === undefined ? UNREADABLE : { kind: same ? 'yes' : 'no' };
}

/** Equations whose differences of sides are the same but for a number. */
export function sameRelation(a: Equation, b: Equation): boolean | undefined {
  const [x, y] = [difference(a), difference(b)];
  const [first, second] = [x && p.ordered(x)[0], y && p.ordered(y)[0]];
  if (x === undefined || y === undefined || first === undefined || second === undefined) return undefined;
  const by = q.divide(first.coefficient, second.coefficient);
  return by && p.same(x, p.scale(y, by));
}

function difference({ left, right }: Equation): p.Polynomial | undefined {
  const all = toQuotient({ kind: 'subtract', left, right });
  return all?.top;
}

/** Products of roots are compared by their squares, where nothing but roots and positive numbers is in them. */
function sameRooted(a: Expr, b: Expr): boolean | undefined {
  const [x, y] = [squareOf(a), squareOf(b)];
  if (x === undefined || y === undefined) return undefined;
  const same = sameQuotient(x.square, y.square);
  return same === undefined ? undefined : same && x.negative === y.negative;
}

type Squared = { readonly square: Quotient; readonly negative: boolean };

function squareOf(expr: Expr): Squared | undefined {
  if (expr.kind === 'root') {
    const square = expr.index === 2 ? toQuotient(expr.of) : undefined;
    return square && { square, negative: false };
  }
  if (expr.kind === 'negative') {
    const inner = squareOf(expr.of);
    return inner && { ...inner, negative: !inner.negative };
  }
  if (expr.kind === 'multiply' || expr.kind === 'divide') {
    const [left, right] = [squareOf(expr.left), squareOf(expr.right)];
    if (left === undefined || right === undefined) return undefined;
    const square = toQuotientOf(expr.kind, left.square, right.square);
    return square && { square, negative: left.negative !== right.negative };
  }
  if (nodes(expr).some((node) => node.kind === 'root' && unknowns(node).length > 0)) return undefined;
  const value = numericValue(expr)?.rational;
  // A letter stands for a length or a size here, as in formulas; a sum may be either sign.
  if (value === undefined && expr.kind !== 'variable') return undefined;
  const square = toQuotient({
    kind: 'power',
    base: expr,
    exponent: { kind: 'number', value: q.rational(2n), dress: 'whole' },
  });
  return square && { square, negative: value !== undefined && value.n < 0n };
}

function toQuotientOf(kind: 'multiply' | 'divide', a: Quotient, b: Quotient): Quotient | undefined {
  const [top, bottom] =
    kind === 'multiply'
      ? [p.times(a.top, b.top), p.times(a.bottom, b.bottom)]
      : [p.times(a.top, b.bottom), p.times(a.bottom, b.top)];
  return top === undefined || bottom === undefined ? undefined : { top, bottom };
}
