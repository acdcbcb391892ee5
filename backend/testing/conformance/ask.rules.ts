import { expect } from 'vitest';
import { ASK_BUCKET, QUESTION_MAX } from '../../../shared/limits.ts';
import type { ClientMessageOf } from '../../../shared/messages/client.ts';
import { scripted } from '../script.ts';
import { verifies } from './verifies.ts';

verifies('ASK-1', 'everybody is shown the question before the first delta', async ({ student, tutor, turn }) => {
  const { client, code } = await student();
  const watching = await tutor(code);
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: ' What is $1+1$? ' });
  for (const follower of [client, watching.client]) {
    await follower.ended(id);
    const about = follower.heard.filter((message) => 'turn' in message && message.turn === id);
    expect(about[0]).toMatchObject({ type: 'turn', s: 1, seq: 1, asked: 'What is $1+1$?' });
    expect(about[1]).toMatchObject({ type: 'delta', at: 0, epoch: 1 });
  }
});

verifies('ASK-2', 'the same id again asks nothing anew', async ({ student, tutor, comeBack, turn }) => {
  const { client, code, credentials } = await student();
  const watching = await tutor(code);
  const id = turn();
  const ask = { type: 'ask', s: 1, turn: id, text: scripted('one ', { wait: 50 }, 'two') } as const;
  // Two containers may take them in either order: one begins the turn, which everybody sees, and the other is answered.
  const both = [client.say(ask), client.say(ask)];
  const running = await client.next('turn', ({ re }) => re !== undefined);
  expect(both).toContain(running.re);
  expect(running).toMatchObject({ turn: id, seq: 1, asked: ask.text });
  expect((await client.ended(id)).text).toBe('one two');
  const ended = await client.answer({ ...ask, text: 'something else' }, 'turn');
  expect(ended).toMatchObject({ turn: id, seq: 1, asked: ask.text });
  expect((await comeBack(credentials)).joined.turns).toHaveLength(1);
  expect(client.heard.filter(({ type }) => type === 'end')).toHaveLength(1);
  expect(watching.client.heard.filter(({ type }) => type === 'turn')).toHaveLength(1);
});

verifies('ASK-2', 'a known question is answered whatever the limits say', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: 'once' });
  await client.ended(id);
  for (let i = 0; i < 3 * ASK_BUCKET.capacity; i++) client.say({ type: 'ask', s: 1, turn: id, text: 'once' });
  client.say({ type: 'ask', s: 1, turn: turn(), text: 'another' });
  expect((await client.next('error')).code).toBe('rate_limited');
  expect(await client.answer({ type: 'ask', s: 1, turn: id, text: '' }, 'turn')).toMatchObject({ asked: 'once' });
  const missing: ClientMessageOf<'ask'> = { type: 'ask', s: 1, turn: id, text: 'once', pictures: ['not-there'] };
  expect(await client.answer(missing, 'turn')).toMatchObject({ turn: id, asked: 'once' });
  expect(client.heard.filter(({ type }) => type === 'error')).toHaveLength(1);
});

verifies('ASK-3', 'a question while a turn runs is refused with busy', async ({ student, turn }) => {
  const { client } = await student();
  const [first, second] = [turn(), turn()];
  client.say({ type: 'ask', s: 1, turn: first, text: scripted('a', { hang: true }) });
  await client.holds(first, 1);
  const refused = await client.refused({ type: 'ask', s: 1, turn: second, text: 'another' });
  expect(refused).toMatchObject({ code: 'busy', s: 1, about: { kind: 'turn', id: second }, retryable: true });
  client.say({ type: 'stop', s: 1, turn: first });
  await client.ended(first);
  client.say({ type: 'ask', s: 1, turn: second, text: 'another' });
  expect((await client.ended(second)).text).toBe('You said: another');
});

const UNSEEN = ['', '  \n ', '\u200b\u200d', '\ufeff', '\u0000\u0007', '\u2060\u00ad', '\u{e0001}', '\u180e\u3164'];

verifies('ASK-4', 'a question in which nothing is to be seen is refused', async ({ student, turn }) => {
  const { client } = await student();
  for (const text of UNSEEN) {
    const id = turn();
    const refused = await client.refused({ type: 'ask', s: 1, turn: id, text });
    expect(refused).toMatchObject({ code: 'bad_message', about: { kind: 'turn', id } });
  }
});

verifies('ASK-4', 'a question has at most 8,000 code units, whatever its characters are', async ({ student, turn }) => {
  const { client } = await student();
  for (const text of ['x'.repeat(QUESTION_MAX + 1), `x${'\u{1F600}'.repeat(QUESTION_MAX / 2)}`, '\ud83d', 'a\ude00b']) {
    // JSON escapes a half, so that it is one when it arrives.
    const refused = await client.refused({ type: 'ask', s: 1, turn: turn(), text });
    expect(refused.code).toBe('bad_message');
  }
  for (const text of ['\u{1F600}'.repeat(QUESTION_MAX / 2), '\u{1F469}\u200d\u{1F680}', 'é'.repeat(QUESTION_MAX)]) {
    const id = turn();
    client.say({ type: 'ask', s: 1, turn: id, text });
    expect(await client.ended(id)).toMatchObject({ text: `You said: ${text}`, end: { state: 'done' } });
  }
});

verifies('ASK-5', 'questions that come too fast are refused with when to ask again', async ({ student, turn }) => {
  const { client } = await student();
  for (let i = 0; i < 3 * ASK_BUCKET.capacity; i++) client.say({ type: 'ask', s: 1, turn: turn(), text: 'quick' });
  const error = await client.next('error', ({ code }) => code === 'rate_limited');
  expect(error).toMatchObject({ re: expect.any(Number), s: 1, about: { kind: 'turn' } });
  expect(error.retryAfterMs).toBeGreaterThan(0);
});
