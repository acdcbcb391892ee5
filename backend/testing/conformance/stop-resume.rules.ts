import { expect } from 'vitest';
import { PAGE_TURNS_MAX } from '../../../shared/limits.ts';
import { scripted } from '../script.ts';
import { verifies } from './verifies.ts';

verifies('STOP-1', 'stop from another tab ends the turn, with what was said kept', async ({ student, turn }) => {
  const { client, welcome } = await student();
  const other = await student({ session: welcome.session, token: welcome.token ?? '' });
  const id = turn();
  client.say({ type: 'ask', turn: id, text: scripted('kept', { hang: true }) });
  await client.holds(id, 4);
  other.client.say({ type: 'stop', turn: id });
  for (const viewer of [client, other.client]) {
    expect(await viewer.ended(id)).toEqual({
      epoch: 1,
      text: 'kept',
      end: expect.objectContaining({ state: 'stopped', length: 4 }),
    });
  }
});

verifies('STOP-1', 'stop before the first token ends the turn too', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  client.say({ type: 'ask', turn: id, text: scripted({ hang: true }) });
  await client.next('turn');
  client.say({ type: 'stop', turn: id });
  expect((await client.ended(id)).end).toMatchObject({ state: 'stopped', length: 0 });
});

verifies('STOP-2', 'stop of a turn that has ended is answered with how', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  client.say({ type: 'ask', turn: id, text: 'short' });
  await client.ended(id);
  client.say({ type: 'stop', turn: id });
  const { turns } = await client.next('turns');
  expect(turns[0]).toMatchObject({ turn: id, text: 'You said: short', end: { state: 'done' } });
});

verifies('STOP-3', 'stop of an unknown turn is refused', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  client.say({ type: 'stop', turn: id });
  expect(await client.next('error')).toMatchObject({ code: 'no_turn', turn: id });
});

verifies('STOP-4', 'a turn goes on while nobody is there', async ({ student, turn }) => {
  const { client, welcome } = await student();
  const id = turn();
  client.say({ type: 'ask', turn: id, text: scripted('before ', { wait: 200 }, 'after') });
  await client.holds(id, 7);
  client.close();
  await client.closed();
  const back = await student({ session: welcome.session, token: welcome.token ?? '' });
  expect(await back.client.ended(id)).toMatchObject({ text: 'before after', end: { state: 'done' } });
});

verifies(
  'RESUME-1',
  'who comes in the middle gets all of it, as often as he comes',
  async ({ student, tutor, turn }) => {
    const { client, welcome } = await student();
    const id = turn();
    const words = Array.from({ length: 30 }, (_, i) => [`word${i} `, { wait: 40 }] as const).flat();
    client.say({ type: 'ask', turn: id, text: scripted(...words) });
    await client.holds(id, 10);
    const late = await tutor(welcome.code ?? '');
    await late.client.holds(id, 60);
    late.client.close();
    const again = await tutor(welcome.code ?? '');
    const { text } = await client.ended(id);
    expect(text).toBe(words.filter((word) => typeof word === 'string').join(''));
    expect((await again.client.ended(id)).text).toBe(text);
  },
);

verifies('RESUME-1', 'who comes back before the first token gets all of it', async ({ student, turn }) => {
  const { client, welcome } = await student();
  const id = turn();
  client.say({ type: 'ask', turn: id, text: scripted({ wait: 300 }, 'late', ' words') });
  await client.next('turn');
  client.close();
  const back = await student({ session: welcome.session, token: welcome.token ?? '' });
  expect((await back.client.ended(id)).text).toBe('late words');
});

verifies('RESUME-2', 'a cursor gets the missing slice and nothing else', async ({ student, connect, turn }) => {
  const { client, welcome } = await student();
  const [first, second] = [turn(), turn()];
  for (const id of [first, second]) {
    client.say({ type: 'ask', turn: id, text: scripted('0123456789') });
    await client.ended(id);
  }
  const back = await connect();
  const { session, token = '' } = welcome;
  const cursors = [{ turn: second, epoch: 1, at: 6 }];
  back.say({ type: 'hello', v: 1, role: 'student', session, token, after: 1, cursors });
  const { turns } = await back.next('welcome');
  expect(turns).toHaveLength(1);
  expect(turns[0]).toMatchObject({ turn: second, at: 6, text: '6789', end: { length: 10 } });
});

verifies('RESUME-3', 'resume answers from the cursor on, and from 0 for another epoch', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  client.say({ type: 'ask', turn: id, text: scripted('0123456789') });
  await client.ended(id);
  client.say({ type: 'resume', turn: id, epoch: 1, at: 8 });
  expect((await client.next('turns')).turns[0]).toMatchObject({ at: 8, text: '89', end: { state: 'done' } });
  client.say({ type: 'resume', turn: id, epoch: 0, at: 8 });
  expect((await client.next('turns')).turns[0]).toMatchObject({ at: 0, text: '0123456789' });
  client.say({ type: 'resume', turn: id, epoch: 1, at: 99 });
  expect((await client.next('turns')).turns[0]).toMatchObject({ at: 10, text: '' });
  client.say({ type: 'resume', turn: turn(), epoch: 0, at: 0 });
  expect((await client.next('error')).code).toBe('no_turn');
});

verifies('RESUME-3', 'a viewer that asks in mid-stream loses nothing', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  client.say({ type: 'ask', turn: id, text: scripted('one ', { wait: 150 }, 'two ', { wait: 150 }, 'three') });
  await client.holds(id, 4);
  client.say({ type: 'resume', turn: id, epoch: 1, at: 0 });
  await client.next('turns');
  expect((await client.ended(id)).text).toBe('one two three');
});

verifies('RESUME-4', 'a session, its turns and its cursors outlive the server', async (stage) => {
  const { client, welcome } = await stage.student();
  const id = stage.turn();
  client.say({ type: 'ask', turn: id, text: scripted('kept for good') });
  await client.ended(id);
  await stage.restart();
  const back = await stage.student({ session: welcome.session, token: welcome.token ?? '' });
  expect(back.welcome.turns[0]).toMatchObject({ turn: id, text: 'kept for good', end: { state: 'done', length: 13 } });
  expect((await stage.tutor(welcome.code ?? '')).welcome.session).toBe(welcome.session);
});

verifies('PAGE-1', 'a long history comes in pages, oldest first, none twice', async ({ student, turn }) => {
  const { client, welcome } = await student();
  const ids: string[] = [];
  for (let i = 0; i < 6; i++) {
    const id = turn();
    ids.push(id);
    client.say({ type: 'ask', turn: id, text: scripted('x'.repeat(2_500), { repeat: 1 }) });
    await client.ended(id);
  }
  const back = await student({ session: welcome.session, token: welcome.token ?? '' });
  let { turns, earlier } = back.welcome as { turns: { turn: string }[]; earlier?: number | undefined };
  const seen = turns.map((view) => view.turn);
  expect(earlier).toBeGreaterThan(1);
  while (earlier !== undefined) {
    back.client.say({ type: 'earlier', before: earlier });
    ({ turns, earlier } = await back.client.next('turns'));
    seen.unshift(...turns.map((view) => view.turn));
    expect(turns.length).toBeLessThanOrEqual(PAGE_TURNS_MAX);
  }
  expect(seen).toEqual(ids);
});

verifies('PAGE-2', "a long turn's text is cut in a page, and resume gives the rest", async ({ student, turn }) => {
  const { client, welcome } = await student();
  const id = turn();
  client.say({ type: 'ask', turn: id, text: scripted('0123456789'.repeat(300), { repeat: 6 }) });
  const { text } = await client.ended(id);
  expect(text).toHaveLength(21_000);
  const back = await student({ session: welcome.session, token: welcome.token ?? '' });
  let held = back.welcome.turns[0]?.text ?? '';
  while (held.length < text.length) {
    back.client.say({ type: 'resume', turn: id, epoch: 1, at: held.length });
    held += (await back.client.next('turns')).turns[0]?.text ?? '';
  }
  expect(held).toBe(text);
});
