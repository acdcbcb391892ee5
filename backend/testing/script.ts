import type { Code } from '../../shared/codes.ts';
import { type Model, ModelError, type Question } from '../core/model.ts';
import { createScriptedModel, type Pause, type Step } from '../model/scripted.ts';

/** What a test wants the model to do, written into the question itself, so that it works the same wherever the model runs. */
export type Wish =
  | string
  | { readonly wait: number }
  | { readonly fail: Code }
  | { readonly hang: true }
  /** Says everything before it again, so many times: a question is shorter than the longest answer. */
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

/** The script as steps of a model. */
export function stepsOf(wishes: readonly Wish[]): Step[] {
  const steps: Step[] = [];
  for (const wish of wishes) {
    if (typeof wish === 'string') steps.push(wish);
    else if ('fail' in wish) steps.push({ fail: new ModelError(wish.fail, 'as the script says') });
    else if ('repeat' in wish) steps.push(...Array.from({ length: wish.repeat }, () => [...steps]).flat());
    else steps.push(wish);
  }
  return steps;
}

/** A model that does what each question says. */
export function createObedientModel(pause: Pause, name = 'obedient'): Model {
  return createScriptedModel(({ asked }: Question) => stepsOf(wishesOf(asked)), pause, name);
}
