import { expect } from 'vitest';
import { CODES } from '../../../shared/codes.ts';
import { CONNECTION_BUCKET, MESSAGE_MAX_BYTES } from '../../../shared/limits.ts';
import { scripted } from '../script.ts';
import type { Fixture } from './fixture.ts';
import { verifies, verifiesMeanwhile } from './verifies.ts';

const MALFORMED: readonly string[] = [
  '',
  'hello',
  'null',
  '[]',
  '{}',
  '42',
  '{"type":"hello"}',
  '{"type":"nothing"}',
  '{"type":"__proto__"}',
  '{"type":"stop","s":1}',
  '{"type":"stop","turn":"abcdefgh"}',
  '{"type":"stop","s":0,"turn":"abcdefgh"}',
  '{"type":"stop","s":"1","turn":"abcdefgh"}',
  '{"type":"stop","s":1,"turn":7}',
  '{"type":"stop","s":1,"turn":"short"}',
  '{"type":"stop","s":1,"turn":"has blanks in it"}',
  '{"type":"ping","id":-1}',
  '{"type":"ping","id":1.5}',
  '{"type":"ping","extra":true}',
  '{"type":"ask","s":1,"turn":"abcdefgh","text":"\\ud83d"}',
  '{"type":"hello","v":["2.0","2.0"],"first":{"type":"ask"}}',
  '{"type":"resume","s":1,"turn":"abcdefgh","epoch":1e99,"at":0}',
  '['.repeat(10_000),
];

verifies('MSG-1', 'what is not understood gets bad_message, and the connection lives on', async ({ student }) => {
  const { client } = await student();
  for (const raw of MALFORMED) {
    client.raw(raw);
    expect((await client.next('error')).code).toBe('bad_message');
  }
  client.raw('{"type":"stop","id":900,"s":3,"turn":7}');
  expect(await client.next('error')).toMatchObject({ code: 'bad_message', re: 900, s: 3 });
  await client.answer({ type: 'ping' }, 'pong');
});

verifies('MSG-2', 'a message above 32 KB gets too_large, and the connection lives on', async ({ student }) => {
  const { client } = await student();
  client.raw(JSON.stringify({ type: 'ping', id: 900, pad: 'é'.repeat(MESSAGE_MAX_BYTES / 2) }));
  expect(await client.next('error')).toMatchObject({ code: 'too_large', retryable: false });
  const room = MESSAGE_MAX_BYTES - JSON.stringify({ type: 'ping', id: 901, pad: '' }).length;
  client.raw(JSON.stringify({ type: 'ping', id: 901, pad: 'x'.repeat(room) }));
  expect((await client.next('error')).code).toBe('bad_message');
  await client.answer({ type: 'ping' }, 'pong');
});

verifies('MSG-3', 'a binary message gets bad_message', async ({ student }) => {
  const { client } = await student();
  client.raw(new TextEncoder().encode('{"type":"ping","id":1}'));
  expect((await client.next('error')).code).toBe('bad_message');
});

verifies('MSG-4', 'an error has one shape and never echoes what was sent', async ({ student, turn }) => {
  const { client } = await student();
  client.raw('{"type":"<script>alert(1)</script>","id":"<script>","s":"<script>"}');
  const error = await client.next('error');
  expect(Object.keys(error).toSorted()).toEqual(['code', 'message', 'retryable', 'type']);
  expect(error.retryable).toBe(CODES[error.code].retryable);
  const id = turn();
  const full = await client.refused({ type: 'stop', s: 1, turn: id });
  expect(Object.keys(full).toSorted()).toEqual(['about', 'code', 'message', 're', 'retryable', 's', 'type']);
  expect(full).toMatchObject({ s: 1, about: { kind: 'turn', id } });
  expect(full.retryable).toBe(CODES[full.code].retryable);
  expect(client.frames.join('\n')).not.toContain('script');
});

verifies(
  'MSG-5',
  'a connection that sends too fast is told when to go on, and another is not harmed',
  async (fixture) => {
    const { client } = await fixture.student();
    const other = await fixture.student();
    // More than the bucket gains back while a small machine answers them, and less than a flood.
    for (let i = 0; i < 2 * CONNECTION_BUCKET.capacity; i++) client.say({ type: 'earlier', s: 1, before: 1 });
    const error = await client.next('error');
    expect(error).toMatchObject({ code: 'rate_limited', s: 1, re: expect.any(Number), retryable: true });
    expect(error.retryAfterMs).toBeGreaterThan(0);
    await client.answer({ type: 'ping' }, 'pong');
    await other.client.answer({ type: 'earlier', s: 1, before: 1 }, 'turns');
  },
);

verifies('MSG-6', 'ping is answered with its number, before hello as well', async ({ connect }) => {
  const client = await connect();
  await client.answer({ type: 'ping' }, 'pong');
  client.raw('{"type":"ping"}');
  expect((await client.next('pong')).re).toBeUndefined();
});

/** Sessions in which a stop follows its question at once. STOP_ROUNDS=100 for a long look. */
const STOP_ROUNDS = Number(process.env['STOP_ROUNDS'] ?? 20);
/** As many at a time as a small machine takes without growing slow. */
const STOPS_AT_ONCE = 5;

async function stopRightBehindAsk({ student, turn }: Fixture): Promise<void> {
  const { client } = await student();
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('word ', { hang: true }) });
  client.say({ type: 'stop', s: 1, turn: id });
  expect((await client.ended(id)).end?.state).toBe('stopped');
  expect(client.heard.filter(({ type }) => type === 'error')).toEqual([]);
}

verifies('MSG-7', 'stop right behind its ask stops it, each time', async (fixture) => {
  for (let round = 0; round < STOP_ROUNDS; round += STOPS_AT_ONCE) {
    const rounds = Math.min(STOPS_AT_ONCE, STOP_ROUNDS - round);
    await Promise.all(Array.from({ length: rounds }, () => stopRightBehindAsk(fixture)));
  }
});

/** Three times what a connection may be silent for. */
const READING_SECONDS = 90;

verifiesMeanwhile('MSG-8', 'who only reads is never closed, nor who watches where nothing happens', async (fixture) => {
  const { student, tutor, turn } = fixture;
  const [speaking, quiet] = [await student(), await student()];
  const reader = await tutor(speaking.code);
  const idle = await tutor(quiet.code);
  const id = turn();
  const words = Array.from({ length: READING_SECONDS }, (_, i) => [`${i} `, { wait: 1_000 }] as const).flat();
  speaking.client.say({ type: 'ask', s: 1, turn: id, text: scripted(...words) });
  const { text } = await reader.client.ended(id, { patienceMs: 1_000 * READING_SECONDS + 30_000 });
  expect(text).toBe(words.filter((word) => typeof word === 'string').join(''));
  for (const { client } of [reader, idle, quiet, speaking]) expect(client.isOpen).toBe(true);
  await idle.client.answer({ type: 'ping' }, 'pong');
});
