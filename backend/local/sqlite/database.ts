import { DatabaseSync } from 'node:sqlite';
import { replayJournal } from './journal.ts';
import { createTransactions } from './transactions.ts';

/**
 * `journal` holds what has been checkpointed of the turns that still run; the ending writes `turns.text`. `runner` is null until the
 * first claim. An ending is `state`; until then a turn, at most one of a session, belongs to `runner` until `lease_until`, which a running
 * process extends in its memory alone (running.ts).
 */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS sessions (
  id TEXT PRIMARY KEY, token_hash TEXT NOT NULL, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, opened_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS turns (
  session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, seq INTEGER NOT NULL, turn TEXT NOT NULL,
  asked TEXT NOT NULL, pictures TEXT NOT NULL, asked_at INTEGER NOT NULL,
  epoch INTEGER NOT NULL DEFAULT 0, runner TEXT, lease_until INTEGER NOT NULL, stop INTEGER NOT NULL DEFAULT 0,
  length INTEGER NOT NULL DEFAULT 0, text TEXT NOT NULL DEFAULT '', state TEXT, code TEXT,
  PRIMARY KEY (session, turn)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS turns_by_seq ON turns (session, seq);
CREATE UNIQUE INDEX IF NOT EXISTS turns_running_one ON turns (session) WHERE state IS NULL;
DROP INDEX IF EXISTS turns_running;
CREATE TABLE IF NOT EXISTS journal (
  id INTEGER PRIMARY KEY, session TEXT NOT NULL, turn TEXT NOT NULL, epoch INTEGER NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS quotas (key TEXT PRIMARY KEY, level REAL NOT NULL, at INTEGER NOT NULL, full_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS quotas_full ON quotas (full_at);
`;

/** The layout above. A database of a later one is refused, never guessed at. */
const VERSION = 1;

/**
 * After so many pages of its log SQLite copies them to where they belong, within some commit: a quarter of what it does by itself, so that
 * the event loop is held for 1.2 ms at a time instead of 4.4 (200 sessions, an SSD), which the slowest first tokens would wait for.
 */
const LOG_PAGES = 250;

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
    db.exec(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
    const version = db.prepare('PRAGMA user_version').get()?.['user_version'];
    if (typeof version === 'number' && version > VERSION) throw new Error('it was written by a later Chalkstream');
    db.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${VERSION}; COMMIT`);
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
