import { numericValue } from '../algebra/numeric-value.ts';
import { type Polynomial, type Term, termDegree } from '../algebra/polynomial.ts';
import { termLatex } from '../algebra/polynomial-latex.ts';
import { type Expr, whole } from '../algebra/syntax.ts';
import { type Rational, rational } from '../numbers/rational.ts';
import { surdOf } from '../numbers/surd.ts';
import { parseExpression } from '../reading/parse.ts';
import type { Expected, Operation } from './expected.ts';

/** What a question asks for and, in the tutor, how it is asked more plainly. */
export type Asked = { readonly expected?: Expected };

export const asksNumber = (value: Rational | bigint): Expected => {
  const rationalValue = typeof value === 'bigint' ? rational(value) : value;
  return { kind: 'number', exact: { surd: surdOf(rationalValue), rational: rationalValue } };
};

/** A number with roots as well; an expression where it has no exact value. */
export function asksValue(expr: Expr): Expected {
  const exact = numericValue(expr);
  return exact === undefined ? { kind: 'expression', expr } : { kind: 'number', exact };
}

export const asksAll = (of: readonly Expected[], inOrder = false): Expected => ({ kind: 'all', of, inOrder });

export const asksAny = (...of: readonly Expected[]): Expected => ({ kind: 'any', of });

/** Any of these, where a pupil may have another good idea. */
export const asksOpenly = (...of: readonly Expected[]): Expected => ({ kind: 'any', of, open: true });

export const asksWords = (...each: readonly string[]): Expected => ({
  kind: 'words',
  each: each.map((some) => some.split('|')),
});

export const asksYes = (yes: boolean): Expected => ({ kind: 'yes-or-no', yes });

export const asksChoice = (right: string, others: string): Expected => ({
  kind: 'choice',
  right: right.split('|'),
  others: others.split('|'),
});

export const asksOperation = (operation: Operation, by?: Expr | Rational): Expected => ({
  kind: 'operation',
  operation,
  ...(by !== undefined && { by: 'kind' in by ? by : whole(by) }),
});

export const asksExpression = (expr: Expr, looks?: Extract<Expected, { kind: 'expression' }>['looks']): Expected => ({
  kind: 'expression',
  expr,
  ...(looks && { looks }),
});

export const asksEquation = (left: Expr, right: Expr): Expected => ({ kind: 'equation', equation: { left, right } });

/** A polynomial as an expression: terms of the highest degree first. */
export function exprOf(polynomial: Polynomial): Expr {
  const terms = [...polynomial.values()].toSorted((a, b) => termDegree(b) - termDegree(a)).map(exprOfTerm);
  const [first, ...rest] = terms;
  if (first === undefined) return whole(rational(0n));
  return rest.reduce((left, right): Expr => ({ kind: 'add', left, right }), first);
}

export function exprOfTerm(term: Term): Expr {
  return parseExpression(termLatex(term)) ?? whole(term.coefficient);
}
