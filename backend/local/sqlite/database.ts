import { DatabaseSync } from 'node:sqlite';
import { replayJournal } from './journal.ts';
import { migrate } from './migrations/migrate.ts';
import { createTransactions } from './transactions.ts';

/**
 * After this many pages of its write-ahead log SQLite copies them to where they belong, within some commit: a quarter of its default, so that
 * the event loop is held for 1.2 ms at a time instead of 4.4 (200 sessions, an SSD), which the slowest first tokens would wait for.
 */
const WAL_PAGES = 250;

/**
 * Opens the database, `':memory:'` included. WAL with `synchronous = NORMAL`: a killed process loses nothing that was committed, and only
 * a power cut can lose the last moments before it, in exchange for no fsync at 4,000 checkpoints a second. `EXCLUSIVE`: one server
 * owns its data, so whatever lease is found at the start belongs to a dead process.
 * Throws where the file can't be opened, is locked by another server, or comes from a later version.
 */
export function openDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    db.exec(`PRAGMA wal_autocheckpoint = ${WAL_PAGES}`);
    migrate(db);
    createTransactions(db)(() => {
      replayJournal(db);
      db.exec('UPDATE turns SET lease_until = 0 WHERE state IS NULL');
    });
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}
