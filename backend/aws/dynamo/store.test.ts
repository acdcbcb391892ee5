import { afterAll, beforeAll } from 'vitest';
import { startDynamo, type Dynamo } from '../../testing/aws/dynamo.ts';
import { describeStore } from '../../testing/store-contract.ts';
import { createDynamoStore } from './store.ts';
import { openTable } from './table.ts';

let dynamo: Dynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

describeStore('DynamoDB', async () =>
  createDynamoStore(openTable(dynamo.client, await dynamo.createTable()), () => 2_500),
);
