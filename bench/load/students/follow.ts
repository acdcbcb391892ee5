import type { Session } from '../../../client/session/session.ts';
import type { Turn } from '../../../client/session/state.ts';

/** What happens to the texts of a session, as its page sees it. */
export type Follower = {
  /** A text has grown by `slice`. `live`: by a frame of an open connection, not by the texts of a welcome. */
  grew(turn: Turn, slice: string, live: boolean): void;
  /** A text has ended; called once for each turn. */
  ended(turn: Turn): void;
};

/** Calls a follower for every change of a session's texts. */
export function follow(session: Session, follower: Follower): void {
  const open = new Map<string, { epoch: number; length: number }>();
  const done = new Set<string>();

  function look(turn: Turn, live: boolean): void {
    const { epoch, text, end } = turn.held;
    const before = open.get(turn.turn) ?? { epoch, length: 0 };
    const from = before.epoch === epoch ? before.length : 0;
    open.set(turn.turn, { epoch, length: text.length });
    if (text.length > from) follower.grew(turn, text.slice(from), live);
    if (end === undefined) return;
    open.delete(turn.turn);
    done.add(turn.turn);
    follower.ended(turn);
  }

  session.subscribe(() => {
    const { turns, link } = session.getSnapshot();
    // The newest is last, and all before it have ended: whatever is new stands after the last turn that is done.
    let first = turns.length;
    while (first > 0 && !done.has(turns[first - 1]?.turn ?? '')) first--;
    for (const turn of turns.slice(first)) look(turn, link.kind === 'open');
  });
}
