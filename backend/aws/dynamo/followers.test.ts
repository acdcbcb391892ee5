import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Follower } from '../../core/ports/sessions.ts';
import { type Dynamo, startDynamo } from '../../testing/aws/dynamo.ts';
import { createFollowers } from './followers.ts';
import { openTable } from './table.ts';

const HOUR_MS = 3_600_000;
const FOLLOWER: Follower = { connection: 'c1', s: 1, session: 'session-1', role: 'student', joined: 'first' };

let dynamo: Dynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

it('forgets connections that API Gateway must have ended, whether it said so or not', async () => {
  let now = 0;
  const followers = createFollowers(openTable(dynamo.client, await dynamo.createTable()), () => now);
  await followers.greet({ id: 'c1', identity: { kind: 'nobody' }, isNewer: false }, 1);
  await followers.follow(FOLLOWER);
  now = 2 * HOUR_MS;
  expect(await followers.of('c1')).toMatchObject({ follows: [{ s: 1 }] });
  expect(await followers.list('session-1')).toEqual([FOLLOWER]);
  now = 3 * HOUR_MS;
  expect(await followers.of('c1')).toBeUndefined();
  expect(await followers.list('session-1')).toEqual([]);
});

it('returns the follows of a connection in the order of their numbers', async () => {
  const followers = createFollowers(openTable(dynamo.client, await dynamo.createTable()), () => 0);
  await followers.greet({ id: 'a#b', identity: { kind: 'nobody' }, isNewer: false }, 0);
  for (const s of [10, 9, 1]) await followers.follow({ ...FOLLOWER, connection: 'a#b', s, session: `session-${s}` });
  expect((await followers.of('a#b'))?.follows.map(({ s }) => s)).toEqual([1, 9, 10]);
  expect(await followers.list('session-10')).toMatchObject([{ connection: 'a#b', s: 10 }]);
});
