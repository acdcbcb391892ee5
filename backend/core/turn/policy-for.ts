import type { Rules } from '../../../shared/lesson/rules.ts';
import { givenIn } from '../../maths/asserted/given.ts';
import { type Secret, secretFrom, secretOf } from '../../maths/asserted/secret.ts';
import type { Followed } from '../../maths/followed.ts';
import type { Held } from '../../maths/held.ts';
import type { Policy } from './guard/policy.ts';
import type { Standing } from './standing.ts';

/**
 * What the guard holds a turn to. `line` is what the ladder says at this rung, which gives nothing away; `answer` that of a problem which
 * the engine cannot read, where it is known.
 */
export function policyFor({ followed, texts }: Standing, rules: Rules, line: string, answer?: string): Policy {
  return {
    secret: rules.answers === 'free' ? undefined : secretIn(followed.held, rules.answers, answer),
    isUnknown: rules.answers !== 'free' && followed.held.kind === 'story' && answer === undefined,
    given: givenIn([...texts, line]),
    verdict: verdictIn(followed),
    wordsMax: rules.words,
    oneQuestion: rules.oneQuestion,
  };
}

function secretIn(held: Held, answers: 'earned' | 'locked', answer: string | undefined): Secret | undefined {
  switch (held.kind) {
    case 'none':
    case 'story':
      return answer === undefined ? undefined : secretFrom(answer);
    case 'problem': {
      const isHad = held.solved === 'by-pupil' || (held.solved === 'shown' && answers === 'earned');
      return isHad ? undefined : secretOf(held.problem);
    }
    default:
      return held satisfies never;
  }
}

/** What the engine has proved of the newest text; a line that is partly right may be praised and mended. */
function verdictIn(followed: Followed): Policy['verdict'] {
  if (followed.kind === 'aside') return followed.isRight ? 'right' : 'wrong';
  if (followed.kind !== 'attempt') return undefined;
  if (followed.as === 'step' || followed.as === 'last-part') return 'right';
  if (followed.as !== 'line') return undefined;
  const { kind } = followed.verdict;
  return kind === 'right' || kind === 'wrong' ? kind : undefined;
}
