import { expect } from 'vitest';
import { helloOf } from '../people.ts';
import { scripted } from '../script.ts';
import { verifies } from './verifies.ts';

verifies('ROLE-1', 'a tutor changes nothing', async ({ student, tutor, turn }) => {
  const { client, code } = await student();
  const watching = await tutor(code);
  const id = turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('mine', { hang: true }) });
  await watching.client.holds(id, 4);
  const forbidden = [
    { type: 'ask', s: 1, turn: turn(), text: 'mine too' },
    { type: 'stop', s: 1, turn: id },
    { type: 'typing', s: 1, on: true },
    { type: 'upload', s: 1, mime: 'image/png', bytes: 10 },
    { type: 'renew', s: 1 },
    { type: 'rename', s: 1, title: 'mine' },
    { type: 'forget', s: 1 },
  ] as const;
  for (const message of forbidden) {
    expect(await watching.client.refused(message)).toMatchObject({ code: 'forbidden', s: 1, retryable: false });
  }
  expect(client.held(id)).toMatchObject({ text: 'mine' });
  expect(client.heard.filter(({ type }) => type === 'end' || type === 'typing' || type === 'code')).toEqual([]);
  expect(await client.knows(3)).toMatchObject({ lesson: { title: '', asked: 1 } });
  client.say({ type: 'stop', s: 1, turn: id });
  expect((await watching.client.ended(id)).end?.state).toBe('stopped');
});

verifies('ROLE-2', "another session's turn is unknown", async ({ student, turn }) => {
  const mine = await student();
  const theirs = await student();
  const id = turn();
  theirs.client.say({ type: 'ask', s: 1, turn: id, text: 'private' });
  await theirs.client.ended(id);
  const unknown = { code: 'no_turn', about: { kind: 'turn', id } };
  expect(await mine.client.refused({ type: 'resume', s: 1, turn: id, epoch: 0, at: 0 })).toMatchObject(unknown);
  expect(await mine.client.refused({ type: 'stop', s: 1, turn: id })).toMatchObject(unknown);
  mine.client.say({ type: 'ask', s: 1, turn: id, text: 'the same id, elsewhere' });
  expect((await mine.client.ended(id)).text).toBe('You said: the same id, elsewhere');
  expect(JSON.stringify(mine.client.heard)).not.toContain('private');
});

verifies('PRESENCE-1', 'coming and going is told to those whom it concerns', async ({ student, tutor }) => {
  const { client, code } = await student();
  const watching = await tutor(code);
  expect(await client.next('presence')).toMatchObject({ s: 1, students: 1, tutors: 1 });
  watching.client.close();
  expect(await client.next('presence')).toMatchObject({ students: 1, tutors: 0 });
  const second = await tutor(code);
  client.close();
  expect(await second.client.next('presence', ({ students }) => students === 0)).toMatchObject({
    students: 0,
    tutors: 1,
  });
});

verifies('PRESENCE-1', "a tutor's coming is no other tutor's business, a student's is", async (fixture) => {
  const { client, code, credentials } = await fixture.student();
  const watching = await fixture.tutor(code);
  await fixture.tutor(code);
  await client.next('presence', ({ tutors }) => tutors === 2);
  await fixture.comeBack(credentials);
  expect(await watching.client.next('presence')).toMatchObject({ students: 2, tutors: 2 });
  expect(watching.client.heard.filter(({ type }) => type === 'presence')).toHaveLength(1);
});

verifies('PRESENCE-2', 'typing goes to the tutors alone', async ({ student, tutor }) => {
  const { client, code } = await student();
  const watching = await tutor(code);
  client.say({ type: 'typing', s: 1, on: true });
  expect(await watching.client.next('typing')).toMatchObject({ s: 1, on: true });
  client.say({ type: 'typing', s: 1, on: false });
  expect((await watching.client.next('typing')).on).toBe(false);
  const late = await tutor(code);
  await late.client.answer({ type: 'earlier', s: 1, before: 1 }, 'turns');
  for (const other of [client, late.client]) expect(other.heard.some(({ type }) => type === 'typing')).toBe(false);
});

verifies('CODE-1', "a renewed code replaces the old one, and is told to the student's tabs", async (fixture) => {
  const { client, code: old, joined, credentials } = await fixture.student();
  const other = await fixture.comeBack(credentials);
  client.say({ type: 'renew', s: 1 });
  const { code } = await client.next('code');
  expect(code).not.toBe(old);
  expect((await other.client.next('code')).code).toBe(code);
  expect((await fixture.tutor(code)).joined.session).toBe(joined.session);
  const stranger = await fixture.greeted();
  expect((await stranger.refused({ type: 'watch', code: old })).code).toBe('no_such_code');
});

verifies('CODE-2', 'whoever came in with the old code follows no more', async (fixture) => {
  const { client, code: old } = await fixture.student();
  const kept = await fixture.student();
  const watching = await fixture.tutor(old);
  const { s } = await watching.client.answer({ type: 'watch', code: kept.code }, 'joined');
  const id = fixture.turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('before', { hang: true }) });
  await watching.client.holds(id, 6);
  client.say({ type: 'renew', s: 1 });
  const { code } = await client.next('code');
  expect(await watching.client.next('left')).toMatchObject({ s: 1, why: 'code_renewed' });
  await client.next('presence', ({ tutors }) => tutors === 0);
  expect((await watching.client.refused({ type: 'earlier', s: 1, before: 1 })).code).toBe('not_followed');
  expect((await watching.client.refused({ type: 'resume', s: 1, turn: id, epoch: 1, at: 0 })).code).toBe(
    'not_followed',
  );
  client.say({ type: 'stop', s: 1, turn: id });
  await client.ended(id);
  const after = fixture.turn();
  client.say({ type: 'ask', s: 1, turn: after, text: 'unseen' });
  await client.ended(after);
  await watching.client.answer({ type: 'earlier', s, before: 1 }, 'turns');
  expect(JSON.stringify(watching.client.heard)).not.toContain('unseen');
  const again = await watching.client.answer({ type: 'watch', code }, 'joined');
  expect(again.turns.map(({ turn }) => turn)).toEqual([id, after]);
});

verifies('NAME-1', 'a name is trimmed, told to everybody and kept', async ({ student, tutor, comeBack }) => {
  const { client, code, credentials } = await student();
  const watching = await tutor(code);
  for (const title of [' Fractions ', 'Equations']) client.say({ type: 'rename', s: 1, title });
  const renamed = [
    { kind: 'renamed', title: 'Fractions' },
    { kind: 'renamed', title: 'Equations' },
  ];
  for (const follower of [client, watching.client]) {
    const { events } = await follower.knows(2);
    expect(events.map(({ fact }) => fact)).toEqual(expect.arrayContaining(renamed));
  }
  const again = await comeBack(credentials);
  expect(again.client.events()).toEqual(await client.knows(2));
});

verifies('FORGET-1', 'a deleted session is gone for everybody, and a running turn with it', async (fixture) => {
  const { client, code, credentials, joined } = await fixture.student();
  const kept = await fixture.student();
  const watching = await fixture.tutor(code);
  const { s } = await watching.client.answer({ type: 'watch', code: kept.code }, 'joined');
  const id = fixture.turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('secret', { hang: true }) });
  await client.holds(id, 6);
  client.say({ type: 'forget', s: 1 });
  for (const follower of [client, watching.client]) {
    expect(await follower.next('left')).toMatchObject({ s: 1, why: 'forgotten' });
    expect((await follower.refused({ type: 'earlier', s: 1, before: 1 })).code).toBe('not_followed');
  }
  await watching.client.answer({ type: 'earlier', s, before: 1 }, 'turns');
  const back = await fixture.connect();
  const as = { kind: 'session', ...credentials } as const;
  const refused = await back.refused(helloOf({ as }));
  expect(refused).toMatchObject({ code: 'no_session', about: { kind: 'session', id: joined.session } });
  expect((await (await fixture.greeted()).refused({ type: 'watch', code })).code).toBe('no_such_code');
});
