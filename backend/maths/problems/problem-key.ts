import { equationLatex, latex } from '../algebra/print.ts';
import type { Problem, ProblemOf } from './problem.ts';

/** One string per problem, equal for the same problem however it was typed. */
export function problemKey(problem: Problem): string {
  switch (problem.kind) {
    case 'linear':
    case 'quadratic':
      return `${problem.kind} ${equationLatex(problem.equation)}`;
    case 'system':
      return problem.equations.map(equationLatex).join('; ');
    case 'evaluate':
      return `${latex(problem.expr)} at ${[...problem.values].map(([name, value]) => `${name} ${latex(value)}`).join(' ')}`;
    case 'percent':
      return `${problem.percent.n}/${problem.percent.d} of ${problem.of.n}/${problem.of.d}`;
    case 'topic':
      // A story's `given` says nothing, and rounding's not to how many places: the parts do.
      return [problem.topic, problem.task, problem.given, problem.answerLatex, partsOf(problem)].join(' ');
    case 'gcd':
    case 'lcm':
      return `${problem.kind} ${problem.numbers.join(' ')}`;
    case 'primes':
      return `primes ${problem.number}`;
    default:
      return `${problem.kind} ${latex(problem.expr)}`;
  }
}

const partsOf = ({ parts, steps }: ProblemOf<'topic'>): string =>
  JSON.stringify([parts, ...steps.map((step) => step.parts)]);
