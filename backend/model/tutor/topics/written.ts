import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { inline } from '../ladder.ts';
import type { TopicWords } from './topic-words.ts';

/** What is said for one task; `{name}` stands for the part of that name, set as maths, `{given}` and `{answer}` for the problem's own. */
export type Written = {
  readonly asked: string;
  readonly idea: string;
  /** The question and the worked text of each step. */
  readonly steps: Readonly<Record<string, readonly [question: string, worked: string]>>;
  readonly check: string;
  readonly mistakes: Readonly<Record<string, string>>;
};

/** A topic's words from a table of sentences, one entry for each task. */
export function writtenWords(table: Readonly<Record<string, Written>>): TopicWords {
  const of = ({ task }: TopicProblem): Written | undefined => table[task];
  return {
    asked: (problem) => filled(of(problem)?.asked, problem),
    idea: (problem) => filled(of(problem)?.idea, problem),
    question: (id, parts, problem) => filled(of(problem)?.steps[id]?.[0], problem, parts),
    worked: (id, parts, problem) => filled(of(problem)?.steps[id]?.[1], problem, parts),
    check: (problem) => filled(of(problem)?.check, problem),
    mistake: (id, parts, problem) => filled(of(problem)?.mistakes[id], problem, parts),
  };
}

function filled(
  sentence: string | undefined,
  problem: TopicProblem,
  parts: Readonly<Record<string, string>> = {},
): string {
  const all: Readonly<Record<string, string>> = {
    given: problem.given,
    answer: problem.answerLatex,
    ...problem.parts,
    ...parts,
  };
  return (sentence ?? '').replace(/\{(\w+)\}/g, (_, name: string) => inline(all[name] ?? '?'));
}
