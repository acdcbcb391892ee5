import type { Problem } from '../problems/problem.ts';
import type { Attempt } from '../reading/attempt.ts';
import { judgeEquation } from './judge-equation.ts';
import { judgeExpression } from './judge-expression.ts';
import { judgeSystem } from './judge-system.ts';
import { judgeTopic } from './judge-topic.ts';
import { unsure, type Verdict } from './verdict.ts';

/**
 * Judges an attempt at `problem`, proving or disproving it exactly; `line` is the latest right line, from which the pupil went on (the
 * problem itself at the start). What can be neither proven nor disproven is `unsure`. Never throws.
 */
export function judge(problem: Problem, line: Problem, attempt: Attempt): Verdict {
  if (attempt.kind === 'words')
    return problem.kind === 'topic' ? judgeTopic(problem, attempt.text) : unsure('incomparable');
  switch (problem.kind) {
    case 'topic':
      return unsure('incomparable');
    case 'linear':
    case 'quadratic':
      return judgeEquation(problem, line, attempt);
    case 'system':
      return judgeSystem(problem, attempt);
    default:
      return judgeExpression(problem, line, attempt);
  }
}
