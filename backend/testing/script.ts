import type { Code } from '../../shared/codes.ts';
import { type Model, ModelError, type Question } from '../core/model.ts';
import { createScriptedModel, type Pause, type Step } from '../model/scripted.ts';

/** What a test wants the model to do, written into the question itself, so that it works the same wherever the model runs. */
export type Wish = string | { readonly wait: number } | { readonly fail: Code } | { readonly hang: true };

const MARK = 'script ';

/** A question that carries its own script. */
export function scripted(...wishes: readonly Wish[]): string {
  return MARK + JSON.stringify(wishes);
}

/** The script in a question; any other text is answered with itself. */
export function wishesOf(asked: string): readonly Wish[] {
  return asked.startsWith(MARK) ? (JSON.parse(asked.slice(MARK.length)) as Wish[]) : [`You said: ${asked}`];
}

function stepOf(wish: Wish): Step {
  return typeof wish === 'object' && 'fail' in wish ? { fail: new ModelError(wish.fail, 'as the script says') } : wish;
}

/** A model that does what each question says. */
export function createObedientModel(pause: Pause, name = 'obedient'): Model {
  return createScriptedModel(({ asked }: Question) => wishesOf(asked).map(stepOf), pause, name);
}
