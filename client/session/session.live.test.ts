import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startLocalTarget } from '../../backend/testing/local-target.ts';
import { scripted } from '../../backend/testing/script.ts';
import { systemClock } from '../net/clock.ts';
import { shareConnection } from '../net/shared-connection.ts';
import type { Credentials } from './credentials.ts';
import { createSession, followSession, type Session } from './session.ts';
import type { State } from './state.ts';
import { memoryStorage } from './storage.ts';
import { newTurnId } from './turn-id.ts';

let server: Awaited<ReturnType<typeof startLocalTarget>>;
beforeAll(async () => {
  server = await startLocalTarget();
});
afterAll(() => server.stop());

/** A page without a browser, whose sockets a test can cut. */
function openPage(credentials: Credentials) {
  const sockets: WebSocket[] = [];
  class Cuttable extends WebSocket {
    constructor(url: string) {
      super(url);
      sockets.push(this);
    }
  }
  const url = `${server.url().replace('http', 'ws')}/ws`;
  const outside = {
    WebSocket: Cuttable,
    storage: memoryStorage(),
    clock: systemClock,
    random: () => 0,
    turnId: newTurnId,
  };
  return { session: createSession({ url, credentials, ...outside }), cut: () => sockets.at(-1)?.terminate() };
}

/** Settles once the state is as wanted; vitest's time-out rejects it otherwise. */
function until(session: Session, wanted: (state: State) => boolean): Promise<State> {
  const { promise, resolve } = Promise.withResolvers<State>();
  const look = (): void => {
    if (wanted(session.getSnapshot())) resolve(session.getSnapshot());
  };
  const leave = session.subscribe(look);
  look();
  return promise.finally(leave);
}

const isOver = ({ turns }: State): boolean => turns.length > 0 && turns.every(({ held }) => held.end !== undefined);
const PIECES = Array.from({ length: 60 }, (_, i) => `word ${i} \u{1F600} `);

it('ends with the same text and the same log in every page, though the sockets are cut again and again', async () => {
  const student = openPage({ role: 'student' });
  const { session } = await until(student.session, ({ session }) => session !== undefined);
  const tutor = openPage({ role: 'tutor', code: session?.code ?? '' });
  let cuts = 0;
  const leave = student.session.subscribe(() => {
    const length = student.session.getSnapshot().turns[0]?.held.text.length ?? 0;
    if (length <= cuts * 120) return;
    cuts++;
    student.cut();
    if (cuts % 2 === 0) tutor.cut();
  });

  student.session.ask(scripted(...PIECES.flatMap((piece) => [piece, { wait: 15 }])));
  const ended = await Promise.all([until(student.session, isOver), until(tutor.session, isOver)]);

  leave();
  for (const { turns } of ended) {
    expect(turns.map(({ held }) => held)).toMatchObject([{ text: PIECES.join(''), end: { state: 'done' } }]);
  }
  const [first, second] = ended.map(({ log }) => log);
  expect(first?.events.map(({ fact }) => fact.kind)).toContain('asked');
  expect(second).toEqual(first);
  expect(cuts).toBeGreaterThan(3);
  student.session.close();
  tutor.session.close();
});

it('reads a long history to its beginning', async () => {
  const student = openPage({ role: 'student' });
  const { session } = await until(student.session, ({ session }) => session !== undefined);
  for (let asked = 1; asked <= 8; asked++) {
    student.session.ask(scripted(`${'long '.repeat(700)}${asked}`));
    await until(student.session, (state) => state.turns.length === asked && isOver(state));
  }
  const tutor = openPage({ role: 'tutor', code: session?.code ?? '' });
  const { turns } = await until(tutor.session, (state) => state.turns.length === 8 && isOver(state));
  expect(turns.map(({ held }) => held.text.slice(-2))).toEqual([' 1', ' 2', ' 3', ' 4', ' 5', ' 6', ' 7', ' 8']);
  student.session.close();
  tutor.session.close();
});

it('follows three sessions on one connection, though it is cut', async () => {
  const students = [0, 1, 2].map(() => openPage({ role: 'student' }));
  const codes = await Promise.all(
    students.map(async ({ session }) => (await until(session, (state) => state.session !== undefined)).session?.code),
  );
  const sockets: WebSocket[] = [];
  class Cuttable extends WebSocket {
    constructor(url: string) {
      super(url);
      sockets.push(this);
    }
  }
  const environment = { storage: memoryStorage(), clock: systemClock, random: () => 0, turnId: newTurnId };
  const url = `${server.url().replace('http', 'ws')}/ws`;
  const connection = shareConnection({ url, WebSocket: Cuttable, ...environment, as: () => undefined });
  const watched = codes.map((code = '') =>
    followSession(connection, { ...environment, credentials: { role: 'tutor', code } }),
  );

  students.forEach(({ session }, i) => session.ask(scripted(`one ${i} `, { wait: 300 }, `two ${i}`)));
  await Promise.all(watched.map((session) => until(session, ({ turns }) => turns.length === 1)));
  sockets.at(-1)?.terminate();
  const ended = await Promise.all(watched.map((session) => until(session, isOver)));

  expect(ended.map(({ turns }) => turns[0]?.held.text)).toEqual(['one 0 two 0', 'one 1 two 1', 'one 2 two 2']);
  expect(sockets).toHaveLength(2);
  connection.close();
  for (const { session } of students) session.close();
});
