import type { TurnRef } from '../../core/ports/turns.ts';

/** A turn that a runner of this process holds: what would have to be written at each checkpoint, and dies with the process. */
export type Held = {
  readonly ref: TurnRef;
  readonly epoch: number;
  readonly runner: string;
  /** The journal's rows of this turn have ids from here on. */
  readonly firstRow: number;
  leaseUntil: number;
  /** What has been checkpointed, or is about to be. */
  text: string;
  /** The number of the newest event of the session's log, so that a checkpoint reads the log only where there is something new. */
  newest: number;
};

/** The turns that are being run, the longest held first. One server owns its data (`EXCLUSIVE`), so it knows of all runners. */
export type Running = {
  get(ref: TurnRef): Held | undefined;
  set(held: Held): void;
  delete(ref: TurnRef): void;
  /** The session's log has a newer event. */
  grew(session: string, newest: number): void;
  /** Forgets a session's turn: its runner is stale from then on. */
  forget(session: string): void;
  /** Where the journal's rows that are still needed begin; `undefined` where none is. */
  firstRow(): number | undefined;
};

export function createRunning(): Running {
  // By session: at most one turn of a session has no ending.
  const turns = new Map<string, Held>();

  function get({ session, turn }: TurnRef): Held | undefined {
    const held = turns.get(session);
    return held?.ref.turn === turn ? held : undefined;
  }

  return {
    get,
    set(held) {
      // Deleted first, so that the order stays that of the claims, and with it that of the rows.
      turns.delete(held.ref.session);
      turns.set(held.ref.session, held);
    },
    delete(ref) {
      if (get(ref) !== undefined) turns.delete(ref.session);
    },
    grew(session, newest) {
      const held = turns.get(session);
      if (held !== undefined) held.newest = newest;
    },
    forget: (session) => void turns.delete(session),
    firstRow: () => turns.values().next().value?.firstRow,
  };
}
