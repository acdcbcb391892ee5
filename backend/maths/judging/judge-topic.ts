import { unknowns } from '../algebra/syntax.ts';
import { readAttempt } from '../reading/attempt.ts';
import { meets } from '../replies/meets.ts';
import { isUnworked, numberIn } from '../replies/said.ts';
import type { TopicProblem } from '../topics/topic.ts';
import { shownReply } from './shown-reply.ts';
import { plainStatement } from './plain-statement.ts';
import { unsure, type Verdict } from './verdict.ts';

/** Judges a reply to a topic's problem by what it asks for; `text` is the pupil's own, since units and words count. Never throws. */
export function judgeTopic(problem: TopicProblem, text: string): Verdict {
  const met = meets(problem.answer, text);
  const shown = [shownReply(text)];
  switch (met.kind) {
    case 'yes':
      if (problem.answer.kind === 'number' && isSum(text)) return { kind: 'partly', because: 'unworked', shown };
      return { kind: 'right', finished: true, by: 'answer', shown };
    case 'nearly':
      return met.why === 'form' && isSum(text)
        ? { kind: 'partly', because: 'unworked', shown }
        : { kind: 'partly', because: 'nearly', why: met.why, shown };
    case 'no':
      return statement(text) ?? missed(problem, text);
    case 'unreadable':
      return onTheWay(problem, text) ?? statement(text) ?? unsure('incomparable');
    default:
      return met satisfies never;
  }
}

/** True for a sum that could still be worked out, `240/3` or `12 - 5`. */
function isSum(text: string): boolean {
  const said = numberIn(text);
  return said !== undefined && isUnworked(said.expr);
}

/** A sum written as an equation, such as `45 - 10 = 35`, which is true or not whatever is asked for. */
function statement(text: string): Verdict | undefined {
  const attempt = readAttempt(text);
  const sides = attempt?.kind === 'lines' && attempt.lines.length === 1 ? attempt.lines[0] : undefined;
  return sides?.length === 2 && sides.every((side) => unknowns(side).length === 0)
    ? plainStatement(sides, 0)
    : undefined;
}

/** What one of the steps comes to, or a part of that. */
function onTheWay({ steps }: TopicProblem, text: string): Verdict | undefined {
  const isOnTheWay = steps.some(({ expected }) => ['yes', 'nearly'].includes(meets(expected, text).kind));
  return isOnTheWay ? { kind: 'partly', because: 'on-the-way', shown: [shownReply(text)] } : undefined;
}

/** Not what is asked for: a value on the way there, the outcome of a wrong idea, or something else. */
function missed(problem: TopicProblem, text: string): Verdict {
  const found = onTheWay(problem, text);
  if (found !== undefined) return found;
  const mistake = problem.mistakes.find(({ gives }) => meets(gives, text).kind === 'yes');
  return { kind: 'wrong', line: 0, because: 'other-answer', ...(mistake !== undefined && { mistake }) };
}
