import type { DatabaseSync } from 'node:sqlite';
import type { TurnRef } from '../../core/ports/turns.ts';
import { createTransactions } from './transactions.ts';

/** Rows in one transaction: a millisecond's work or less, so that sockets are served in between. */
const SLICE = 150;
/** Rows that one call trims at most. */
const TRIM = 500;

type Row = {
  readonly ref: TurnRef;
  readonly epoch: number;
  readonly text: string;
  readonly settled: PromiseWithResolvers<void>;
};

/** Where checkpoints are written, one behind the other: nothing of it is read but after a crash. */
export type Journal = {
  /** Settles once the text is committed. */
  write(ref: TurnRef, epoch: number, text: string): Promise<void>;
  /** The id that the next row gets at the least. */
  readonly nextRow: number;
  /** Rows below this one are needed no more. */
  trim(below: number): void;
  /** Deletes all that is there of a session, for good. */
  forget(session: string): void;
};

/** Runs something soon: checkpoints that come until then share a transaction, which costs as much as a dozen of them. */
export type Soon = (work: () => void) => void;

/**
 * An append-only journal: a checkpoint costs its slice at the end of a table, wherever its turn is stored, and all that are due in one
 * turn of the event loop are committed together.
 */
export function createJournal(db: DatabaseSync, soon: Soon): Journal {
  const transact = createTransactions(db);
  const insert = db.prepare('INSERT INTO journal (id, session, turn, epoch, text) VALUES (?, ?, ?, ?, ?)');
  const forget = db.prepare('DELETE FROM journal WHERE session = ?');
  const remove = db.prepare('DELETE FROM journal WHERE id < ?');
  let waiting: Row[] = [];
  let next = 1;
  let head = 1;
  let due = false;

  function commit(): void {
    due = false;
    const rows = waiting.slice(0, SLICE);
    waiting = waiting.slice(SLICE);
    if (waiting.length > 0) plan();
    try {
      transact(() => {
        for (const { ref, epoch, text } of rows) insert.run(next++, ref.session, ref.turn, epoch, text);
      });
      for (const { settled } of rows) settled.resolve();
    } catch (cause) {
      for (const { settled } of rows) settled.reject(cause);
    }
  }

  function plan(): void {
    if (due) return;
    due = true;
    soon(commit);
  }

  return {
    write(ref, epoch, text) {
      const settled = Promise.withResolvers<void>();
      waiting.push({ ref, epoch, text, settled });
      plan();
      return settled.promise;
    },
    get nextRow() {
      return next;
    },
    trim(below) {
      const to = Math.min(below, head + TRIM);
      if (to <= head) return;
      remove.run(to);
      head = to;
    },
    forget(session) {
      const [gone = [], rest = []] = [true, false].map((is) =>
        waiting.filter(({ ref }) => (ref.session === session) === is),
      );
      waiting = rest;
      for (const { settled } of gone) settled.resolve();
      forget.run(session);
    },
  };
}

/** After a crash: what the journal holds of turns without an ending becomes their text, and the journal is empty. */
export function replayJournal(db: DatabaseSync): void {
  const keep = db.prepare(
    'UPDATE turns SET text = text || ? WHERE session = ? AND turn = ? AND epoch = ? AND state IS NULL',
  );
  for (const { text, session, turn, epoch } of db.prepare('SELECT * FROM journal ORDER BY id').all()) {
    if (text !== undefined && session !== undefined && turn !== undefined && epoch !== undefined)
      keep.run(text, session, turn, epoch);
  }
  db.exec('DELETE FROM journal');
}
