import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Item, Key } from './item.ts';

/** `#name` in an expression is the attribute of that name, `:name` one of `values`. */
type Values = Readonly<Record<string, AttributeValue>>;
type Condition = { readonly when?: string; readonly values?: Values };
export type Search = {
  readonly where: string;
  readonly values: Values;
  readonly index?: string;
  readonly newestFirst?: boolean;
  readonly limit?: number;
};

/** The one table, with strongly consistent reads. A refused condition is a return value, whatever else fails is thrown. */
export type Table = {
  get(key: Key): Promise<Item | undefined>;
  put(item: Item, condition?: Condition): Promise<'put' | 'refused'>;
  /** Returns the item before (`'old'`; empty where there was none) or after (`'new'`) the change. */
  update(key: Key, change: string, answer: 'old' | 'new', condition: Condition): Promise<Item | 'refused'>;
  /** Returns what was deleted, `undefined` where nothing was or the condition refused. */
  remove(key: Key, condition?: Condition): Promise<Item | undefined>;
  /** Page after page, until the caller stops. An index is read with eventual consistency: it knows no other. */
  query(search: Search): AsyncGenerator<Item>;
  getMany(keys: readonly Key[]): Promise<readonly Item[]>;
  removeMany(keys: readonly Key[]): Promise<void>;
};

const GET_MANY_MAX = 100;
const REMOVE_MANY_MAX = 25;
const AGAIN_MS = 50;

export function openTable(client: DynamoDBClient, name: string): Table {
  const TableName = name;

  async function query1(search: Search, from: Item | undefined) {
    const { where, values, index, newestFirst = false, limit } = search;
    return client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: where,
        ExpressionAttributeNames: namesIn(where),
        ExpressionAttributeValues: values,
        ScanIndexForward: !newestFirst,
        ...(index === undefined ? { ConsistentRead: true } : { IndexName: index }),
        ...(limit !== undefined && { Limit: limit }),
        ...(from !== undefined && { ExclusiveStartKey: from }),
      }),
    );
  }

  return {
    async get(key) {
      return (await client.send(new GetItemCommand({ TableName, Key: key, ConsistentRead: true }))).Item;
    },
    async put(item, condition = {}) {
      const put = new PutItemCommand({ TableName, Item: item, ...conditionOf(condition) });
      return (await unlessRefused(client.send(put))) === 'refused' ? 'refused' : 'put';
    },
    async update(key, change, answer, { when, values }) {
      const update = new UpdateItemCommand({
        TableName,
        Key: key,
        UpdateExpression: change,
        ...conditionOf({ ...(when !== undefined && { when }), ...(values !== undefined && { values }) }, change),
        ReturnValues: answer === 'old' ? 'ALL_OLD' : 'ALL_NEW',
      });
      const updated = await unlessRefused(client.send(update));
      return updated === 'refused' ? 'refused' : (updated.Attributes ?? {});
    },
    async remove(key, condition = {}) {
      const remove = new DeleteItemCommand({ TableName, Key: key, ReturnValues: 'ALL_OLD', ...conditionOf(condition) });
      const removed = await unlessRefused(client.send(remove));
      return removed === 'refused' ? undefined : removed.Attributes;
    },
    async *query(search) {
      let from: Item | undefined;
      do {
        const page = await query1(search, from);
        yield* page.Items ?? [];
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
    },
    async getMany(keys) {
      const found: Item[] = [];
      let left = [...keys];
      while (left.length > 0) {
        const Keys = left.slice(0, GET_MANY_MAX);
        const page = await client.send(
          new BatchGetItemCommand({ RequestItems: { [name]: { Keys, ConsistentRead: true } } }),
        );
        found.push(...(page.Responses?.[name] ?? []));
        const again = page.UnprocessedKeys?.[name]?.Keys ?? [];
        left = [...left.slice(GET_MANY_MAX), ...again.map(({ pk, sk }) => keyFrom(pk, sk))];
        if (again.length > 0) await sleep(AGAIN_MS);
      }
      return found;
    },
    async removeMany(keys) {
      let left = keys.map((Key) => ({ DeleteRequest: { Key } }));
      while (left.length > 0) {
        const batch = left.slice(0, REMOVE_MANY_MAX);
        const page = await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: batch } }));
        const again = (page.UnprocessedItems?.[name] ?? []).flatMap(({ DeleteRequest }) => {
          const { pk, sk } = DeleteRequest?.Key ?? {};
          return [{ DeleteRequest: { Key: keyFrom(pk, sk) } }];
        });
        left = [...left.slice(REMOVE_MANY_MAX), ...again];
        if (again.length > 0) await sleep(AGAIN_MS);
      }
    },
  };
}

/** The key of an item that was read. */
export function keyFrom(pk: AttributeValue | undefined, sk: AttributeValue | undefined): Key {
  if (pk === undefined || sk === undefined) throw new Error('an item lacks its key');
  return { pk, sk };
}

function namesIn(expression: string): Record<string, string> {
  return Object.fromEntries([...expression.matchAll(/#(\w+)/g)].map(([token, name = '']) => [token, name]));
}

function conditionOf({ when, values }: Condition, change = '') {
  const names = namesIn(`${change} ${when ?? ''}`);
  return {
    ...(when !== undefined && { ConditionExpression: when }),
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    ...(values !== undefined && { ExpressionAttributeValues: values }),
  };
}

async function unlessRefused<T>(answer: Promise<T>): Promise<T | 'refused'> {
  try {
    return await answer;
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return 'refused';
    throw cause;
  }
}
