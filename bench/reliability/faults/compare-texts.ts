import type { State, Turn } from '../../../client/session/state.ts';
import { fullAnswer } from '../known-answer.ts';

/** Texts that were compared, over all viewers, and what was wrong with them. The last three must be 0. */
export type Comparison = { turns: number; lost: number; doubled: number; stuck: number };

/** Compares what one viewer holds with what the store holds, and the store's finished texts with what the model said. */
export function compareTexts(found: Comparison, store: readonly Turn[], viewer: State): void {
  for (const turn of store) {
    found.turns++;
    const shown = viewer.turns.find((other) => other.turn === turn.turn)?.held;
    const { held } = turn;
    if (shown?.end === undefined || held.end === undefined) found.stuck++;
    else if (shown.end.state !== held.end.state || shown.text.length < held.text.length) found.lost++;
    else if (shown.text.length > held.text.length) found.doubled++;
    else if (shown.text !== held.text) found.lost++;
    const whole = fullAnswer(turn.asked);
    if (held.end?.state === 'done' ? held.text !== whole : !whole.startsWith(held.text)) found.lost++;
  }
}
