import type { Code } from '../../shared/codes.ts';
import { type Model, ModelError, type Question } from '../core/ports/model.ts';
import { createScriptedModel, type Pause, type Step } from '../model/scripted.ts';

/** What a test wants the model to do, written into the question itself, so that it works the same wherever the model runs. */
export type Wish =
  | string
  | { readonly wait: number }
  | { readonly fail: Code }
  /** The first `failFirst` attempts at this very question fail here. */
  | { readonly failFirst: number; readonly code: Code }
  | { readonly hang: true }
  /** One single piece: the text, `times` over. A question is shorter than the longest answer. */
  | { readonly piece: string; readonly times: number }
  /** Says everything before it again, so many times. */
  | { readonly repeat: number };

const MARK = 'script ';

/** A question that carries its own script. */
export function scripted(...wishes: readonly Wish[]): string {
  return MARK + JSON.stringify(wishes);
}

/** The script in a question; any other text is answered with itself. */
export function wishesOf(asked: string): readonly Wish[] {
  return asked.startsWith(MARK) ? (JSON.parse(asked.slice(MARK.length)) as Wish[]) : [`You said: ${asked}`];
}

/** Counts the attempts at each question, by its text: 1 for the first. */
export function createAttempts(): (asked: string) => number {
  const attempts = new Map<string, number>();
  return (asked) => {
    const attempt = (attempts.get(asked) ?? 0) + 1;
    attempts.set(asked, attempt);
    return attempt;
  };
}

/** The script as steps of a model. `attempt` counts this attempt, where the script wants to know. */
export function stepsOf(wishes: readonly Wish[], attempt: () => number = () => 1): Step[] {
  const steps: Step[] = [];
  const fail = (code: Code): Step => ({ fail: new ModelError(code, 'as the script says') });
  for (const wish of wishes) {
    if (typeof wish === 'string') steps.push(wish);
    else if ('fail' in wish) steps.push(fail(wish.fail));
    else if ('failFirst' in wish) steps.push(...(attempt() <= wish.failFirst ? [fail(wish.code)] : []));
    else if ('piece' in wish) steps.push(wish.piece.repeat(wish.times));
    else if ('repeat' in wish) steps.push(...Array.from({ length: wish.repeat }, () => [...steps]).flat());
    else steps.push(wish);
  }
  return steps;
}

/** A model that does what each question says. */
export function createObedientModel(pause: Pause, name = 'obedient'): Model {
  const attemptAt = createAttempts();
  return createScriptedModel(({ asked }: Question) => stepsOf(wishesOf(asked), () => attemptAt(asked)), pause, name);
}
