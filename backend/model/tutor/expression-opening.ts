import { polynomialOf } from '../../maths/algebra/linear.ts';
import * as p from '../../maths/algebra/polynomial.ts';
import { latex } from '../../maths/algebra/print.ts';
import { type Expr, holdsBrackets, isSum, nodes, unknowns, whole } from '../../maths/algebra/syntax.ts';
import { negate, ONE } from '../../maths/numbers/rational.ts';
import type { ProblemOf } from '../../maths/problems/problem.ts';
import {
  asksAll,
  asksExpression,
  asksNumber,
  asksOpenly,
  asksWords,
  asksYes,
  exprOf,
  exprOfTerm,
} from '../../maths/replies/asks.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { display } from './ladder.ts';

type ExpressionProblem = ProblemOf<'simplify'> | ProblemOf<'expand'>;

/** What pupils notice about an expression, in one word. */
const NOTICED =
  'bracket|brackets|like terms|alike|same|letter|letters|fraction|fractions|power|powers|square|squared|minus|negative|number|numbers|term|terms|bottom|bottoms|denominator|common|factor|factors|top|multiply|times|add|plus|cancel|divide|expand|simplify|collect|collecting|foil|difference|variable|variables|different';

/** The first question about an expression with letters, and what it and the next one ask for. */
export function expressionOpening(
  { kind, expr }: ExpressionProblem,
  terms: readonly Expr[],
): { readonly asked: string; readonly opening: [Expected, Expected] } {
  const goal =
    kind === 'expand'
      ? 'We want this written without brackets, like terms collected'
      : 'We want the shortest way to write this, always of the same value';
  const want = `${goal}:${display(latex(expr))}`;
  const start = asksOpenly(
    ...pieces(expr, terms),
    asksWords(
      `${NOTICED}|${unknowns(expr)
        .flatMap((name) => [name, `${name}s`, `${name}'s`])
        .join('|')}`,
    ),
  );
  const bottoms = [...new Set(terms.map(bottomOf))];
  if (terms.length > 1 && bottoms.some((bottom) => bottom !== '1'))
    return {
      asked: `${want}Do all its parts have the same bottom?`,
      opening: [asksOpenly(asksYes(bottoms.length === 1), start), start],
    };
  const outside = outsideOf(expr);
  if (outside.length > 0) {
    const each = outside.map((one) => asksExpression(one));
    const opening = asksOpenly(...each, { kind: 'some', of: each, least: 1 }, start);
    return { asked: `${want}What stands in front of each bracket in it?`, opening: [opening, start] };
  }
  if (nodes(expr).some(holdsBrackets)) {
    const count = asksOpenly(asksNumber(2n), asksWords('two|2|both|double|squared|square'), start);
    return { asked: `${want}How many brackets are multiplied together in it?`, opening: [count, start] };
  }
  if (terms.length > 1) return { asked: `${want}Which terms in it are alike?`, opening: [start, start] };
  return { asked: `${want}What do you notice about it first?`, opening: [start, start] };
}

/** What a single bracket is multiplied by. */
function outsideOf(expr: Expr): Expr[] {
  return nodes(expr).flatMap((node): Expr[] => {
    if (node.kind === 'negative' && isSum(node.of)) return [{ kind: 'negative', of: whole(ONE) }];
    if (node.kind !== 'multiply' || isSum(node.left) === isSum(node.right)) return [];
    return [isSum(node.left) ? node.right : node.left];
  });
}

function bottomOf(term: Expr): string {
  if (term.kind === 'negative') return bottomOf(term.of);
  return term.kind === 'divide' ? latex(term.right) : '1';
}

/** The pieces that a pupil may point at: terms, what groups of like terms come to, factors, brackets. */
function pieces(expr: Expr, terms: readonly Expr[]): Expected[] {
  const bracketed = nodes(expr).filter((node) => node !== expr && holdsBrackets(node));
  const groups = groupsOf(terms);
  const sums = groups.map((group) => asksExpression(exprOf(p.collect(group))));
  return [
    ...bracketed.map((node) => asksExpression(node, 'unworked')),
    ...groups.map((group): Expected => ({ kind: 'some', of: group.flatMap(eitherSign), least: 2 })),
    ...(terms.length > 1 && sums.length > 0
      ? [asksAll([...sums, ...openTerms(terms).map((term) => asksExpression(exprOfTerm(term)))])]
      : []),
  ];
}

/** A term as it stands, and without regard to its sign: "3a and a" in 3a - a. */
const eitherSign = (term: p.Term): Expected[] =>
  [term, { ...term, coefficient: negate(term.coefficient) }].map((one) => asksExpression(exprOfTerm(one)));

/** The terms one by one: any of them is a part of a reply. */
const openTerms = (terms: readonly Expr[]): p.Term[] =>
  terms.flatMap((term) => [...(polynomialOf(term) ?? p.NOTHING).values()]);

/** The like terms that occur more than once. */
export function groupsOf(terms: readonly Expr[]): p.Term[][] {
  const open = openTerms(terms);
  const keyOf = (term: p.Term): string => term.powers.map(([name, power]) => `${name}${power}`).join(' ');
  const keys = [...new Set(open.map(keyOf))];
  return keys.map((key) => open.filter((term) => keyOf(term) === key)).filter((group) => group.length > 1);
}
