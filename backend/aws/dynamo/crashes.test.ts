import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forAll } from '../../../shared/lesson/event.ts';
import { NEW_LESSON } from '../../../shared/lesson/lesson.ts';
import type { Follower, Session } from '../../core/ports/sessions.ts';
import type { Store } from '../../core/ports/store.ts';
import { type Dynamo, NOBODY, startDynamo } from '../../testing/aws/dynamo.ts';
import { createDynamoStore } from './store.ts';
import { openTable } from './table.ts';

const SESSION: Session = { id: 'session-1', tokenHash: 'ab', code: 'AAAA1111', openedAt: 1_000 };
const ASKED = { turn: 'turn-0001', asked: '2+2?', pictures: [], askedAt: 2_000 };
const FLOOR = forAll({ kind: 'floor', owner: 'ai', version: 1 });
const FOLLOWER: Follower = { connection: 'c1', s: 1, session: 'session-1', role: 'student', joined: 'first' };

let dynamo: Dynamo;
let client: DynamoDBClient;
let store: Store;
beforeAll(async () => {
  dynamo = await startDynamo();
});
beforeEach(async () => {
  client = new DynamoDBClient({ endpoint: dynamo.endpoint, region: 'us-east-1', credentials: NOBODY });
  store = createDynamoStore(openTable(client, await dynamo.createTable()), () => 2_500);
});
afterEach(() => client.destroy());
afterAll(() => dynamo.stop());

describe('what a process that dies leaves', () => {
  /** Has every command of this name fail, as if the process had died before it. */
  async function dyingAt(command: string, work: () => Promise<unknown>): Promise<void> {
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context['commandName'] === command) throw new Error('the process dies');
        return next(args);
      },
      { step: 'initialize', name: 'dying' },
    );
    await expect(work()).rejects.toThrow('dies');
    client.middlewareStack.remove('dying');
  }

  it('a removal that was cut short is finished by the next sweep', async () => {
    const { sessions, turns, followers, log } = store;
    await sessions.open(SESSION);
    await turns.begin('session-1', ASKED);
    await log.append('session-1', NEW_LESSON, [FLOOR], 2_000);
    await followers.greet({ id: 'c1', identity: { kind: 'nobody' }, isNewer: false }, 1);
    await followers.follow(FOLLOWER);
    await dyingAt('BatchWriteItemCommand', () => sessions.remove('session-1'));
    expect(await sessions.get('session-1')).toBeUndefined();
    expect(await turns.abandoned(99_000, 9)).toEqual([]);
    expect(await turns.read('session-1', { limit: 9 })).toEqual([]);
    expect(await log.read('session-1', 0, 9)).toEqual([]);
    expect(await followers.list('session-1')).toEqual([]);
    expect(await followers.of('c1')).toMatchObject({ follows: [] });
    expect(await sessions.open(SESSION)).toBe('opened');
  });

  it.each(['DeleteItemCommand', 'BatchWriteItemCommand'])(
    'a connection that was half gone before a %s is gone at the next post to it',
    async (command) => {
      const { followers } = store;
      await followers.greet({ id: 'c1', identity: { kind: 'nobody' }, isNewer: false }, 1);
      await followers.follow(FOLLOWER);
      await dyingAt(command, () => followers.gone('c1'));
      await followers.gone('c1');
      expect(await followers.of('c1')).toBeUndefined();
      expect(await followers.list('session-1')).toEqual([]);
    },
  );

  it('a follower that is only in its connection is found there', async () => {
    const { followers } = store;
    await dyingAt('PutItemCommand', () => followers.follow(FOLLOWER));
    expect(await followers.gone('c1')).toEqual([{ s: 1, session: 'session-1', role: 'student' }]);
  });
});
