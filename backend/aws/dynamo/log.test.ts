import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { forAll } from '../../../shared/lesson/event.ts';
import { NEW_LESSON } from '../../../shared/lesson/lesson.ts';
import type { Store } from '../../core/ports/store.ts';
import { type Dynamo, startDynamo } from '../../testing/aws/dynamo.ts';
import { N, S } from './item.ts';
import { keyOf } from './keys.ts';
import { createDynamoStore } from './store.ts';
import { openTable } from './table.ts';

let dynamo: Dynamo;
let table: string;
let store: Store;
let now = 0;
beforeAll(async () => {
  dynamo = await startDynamo();
});
beforeEach(async () => {
  now = 0;
  table = await dynamo.createTable();
  store = createDynamoStore(openTable(dynamo.client, table), () => now);
  await store.sessions.open({ id: 'session-1', tokenHash: 'ab', code: 'AAAA1111', openedAt: 1_000 });
});
afterAll(() => dynamo.stop());

it('folds a lesson anew that was stored by another fold', async () => {
  const { log } = store;
  const floor = forAll({ kind: 'floor', owner: 'ai', version: 1 });
  const { lesson: first } = await log.append('session-1', NEW_LESSON, [floor], 2_000);
  const renamed = forAll({ kind: 'renamed', title: 'Fractions' });
  const { lesson } = await log.append('session-1', first, [renamed, floor], 3_000);
  await dynamo.client.send(
    new UpdateItemCommand({
      TableName: table,
      Key: keyOf.event('session-1', 2),
      UpdateExpression: 'SET fold = :fold, lesson = :lesson',
      ExpressionAttributeValues: { ':fold': N(0), ':lesson': S('{"n":3}') },
    }),
  );
  expect(await log.newest('session-1')).toEqual(lesson);
});
