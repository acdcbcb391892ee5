import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../core/ports/store.ts';
import { createFollowers } from '../followers.ts';
import { createJournal, type Soon } from './journal.ts';
import { createLog } from './log.ts';
import { createQuotas } from './quotas.ts';
import { createRunning } from './running.ts';
import { createSessions } from './sessions.ts';
import { createTurns } from './turns.ts';
import { createWatchers } from './watchers.ts';

/**
 * The embedded store: sessions, turns, logs and quotas in SQLite, followers in memory. `soon`: when checkpoints are committed, at once
 * where it is left out.
 */
export function createSqliteStore(db: DatabaseSync, soon: Soon = (work) => work()): Store {
  const { watch, wake } = createWatchers();
  const followers = createFollowers(wake);
  const running = createRunning();
  const journal = createJournal(db, soon);
  const sessions = createSessions(db);
  const log = createLog(db, (session, newest) => {
    running.grew(session, newest);
    wake(session);
  });
  return {
    followers,
    sessions: {
      ...sessions,
      async remove(id) {
        running.forget(id);
        journal.forget(id);
        await sessions.remove(id);
        log.forget(id);
        followers.forget(id);
        wake(id);
      },
    },
    turns: createTurns(db, { followers, running, journal, log }),
    log: {
      newest: async (session) => log.newest(session),
      append: async (session, lesson, drafts, at) => log.append(session, lesson, drafts, at),
      read: async (session, after, limit) => log.read(session, after, limit),
      watch,
    },
    quotas: createQuotas(db),
  };
}
