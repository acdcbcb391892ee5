import { expect } from 'vitest';
import type { ServerMessage } from '../../../shared/messages/server.ts';
import { scripted } from '../script.ts';
import { helloOf } from '../people.ts';
import { verifies } from './verifies.ts';

/** What a connection has heard about the session that it knows by this number. */
function about(messages: readonly ServerMessage[], s: number): readonly ServerMessage[] {
  return messages.filter((message) => 's' in message && message.s === s);
}

verifies(
  'FOLLOW-1',
  'first comes in the welcome as 1, later ones as joined with numbers of their own',
  async (fixture) => {
    const [one, two] = [await fixture.student(), await fixture.student()];
    const watching = await fixture.tutor(one.code);
    expect(watching.joined.s).toBe(1);
    const second = await watching.client.answer({ type: 'watch', code: two.code }, 'joined');
    expect(second).toMatchObject({ role: 'tutor', session: two.joined.session, students: 1, tutors: 1 });
    const own = await watching.client.answer({ type: 'open' }, 'joined');
    expect(own).toMatchObject({ role: 'student', students: 1, token: expect.any(String), code: expect.any(String) });
    expect(new Set([1, second.s, own.s]).size).toBe(3);
    await watching.client.answer({ type: 'leave', s: second.s }, 'left');
    const again = await watching.client.answer({ type: 'watch', code: two.code }, 'joined');
    expect([1, second.s, own.s]).not.toContain(again.s);
  },
);

verifies('FOLLOW-1', 'a hello without first follows nothing, and joins what it proved later', async (fixture) => {
  const { credentials, joined } = await fixture.student();
  const client = await fixture.connect();
  const welcome = await client.answer(helloOf({ as: { kind: 'session', ...credentials } }), 'welcome');
  expect(welcome.joined).toBeUndefined();
  const back = await client.answer({ type: 'join', session: joined.session }, 'joined');
  expect(back).toMatchObject({ role: 'student', session: joined.session, students: 2, code: joined.code });
  expect(back.token).toBeUndefined();
});

verifies('FOLLOW-2', "three sessions on one connection: each one's frames carry its number", async (fixture) => {
  const students = [await fixture.student(), await fixture.student(), await fixture.student()] as const;
  const client = await fixture.greeted();
  const numbers: number[] = [];
  for (const { code } of students) numbers.push((await client.answer({ type: 'watch', code }, 'joined')).s);
  const turns = students.map(() => fixture.turn());
  for (const [i, student] of students.entries()) {
    const text = scripted(`session ${i}, `, { wait: 30 }, 'word by ', { wait: 30 }, 'word');
    student.client.say({ type: 'ask', s: 1, turn: turns[i] ?? '', text });
  }
  for (const [i, turn] of turns.entries()) {
    const s = numbers[i] ?? 0;
    expect((await client.ended(turn, { s })).text).toBe(`session ${i}, word by word`);
    for (const message of about(client.heard, s)) if ('turn' in message) expect(message.turn).toBe(turn);
    expect((await client.knows(3, s)).events.flatMap(({ fact }) => ('turn' in fact ? [fact.turn] : []))).toEqual([
      turn,
      turn,
    ]);
  }
});

verifies('FOLLOW-2', 'a number that is not followed is refused', async ({ student, turn }) => {
  const { client } = await student();
  const id = turn();
  const refused = await client.refused({ type: 'ask', s: 7, turn: id, text: 'to nobody' });
  expect(refused).toMatchObject({ code: 'not_followed', s: 7, retryable: false });
  expect((await client.refused({ type: 'leave', s: 2 })).code).toBe('not_followed');
  expect((await client.answer({ type: 'earlier', s: 1, before: 9 }, 'turns')).turns).toEqual([]);
});

verifies('FOLLOW-2', 'one connection is a student here and a tutor there', async (fixture) => {
  const theirs = await fixture.student();
  const { client, joined } = await fixture.student();
  const watched = await client.answer({ type: 'watch', code: theirs.code }, 'joined');
  expect(watched.role).toBe('tutor');
  expect(watched.code).toBeUndefined();
  const mine = fixture.turn();
  expect(await client.refused({ type: 'ask', s: watched.s, turn: mine, text: 'not here' })).toMatchObject({
    code: 'forbidden',
    s: watched.s,
  });
  client.say({ type: 'ask', s: joined.s, turn: mine, text: 'here' });
  expect((await client.ended(mine, { s: joined.s })).text).toBe('You said: here');
  theirs.client.say({ type: 'typing', s: 1, on: true });
  expect((await client.next('typing')).s).toBe(watched.s);
  client.say({ type: 'typing', s: joined.s, on: true });
  await client.answer({ type: 'earlier', s: joined.s, before: 1 }, 'turns');
  expect(client.heard.filter(({ type }) => type === 'typing')).toHaveLength(1);
  expect(JSON.stringify(theirs.client.heard)).not.toContain(mine);
});

verifies('FOLLOW-3', 'a session is followed once, in whatever role', async (fixture) => {
  const { client, code, joined } = await fixture.student();
  const refused = await client.refused({ type: 'watch', code });
  const session = { kind: 'session', id: joined.session };
  expect(refused).toMatchObject({ code: 'followed_already', about: session, retryable: false });
  const watching = await fixture.tutor(code);
  expect((await watching.client.refused({ type: 'watch', code })).code).toBe('followed_already');
  expect((await watching.client.answer({ type: 'leave', s: 1 }, 'left')).why).toBe('asked');
  await watching.client.answer({ type: 'watch', code }, 'joined');
});

verifies('FOLLOW-4', 'leave is answered by left, and the other sessions go on', async (fixture) => {
  const [left, kept] = [await fixture.student(), await fixture.student()];
  const { client } = await fixture.tutor(left.code);
  const { s } = await client.answer({ type: 'watch', code: kept.code }, 'joined');
  expect(await client.answer({ type: 'leave', s: 1 }, 'left')).toMatchObject({ s: 1, why: 'asked' });
  expect(await left.client.next('presence', ({ tutors }) => tutors === 0)).toMatchObject({ students: 1 });
  expect((await client.refused({ type: 'earlier', s: 1, before: 1 })).code).toBe('not_followed');
  const heard = about(client.heard, 1).length;
  const [unseen, seen] = [fixture.turn(), fixture.turn()];
  left.client.say({ type: 'ask', s: 1, turn: unseen, text: 'unseen' });
  await left.client.ended(unseen);
  kept.client.say({ type: 'ask', s: 1, turn: seen, text: 'seen' });
  expect((await client.ended(seen, { s })).text).toBe('You said: seen');
  expect(about(client.heard, 1)).toHaveLength(heard);
});

verifies('FOLLOW-4', 'who leaves in mid-stream hears no more, and comes back to all of it', async (fixture) => {
  const { client, code } = await fixture.student();
  const watching = await fixture.tutor(code);
  const id = fixture.turn();
  client.say({ type: 'ask', s: 1, turn: id, text: scripted('one ', { wait: 300 }, 'two ', { wait: 300 }, 'three') });
  await watching.client.holds(id, 4);
  await watching.client.answer({ type: 'leave', s: 1 }, 'left');
  const { s } = await watching.client.answer({ type: 'watch', code }, 'joined');
  expect((await watching.client.ended(id, { s })).text).toBe('one two three');
  expect(about(watching.client.heard, 1).filter(({ type }) => type === 'end')).toEqual([]);
});

verifies('FOLLOW-5', 'only the session that hello proved is joined', async ({ student, connect, greeted }) => {
  const [mine, theirs] = [await student(), await student()];
  const { session } = theirs.joined;
  const forbidden = { code: 'forbidden', about: { kind: 'session', id: session }, retryable: false };
  const client = await connect();
  const as = { kind: 'session', ...mine.credentials } as const;
  expect(await client.refused(helloOf({ as, first: { type: 'join', session } }))).toMatchObject(forbidden);
  await client.answer(helloOf({ as }), 'welcome');
  expect(await client.refused({ type: 'join', session })).toMatchObject(forbidden);
  expect(await (await greeted()).refused({ type: 'join', session })).toMatchObject(forbidden);
  expect(theirs.client.heard.filter(({ type }) => type === 'presence')).toEqual([]);
});
