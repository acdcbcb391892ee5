import type { Model, Question } from '../core/ports/model.ts';

/** A model whose words come when the test says so. */
export type Puppet = Model & {
  /** What it was asked, once for each stream. */
  readonly questions: readonly Question[];
  /** Whether one of its streams was cut from outside. */
  readonly aborted: boolean;
  say(piece: string): void;
  finish(): void;
  fail(error: Error): void;
};

const FINISH = Symbol('finish');

export function createPuppet(name = 'puppet'): Puppet {
  const questions: Question[] = [];
  const signals: AbortSignal[] = [];
  let wake: () => void = () => {};
  const queue: (string | typeof FINISH | Error)[] = [];
  const add = (item: string | typeof FINISH | Error): void => {
    queue.push(item);
    wake();
  };
  return {
    name,
    questions,
    get aborted() {
      return signals.some(({ aborted }) => aborted);
    },
    say: add,
    finish: () => add(FINISH),
    fail: add,
    async *stream(question, signal) {
      questions.push(question);
      signals.push(signal);
      for (;;) {
        const item = queue.shift();
        if (item === FINISH) return;
        if (item instanceof Error) throw item;
        if (item !== undefined) yield item;
        else if (signal.aborted) return;
        else {
          const { promise, resolve } = Promise.withResolvers<void>();
          wake = resolve;
          signal.addEventListener('abort', () => resolve(), { once: true });
          await promise;
        }
      }
    },
  };
}
