import { expect } from 'vitest';
import { ANSWER_MAX, DELTA_MAX } from '../../../shared/limits.ts';
import type { ServerMessageOf } from '../../../shared/messages/server.ts';
import type { RawClient } from '../raw-client.ts';
import { scripted } from '../script.ts';
import { verifies } from './verifies.ts';

const SMILE = '\u{1F600}';

function deltasOf({ heard }: RawClient): readonly ServerMessageOf<'delta'>[] {
  return heard.filter((message) => message.type === 'delta');
}

verifies('TURN-1', "every follower's text is the model's, unchanged", async ({ student, tutor, turn }) => {
  const { client, code } = await student();
  const watching = await tutor(code);
  const id = turn();
  const pieces = ['Try $\\frac{', '1}{2}$: \u0000 "q" ', SMILE, '\n\n', { wait: 60 }, 'é\u2028', 'end'] as const;
  client.say({ type: 'ask', s: 1, turn: id, text: scripted(...pieces) });
  const said = pieces.filter((piece) => typeof piece === 'string').join('');
  expect((await client.ended(id)).text).toBe(said);
  expect((await watching.client.ended(id)).text).toBe(said);
});

verifies('TURN-2', 'what comes within the pace goes out in one frame after the first', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  const words = Array.from({ length: 200 }, (_, i) => `w${i} `);
  client.say({ type: 'ask', s: 1, turn: id, text: scripted(...words) });
  expect((await client.ended(id)).text).toBe(words.join(''));
  expect(deltasOf(client).length).toBeLessThan(20);
});

verifies('TURN-3', 'a pair that the model splits stays whole, and a half becomes U+FFFD', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  const halves = ['a\ud83d', { wait: 60 }, '\ude00b', '\ud83d', { wait: 60 }, 'c\ude00', '\ud83d'] as const;
  client.say({ type: 'ask', s: 1, turn: id, text: scripted(...halves) });
  expect((await client.ended(id)).text).toBe(`a${SMILE}b\ufffdc\ufffd\ufffd`);
});

verifies('TURN-3', 'a half that waits for its other half when the turn is stopped becomes U+FFFD', async (fixture) => {
  const { client, credentials } = await fixture.student();
  const id = fixture.turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('half: \ud83d', { hang: true }) });
  await client.holds(id, 6);
  client.say({ type: 'stop', s: 1, turn: id });
  const ended = await client.ended(id);
  expect(ended).toMatchObject({ text: 'half: \ufffd', end: { state: 'stopped', length: 7 } });
  expect((await fixture.comeBack(credentials)).client.held(id)).toEqual(ended);
});

for (const [shift, name] of [
  ['ab', 'before'],
  ['abc', 'inside'],
] as const) {
  verifies('TURN-3', `no delta is longer than 8,000 code units, nor cut ${name} a pair`, async ({ student, turn }) => {
    const { client } = await student();
    const id = turn();
    const said = shift + SMILE.repeat(10_000);
    client.say({ type: 'ask', s: 1, turn: id, text: scripted(shift, { piece: SMILE, times: 10_000 }) });
    expect((await client.ended(id)).text).toBe(said);
    expect(deltasOf(client).length).toBeGreaterThan(2);
    for (const { text } of deltasOf(client)) {
      expect(text.length).toBeLessThanOrEqual(DELTA_MAX);
      expect(text.isWellFormed()).toBe(true);
    }
  });
}

verifies('TURN-3', 'a cursor inside a pair is answered from before it', async ({ student, comeBack, turn }) => {
  const { client, credentials } = await student();
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted(`ab${SMILE}cd`) });
  await client.ended(id);
  const inside = { turn: id, epoch: 1, at: 3 };
  const { turns } = await client.answer({ type: 'resume', s: 1, ...inside }, 'turns');
  expect(turns[0]).toMatchObject({ at: 2, text: `${SMILE}cd` });
  const back = await comeBack(credentials, { cursors: [inside] });
  expect(back.joined.turns[0]).toMatchObject({ at: 2, text: `${SMILE}cd` });
  for (const frame of client.frames) expect(frame).not.toMatch(/\\ud[89a-f]/i);
});

verifies('END-1', 'a turn ends once for each follower, after all of its text', async ({ student, tutor, turn }) => {
  const { client, code } = await student();
  const watching = await tutor(code);
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('a', { wait: 30 }, 'b') });
  for (const follower of [client, watching.client]) {
    expect(await follower.ended(id)).toMatchObject({ text: 'ab', end: { length: 2, state: 'done' } });
    const about = follower.heard.filter(({ type }) => type === 'delta' || type === 'end').map(({ type }) => type);
    expect(about.indexOf('end')).toBe(about.length - 1);
  }
});

verifies('END-2', "a model's failure ends the turn with its code, and keeps what was said", async (fixture) => {
  const { client } = await fixture.student();
  const silent = fixture.turn();
  client.say({ type: 'ask', s: 1, turn: silent, text: scripted({ fail: 'model_refused_key' }) });
  expect((await client.ended(silent)).end).toEqual({ state: 'failed', code: 'model_refused_key', length: 0 });
  const broken = fixture.turn();
  const text = scripted('as far as ', { wait: 60 }, { fail: 'model_cut' });
  client.say({ type: 'ask', s: 1, turn: broken, text });
  expect(await client.ended(broken)).toMatchObject({
    text: 'as far as ',
    end: { state: 'failed', code: 'model_cut', length: 10 },
  });
});

const ENDLESS = [
  ['in many pieces', ['x'.repeat(4_000), { repeat: 40 }], ANSWER_MAX],
  ['in one piece of 70,000 code units', [{ piece: 'x', times: 70_000 }], ANSWER_MAX],
  ['in one piece of 700,000', [{ piece: 'x', times: 700_000 }], ANSWER_MAX],
  ['where the cut would split a pair', ['x', { piece: SMILE, times: 35_000 }], ANSWER_MAX - 1],
] as const;

for (const [name, wishes, length] of ENDLESS) {
  verifies('END-3', `an answer without end is cut, ${name}`, async ({ student, comeBack, turn }) => {
    const { client, credentials } = await student();
    const id = turn();
    client.say({ type: 'ask', s: 1, turn: id, text: scripted(...wishes) });
    const { text, end } = await client.ended(id);
    expect(end).toEqual({ state: 'failed', code: 'answer_too_long', length });
    expect(text).toHaveLength(length);
    expect(text.isWellFormed()).toBe(true);
    expect((await comeBack(credentials)).joined.turns[0]?.end).toEqual(end);
  });
}

verifies('EPOCH-3', 'a provider that fails before its first word is tried again, twice', async (fixture) => {
  const attempts = async (failFirst: number) => {
    const { client } = await fixture.student();
    const id = fixture.turn();
    const wishes = [{ failFirst, code: 'model_unavailable' }, `at last, ${id}`] as const;
    client.say({ type: 'ask', s: 1, turn: id, text: scripted(...wishes) });
    return { ...(await client.ended(id)), said: `at last, ${id}` };
  };
  const [once, twice, thrice] = await Promise.all([attempts(1), attempts(2), attempts(3)]);
  for (const { said, ...held } of [once, twice]) {
    expect(held).toEqual({ epoch: 1, text: said, end: { state: 'done', length: said.length } });
  }
  expect(thrice).toMatchObject({ epoch: 1, text: '', end: { state: 'failed', code: 'model_unavailable', length: 0 } });
});
