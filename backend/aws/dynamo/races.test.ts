import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Dynamo, NOBODY, startDynamo } from '../../testing/aws/dynamo.ts';
import { forAll } from '../../../shared/lesson/event.ts';
import { NEW_LESSON } from '../../../shared/lesson/lesson.ts';
import type { Follower, Session } from '../../core/ports/sessions.ts';
import type { Store } from '../../core/ports/store.ts';
import { createDynamoStore } from './store.ts';
import { openTable } from './table.ts';

const SESSION: Session = { id: 'session-1', tokenHash: 'ab', code: 'AAAA1111', openedAt: 1_000 };
const REF = { session: 'session-1', turn: 'turn-0001' };
const ASKED = { turn: REF.turn, asked: '2+2?', pictures: [], askedAt: 2_000 };
const LEASE = { runner: 'runner-a', until: 20_000 };
const END = { length: 2, state: 'done' } as const;
const FLOOR = forAll({ kind: 'floor', owner: 'ai', version: 1 });
const STOP = forAll({ kind: 'stop', turn: REF.turn });
const FOLLOWER: Follower = { connection: 'c1', s: 1, session: 'session-1', role: 'student', joined: 'first' };

let dynamo: Dynamo;
let client: DynamoDBClient;
let store: Store;
/** The writes whose answers get lost: done by DynamoDB, unknown to us, and tried again by the SDK. */
let losing = false;

beforeAll(async () => {
  dynamo = await startDynamo();
  client = new DynamoDBClient({ endpoint: dynamo.endpoint, region: 'us-east-1', credentials: NOBODY });
  const lost = new Set<string>();
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      const command = String(context['commandName']);
      const call = `${command}${JSON.stringify(args.input)}`;
      if (!losing || !/Put|Update|Delete/.test(command) || lost.has(call)) return answer;
      lost.add(call);
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
    },
    { step: 'deserialize', priority: 'low' },
  );
});
beforeEach(async () => {
  losing = false;
  store = createDynamoStore(openTable(client, await dynamo.createTable()), () => 2_500);
});
afterAll(() => {
  client.destroy();
  dynamo.stop();
});

describe('a write whose answer is lost is done once', () => {
  beforeEach(() => {
    losing = true;
  });

  it('goes through a whole turn as if nothing had been lost', async () => {
    const { sessions, turns } = store;
    expect(await sessions.open(SESSION)).toBe('opened');
    expect(await turns.begin('session-1', ASKED)).toEqual({ kind: 'begun', seq: 1 });
    expect(await turns.claim(REF, LEASE, 3_000)).toMatchObject({ kind: 'claimed', turn: { epoch: 1 } });
    expect(await turns.append(REF, { epoch: 1, at: 0, text: 'a', leaseUntil: 30_000, seen: 0 })).toMatchObject({
      kind: 'kept',
    });
    expect(await turns.end(REF, { epoch: 1, at: 1, text: 'b' }, END)).toEqual([]);
    expect(await turns.read('session-1', { turn: REF.turn })).toEqual([
      { ...ASKED, seq: 1, epoch: 1, text: 'ab', end: END },
    ]);
  });

  it('charges a quota once', async () => {
    const bucket = { capacity: 3, perSecond: 0.5 };
    for (let i = 0; i < 3; i++) expect(await store.quotas.take('k', bucket, 1, 0)).toBe('ok');
    expect(await store.quotas.take('k', bucket, 1, 0)).toEqual({ waitMs: 2_000 });
  });

  it('appends to the log once', async () => {
    const { log } = store;
    await store.sessions.open(SESSION);
    const { kind, lesson } = await log.append('session-1', NEW_LESSON, [FLOOR], 2_000);
    expect([kind, (await log.append('session-1', lesson, [STOP, STOP], 2_000)).kind]).toEqual(['appended', 'appended']);
    expect((await log.read('session-1', 0, 9)).map(({ fact }) => fact.kind)).toEqual(['floor', 'stop', 'stop']);
  });

  it('gives each number of a connection once', async () => {
    await store.followers.greet({ id: 'c1', identity: { kind: 'nobody' }, isNewer: false }, 1);
    const numbers = [await store.followers.number('c1'), await store.followers.number('c1')];
    expect(new Set([1, ...numbers]).size).toBe(3);
  });

  it('renews a code, and frees the old one', async () => {
    await store.sessions.open(SESSION);
    expect(await store.sessions.renewCode('session-1', 'BBBB2222')).toBe('renewed');
    expect((await store.sessions.byCode('BBBB2222'))?.id).toBe('session-1');
    expect(await store.sessions.byCode('AAAA1111')).toBeUndefined();
  });
});

describe('races', () => {
  const grow = (at: number, text: string) =>
    store.turns.append(REF, { epoch: 1, at, text, leaseUntil: 20_000, seen: 0 });
  const text = async () => (await store.turns.read('session-1', { turn: REF.turn }))[0]?.text;

  beforeEach(async () => {
    await store.sessions.open(SESSION);
    await store.turns.begin('session-1', ASKED);
    await store.turns.claim(REF, LEASE, 3_000);
  });

  it('a runner whose checkpoint failed says it again with what has grown since', async () => {
    await grow(0, 'ab');
    expect(await grow(0, 'abcd')).toMatchObject({ kind: 'kept' });
    expect(await grow(0, 'ab')).toMatchObject({ kind: 'kept' });
    expect(await text()).toBe('abcd');
  });

  it('words that come after another has written the ending are not read', async () => {
    await grow(0, 'ab');
    const [ended] = await Promise.all([
      store.turns.end(REF, { epoch: 1, at: 2, text: '' }, { length: 2, state: 'interrupted', code: 'lost' }),
      grow(2, 'late'),
    ]);
    expect(ended).toEqual([]);
    expect(await text()).toBe('ab');
  });

  it('a lease that is renewed while another claims the turn holds, or its runner is stale at its next checkpoint', async () => {
    const other = { runner: 'runner-b', until: 60_000 };
    const [claim] = await Promise.all([
      store.turns.claim(REF, other, 30_000),
      store.turns.append(REF, { epoch: 1, at: 0, text: 'ab', leaseUntil: 45_000, seen: 0 }),
    ]);
    expect(['claimed', 'taken']).toContain(claim.kind);
    const next = await store.turns.append(REF, { epoch: 1, at: 2, text: 'c', leaseUntil: 46_000, seen: 0 });
    expect(next === 'stale').toBe(claim.kind === 'claimed');
  });

  it('ends once, whoever tries at the same moment', async () => {
    await grow(0, 'ab');
    const end = (state: 'done' | 'stopped') =>
      store.turns.end(REF, { epoch: 1, at: 2, text: '' }, { length: 2, state });
    const answers = await Promise.all([end('done'), end('stopped')]);
    expect(answers.filter((answer) => answer === 'stale')).toHaveLength(1);
  });

  it('one question begins where the same is delivered ten times', async () => {
    await store.turns.end(REF, { epoch: 1, at: 0, text: '' }, { length: 0, state: 'done' });
    const kinds = await Promise.all(
      Array.from(
        { length: 10 },
        async () => (await store.turns.begin('session-1', { ...ASKED, turn: 'turn-0002' })).kind,
      ),
    );
    expect(kinds.toSorted()).toEqual(['begun', ...Array.from({ length: 9 }, () => 'exists')]);
    expect(await store.turns.read('session-1', { limit: 9 })).toHaveLength(2);
  });

  it('a question that another call has begun since its id was looked up exists: it is not kept busy by itself', async () => {
    await store.turns.end(REF, { epoch: 1, at: 0, text: '' }, { length: 0, state: 'done' });
    const begin = () => store.turns.begin('session-1', { ...ASKED, turn: 'turn-0002' });
    let isMet = false;
    let other: Promise<unknown> | undefined;
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context['commandName'] === 'QueryCommand' && !isMet) {
          isMet = true;
          await (other = begin());
        }
        return next(args);
      },
      { step: 'initialize', name: 'meanwhile' },
    );
    expect(await begin()).toEqual({ kind: 'exists' });
    client.middlewareStack.remove('meanwhile');
    expect(await other).toEqual({ kind: 'begun', seq: 2 });
  });

  it('a question that meets the removal of its session leaves nothing behind', async () => {
    await store.turns.end(REF, { epoch: 1, at: 0, text: '' }, { length: 0, state: 'done' });
    const [, begun] = await Promise.all([
      store.sessions.remove('session-1'),
      store.turns.begin('session-1', { ...ASKED, turn: 'turn-0002' }),
    ]);
    expect(['begun', 'missing']).toContain(begun.kind);
    expect(await store.turns.read('session-1', { limit: 9 })).toEqual([]);
    expect(await store.turns.abandoned(99_000, 9)).toEqual([]);
  });

  it('an event that meets the removal of its session leaves nothing behind', async () => {
    const { lesson } = await store.log.append('session-1', NEW_LESSON, [FLOOR], 2_000);
    const [, { kind }] = await Promise.all([
      store.sessions.remove('session-1'),
      store.log.append('session-1', lesson, [STOP], 2_001),
    ]);
    expect(['appended', 'behind']).toContain(kind);
    expect(await store.log.read('session-1', 0, 9)).toEqual([]);
  });

  it('a connection that is gone twice at the same moment returns each follow once', async () => {
    const { followers } = store;
    await followers.follow(FOLLOWER);
    await followers.follow({ ...FOLLOWER, s: 2, session: 'session-2' });
    const returned = await Promise.all([followers.gone('c1'), followers.gone('c1')]);
    expect(new Set(returned.flat().map(({ s }) => s))).toEqual(new Set([1, 2]));
    expect(returned.flat()).toHaveLength(2);
  });
});
