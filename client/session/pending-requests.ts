import type { ClientMessage, Cursor } from '../../shared/client-messages.ts';
import { CURSORS_MAX } from '../../shared/limits.ts';
import { NOTHING } from '../../shared/stitch.ts';
import { nextAsk } from './outbox.ts';
import { type State, streaming } from './state.ts';

/** Something that this page still needs from the server. `key` names what it is about: one of each is under way at a time. */
export type Want = { readonly key: string; readonly message: ClientMessage };

/** What is missing, as a plain reading of the state: nothing is lost when a request or its answer is. */
export function wants(state: State): readonly Want[] {
  const wanted: Want[] = state.lacking.map((turn) => {
    const { epoch, text } = state.turns.find((held) => held.turn === turn)?.held ?? NOTHING;
    return { key: `resume ${turn}`, message: { type: 'resume', turn, epoch, at: text.length } };
  });
  for (const turn of state.stopping) wanted.push({ key: `stop ${turn}`, message: { type: 'stop', turn } });
  const before = pageBefore(state);
  if (before !== undefined) wanted.push({ key: 'page', message: { type: 'earlier', before } });
  const ask = nextAsk(state);
  if (ask !== undefined && streaming(state) === undefined) {
    const { turn, text, pictures } = ask;
    const message = { type: 'ask' as const, turn, text, ...(pictures.length > 0 && { pictures: [...pictures] }) };
    wanted.push({ key: `ask ${turn}`, message });
  }
  return wanted;
}

/** The `before` of the next page: the number above the highest one that is not held. Turns are numbered without holes. */
export function pageBefore({ turns, firstSeq }: State): number | undefined {
  const above = turns.findLastIndex(({ seq }, index) => seq !== (turns[index - 1]?.seq ?? firstSeq - 1) + 1);
  return turns[above]?.seq;
}

/** The highest number up to which every turn is held with its ending: what the server need not send again. */
export function heldUpTo({ turns, firstSeq }: State): number {
  let up = firstSeq - 1;
  for (const { seq, held } of turns) {
    if (seq !== up + 1 || held.end === undefined) break;
    up = seq;
  }
  return up;
}

/** How far each turn without an ending is held, the newest first to be kept. */
export function cursors({ turns }: State): Cursor[] {
  return turns
    .filter(({ held }) => held.end === undefined)
    .slice(-CURSORS_MAX)
    .map(({ turn, held: { epoch, text } }) => ({ turn, epoch, at: text.length }));
}
