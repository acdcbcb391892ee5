import type { Expected } from '../replies/expected.ts';

/** A small question on the way to the answer; `id` says which words ask it, `parts` are the LaTeX that they name. */
export type TopicStep = {
  readonly id: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly expected: Expected;
};

/** A wrong idea carried out on this very problem: what it gives, exactly. */
export type Mistake = {
  readonly id: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly gives: Expected;
};

/**
 * A problem of a topic, read with certainty and solved exactly. All of it is data: the topic's words (backend/model/tutor/topics) say it.
 * `task` is what is asked within the topic; `given` is the problem in LaTeX.
 */
export type TopicProblem = {
  readonly kind: 'topic';
  readonly topic: string;
  readonly task: string;
  readonly given: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly steps: readonly TopicStep[];
  /** What the questions of the two opening rungs ask for, where they can be checked. */
  readonly opening?: readonly [Expected | undefined, Expected | undefined];
  readonly answer: Expected;
  /** The answer in LaTeX, in the form that a mark scheme asks for. */
  readonly answerLatex: string;
  readonly mistakes: readonly Mistake[];
};

/** One topic of the curriculum. `read` returns undefined for whatever is not certainly a problem of it, and never throws. */
export type Topic = {
  readonly name: string;
  read(text: string): TopicProblem | undefined;
};
