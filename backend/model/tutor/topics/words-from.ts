import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { inline } from '../ladder.ts';
import type { Opening } from './ask.ts';
import type { TopicWords } from './topic-words.ts';

type Texts = Readonly<Record<string, string>>;

/** By step: its question, and that step worked. */
export type Steps = Readonly<Record<string, readonly [question: string, worked: string]>>;

/** What is said about one task; steps of its own go before those that the topic's tasks share. */
export type TaskSayings = {
  readonly asked: string;
  readonly idea: string;
  readonly check: string;
  readonly steps?: Steps;
};

/**
 * What a topic says, as templates: `{name}` stands for a part in LaTeX, `{=name}` for one in words (ten-thousands). The parts of a step
 * or mistake go before those of the problem; `given` and `answer` are parts of every problem.
 */
type Sayings<Task extends string> = {
  readonly tasks: Readonly<Record<Task, TaskSayings>>;
  readonly steps?: Steps;
  readonly mistakes: Texts;
  /** By task, what its first two questions ask for, where a reply to them can be checked. */
  readonly openings?: Readonly<Partial<Record<NoInfer<Task>, Opening>>>;
};

export function wordsFrom<Task extends string>(sayings: Sayings<Task>): TopicWords {
  const { steps = {}, mistakes } = sayings;
  const tasks: Readonly<Record<string, TaskSayings>> = sayings.tasks;
  const openings: Readonly<Record<string, Opening | undefined>> = sayings.openings ?? {};
  const taskOf = (problem: TopicProblem): TaskSayings => of(tasks, problem.task);
  const stepOf = (id: string, problem: TopicProblem): Steps[string] => of({ ...steps, ...taskOf(problem).steps }, id);
  return {
    asked: (problem) => filled(taskOf(problem).asked, {}, problem),
    idea: (problem) => filled(taskOf(problem).idea, {}, problem),
    check: (problem) => filled(taskOf(problem).check, {}, problem),
    opening: (problem) => {
      const [asked, idea] = openings[problem.task] ?? [];
      return [asked?.(problem), idea?.(problem)];
    },
    question: (id, parts, problem) => filled(stepOf(id, problem)[0], parts, problem),
    worked: (id, parts, problem) => filled(stepOf(id, problem)[1], parts, problem),
    mistake: (id, parts, problem) => filled(of(mistakes, id), parts, problem),
  };
}

function of<T>(sayings: Readonly<Record<string, T>>, id: string): T {
  const said = sayings[id];
  if (said === undefined) throw new Error(`no words for ${id}`);
  return said;
}

function filled(template: string, parts: Texts, problem: TopicProblem): string {
  const all: Texts = { ...problem.parts, ...parts, given: problem.given, answer: problem.answerLatex };
  return template.replace(/\{(=?)([a-z]\w*)\}/gi, (_, plain: string, name: string) => {
    const part = of(all, name);
    return plain === '' ? inline(part) : part.replaceAll('-', ' ');
  });
}
