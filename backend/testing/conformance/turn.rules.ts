import { expect } from 'vitest';
import { ASK_BUCKET, DELTA_MAX } from '../../../shared/limits.ts';
import { scripted } from '../script.ts';
import { verifies } from './verifies.ts';

verifies('ASK-1', 'everybody is shown the question before the first delta', async ({ student, tutor, turn }) => {
  const { client, welcome } = await student();
  const watching = await tutor(welcome.code ?? '');
  const id = turn();
  client.say({ type: 'ask', turn: id, text: ' What is $1+1$? ' });
  for (const viewer of [client, watching.client]) {
    await viewer.ended(id);
    const about = viewer.heard.filter((message) => 'turn' in message && message.turn === id);
    expect(about[0]).toMatchObject({ type: 'turn', seq: 1, asked: 'What is $1+1$?' });
    expect(about[1]).toMatchObject({ type: 'delta', at: 0, epoch: 1 });
  }
});

verifies('ASK-2', 'the same id again asks nothing anew', async ({ student, turn }) => {
  const { client, welcome } = await student();
  const id = turn();
  const ask = { type: 'ask', turn: id, text: scripted('one ', { wait: 50 }, 'two') } as const;
  client.say(ask);
  client.say(ask);
  expect((await client.ended(id)).text).toBe('one two');
  client.say(ask);
  await client.next('turn');
  const again = await student({ session: welcome.session, token: welcome.token ?? '' });
  expect(again.welcome.turns).toHaveLength(1);
  expect(client.heard.filter(({ type }) => type === 'end')).toHaveLength(1);
});

verifies('ASK-3', 'a question while a turn runs is refused with busy', async ({ student, turn }) => {
  const { client } = await student();
  const [first, second] = [turn(), turn()];
  client.say({ type: 'ask', turn: first, text: scripted('a', { hang: true }) });
  await client.holds(first, 1);
  client.say({ type: 'ask', turn: second, text: 'another' });
  expect(await client.next('error')).toMatchObject({ code: 'busy', turn: second, retryable: true });
  client.say({ type: 'stop', turn: first });
  await client.ended(first);
  client.say({ type: 'ask', turn: second, text: 'another' });
  expect((await client.ended(second)).text).toBe('You said: another');
});

verifies('ASK-5', 'questions that come too fast are refused with when to ask again', async ({ student, turn }) => {
  const { client } = await student();
  for (let i = 0; i < 3 * ASK_BUCKET.capacity; i++) client.say({ type: 'ask', turn: turn(), text: 'quick' });
  const error = await client.next('error', ({ code }) => code === 'rate_limited');
  expect(error.retryAfterMs).toBeGreaterThan(0);
});

verifies('TURN-1', "every viewer's text is the model's, unchanged", async ({ student, tutor, turn }) => {
  const { client, welcome } = await student();
  const watching = await tutor(welcome.code ?? '');
  const id = turn();
  const pieces = ['Try $\\frac{', '1}{2}$: \u0000 "q" ', '\u{1F600}', '\n\n', { wait: 60 }, 'é\u2028', 'end'] as const;
  client.say({ type: 'ask', turn: id, text: scripted(...pieces) });
  const said = pieces.filter((piece) => typeof piece === 'string').join('');
  expect((await client.ended(id)).text).toBe(said);
  expect((await watching.client.ended(id)).text).toBe(said);
});

verifies('TURN-2', 'what comes within the pace goes out in one frame after the first', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  const words = Array.from({ length: 200 }, (_, i) => `w${i} `);
  client.say({ type: 'ask', turn: id, text: scripted(...words) });
  const { text } = await client.ended(id);
  expect(text).toBe(words.join(''));
  const deltas = client.heard.filter(({ type }) => type === 'delta');
  expect(deltas.length).toBeLessThan(20);
});

verifies('TURN-3', 'a pair that the model splits stays whole, and a half becomes U+FFFD', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  const halves = ['a\ud83d', { wait: 60 }, '\ude00b', '\ud83d', { wait: 60 }, 'c\ude00', '\ud83d'] as const;
  client.say({ type: 'ask', turn: id, text: scripted(...halves) });
  expect((await client.ended(id)).text).toBe('a\u{1F600}b\ufffdc\ufffd\ufffd');
});

verifies('TURN-3', 'no delta is longer than 8,000 code units', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  client.say({ type: 'ask', turn: id, text: scripted(`x${'\u{1F600}'.repeat(1_500)}`, { repeat: 5 }) });
  const { text } = await client.ended(id);
  expect(text).toBe(`x${'\u{1F600}'.repeat(1_500)}`.repeat(6));
  for (const message of client.heard) {
    if (message.type !== 'delta') continue;
    expect(message.text.length).toBeLessThanOrEqual(DELTA_MAX);
    expect(message.text.isWellFormed()).toBe(true);
  }
});

verifies('END-1', 'a turn ends once for each viewer, after all of its text', async ({ student, tutor, turn }) => {
  const { client, welcome } = await student();
  const watching = await tutor(welcome.code ?? '');
  const id = turn();
  client.say({ type: 'ask', turn: id, text: scripted('a', { wait: 30 }, 'b') });
  for (const viewer of [client, watching.client]) {
    expect(await viewer.ended(id)).toMatchObject({ text: 'ab', end: { length: 2, state: 'done' } });
    const about = viewer.heard.filter(({ type }) => type === 'delta' || type === 'end').map(({ type }) => type);
    expect(about.indexOf('end')).toBe(about.length - 1);
  }
});

verifies(
  'END-2',
  "a model's failure ends the turn with its code, and keeps what was said",
  async ({ student, turn }) => {
    const { client } = await student();
    const silent = turn();
    client.say({ type: 'ask', turn: silent, text: scripted({ fail: 'model_refused_key' }) });
    expect((await client.ended(silent)).end).toMatchObject({ state: 'failed', code: 'model_refused_key', length: 0 });
    const broken = turn();
    client.say({ type: 'ask', turn: broken, text: scripted('as far as ', { wait: 60 }, { fail: 'model_cut' }) });
    expect(await client.ended(broken)).toMatchObject({
      text: 'as far as ',
      end: { state: 'failed', code: 'model_cut' },
    });
  },
);

verifies('END-3', 'an answer without end is cut', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  client.say({ type: 'ask', turn: id, text: scripted('x'.repeat(4_000), { repeat: 40 }) });
  const end = await client.next('end');
  expect(end).toMatchObject({ state: 'failed', code: 'answer_too_long' });
});
