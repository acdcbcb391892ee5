import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../core/ports.ts';
import { createViewers } from '../viewers.ts';
import { createQuotas } from './quotas.ts';
import { createSessions } from './sessions.ts';
import { createTurns } from './turns.ts';

/** The embedded store: sessions, turns and quotas in SQLite, viewers in memory. */
export function createSqliteStore(db: DatabaseSync): Store {
  const viewers = createViewers();
  return { viewers, sessions: createSessions(db), turns: createTurns(db, viewers), quotas: createQuotas(db) };
}
