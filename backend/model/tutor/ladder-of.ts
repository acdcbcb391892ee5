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

/** Ladders by their problem: a turn looks at the same one several times, and building it costs more than all else in a turn. */
const built = new WeakMap<Problem, Ladder>();

/** The hints for a problem, in its own numbers. */
export function ladderOf(problem: Problem): Ladder {
  const known = built.get(problem);
  if (known !== undefined) return known;
  const ladder = build(problem);
  built.set(problem, ladder);
  return ladder;
}

function build(problem: Problem): Ladder {
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
export const stepsOf = Object.assign((line: Problem) => ladderOf(line).steps, {
  opening: (line: Problem) => ladderOf(line).opening,
}) satisfies Guide;
