import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export type Dynamo = {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  /** A new empty table; answers its name. */
  createTable(): Promise<string>;
  expireLeases(table: string): Promise<void>;
  /** Everything in a table. */
  items(table: string): Promise<readonly object[]>;
  stop(): void;
};

/** The table's layout; a test compares it with the template's. */
export const TABLE = {
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'rp', AttributeType: 'S' },
    { AttributeName: 'ra', AttributeType: 'N' },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'running',
      KeySchema: [
        { AttributeName: 'rp', KeyType: 'HASH' },
        { AttributeName: 'ra', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
} satisfies Partial<CreateTableCommandInput>;

/** Signs nothing real: dynalite looks at no signature. */
export const NOBODY = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };

/** DynamoDB in this process. */
export async function startDynamo(): Promise<Dynamo> {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: NOBODY });
  let made = 0;
  return {
    endpoint,
    client,
    async createTable() {
      const TableName = `table-${++made}`;
      await client.send(
        new CreateTableCommand({
          TableName,
          BillingMode: 'PAY_PER_REQUEST',
          ...TABLE,
        }),
      );
      // dynalite makes it on a timer of its own.
      while ((await client.send(new DescribeTableCommand({ TableName }))).Table?.TableStatus !== 'ACTIVE');
      return TableName;
    },
    async expireLeases(TableName) {
      const { Items = [] } = await client.send(new ScanCommand({ TableName, IndexName: 'running' }));
      for (const { pk, sk } of Items) {
        if (pk === undefined || sk === undefined) continue;
        const UpdateExpression = 'SET leaseUntil = :past, ra = :past';
        const ExpressionAttributeValues = { ':past': { N: '0' } };
        await client.send(
          new UpdateItemCommand({ TableName, Key: { pk, sk }, UpdateExpression, ExpressionAttributeValues }),
        );
      }
    },
    async items(TableName) {
      return (await client.send(new ScanCommand({ TableName }))).Items ?? [];
    },
    stop() {
      client.destroy();
      server.close();
    },
  };
}
