import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { inline } from '../ladder.ts';
import type { TopicWords } from './topic-words.ts';

type Texts = Readonly<Record<string, string>>;

/**
 * The words of a topic as texts by task, step and mistake. `{name}` stands for a part of the step, of the problem, `{given}` or
 * `{answer}`, typeset.
 */
export type Lines = {
  readonly asked: Texts;
  readonly idea: Texts;
  /** By step: the question, and that step worked. */
  readonly steps: Readonly<Record<string, readonly [question: string, worked: string]>>;
  readonly check: Texts;
  readonly mistakes: Texts;
};

export function wordsFrom({ asked, idea, steps, check, mistakes }: Lines): TopicWords {
  return {
    asked: (problem) => filled(asked[problem.task], {}, problem),
    idea: (problem) => filled(idea[problem.task], {}, problem),
    question: (id, parts, problem) => filled(steps[id]?.[0], parts, problem),
    worked: (id, parts, problem) => filled(steps[id]?.[1], parts, problem),
    check: (problem) => filled(check[problem.task], {}, problem),
    mistake: (id, parts, problem) => filled(mistakes[id], parts, problem),
  };
}

function filled(text: string | undefined, parts: Texts, problem: TopicProblem): string {
  if (text === undefined) throw new Error(`no words for ${problem.topic}: ${problem.task}`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'given') return inline(problem.given);
    if (name === 'answer') return inline(problem.answerLatex);
    const part = parts[name] ?? problem.parts[name];
    if (part === undefined) throw new Error(`no part ${name} for ${problem.topic}: ${problem.task}`);
    return inline(part);
  });
}
