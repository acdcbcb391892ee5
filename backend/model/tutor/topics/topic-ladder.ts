import type { TopicProblem } from '../../../maths/topics/topic.ts';
import type { Ladder } from '../ladder.ts';
import { wordsOf } from './all.ts';

/** The hints for a topic's problem: its steps in the topic's own words. */
export function topicLadder(problem: TopicProblem): Ladder {
  const words = wordsOf(problem);
  return {
    asked: words.asked(problem),
    idea: words.idea(problem),
    opening: problem.opening ?? words.opening?.(problem) ?? [undefined, undefined],
    steps: problem.steps.map(({ id, parts, expected }) => ({
      question: words.question(id, parts, problem),
      worked: words.worked(id, parts, problem),
      expected,
    })),
    check: words.check(problem),
  };
}
