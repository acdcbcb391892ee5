import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forAll } from '../../../shared/lesson/event.ts';
import { ASK_BUCKET } from '../../../shared/limits.ts';
import { NEW_LESSON } from '../../../shared/lesson/lesson.ts';
import { type Dynamo, NOBODY, startDynamo } from '../../testing/aws/dynamo.ts';
import { createAddresses } from '../addresses.ts';
import { createPayers } from '../payers.ts';
import { KEEP_MS } from './retention.ts';
import { createDynamoStore } from './store.ts';
import { openTable } from './table.ts';

const NOW = 1_760_000_000_000;
let dynamo: Dynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

it('nothing in the table lasts for ever', async () => {
  const name = await dynamo.createTable();
  const client = new DynamoDBClient({ endpoint: dynamo.endpoint, region: 'us-east-1', credentials: NOBODY });
  const table = openTable(client, name);
  const { sessions, turns, followers, log, quotas } = createDynamoStore(table, () => NOW);
  await sessions.open({ id: 's1', tokenHash: 'ab', code: 'AAAA1111', openedAt: NOW });
  await sessions.renewCode('s1', 'BBBB2222');
  await createPayers(table, () => NOW).keep('s1', 'hash');
  await createAddresses(table, () => NOW).keep('c1', 'hash');
  await turns.begin('s1', { turn: 't1', asked: '2+2?', pictures: [], askedAt: NOW });
  const ref = { session: 's1', turn: 't1' };
  await turns.claim(ref, { runner: 'r', until: NOW + 15_000 }, NOW);
  await turns.append(ref, { epoch: 1, at: 0, text: 'Four', leaseUntil: NOW + 15_000, seen: 0 });
  await turns.end(ref, { epoch: 1, at: 4, text: '.' }, { length: 5, state: 'done' });
  await log.append('s1', NEW_LESSON, [forAll({ kind: 'floor', owner: 'ai', version: 1 })], NOW);
  await followers.greet({ id: 'c1', identity: { kind: 'nobody' }, isNewer: false }, 1);
  await followers.follow({ connection: 'c1', s: 1, session: 's1', role: 'student', joined: 'first' });
  await quotas.take('ask:s1', ASK_BUCKET, 1, NOW);

  const items = (await dynamo.items(name)) as readonly {
    pk: { S: string };
    sk: { S: string };
    expires?: { N: string };
  }[];
  const sorts = new Set(items.map(({ sk }) => sk.S.split('#')[0] ?? ''));
  expect(sorts).toEqual(new Set(['a', 'c', 'e', 'f', 'h', 'p', 'q', 's', 't', 'u', 'x']));
  const latest = (NOW + KEEP_MS) / 1000;
  expect(items.filter(({ expires }) => expires === undefined || Number(expires.N) > latest)).toEqual([]);
});
