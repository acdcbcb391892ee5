import { expect } from 'vitest';
import { showJoinCode } from '../../../shared/join-code.ts';
import { verifies } from './verifies.ts';

verifies('HELLO-1', 'anything before hello is refused and the connection lives on', async ({ connect, turn }) => {
  const client = await connect();
  client.say({ type: 'ask', turn: turn(), text: 'What is 1+1?' });
  expect((await client.next('error')).code).toBe('hello_first');
  client.say({ type: 'hello', v: 1, role: 'student' });
  await client.next('welcome');
});

verifies('HELLO-2', 'another version is refused and closed with 4400', async ({ connect, closeCode }) => {
  const client = await connect();
  client.say({ type: 'hello', v: 2, role: 'student' });
  expect((await client.next('error')).code).toBe('version');
  expect(await client.closed()).toBe(closeCode(4400));
});

verifies(
  'HELLO-3',
  'a first hello opens a session with a token of 256 bits and a join code of 40',
  async ({ student }) => {
    const { welcome } = await student();
    expect(Buffer.from(welcome.token ?? '', 'base64url')).toHaveLength(32);
    expect(welcome.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(welcome).toMatchObject({ role: 'student', turns: [], students: 1, tutors: 0 });
  },
);

verifies('HELLO-4', 'a student comes back with session and token, which is not told again', async ({ student }) => {
  const first = await student();
  const { session, token = '' } = first.welcome;
  const again = await student({ session, token });
  expect(again.welcome).toMatchObject({ session, code: first.welcome.code, students: 2 });
  expect(again.welcome.token).toBeUndefined();
});

verifies('HELLO-5', 'a wrong token and an unknown session are refused and closed', async (stage) => {
  const { student, connect, closeCode } = stage;
  const { session, token = '' } = (await student()).welcome;
  const thief = await connect();
  thief.say({ type: 'hello', v: 1, role: 'student', session, token: `${token.slice(1)}x` });
  expect((await thief.next('error')).code).toBe('bad_token');
  expect(await thief.closed()).toBe(closeCode(4401));
  const lost = await connect();
  lost.say({ type: 'hello', v: 1, role: 'student', session: 'f'.repeat(32), token });
  expect((await lost.next('error')).code).toBe('no_session');
  expect(await lost.closed()).toBe(closeCode(4404));
});

verifies(
  'HELLO-6',
  'a tutor joins with the code however it is typed, and is told no secrets',
  async ({ student, tutor }) => {
    const { session, code = '' } = (await student()).welcome;
    const typed = ` ${showJoinCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
    const { welcome } = await tutor(typed);
    expect(welcome).toMatchObject({ session, role: 'tutor', students: 1, tutors: 1 });
    expect(welcome.token).toBeUndefined();
    expect(welcome.code).toBeUndefined();
  },
);

verifies(
  'HELLO-7',
  'an unknown or unreadable code is refused and the connection lives on',
  async ({ connect, student }) => {
    const { code = '' } = (await student()).welcome;
    const client = await connect();
    for (const wrong of ['00000000', 'no', 'U'.repeat(8)]) {
      client.say({ type: 'hello', v: 1, role: 'tutor', code: wrong });
      expect((await client.next('error')).code).toBe('no_such_code');
    }
    client.say({ type: 'hello', v: 1, role: 'tutor', code });
    await client.next('welcome');
  },
);

verifies('HELLO-8', 'a second hello is refused and the connection lives on', async ({ student }) => {
  const { client } = await student();
  client.say({ type: 'hello', v: 1, role: 'student' });
  expect((await client.next('error')).code).toBe('hello_twice');
  client.say({ type: 'ping', n: 1 });
  await client.next('pong');
});

verifies('HELLO-1', 'half of the credentials, or those of the other role, are no hello', async ({ connect }) => {
  const client = await connect();
  const mixed = [
    { role: 'student', session: 'f'.repeat(32) },
    { role: 'student', token: 'x' },
    { role: 'tutor' },
    { role: 'tutor', code: '00000000', token: 'x' },
  ] as const;
  for (const hello of mixed) {
    client.say({ type: 'hello', v: 1, ...hello });
    expect((await client.next('error')).code).toBe('bad_message');
  }
});
