import { CURSORS_MAX } from '../../shared/limits.ts';
import type { Cursor } from '../../shared/messages/following.ts';
import { NOTHING } from '../../shared/stitch.ts';
import type { SessionRequest } from '../net/numbered.ts';
import { isBehind } from './log.ts';
import { nextAsk } from './outbox.ts';
import { type State, streaming } from './state.ts';

/** Something that this page still needs from the server. `key` names what it is about: one of each is under way at a time. */
export type PendingRequest = { readonly key: string; readonly message: SessionRequest };

/** What is missing, as a plain reading of the state: nothing is lost when a request or its answer is. */
export function pendingRequests(state: State): readonly PendingRequest[] {
  const { log } = state;
  const pending: PendingRequest[] = state.gaps.map((turn) => {
    const { epoch, text } = state.turns.find((held) => held.turn === turn)?.held ?? NOTHING;
    return { key: `resume ${turn}`, message: { type: 'resume', turn, epoch, at: text.length } };
  });
  for (const turn of state.stopping) {
    // Once the log says so its runner finds it; the ending follows.
    if (log.lesson.stopped !== turn) pending.push({ key: `stop ${turn}`, message: { type: 'stop', turn } });
  }
  if (isBehind(log)) pending.push({ key: 'log', message: { type: 'log', after: log.upTo } });
  const before = pageBefore(state);
  if (before !== undefined) pending.push({ key: 'page', message: { type: 'earlier', before } });
  const ask = nextAsk(state);
  if (ask !== undefined && streaming(state) === undefined) {
    const { turn, text, pictures } = ask;
    const message = { type: 'ask' as const, turn, text, ...(pictures.length > 0 && { pictures: [...pictures] }) };
    pending.push({ key: `ask ${turn}`, message });
  }
  return pending;
}

/** The `before` of the next page: the number above the highest one that is not held. Turns are numbered without holes. */
export function pageBefore({ turns, firstSeq }: State): number | undefined {
  const above = turns.findLastIndex(({ seq }, index) => seq !== (turns[index - 1]?.seq ?? firstSeq - 1) + 1);
  return turns[above]?.seq;
}

/** What the server need not send again: turns up to `after`, parts of others, and the log up to `log`. */
export type Holding = { readonly after: number; readonly cursors: Cursor[]; readonly log: number };

export function holdingOf(state: State): Holding {
  return { after: heldUpTo(state), cursors: cursors(state), log: state.log.upTo };
}

/** The highest number up to which every turn is held with its ending. */
function heldUpTo({ turns, firstSeq }: State): number {
  let up = firstSeq - 1;
  for (const { seq, held } of turns) {
    if (seq !== up + 1 || held.end === undefined) break;
    up = seq;
  }
  return up;
}

/** How far each turn without an ending is held, the newest first to be kept. */
function cursors({ turns }: State): Cursor[] {
  return turns
    .filter(({ held }) => held.end === undefined)
    .slice(-CURSORS_MAX)
    .map(({ turn, held: { epoch, text } }) => ({ turn, epoch, at: text.length }));
}
