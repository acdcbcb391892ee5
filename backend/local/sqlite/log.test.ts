import type { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, it } from 'vitest';
import { forAll } from '../../../shared/lesson/event.ts';
import { type Lesson, NEW_LESSON } from '../../../shared/lesson/lesson.ts';
import type { Store } from '../../core/ports/store.ts';
import { openDatabase } from './database.ts';
import { createSqliteStore } from './store.ts';

const REF = { session: 'session-1', turn: 'turn-0001' };
const FLOOR = forAll({ kind: 'floor', owner: 'ai', version: 1 });
const STOP = forAll({ kind: 'stop', turn: REF.turn });
const APPEND = { epoch: 1, at: 0, text: '', leaseUntil: 9e12 };

let db: DatabaseSync;
let store: Store;
beforeEach(async () => {
  db = openDatabase(':memory:');
  store = createSqliteStore(db);
  await store.sessions.open({ id: 'session-1', tokenHash: 'ab', code: 'AAAA1111', openedAt: 1_000 });
  await store.sessions.open({ id: 'session-2', tokenHash: 'ab', code: 'BBBB2222', openedAt: 1_000 });
});

async function append(lesson: Lesson, ...drafts: readonly (typeof STOP)[]): Promise<Lesson> {
  return (await store.log.append('session-1', lesson, drafts, 2_000)).lesson;
}

async function claim(): Promise<void> {
  await store.turns.begin('session-1', { turn: REF.turn, asked: 'x', pictures: [], askedAt: 1 });
  await store.turns.claim(REF, { runner: 'a', until: 9e12 }, 2);
}

it('does not read the log at a checkpoint where nothing has happened', async () => {
  const { n } = await append(NEW_LESSON, FLOOR);
  await claim();
  db.exec('ALTER TABLE log RENAME TO elsewhere');
  const first = await store.turns.append(REF, { ...APPEND, seen: n });
  const second = await store.turns.append(REF, { ...APPEND, seen: n });
  if (first === 'stale' || second === 'stale') throw new Error('the runner is stale');
  expect(first.events).toEqual([]);
  expect(second.events).toBe(first.events);
});

it('appends all or nothing, and knows the lesson as it is in the database', async () => {
  const lesson = await append(NEW_LESSON, FLOOR);
  db.exec("CREATE TRIGGER breaks BEFORE INSERT ON log WHEN NEW.n = 3 BEGIN SELECT RAISE(ABORT, 'full'); END");
  await expect(append(lesson, FLOOR, STOP)).rejects.toThrow('full');
  db.exec('DROP TRIGGER breaks');
  expect(await store.log.newest('session-1')).toEqual(lesson);
  expect((await append(lesson, FLOOR, STOP)).n).toBe(3);
  expect(await createSqliteStore(db).log.newest('session-1')).toEqual(await store.log.newest('session-1'));
});

it('folds a lesson anew that was stored by another fold', async () => {
  const lesson = await append(await append(NEW_LESSON, FLOOR), STOP, forAll({ kind: 'renamed', title: 'Fractions' }));
  db.exec(`UPDATE log SET fold = fold - 1, lesson = '{"n":3}'`);
  const after = createSqliteStore(db);
  expect(await after.log.newest('session-1')).toEqual(lesson);
  expect((await after.log.append('session-1', lesson, [STOP], 3_000)).lesson).toEqual({ ...lesson, n: 4, visible: 4 });
});

it('wakes who watches a session when its log grows, and finds the event in the log by then', async () => {
  const seen: unknown[] = [];
  await claim();
  const unwatch = store.log.watch('session-1', () => {
    const [row] = db.prepare('SELECT max(n) AS n FROM log WHERE session = ?').all('session-1');
    seen.push(db.isTransaction ? 'not committed' : row?.['n']);
  });
  const lesson = await append(NEW_LESSON, FLOOR);
  await append(lesson, STOP, STOP);
  await append(lesson, STOP);
  await append(NEW_LESSON);
  await store.log.append('session-2', NEW_LESSON, [FLOOR], 2_000);
  expect(seen).toEqual([1, 3]);
  unwatch();
  await append(await store.log.newest('session-1'), STOP);
  expect(seen).toEqual([1, 3]);
});

it('wakes who watches a session when somebody comes or goes, and when it is removed', async () => {
  let woken = 0;
  const wakes = async (change: () => Promise<unknown>): Promise<number> => {
    const before = woken;
    await change();
    return woken - before;
  };
  const unwatch = [1, 2].map(() => store.log.watch('session-1', () => void woken++));
  const follower = { connection: 'c1', s: 1, session: 'session-1', role: 'tutor', joined: 'x' } as const;
  expect(await wakes(() => store.followers.follow(follower))).toBe(2);
  unwatch[0]?.();
  expect(await wakes(() => store.followers.follow({ ...follower, joined: 'y' }))).toBe(1);
  expect(await wakes(() => store.followers.follow({ ...follower, s: 2, session: 'session-2' }))).toBe(0);
  expect(await wakes(() => store.followers.unfollow('c1', 1))).toBe(1);
  expect(await wakes(() => store.followers.unfollow('c1', 1))).toBe(0);
  await store.followers.follow(follower);
  expect(await wakes(() => store.followers.gone('c1'))).toBe(1);
  expect(await wakes(() => store.sessions.remove('session-1'))).toBe(1);
});
