import type { DatabaseSync } from 'node:sqlite';
import { createTransactions } from '../transactions.ts';
import { createTables } from './01-tables.ts';
import { addLog } from './02-log.ts';

/**
 * Each leads from the layout that its place names to the next, and is never changed once it has been released. It runs in a transaction
 * of its own, so that a crash leaves one layout or the other.
 */
const MIGRATIONS: readonly ((db: DatabaseSync) => void)[] = [createTables, addLog];

/** Brings a database to the newest layout. One of a later layout is refused, never guessed at. */
export function migrate(db: DatabaseSync): void {
  const transact = createTransactions(db);
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > MIGRATIONS.length) throw new Error('it was written by a later Chalkstream');
  // Layout 1 grew a table and indexes without a number of its own: the first migration adds what is missing.
  const from = version === 1 ? 0 : version;
  for (const [i, migration] of MIGRATIONS.entries()) {
    if (i < from) continue;
    transact(() => {
      migration(db);
      db.exec(`PRAGMA user_version = ${i + 1}`);
    });
  }
}
