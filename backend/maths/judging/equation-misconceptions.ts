import { inline } from '../../model/tutor/ladder.ts';
import { sidesOf, solveLinear } from '../algebra/linear.ts';
import * as p from '../algebra/polynomial.ts';
import { equationLatex } from '../algebra/print.ts';
import type { Linear, Problem, Quadratic } from '../problems/problem.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { type Binary, type Equation, type Expr, mapParts, nodes } from '../algebra/syntax.ts';

type Slip = { readonly value: Rational | undefined; readonly ask: string };

/** The question about the slip that leads exactly to the student's value, where one of the common ones does. */
export function equationSlip(problem: Linear | Quadratic, line: Problem, value: Rational): string | undefined {
  const lines = [line, problem].filter((one) => one.kind === 'linear');
  const slips = lines.flatMap((one) => slipsOf(one.equation, problem.unknown));
  return slips.find((slip) => slip.value !== undefined && q.equal(slip.value, value))?.ask;
}

function slipsOf(equation: Equation, unknown: string): Slip[] {
  const shown = inline(equationLatex(equation));
  const sides = sidesOf(equation);
  if (sides === undefined) return [];
  const [a, b] = [p.coefficientOf(sides.left, unknown, 1), p.coefficientOf(sides.left, unknown, 0)];
  const [c, d] = [p.coefficientOf(sides.right, unknown, 1), p.coefficientOf(sides.right, unknown, 0)];
  const over = (top: Rational, bottom: Rational): Rational | undefined => q.divide(top, bottom);
  const lead = q.subtract(a, c);
  const loose = q.subtract(d, b);
  const x = inline(unknown);
  return [
    ...forgottenBrackets(equation, unknown),
    {
      value: unlessZero(b, over(q.add(d, b), lead)),
      ask: `In ${shown}, a number was moved across the equals sign. Which sign does it have on the other side?`,
    },
    {
      value: unlessZero(c, over(loose, q.add(a, c))),
      ask: `In ${shown}, the term with ${x} was moved across the equals sign. Which sign does it have on the other side?`,
    },
    {
      value: unlessOne(lead, loose),
      ask: `In ${shown}, one side still has to be divided: what was done to ${x} that has not been undone on both sides?`,
    },
    {
      value: unlessZero(b, over(d, lead)),
      ask: `In ${shown}, something may have been divided or dropped on one side only. What happened to the plain number next to the ${x} term?`,
    },
    {
      value: over(q.negate(loose), lead),
      ask: `The size is worth a second look together with the signs. What is the sign of each term in ${shown}?`,
    },
    {
      value: unlessOne(lead, q.subtract(loose, lead)),
      ask: `In ${shown}, is ${x} multiplied by its number or is the number added to it, and so how do you undo it?`,
    },
    {
      value: unlessOne(lead, q.multiply(loose, lead)),
      ask: `In ${shown}, ${x} is multiplied by a number. Which operation undoes a multiplication?`,
    },
  ];
}

const unlessZero = (part: Rational, value: Rational | undefined): Rational | undefined =>
  q.isZero(part) ? undefined : value;
const unlessOne = (part: Rational, value: Rational): Rational | undefined => (q.equal(part, q.ONE) ? undefined : value);

/** What the equation comes to when the number outside a bracket multiplies the first term alone, or a minus reaches only that. */
function forgottenBrackets({ left, right }: Equation, unknown: string): Slip[] {
  const brackets = [...nodes(left), ...nodes(right)].filter(
    (node) =>
      (node.kind === 'multiply' && isSum(node.right)) ||
      (node.kind === 'subtract' && (isSum(node.right) || isScaledSum(node.right))),
  );
  return brackets.flatMap((node) =>
    forgettings(node).map((wrong): Slip => {
      const put = (side: Expr): Expr => (side === node ? wrong : mapParts(side, put));
      const solved = solveLinear({ left: put(left), right: put(right) }, unknown);
      return {
        value: solved?.kind === 'one' ? solved.value : undefined,
        ask:
          node.kind === 'subtract'
            ? 'There is a minus in front of a bracket. What does it do to every term inside?'
            : 'There is a bracket with a factor outside. Which terms inside does that factor multiply?',
      };
    }),
  );
}

type Sum = Binary & { readonly kind: 'add' | 'subtract' };

const isSum = (expr: Expr): expr is Sum => expr.kind === 'add' || expr.kind === 'subtract';
const isScaledSum = (expr: Expr): boolean => expr.kind === 'multiply' && isSum(expr.right);

/** Brackets opened wrongly: the factor or the minus sign reaching only the first term, or both. */
export function forgettings(node: Expr): Expr[] {
  if (node.kind === 'multiply' && isSum(node.right)) {
    return [{ ...node.right, left: { kind: 'multiply', left: node.left, right: node.right.left } }];
  }
  if (node.kind !== 'subtract') return [];
  if (isSum(node.right))
    return [{ ...node.right, left: { kind: 'subtract', left: node.left, right: node.right.left } }];
  if (node.right.kind !== 'multiply' || !isSum(node.right.right)) return [];
  const { left: factor, right: sum } = node.right;
  const first: Expr = { kind: 'subtract', left: node.left, right: { kind: 'multiply', left: factor, right: sum.left } };
  const lastTerms: Expr[] = [{ kind: 'multiply', left: factor, right: sum.right }, sum.right];
  return lastTerms.map((right): Expr => ({ kind: sum.kind, left: first, right }));
}
