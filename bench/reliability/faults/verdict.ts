import type { State, Turn } from '../../../client/session/state.ts';
import { fullAnswer } from '../people.ts';

/** What went wrong in the end, over all viewers and turns. All three must be 0. */
export type Verdict = { turns: number; lost: number; doubled: number; stuck: number };

/** Compares what one viewer holds with what the store holds, and the store's finished texts with what the model said. */
export function judge(verdict: Verdict, store: readonly Turn[], viewer: State): void {
  for (const turn of store) {
    verdict.turns++;
    const shown = viewer.turns.find((other) => other.turn === turn.turn)?.held;
    const { held } = turn;
    if (shown?.end === undefined || held.end === undefined) verdict.stuck++;
    else if (shown.end.state !== held.end.state || shown.text.length < held.text.length) verdict.lost++;
    else if (shown.text.length > held.text.length) verdict.doubled++;
    else if (shown.text !== held.text) verdict.lost++;
    const whole = fullAnswer(turn.asked);
    if (held.end?.state === 'done' ? held.text !== whole : !whole.startsWith(held.text)) verdict.lost++;
  }
}
