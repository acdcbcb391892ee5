import type { Guide } from '../../maths/earned.ts';
import type { Problem } from '../../maths/problems/problem.ts';
import { arithmeticLadder, evaluateLadder, percentLadder } from './arithmetic-ladder.ts';
import { expressionLadder } from './expression-ladder.ts';
import { factorLadder } from './factor-ladder.ts';
import type { Ladder } from './ladder.ts';
import { linearLadder } from './linear-ladder.ts';
import { quadraticLadder } from './quadratic-ladder.ts';
import { systemLadder } from './system-ladder.ts';
import { topicLadder } from './topics/topic-ladder.ts';
import { multiplesLadder, primesLadder } from './whole-ladder.ts';

/** The hints for a problem, in its own numbers. */
export function ladderOf(problem: Problem): Ladder {
  switch (problem.kind) {
    case 'arithmetic':
      return arithmeticLadder(problem);
    case 'evaluate':
      return evaluateLadder(problem);
    case 'percent':
      return percentLadder(problem);
    case 'linear':
      return linearLadder(problem);
    case 'quadratic':
      return quadraticLadder(problem);
    case 'system':
      return systemLadder(problem);
    case 'simplify':
    case 'expand':
      return expressionLadder(problem);
    case 'factor':
      return factorLadder(problem);
    case 'gcd':
    case 'lcm':
      return multiplesLadder(problem);
    case 'primes':
      return primesLadder(problem);
    case 'topic':
      return topicLadder(problem);
    default:
      return problem satisfies never;
  }
}

/** The steps of the tutor's ladders, along which a session is followed. */
export const stepsOf = ((line) => ladderOf(line).steps) satisfies Guide;
