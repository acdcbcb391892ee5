import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { inline } from '../ladder.ts';
import type { TopicWords } from './topic-words.ts';

/**
 * What a topic says, as templates: `{name}` stands for a part in LaTeX, `{=name}` for one in words (ten-thousands). `given` and `answer`
 * are parts of every problem.
 */
export type Sayings = {
  readonly tasks: Readonly<Record<string, { readonly asked: string; readonly idea: string; readonly check: string }>>;
  /** A step's question, and that step worked. */
  readonly steps: Readonly<Record<string, readonly [question: string, worked: string]>>;
  readonly mistakes: Readonly<Record<string, string>>;
};

type Parts = Readonly<Record<string, string>>;

export function wordsFrom({ tasks, steps, mistakes }: Sayings): TopicWords {
  const taskOf = (problem: TopicProblem, which: 'asked' | 'idea' | 'check'): string =>
    filled(of(tasks, problem.task)[which], problem.parts, problem);
  return {
    asked: (problem) => taskOf(problem, 'asked'),
    idea: (problem) => taskOf(problem, 'idea'),
    check: (problem) => taskOf(problem, 'check'),
    question: (id, parts, problem) => filled(of(steps, id)[0], parts, problem),
    worked: (id, parts, problem) => filled(of(steps, id)[1], parts, problem),
    mistake: (id, parts, problem) => filled(of(mistakes, id), parts, problem),
  };
}

function of<T>(sayings: Readonly<Record<string, T>>, id: string): T {
  const said = sayings[id];
  if (said === undefined) throw new Error(`no words for ${id}`);
  return said;
}

function filled(template: string, parts: Parts, { given, answerLatex }: TopicProblem): string {
  const all: Parts = { ...parts, given, answer: answerLatex };
  return template.replace(/\{(=?)([a-z]+)\}/gi, (_, plain: string, name: string) => {
    const part = of(all, name);
    return plain === '' ? inline(part) : part.replaceAll('-', ' ');
  });
}
