import type { TurnRef } from '../../core/ports.ts';

/** A turn that a runner of this process holds: what would have to be written at each checkpoint, and dies with the process. */
export type Held = {
  readonly ref: TurnRef;
  readonly epoch: number;
  readonly runner: string;
  /** The journal's rows of this turn have ids from here on. */
  readonly firstRow: number;
  leaseUntil: number;
  /** Somebody has asked for a stop. */
  stop: boolean;
  /** What has been checkpointed, or is about to be. */
  text: string;
};

/** The turns that are being run, the longest held first. One server owns its data (`EXCLUSIVE`), so it knows of all runners. */
export type Running = {
  get(ref: TurnRef): Held | undefined;
  set(held: Held): void;
  delete(ref: TurnRef): void;
  /** Forgets a session's turn: its runner is stale from then on. */
  forget(session: string): void;
  /** Where the journal's rows that are still needed begin; `undefined` where none is. */
  firstRow(): number | undefined;
};

export function createRunning(): Running {
  const turns = new Map<string, Held>();
  const key = ({ session, turn }: TurnRef): string => `${session}/${turn}`;
  return {
    get: (ref) => turns.get(key(ref)),
    set(held) {
      // Deleted first, so that the order stays that of the claims, and with it that of the rows.
      turns.delete(key(held.ref));
      turns.set(key(held.ref), held);
    },
    delete: (ref) => void turns.delete(key(ref)),
    forget(session) {
      for (const held of turns.values()) if (held.ref.session === session) turns.delete(key(held.ref));
    },
    firstRow: () => turns.values().next().value?.firstRow,
  };
}
