import type { DatabaseSync } from 'node:sqlite';

/** Runs `work` in one transaction; what it throws rolls all of it back. */
export type Transact = <T>(work: () => T) => T;

/** Transactions of a database, their statements prepared once: compiling them anew costs as much as the work of a small one. */
export function createTransactions(db: DatabaseSync): Transact {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  return (work) => {
    begin.run();
    try {
      const result = work();
      commit.run();
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };
}
