import type { Store } from '../../core/ports.ts';
import { createQuotas } from './quotas.ts';
import { createSessions } from './sessions.ts';
import type { Table } from './table.ts';
import { createTurns } from './turns.ts';
import { createViewers } from './viewers.ts';

/** What lasts, in one DynamoDB table. `now` is read for the expiry of what expires, nothing else. */
export function createDynamoStore(table: Table, now: () => number): Store {
  const viewers = createViewers(table, now);
  return {
    viewers,
    sessions: createSessions(table),
    turns: createTurns(table, viewers, now),
    quotas: createQuotas(table),
  };
}
