import type { Store } from '../../core/ports/store.ts';
import { createFollowers } from './followers.ts';
import { createLog } from './log.ts';
import { createQuotas } from './quotas.ts';
import { createSessions } from './sessions.ts';
import type { Table } from './table.ts';
import { createTurns } from './turns.ts';

/** What lasts, in one DynamoDB table. `now` is read for the expiry of what expires, which is everything; for nothing else. */
export function createDynamoStore(table: Table, now: () => number): Store {
  return {
    followers: createFollowers(table, now),
    sessions: createSessions(table, now),
    turns: createTurns(table, now),
    log: createLog(table),
    quotas: createQuotas(table),
  };
}
