import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Store } from '../../core/ports.ts';
import { createQuotas } from './quotas.ts';
import { createSessions } from './sessions.ts';
import { openTable } from './table.ts';
import { createTurns } from './turns.ts';
import { createViewers } from './viewers.ts';

/** What lasts, in one DynamoDB table. `now` is read for the expiry of what expires, nothing else. */
export function createDynamoStore(client: DynamoDBClient, tableName: string, now: () => number): Store {
  const table = openTable(client, tableName);
  const viewers = createViewers(table, now);
  return {
    viewers,
    sessions: createSessions(table),
    turns: createTurns(table, viewers, now),
    quotas: createQuotas(table),
  };
}
