import { polynomialOf } from '../../maths/algebra/linear.ts';
import * as p from '../../maths/algebra/polynomial.ts';
import { equationLatex } from '../../maths/algebra/print.ts';
import { type Expr, isSum, nodes, unknowns } from '../../maths/algebra/syntax.ts';
import * as q from '../../maths/numbers/rational.ts';
import type { ProblemOf } from '../../maths/problems/problem.ts';
import {
  asksChoice,
  asksExpression,
  asksOpenly,
  asksOperation,
  asksWords,
  exprOfTerm,
} from '../../maths/replies/asks.ts';
import type { Expected } from '../../maths/replies/expected.ts';
import { display, inline } from './ladder.ts';

type LinearProblem = ProblemOf<'linear'>;

const terms = (expr: Expr): p.Term[] => [...(polynomialOf(expr) ?? p.NOTHING).values()];

/** The first question about a linear equation, and what it and the next one ask for. */
export function linearOpening(problem: LinearProblem): {
  readonly asked: string;
  readonly opening: [Expected, Expected];
} {
  const { equation, unknown } = problem;
  const x = inline(unknown);
  const want = `We are looking for the number ${x} that makes both sides equal:${display(equationLatex(equation))}`;
  const onBoth = unknowns(equation.left).length > 0 && unknowns(equation.right).length > 0;
  const first = onBoth
    ? {
        asked: `${want}On which side do you see ${x}: left, right or both?`,
        expected: asksChoice('both|both sides|left and right|right and left|either|two|2|each', 'left|right|one'),
      }
    : { asked: `${want}What is being done to ${x} here?`, expected: doneTo(problem) };
  return { asked: first.asked, opening: [first.expected, firstMove(problem)] };
}

/** What is done to the unknown, in any of its steps, or what undoes one of them. */
function doneTo(problem: LinearProblem): Expected {
  const all = [problem.equation.left, problem.equation.right].flatMap(terms);
  const done = all.flatMap((term) => {
    const { coefficient } = term;
    const size = q.size(coefficient);
    if (term.powers.length > 0)
      return [
        asksOperation('multiply', coefficient),
        asksOperation('multiply', size),
        asksExpression(exprOfTerm(term)),
      ];
    return [asksOperation('add', size), asksOperation('subtract', size)];
  });
  const names = asksWords(
    'bracket|brackets|fraction|fractions|multiplied|timesed|times|divided|added|subtracted|minus|plus|negative|nothing',
  );
  return asksOpenly(...done, ...innerFactors(problem), ...undoings(problem), names);
}

/** Numbers in front of brackets and under bars. */
function innerFactors({ equation }: LinearProblem): Expected[] {
  return [equation.left, equation.right].flatMap(nodes).flatMap((node) => {
    if (node.kind === 'multiply' && node.left.kind === 'number')
      return [asksOperation('multiply', node.left.value), asksOperation('divide', node.left.value)];
    if (node.kind === 'divide' && node.right.kind === 'number')
      return [asksOperation('divide', node.right.value), asksOperation('multiply', node.right.value)];
    const loose = isSum(node) && node.right.kind === 'number' ? node.right.value : undefined;
    return loose === undefined ? [] : [asksOperation('add', loose), asksOperation('subtract', loose)];
  });
}

/** Every fair first move on both sides: a term taken off, a factor divided out, fractions cleared, brackets opened. */
function undoings({ equation }: LinearProblem): Expected[] {
  return [equation.left, equation.right].flatMap(terms).flatMap((term) => {
    const positive = exprOfTerm({ ...term, coefficient: q.size(term.coefficient) });
    const away = asksOperation(term.coefficient.n < 0n ? 'add' : 'subtract', positive);
    const { d } = term.coefficient;
    const clear = d === 1n ? [] : [asksOperation('multiply', q.rational(d))];
    return term.powers.length === 0
      ? [away, ...clear]
      : [away, ...clear, asksOperation('divide', term.coefficient), asksOperation('divide', q.size(term.coefficient))];
  });
}

function firstMove(problem: LinearProblem): Expected {
  const sides = [problem.equation.left, problem.equation.right];
  const holds = (test: (node: Expr) => boolean): boolean => sides.flatMap(nodes).some(test);
  const brackets = holds((node) => (node.kind === 'multiply' || node.kind === 'negative') && nodes(node).some(isSum));
  const fractions = holds((node) => node.kind === 'divide');
  const words = [
    'collect|combine|simplify|tidy|like terms|bring|move|same side|one side|swap|switch',
    ...(brackets ? ['expand|bracket|brackets|multiply out|open|distribute|distributive'] : []),
    ...(fractions ? ['fraction|fractions|denominator|denominators|common|bottom|lcm|clear|lcd|cross multiply'] : []),
  ].join('|');
  return asksOpenly(...undoings(problem), ...innerFactors(problem), asksWords(words));
}
