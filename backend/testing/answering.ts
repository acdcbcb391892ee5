import type { Model, Question } from '../core/ports/model.ts';

/** What one of its answers does: says a text in small pieces, fails, or hangs until it is aborted. */
type Answer = readonly (string | Error)[];

/** A model that gives one prepared answer to each request, whatever became of the one before. */
export type Answering = Model & {
  readonly questions: readonly Question[];
  readonly aborted: boolean;
  will(...answer: Answer): void;
};

export const HANG = 'hang';

export function createAnswering(name = 'answering'): Answering {
  const questions: Question[] = [];
  const signals: AbortSignal[] = [];
  const answers: Answer[] = [];
  return {
    name,
    questions,
    get aborted() {
      return signals.some(({ aborted }) => aborted);
    },
    will: (...answer) => void answers.push(answer),
    async *stream(question, signal) {
      questions.push(question);
      signals.push(signal);
      for (const part of answers.shift() ?? []) {
        if (part instanceof Error) throw part;
        if (part === HANG) {
          await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
          return;
        }
        yield* part.match(/\s*\S{1,3}/g) ?? [];
      }
    },
  };
}
