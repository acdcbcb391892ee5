import { expect } from 'vitest';
import { PAGE_TURNS_MAX } from '../../../shared/limits.ts';
import { scripted } from '../script.ts';
import { verifies, verifiesOverRestart } from './verifies.ts';

verifies('RESUME-1', 'who comes in the middle gets all of it, as often as that happens', async (fixture) => {
  const { client, code } = await fixture.student();
  const id = fixture.turn();
  const words = Array.from({ length: 30 }, (_, i) => [`word${i} `, { wait: 40 }] as const).flat();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted(...words) });
  await client.holds(id, 10);
  const late = await fixture.tutor(code);
  await late.client.holds(id, 60);
  late.client.close();
  const again = await fixture.tutor(code);
  const { text } = await client.ended(id);
  expect(text).toBe(words.filter((word) => typeof word === 'string').join(''));
  expect((await again.client.ended(id)).text).toBe(text);
});

verifies('RESUME-1', 'who comes back before the first token gets all of it', async ({ student, comeBack, turn }) => {
  const { client, credentials } = await student();
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted({ wait: 300 }, 'late', ' words') });
  await client.next('turn');
  client.close();
  const back = await comeBack(credentials);
  expect((await back.client.ended(id)).text).toBe('late words');
});

verifies('RESUME-2', 'a cursor gets the missing slice and nothing else', async ({ student, comeBack, turn }) => {
  const { client, credentials } = await student();
  const [first, second] = [turn(), turn()];
  for (const id of [first, second]) {
    client.say({ type: 'ask', s: 1, turn: id, text: scripted('0123456789') });
    await client.ended(id);
  }
  const known = { after: 1, log: 3 };
  const back = await comeBack(credentials, { ...known, cursors: [{ turn: second, epoch: 1, at: 6 }] });
  expect(back.joined.turns).toMatchObject([{ turn: second, at: 6, text: '6789', end: { length: 10 } }]);
  expect(back.joined.earlier).toBeUndefined();
  expect(back.joined.log).toMatchObject({ after: 3, upTo: 4, events: [{ n: 4 }] });
  const ahead = await comeBack(credentials, { ...known, cursors: [{ turn: second, epoch: 1, at: 99 }] });
  expect(ahead.joined.turns[0]).toMatchObject({ at: 10, text: '' });
  const other = await comeBack(credentials, { after: 2, cursors: [{ turn: second, epoch: 2, at: 6 }], log: 4 });
  expect(other.joined).toMatchObject({ turns: [], log: { after: 4, upTo: 4, events: [] } });
});

verifies('RESUME-2', 'a drop in mid-answer loses nothing', async ({ student, comeBack, turn }) => {
  const { client, credentials } = await student();
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('one ', { wait: 200 }, 'two ', { wait: 200 }, 'three') });
  await client.holds(id, 4);
  const held = client.held(id);
  if (held === 'gap') throw new Error('a gap in what the student heard');
  client.close();
  const back = await comeBack(credentials, { cursors: [{ turn: id, epoch: held.epoch, at: held.text.length }] });
  expect((await back.client.ended(id, { from: held })).text).toBe('one two three');
});

verifies('RESUME-3', 'resume answers from the cursor on, and from 0 for another epoch', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('0123456789') });
  await client.ended(id);
  const resume = async (epoch: number, at: number) =>
    (await client.answer({ type: 'resume', s: 1, turn: id, epoch, at }, 'turns')).turns[0];
  expect(await resume(1, 8)).toMatchObject({ at: 8, text: '89', end: { state: 'done' } });
  expect(await resume(0, 8)).toMatchObject({ at: 0, text: '0123456789' });
  expect(await resume(1, 99)).toMatchObject({ at: 10, text: '' });
  const unknown = turn();
  expect(await client.refused({ type: 'resume', s: 1, turn: unknown, epoch: 0, at: 0 })).toMatchObject({
    code: 'no_turn',
    about: { kind: 'turn', id: unknown },
  });
});

verifies('RESUME-3', 'a follower that asks in mid-stream loses nothing', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('one ', { wait: 150 }, 'two ', { wait: 150 }, 'three') });
  await client.holds(id, 4);
  await client.answer({ type: 'resume', s: 1, turn: id, epoch: 1, at: 0 }, 'turns');
  expect((await client.ended(id)).text).toBe('one two three');
});

verifiesOverRestart('RESUME-4', 'a session, its turns, cursors and log outlive the server', async (fixture) => {
  const { client, code, joined, credentials } = await fixture.student();
  const id = fixture.turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('kept for good') });
  await client.ended(id);
  client.say({ type: 'rename', s: 1, title: 'Kept' });
  const { events } = await client.knows(4);
  await fixture.restart();
  const back = await fixture.comeBack(credentials);
  expect(back.joined.turns[0]).toMatchObject({ turn: id, text: 'kept for good', end: { state: 'done', length: 13 } });
  expect(back.joined.log.events).toEqual(events);
  expect((await fixture.comeBack(credentials, { after: 1, log: 4 })).joined).toMatchObject({
    turns: [],
    log: { after: 4, upTo: 4, events: [] },
  });
  expect((await fixture.tutor(code)).joined.session).toBe(joined.session);
});

verifies('PAGE-1', 'a long history comes in pages, oldest first, none twice', async ({ student, comeBack, turn }) => {
  const { client, credentials } = await student();
  const ids: string[] = [];
  for (let i = 0; i < 6; i++) {
    const id = turn();
    ids.push(id);
    client.say({ type: 'ask', s: 1, turn: id, text: scripted({ piece: 'x', times: 5_000 }) });
    await client.ended(id);
  }
  const back = await comeBack(credentials);
  let { turns, earlier } = back.joined;
  const seen = turns.map((view) => view.turn);
  expect(earlier).toBeGreaterThan(1);
  while (earlier !== undefined) {
    ({ turns, earlier } = await back.client.answer({ type: 'earlier', s: 1, before: earlier }, 'turns'));
    seen.unshift(...turns.map((view) => view.turn));
    expect(turns.length).toBeLessThanOrEqual(PAGE_TURNS_MAX);
  }
  expect(seen).toEqual(ids);
});

verifies('PAGE-2', "a long turn's text is cut in a page, and resume gives the rest", async (fixture) => {
  const { client, credentials } = await fixture.student();
  const id = fixture.turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted({ piece: '0123456789', times: 2_100 }) });
  const { text } = await client.ended(id);
  expect(text).toHaveLength(21_000);
  const back = await fixture.comeBack(credentials);
  let held = back.joined.turns[0]?.text ?? '';
  while (held.length < text.length) {
    const resume = { type: 'resume', s: 1, turn: id, epoch: 1, at: held.length } as const;
    held += (await back.client.answer(resume, 'turns')).turns[0]?.text ?? '';
  }
  expect(held).toBe(text);
});
