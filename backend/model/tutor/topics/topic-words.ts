import type { Expected } from '../../../maths/replies/expected.ts';
import type { TopicProblem } from '../../../maths/topics/topic.ts';

type Parts = Readonly<Record<string, string>>;

/** How a topic speaks. Every text but `worked` and `mistake` ends in one question; none but the last step's `worked` and `check` holds the answer. */
export type TopicWords = {
  /** What the problem asks for. */
  asked(problem: TopicProblem): string;
  /** Which idea helps. */
  idea(problem: TopicProblem): string;
  /** What the two texts above ask for, where a reply to them can be checked. */
  opening?(problem: TopicProblem): readonly [Expected | undefined, Expected | undefined];
  /** A step as a question, by its id. */
  question(id: string, parts: Parts, problem: TopicProblem): string;
  /** That step, worked. */
  worked(id: string, parts: Parts, problem: TopicProblem): string;
  /** Confirms the answer by another way. */
  check(problem: TopicProblem): string;
  /** What is said to a pupil whose line a wrong idea reproduces exactly, by its id: one or two sentences, the last one a question. */
  mistake(id: string, parts: Parts, problem: TopicProblem): string;
};
