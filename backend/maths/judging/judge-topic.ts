import { meets } from '../replies/meets.ts';
import type { TopicProblem } from '../topics/topic.ts';
import { unsure, type Verdict } from './verdict.ts';

/** Judges a reply to a topic's problem by what it asks for; `text` is the pupil's own, since units and words count. Never throws. */
export function judgeTopic(problem: TopicProblem, text: string): Verdict {
  const met = meets(problem.answer, text);
  const shown = [text.trim().replaceAll('$', '')];
  switch (met.kind) {
    case 'yes':
      return { kind: 'right', finished: true, by: 'answer', shown };
    case 'nearly':
      return { kind: 'partly', because: 'nearly', why: met.why };
    case 'no': {
      const mistake = problem.mistakes.find(({ gives }) => meets(gives, text).kind === 'yes');
      return { kind: 'wrong', line: 0, because: 'other-answer', ...(mistake !== undefined && { mistake }) };
    }
    case 'unreadable':
      return unsure('incomparable');
    default:
      return met satisfies never;
  }
}
