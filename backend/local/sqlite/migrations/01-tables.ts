import type { DatabaseSync } from 'node:sqlite';

/**
 * `journal` holds what has been checkpointed of the turns that still run; the ending writes `turns.text`. `runner` is null until the
 * first claim. An ending is `state`; until then a turn, at most one of a session, belongs to `runner` until `lease_until`, which a running
 * process extends in its memory alone (running.ts).
 */
const TABLES = `
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

export function createTables(db: DatabaseSync): void {
  db.exec(TABLES);
}
