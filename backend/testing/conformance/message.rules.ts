import { expect } from 'vitest';
import { CODES } from '../../../shared/codes.ts';
import { CONNECTION_BUCKET, MESSAGE_MAX_BYTES, QUESTION_MAX } from '../../../shared/limits.ts';
import { verifies } from './verifies.ts';

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
  '{"type":"stop"}',
  '{"type":"stop","turn":7}',
  '{"type":"stop","turn":"short"}',
  '{"type":"stop","turn":"has blanks in it"}',
  '{"type":"ping","n":-1}',
  '{"type":"ping","n":1.5}',
  '{"type":"ping","n":1,"extra":true}',
  '{"type":"ask","turn":"abcdefgh","text":"\\ud83d"}',
  '{"type":"hello","v":1,"role":"admin"}',
  '{"type":"resume","turn":"abcdefgh","epoch":1e99,"at":0}',
  '['.repeat(10_000),
];

verifies('MSG-1', 'what is not understood gets bad_message, and the connection lives on', async ({ student }) => {
  const { client } = await student();
  for (const raw of MALFORMED) {
    client.raw(raw);
    expect((await client.next('error')).code).toBe('bad_message');
  }
  client.say({ type: 'ping', n: 5 });
  expect((await client.next('pong')).n).toBe(5);
});

verifies('MSG-2', 'a message above 32 KB gets too_large, and the connection lives on', async ({ student }) => {
  const { client } = await student();
  client.raw(JSON.stringify({ type: 'ping', n: 1, pad: 'é'.repeat(MESSAGE_MAX_BYTES / 2) }));
  expect((await client.next('error')).code).toBe('too_large');
  client.say({ type: 'ping', n: 1 });
  await client.next('pong');
});

verifies('MSG-3', 'a binary message gets bad_message', async ({ student }) => {
  const { client } = await student();
  client.raw(new TextEncoder().encode('{"type":"ping","n":1}'));
  expect((await client.next('error')).code).toBe('bad_message');
});

verifies('MSG-4', 'an error has one shape and never echoes what was sent', async ({ student }) => {
  const { client } = await student();
  client.raw('{"type":"<script>alert(1)</script>"}');
  const error = await client.next('error');
  expect(Object.keys(error).toSorted()).toEqual(['code', 'message', 'retryable', 'type']);
  expect(error.retryable).toBe(CODES[error.code].retryable);
  expect(JSON.stringify(error)).not.toContain('script');
});

verifies(
  'MSG-5',
  'a connection that sends too fast is told when to go on, and another is not harmed',
  async (stage) => {
    const { client } = await stage.student();
    const other = await stage.student();
    // More than the bucket gains back while a small machine answers them, and less than a flood.
    for (let i = 0; i < 2 * CONNECTION_BUCKET.capacity; i++) client.say({ type: 'earlier', before: 1 });
    const error = await client.next('error');
    expect(error.code).toBe('rate_limited');
    expect(error.retryAfterMs).toBeGreaterThan(0);
    other.client.say({ type: 'earlier', before: 1 });
    await other.client.next('turns');
  },
);

verifies('MSG-6', 'ping is answered with its number, before hello as well', async ({ connect }) => {
  const client = await connect();
  client.say({ type: 'ping', n: 7 });
  expect((await client.next('pong')).n).toBe(7);
});

verifies('ASK-4', 'an empty question and one that is too long are refused', async ({ student, turn }) => {
  const { client } = await student();
  client.say({ type: 'ask', turn: turn(), text: '  \n ' });
  expect((await client.next('error')).code).toBe('bad_message');
  client.say({ type: 'ask', turn: turn(), text: 'x'.repeat(QUESTION_MAX + 1) });
  expect((await client.next('error')).code).toBe('bad_message');
  const longest = turn();
  client.say({ type: 'ask', turn: longest, text: 'x'.repeat(QUESTION_MAX) });
  expect((await client.ended(longest)).end?.state).toBe('done');
});
