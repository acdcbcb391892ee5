import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../core/ports.ts';
import { createViewers } from '../viewers.ts';
import { createJournal, type Soon } from './journal.ts';
import { createQuotas } from './quotas.ts';
import { createRunning } from './running.ts';
import { createSessions } from './sessions.ts';
import { createTurns } from './turns.ts';

/**
 * The embedded store: sessions, turns and quotas in SQLite, viewers in memory. `soon`: when checkpoints are committed, at once where it
 * is left out.
 */
export function createSqliteStore(db: DatabaseSync, soon: Soon = (work) => work()): Store {
  const viewers = createViewers();
  const running = createRunning();
  const journal = createJournal(db, soon);
  const sessions = createSessions(db);
  return {
    viewers,
    sessions: {
      ...sessions,
      async remove(id) {
        running.forget(id);
        journal.forget(id);
        await sessions.remove(id);
      },
    },
    turns: createTurns(db, viewers, running, journal),
    quotas: createQuotas(db),
  };
}
