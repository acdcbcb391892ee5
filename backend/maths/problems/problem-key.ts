import { equationLatex, latex } from '../algebra/print.ts';
import type { Problem } from './problem.ts';

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
      return `${problem.topic} ${problem.task} ${problem.given}`;
    case 'gcd':
    case 'lcm':
      return `${problem.kind} ${problem.numbers.join(' ')}`;
    case 'primes':
      return `primes ${problem.number}`;
    default:
      return `${problem.kind} ${latex(problem.expr)}`;
  }
}
