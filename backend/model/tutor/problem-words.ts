import { coefficientLatex } from '../../maths/algebra/polynomial-latex.ts';
import { equationLatex, latex } from '../../maths/algebra/print.ts';
import { type Answer, answerOf } from '../../maths/problems/answer.ts';
import type { Problem } from '../../maths/problems/problem.ts';

/** The answer to a problem in one piece of LaTeX, with the words that a pupil reads in it. */
export const finalAnswer = (problem: Problem): string => answerLatex(problem, answerOf(problem));

export function answerLatex(problem: Pick<Problem, 'kind'>, answer: Answer): string {
  switch (answer.kind) {
    case 'one':
      return answer.latex;
    case 'either':
      return answer.latex.join(' \\text{ or } ');
    case 'together':
      return answer.latex.join(',\\; ');
    case 'complex':
      return `${answer.latex} \\text{ (no real solutions)}`;
    case 'none':
      return '\\text{no solution}';
    case 'all':
      return problem.kind === 'system' ? '\\text{infinitely many solutions}' : '\\text{every number works}';
    default:
      return answer satisfies never;
  }
}

/** The line of a problem that the pupil works on, in LaTeX. */
export function lineLatexOf(problem: Problem): string {
  switch (problem.kind) {
    case 'linear':
    case 'quadratic':
      return equationLatex(problem.equation);
    case 'system':
      return problem.equations.map(equationLatex).join(',\\; ');
    case 'percent':
      return `${coefficientLatex(problem.percent, 'decimals')}\\% \\text{ of } ${coefficientLatex(problem.of, 'decimals')}`;
    case 'topic':
      return problem.given;
    case 'gcd':
    case 'lcm':
      return problem.numbers.join(',\\; ');
    case 'primes':
      return `${problem.number}`;
    default:
      return latex(problem.expr);
  }
}
