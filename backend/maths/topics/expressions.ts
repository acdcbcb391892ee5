import { sameExact } from '../algebra/quotient.ts';
import { type Expr, whole } from '../algebra/syntax.ts';
import type { Rational } from '../numbers/rational.ts';
import { rational } from '../numbers/rational.ts';
import { parseExpression } from '../reading/parse.ts';
import { Refused } from '../reading/tokens.ts';
import type { Expected } from '../replies/expected.ts';
import type { Mistake, TopicStep } from './topic.ts';

type Parts = Readonly<Record<string, string>>;

/** An exact value or an expression, whatever it looks like. */
export const expects = (expr: Expr): Expected => ({ kind: 'expression', expr });

export const numberExpr = (value: Rational | number): Expr =>
  whole(typeof value === 'number' ? rational(BigInt(value)) : value);

/** Several values in any order. */
export const expectsAll = (exprs: readonly Expr[]): Expected => ({
  kind: 'values',
  groups: exprs.map((expr) => [expr]),
});

/** Values in the order given: a point, the next terms. */
export const expectsList = (exprs: readonly Expr[], names?: readonly string[]): Expected => ({
  kind: 'values',
  groups: [exprs],
  ...(names !== undefined && { names }),
});

export const step = (id: string, expected: Expected, parts: Parts = {}): TopicStep => ({ id, parts, expected });

/** What wrong ideas give, without those that happen to give the right answer or what an earlier one gives. */
export function mistakesOf(
  answer: Expr,
  list: readonly (readonly [string, Expr | undefined])[],
  parts: Parts = {},
): Mistake[] {
  const kept: Expr[] = [answer];
  return list.flatMap(([id, gives]) => {
    if (gives === undefined || kept.some((one) => sameExact(one, gives) !== false)) return [];
    kept.push(gives);
    return [{ id, parts, gives: expects(gives) }];
  });
}

/** The expression that LaTeX of the engine's own stands for; a number too long for the parser leaves the topic unread (`readTopic`). */
export function parsed(latex: string): Expr {
  // "at" and "in" are words to the parser, products to the printer.
  const spaced = latex.replace(/(?<![a-zA-Z\\])[a-zA-Z]{2,}/g, (letters) => letters.split('').join(' '));
  const expr = parseExpression(spaced);
  if (expr === undefined) throw new Refused();
  return expr;
}
