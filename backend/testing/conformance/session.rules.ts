import { expect } from 'vitest';
import { scripted } from '../script.ts';
import { verifies } from './verifies.ts';

verifies('ROLE-1', 'a tutor changes nothing', async ({ student, tutor, turn }) => {
  const { client, welcome } = await student();
  const watching = await tutor(welcome.code ?? '');
  const id = turn();
  client.say({ type: 'ask', turn: id, text: scripted('mine', { hang: true }) });
  await watching.client.holds(id, 4);
  const forbidden = [
    { type: 'ask', turn: turn(), text: 'mine too' },
    { type: 'stop', turn: id },
    { type: 'typing', on: true },
    { type: 'upload', ref: turn(), mime: 'image/png', bytes: 10 },
    { type: 'renew' },
    { type: 'rename', title: 'mine' },
    { type: 'forget' },
  ] as const;
  for (const message of forbidden) {
    watching.client.say(message);
    expect((await watching.client.next('error')).code).toBe('forbidden');
  }
  expect(client.held(id)).toMatchObject({ text: 'mine' });
  expect(client.heard.filter(({ type }) => type === 'end' || type === 'typing' || type === 'title')).toEqual([]);
  client.say({ type: 'stop', turn: id });
  expect((await watching.client.ended(id)).end?.state).toBe('stopped');
});

verifies('ROLE-2', "another session's turn is unknown", async ({ student, turn }) => {
  const mine = await student();
  const theirs = await student();
  const id = turn();
  theirs.client.say({ type: 'ask', turn: id, text: 'private' });
  await theirs.client.ended(id);
  mine.client.say({ type: 'resume', turn: id, epoch: 0, at: 0 });
  expect((await mine.client.next('error')).code).toBe('no_turn');
  mine.client.say({ type: 'stop', turn: id });
  expect((await mine.client.next('error')).code).toBe('no_turn');
  expect(JSON.stringify(mine.client.heard)).not.toContain('private');
});

verifies('PRESENCE-1', 'coming and going is told to those whom it concerns', async ({ student, tutor }) => {
  const { client, welcome } = await student();
  const watching = await tutor(welcome.code ?? '');
  expect(await client.next('presence')).toMatchObject({ students: 1, tutors: 1 });
  watching.client.close();
  expect(await client.next('presence')).toMatchObject({ students: 1, tutors: 0 });
  const second = await tutor(welcome.code ?? '');
  client.close();
  expect(await second.client.next('presence', ({ students }) => students === 0)).toMatchObject({
    students: 0,
    tutors: 1,
  });
});

verifies('PRESENCE-2', 'typing goes to the tutors alone', async ({ student, tutor }) => {
  const { client, welcome } = await student();
  const watching = await tutor(welcome.code ?? '');
  client.say({ type: 'typing', on: true });
  expect((await watching.client.next('typing')).on).toBe(true);
  client.say({ type: 'typing', on: false });
  expect((await watching.client.next('typing')).on).toBe(false);
  expect(client.heard.some(({ type }) => type === 'typing')).toBe(false);
});

verifies('CODE-1', 'a renewed code replaces the old one', async ({ student, tutor, connect }) => {
  const { client, welcome } = await student();
  const old = welcome.code ?? '';
  client.say({ type: 'renew' });
  const { code } = await client.next('code');
  expect(code).not.toBe(old);
  expect((await tutor(code)).welcome.session).toBe(welcome.session);
  const stranger = await connect();
  stranger.say({ type: 'hello', v: 1, role: 'tutor', code: old });
  expect((await stranger.next('error')).code).toBe('no_such_code');
});

verifies('CODE-2', 'whoever came with the old code is shown out', async ({ student, tutor, closeCode }) => {
  const { client, welcome } = await student();
  const watching = await tutor(welcome.code ?? '');
  client.say({ type: 'renew' });
  expect((await watching.client.next('error')).code).toBe('code_renewed');
  expect(await watching.client.closed()).toBe(closeCode(4410));
  client.say({ type: 'ping', n: 1 });
  await client.next('pong');
});

verifies('NAME-1', 'a name is told to everybody and kept', async ({ student, tutor }) => {
  const { client, welcome } = await student();
  const watching = await tutor(welcome.code ?? '');
  client.say({ type: 'rename', title: ' Fractions ' });
  expect((await client.next('title')).title).toBe('Fractions');
  expect((await watching.client.next('title')).title).toBe('Fractions');
  const again = await student({ session: welcome.session, token: welcome.token ?? '' });
  expect(again.welcome.title).toBe('Fractions');
});

verifies('FORGET-1', 'a deleted session is gone for everybody, and a running turn with it', async (stage) => {
  const { client, welcome } = await stage.student();
  const watching = await stage.tutor(welcome.code ?? '');
  const id = stage.turn();
  client.say({ type: 'ask', turn: id, text: scripted('secret', { hang: true }) });
  await client.holds(id, 6);
  client.say({ type: 'forget' });
  for (const viewer of [client, watching.client]) {
    await viewer.next('forgotten');
    expect(await viewer.closed()).toBe(stage.closeCode(1000));
  }
  const back = await stage.connect();
  back.say({ type: 'hello', v: 1, role: 'student', session: welcome.session, token: welcome.token ?? '' });
  expect((await back.next('error')).code).toBe('no_session');
  const late = await stage.connect();
  late.say({ type: 'hello', v: 1, role: 'tutor', code: welcome.code ?? '' });
  expect((await late.next('error')).code).toBe('no_such_code');
});
