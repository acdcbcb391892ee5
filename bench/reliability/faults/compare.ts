import type { PageLog } from '../../../client/session/log.ts';
import type { State, Turn } from '../../../client/session/state.ts';
import { fullAnswer } from '../known-answer.ts';

/** Texts and events that were compared, over all viewers, and what was wrong with them. The last three must be 0. */
export type Comparison = { turns: number; events: number; lost: number; doubled: number; stuck: number };

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

/** Compares the log that one viewer holds with the store's as its role may see it: the same events in the same order, and so the same lesson. */
export function compareLogs(found: Comparison, store: PageLog, viewer: PageLog): void {
  found.events += store.events.length;
  const held = viewer.events.map((event) => JSON.stringify(event));
  const stored = new Set(store.events.map((event) => JSON.stringify(event)));
  found.doubled += held.length - new Set(held).size;
  found.lost += stored.difference(new Set(held)).size;
  const isInOrder = viewer.events.every(({ n }, i) => n > (viewer.events[i - 1]?.n ?? 0));
  const isSame = JSON.stringify(viewer.lesson) === JSON.stringify(store.lesson);
  if (!isInOrder || !isSame || viewer.upTo !== store.upTo) found.stuck++;
}
