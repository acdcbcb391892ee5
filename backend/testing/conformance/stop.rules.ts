import { expect } from 'vitest';
import { scripted } from '../script.ts';
import { verifies } from './verifies.ts';

verifies('STOP-1', 'stop from another tab ends the turn, with what was said kept', async (fixture) => {
  const { client, code, credentials } = await fixture.student();
  const [other, watching] = [await fixture.comeBack(credentials), await fixture.tutor(code)];
  const id = fixture.turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('kept', { hang: true }) });
  await client.holds(id, 4);
  other.client.say({ type: 'stop', s: 1, turn: id });
  for (const follower of [client, other.client, watching.client]) {
    expect(await follower.ended(id)).toEqual({ epoch: 1, text: 'kept', end: { state: 'stopped', length: 4 } });
    expect(follower.events()).toMatchObject({ lesson: { stopped: id } });
  }
});

verifies('STOP-1', 'stop before the first token ends the turn too', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted({ hang: true }) });
  await client.next('turn');
  client.say({ type: 'stop', s: 1, turn: id });
  expect((await client.ended(id)).end).toEqual({ state: 'stopped', length: 0 });
});

verifies('STOP-1', 'two stops at once are one event and one ending', async ({ student, comeBack, turn }) => {
  const { client, credentials } = await student();
  const other = await comeBack(credentials);
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('word', { hang: true }) });
  await client.holds(id, 4);
  for (const tab of [client, other.client]) tab.say({ type: 'stop', s: 1, turn: id });
  for (const tab of [client, other.client]) expect((await tab.ended(id)).end?.state).toBe('stopped');
  const { log } = (await comeBack(credentials)).joined;
  expect(log.events.filter(({ fact }) => fact.kind === 'stop')).toHaveLength(1);
  expect(client.heard.filter(({ type }) => type === 'end')).toHaveLength(1);
});

verifies('STOP-1', 'the next question after a stop is answered', async ({ student, turn }) => {
  const { client } = await student();
  const [first, second] = [turn(), turn()];
  client.say({ type: 'ask', s: 1, turn: first, text: scripted('word', { hang: true }) });
  await client.holds(first, 4);
  client.say({ type: 'stop', s: 1, turn: first });
  await client.ended(first);
  client.say({ type: 'ask', s: 1, turn: second, text: 'on we go' });
  expect(await client.ended(second)).toMatchObject({ text: 'You said: on we go', end: { state: 'done' } });
});

verifies('STOP-2', 'stop of a turn that has ended is answered with how', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: 'short' });
  await client.ended(id);
  const { turns } = await client.answer({ type: 'stop', s: 1, turn: id }, 'turns');
  expect(turns).toMatchObject([{ turn: id, text: 'You said: short', end: { state: 'done', length: 15 } }]);
  expect(client.events()).not.toMatchObject({ lesson: { stopped: id } });
});

verifies('STOP-3', 'stop of an unknown turn is refused', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  const refused = await client.refused({ type: 'stop', s: 1, turn: id });
  expect(refused).toMatchObject({ code: 'no_turn', s: 1, about: { kind: 'turn', id }, retryable: false });
});

verifies('STOP-4', 'a turn goes on while nobody is there', async ({ student, comeBack, turn }) => {
  const { client, credentials } = await student();
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('before ', { wait: 200 }, 'after') });
  await client.holds(id, 7);
  client.close();
  await client.closed();
  const back = await comeBack(credentials);
  expect(await back.client.ended(id)).toMatchObject({ text: 'before after', end: { state: 'done' } });
});
