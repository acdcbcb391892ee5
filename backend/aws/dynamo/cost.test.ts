import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forAll } from '../../../shared/lesson/event.ts';
import { type Lesson, NEW_LESSON } from '../../../shared/lesson/lesson.ts';
import { ASK_BUCKET, DAILY_TOKENS_BUCKET, TITLE_MAX } from '../../../shared/limits.ts';
import { CHARACTERS_PER_TOKEN, LEASE_MS } from '../../core/turn/limits.ts';
import { createDynamoMeter, type DynamoMeter } from '../../testing/aws/dynamo-meter.ts';
import { type Dynamo, NOBODY, startDynamo } from '../../testing/aws/dynamo.ts';
import { createDynamoStore } from './store.ts';
import { openTable } from './table.ts';

const SESSION = 'k7h2m9q4t1x8w5z3b6n0c4v7';
const TURN = '5f1c7a52-8a4e-4f6b-9d55-2b1f0c9e7a31';
const ASKED = 'I have to solve $2x^2 - 8x + 6 = 0$ and I do not know how to begin. Should I factor it first?';
/** A hint as a hosted model gives it, checkpointed as on AWS: text is kept at each second look. */
const TOKENS = 300;
const TOKENS_PER_SECOND = 50;
const FIRST_TOKEN_MS = 600;
const CHECKPOINT_MS = 2_000;
const PERSIST_EVERY = 2;

let dynamo: Dynamo;
let meter: DynamoMeter;
let client: DynamoDBClient;
beforeAll(async () => {
  dynamo = await startDynamo();
  meter = createDynamoMeter(dynamo.endpoint);
  meter.server.listen(0, '127.0.0.1');
  await once(meter.server, 'listening');
  const endpoint = `http://127.0.0.1:${(meter.server.address() as AddressInfo).port}`;
  client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: NOBODY });
});
afterAll(() => {
  client.destroy();
  meter.server.closeAllConnections();
  meter.server.close();
  dynamo.stop();
});

/** What the core asks of the store from a session's first question to the end of its hint. */
async function hint(known: Lesson, now: { ms: number }, store: ReturnType<typeof createDynamoStore>): Promise<void> {
  const { turns, log, followers, quotas } = store;
  const ref = { session: SESSION, turn: TURN };
  await quotas.take(`ask:${SESSION}`, ASK_BUCKET, 1, now.ms);
  await quotas.take(`day:${SESSION}`, DAILY_TOKENS_BUCKET, 0, now.ms);
  await turns.begin(SESSION, { turn: TURN, asked: ASKED, pictures: [], askedAt: now.ms });
  const asked = await log.append(SESSION, known, [forAll({ kind: 'asked', turn: TURN, seq: 1 })], now.ms);
  await followers.list(SESSION);
  await turns.claim(ref, { runner: TURN, until: now.ms + LEASE_MS }, now.ms);
  const problem = forAll({ kind: 'problem', turn: TURN, seq: 1 });
  const { lesson } = await log.append(SESSION, asked.lesson, [problem], now.ms);
  await turns.history(SESSION, 1, 24);

  const text = 'x'.repeat(TOKENS * CHARACTERS_PER_TOKEN);
  const beganAt = now.ms;
  const grownTo = () =>
    Math.max(0, ((now.ms - beganAt - FIRST_TOKEN_MS) / 1000) * TOKENS_PER_SECOND) * CHARACTERS_PER_TOKEN;
  let at = 0;
  for (let look = 1; ; look++) {
    now.ms += CHECKPOINT_MS;
    const to = Math.floor(grownTo());
    if (to >= text.length) break;
    const grown = look % PERSIST_EVERY === 0 ? text.slice(at, to) : '';
    const append = { epoch: 1, at, text: grown, leaseUntil: now.ms + LEASE_MS, seen: lesson.n };
    expect(await turns.append(ref, append)).toMatchObject({ kind: 'kept', events: [] });
    at += grown.length;
  }
  await turns.end(ref, { epoch: 1, at, text: text.slice(at) }, { length: text.length, state: 'done' });
  await quotas.take(`day:${SESSION}`, DAILY_TOKENS_BUCKET, TOKENS, now.ms);
}

it('a hint of 300 tokens takes at most 12 write units, the log included, even the first of a lesson with a long title', async () => {
  const now = { ms: 1_760_000_000_000 };
  const store = createDynamoStore(openTable(client, await dynamo.createTable()), () => now.ms);
  await store.sessions.open({ id: SESSION, tokenHash: 'ab', code: 'AAAA1111', openedAt: now.ms });
  const facts = [
    forAll({ kind: 'floor', owner: 'ai', version: 1 }),
    forAll({ kind: 'renamed', title: '€'.repeat(TITLE_MAX) }),
  ];
  const { lesson } = await store.log.append(SESSION, NEW_LESSON, facts, now.ms);
  for (let i = 0; i < 30; i++) {
    await store.followers.follow({ connection: `c${i}`, s: 1, session: SESSION, role: 'tutor', joined: SESSION });
  }
  const before = meter.capacity();
  await hint(lesson, now, store);
  const after = meter.capacity();
  expect(after.writes - before.writes).toBeLessThanOrEqual(12);
  expect(after.reads - before.reads).toBeLessThanOrEqual(23);
});
