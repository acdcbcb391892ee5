import { expect } from 'vitest';
import { showJoinCode } from '../../../shared/join-code.ts';
import { CAPABILITIES } from '../../../shared/messages/connection.ts';
import { VERSIONS } from '../../../shared/version.ts';
import { helloOf } from '../people.ts';
import { verifies } from './verifies.ts';

const OPEN = helloOf({ first: { type: 'open' } });
const { v } = OPEN;

verifies('HELLO-1', 'before hello only ping is answered, and the connection lives on', async ({ connect, turn }) => {
  const client = await connect();
  await client.answer({ type: 'ping' }, 'pong');
  const refused = await client.refused({ type: 'ask', s: 1, turn: turn(), text: 'What is 1+1?' });
  expect(refused).toMatchObject({ code: 'hello_first', s: 1, retryable: false });
  expect((await client.refused({ type: 'open' })).code).toBe('hello_first');
  await client.answer(OPEN, 'welcome');
});

verifies('HELLO-1', 'what is sent in one breath behind hello is answered after the welcome', async (fixture) => {
  const client = await fixture.connect();
  const id = fixture.turn();
  const hello = client.say(OPEN);
  client.say({ type: 'ask', s: 1, turn: id, text: 'at once' });
  await client.answer({ type: 'earlier', s: 1, before: 1 }, 'turns');
  expect((await client.ended(id)).text).toBe('You said: at once');
  expect(client.heard[0]).toMatchObject({ type: 'welcome', re: hello, joined: { s: 1 } });
  expect(client.heard.filter(({ type }) => type === 'error')).toEqual([]);
});

verifies('HELLO-2', 'the newest version that both speak is agreed', async ({ connect }) => {
  for (const said of [v, ['1.0', VERSIONS[1]], [VERSIONS[1], '3.1'], [VERSIONS[1], '2.9']] as (typeof v)[]) {
    const client = await connect();
    expect((await client.answer({ type: 'hello', v: said }, 'welcome')).v).toBe(VERSIONS[1]);
  }
});

verifies('HELLO-2', 'a client without a version in common is refused and closed with 4400', async (fixture) => {
  const strangers = [
    ['1.0', '1.4'],
    ['3.0', '3.1'],
  ] as const;
  for (const [oldest, newest] of strangers) {
    const client = await fixture.connect();
    expect(await client.refused({ type: 'hello', v: [oldest, newest] })).toMatchObject({ code: 'version' });
    expect(await client.closed()).toBe(fixture.closeCode(4400));
  }
});

verifies('HELLO-2', 'versions of another form are a bad message, and the connection lives on', async ({ connect }) => {
  const client = await connect();
  for (const wrong of [1, '2.0', ['2.0'], ['2', '3'], ['2.0', '2.0', '2.0'], [2, 2], ['2.0', '2.0 ']]) {
    client.raw(JSON.stringify({ type: 'hello', id: 900, v: wrong }));
    expect(await client.next('error')).toMatchObject({ code: 'bad_message', re: 900 });
  }
  await client.answer(OPEN, 'welcome');
});

verifies('HELLO-2', "a newer client's fields are ignored, wherever they stand", async ({ connect, turn }) => {
  const client = await connect();
  const first = { type: 'open', colour: 'red' };
  client.raw(JSON.stringify({ type: 'hello', id: 900, v: [VERSIONS[0], '2.9'], first, theme: { deep: [1] } }));
  expect(await client.next('welcome')).toMatchObject({ re: 900, v: VERSIONS[1], joined: { s: 1, role: 'student' } });
  const id = turn();
  client.raw(JSON.stringify({ type: 'ask', id: 901, s: 1, turn: id, text: 'new', mood: { curious: true } }));
  expect((await client.ended(id)).text).toBe('You said: new');
  client.raw(JSON.stringify({ type: 'wave', id: 902, s: 1 }));
  expect(await client.next('error')).toMatchObject({ code: 'bad_message', re: 902, s: 1 });
  client.raw(JSON.stringify({ type: 'ask', id: 903, s: 1, turn: id, text: 7, mood: 'sad' }));
  expect(await client.next('error')).toMatchObject({ code: 'bad_message', re: 903 });
});

verifies('HELLO-2', 'the same fields of a client of this version are refused', async ({ connect }) => {
  const client = await connect();
  for (const wrong of [
    { v, theme: 'dark' },
    { v, first: { type: 'open', colour: 'red' } },
    { v: ['1.0', VERSIONS[1]], first: { type: 'open' }, theme: 'dark' },
  ]) {
    client.raw(JSON.stringify({ type: 'hello', id: 900, ...wrong }));
    expect(await client.next('error')).toMatchObject({ code: 'bad_message', re: 900 });
  }
  await client.answer(OPEN, 'welcome');
  client.raw(JSON.stringify({ type: 'ping', id: 901, mood: 'sad' }));
  expect(await client.next('error')).toMatchObject({ code: 'bad_message', re: 901 });
});

verifies('HELLO-3', 'open gives a session with a token of 256 bits and a join code of 40', async ({ student }) => {
  const { joined, credentials } = await student();
  expect(Buffer.from(credentials.token, 'base64url')).toHaveLength(32);
  expect(joined.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(joined).toMatchObject({
    s: 1,
    role: 'student',
    turns: [],
    students: 1,
    tutors: 0,
    log: { after: 0, upTo: 0, events: [] },
  });
});

verifies('HELLO-4', 'a student comes back with its token, which is not told again', async ({ student, comeBack }) => {
  const first = await student();
  const again = await comeBack(first.credentials);
  expect(again.joined).toMatchObject({ session: first.joined.session, role: 'student', code: first.code, students: 2 });
  expect(again.joined.token).toBeUndefined();
});

verifies('HELLO-5', 'a wrong token and an unknown session are refused and closed', async (fixture) => {
  const { session, token } = (await fixture.student()).credentials;
  const thief = await fixture.connect();
  const stolen = { kind: 'session', session, token: `${token.slice(1)}x` } as const;
  expect(await thief.refused(helloOf({ as: stolen }))).toMatchObject({ code: 'bad_token' });
  expect(await thief.closed()).toBe(fixture.closeCode(4401));
  const lost = await fixture.connect();
  const nowhere = { kind: 'session', session: 'f'.repeat(32), token } as const;
  const refused = await lost.refused(helloOf({ as: nowhere }));
  expect(refused).toMatchObject({ code: 'no_session', about: { kind: 'session', id: 'f'.repeat(32) } });
  expect(await lost.closed()).toBe(fixture.closeCode(4404));
});

verifies('HELLO-6', 'a tutor joins with the code however it is typed, and is told no secrets', async (fixture) => {
  const { code, joined, credentials } = await fixture.student();
  const typed = ` ${showJoinCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
  const tutor = await fixture.tutor(typed);
  expect(tutor.joined).toMatchObject({ session: joined.session, role: 'tutor', students: 1, tutors: 1 });
  expect(tutor.client.frames.join('\n')).not.toContain(credentials.token);
  expect(tutor.client.frames.join('\n')).not.toContain(code);
});

verifies('HELLO-7', 'an unknown or unreadable code is refused and the connection lives on', async (fixture) => {
  const { code } = await fixture.student();
  const client = await fixture.connect();
  for (const wrong of ['00000000', 'quux', 'U'.repeat(8)]) {
    const refused = await client.refused(helloOf({ first: { type: 'watch', code: wrong } }));
    expect(refused).toMatchObject({ code: 'no_such_code', retryable: false });
    expect(JSON.stringify(refused)).not.toContain(wrong);
  }
  const { joined } = await client.answer(helloOf({ first: { type: 'watch', code } }), 'welcome');
  expect(joined?.role).toBe('tutor');
});

verifies('HELLO-8', 'a second hello is refused and the connection lives on', async ({ student }) => {
  const { client } = await student();
  expect((await client.refused(OPEN)).code).toBe('hello_twice');
  await client.answer({ type: 'earlier', s: 1, before: 1 }, 'turns');
});

verifies('HELLO-8', 'a hello that is refused has no effect', async ({ connect, student }) => {
  const { client: theirs, joined } = await student();
  const client = await connect();
  const first = { type: 'join', session: joined.session } as const;
  expect(await client.refused(helloOf({ first }))).toMatchObject({ code: 'forbidden' });
  expect((await client.refused({ type: 'earlier', s: 1, before: 1 })).code).toBe('hello_first');
  expect((await client.answer(OPEN, 'welcome')).joined).toMatchObject({ s: 1, students: 1 });
  expect(theirs.heard.filter(({ type }) => type === 'presence')).toEqual([]);
});

verifies('HELLO-10', 'welcome lists what this deployment can do', async ({ connect }) => {
  const { can } = await (await connect()).answer(OPEN, 'welcome');
  expect(can.filter((capability) => !CAPABILITIES.some((known) => known === capability))).toEqual([]);
  expect(new Set(can).size).toBe(can.length);
});
