import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeStore } from '../../testing/store-contract.ts';
import { openDatabase } from './database.ts';
import { createSqliteStore } from './store.ts';

describeStore('SQLite', async () => createSqliteStore(openDatabase(':memory:')));
describeStore('SQLite, committing in groups', async () => createSqliteStore(openDatabase(':memory:'), setImmediate));

const SESSION = { id: 'session-1', tokenHash: 'ab', code: 'AAAA1111', openedAt: 1_000 };
const ref = (turn: string) => ({ session: 'session-1', turn });

it('RESUME-4: finds what had been checkpointed when its process was killed, and only that', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chalkstream-store-'));
  const file = join(folder, 'chalkstream.db');
  const db = openDatabase(file);
  let alive = true;
  const store = createSqliteStore(db, (work) => alive && work());
  await store.sessions.open(SESSION);
  await store.turns.begin('session-1', { turn: 'turn-0001', asked: 'x', pictures: [], askedAt: 1 });
  const lease = { runner: 'a', until: 1_000 };
  await store.turns.claim(ref('turn-0001'), lease, 2);
  await store.turns.append(ref('turn-0001'), { epoch: 1, at: 0, text: 'an older epoch', leaseUntil: 1_000, seen: 0 });
  await store.turns.claim(ref('turn-0001'), lease, 3);
  await store.turns.append(ref('turn-0001'), { epoch: 2, at: 0, text: 'kept ', leaseUntil: 9e12, seen: 0 });
  await store.turns.append(ref('turn-0001'), { epoch: 2, at: 5, text: '\u{1F600}', leaseUntil: 9e12, seen: 0 });
  alive = false;
  void store.turns.append(ref('turn-0001'), { epoch: 2, at: 7, text: 'not committed', leaseUntil: 9e12, seen: 0 });
  db.close();

  const after = createSqliteStore(openDatabase(file), setImmediate);
  expect(await after.turns.read('session-1', ref('turn-0001'))).toMatchObject([{ epoch: 2, text: 'kept \u{1F600}' }]);
  expect(await after.turns.abandoned(5, 9)).toEqual([ref('turn-0001')]);
  const end = { length: 7, state: 'interrupted' } as const;
  expect(await after.turns.end(ref('turn-0001'), { epoch: 2, at: 7, text: '' }, end)).toEqual([]);
  rmSync(folder, { recursive: true });
});

it.each([
  ['INSERT', []],
  ['UPDATE', ['turn-0001']],
])('throws where the commit of a question fails, and keeps nothing of it: at its %s', async (step, kept) => {
  const db = openDatabase(':memory:');
  const store = createSqliteStore(db);
  await store.sessions.open(SESSION);
  const begin = (turn: string) => store.turns.begin('session-1', { turn, asked: 'x', pictures: [], askedAt: 1 });
  const claim = () => store.turns.claim(ref('turn-0001'), { runner: 'a', until: 9e12 }, 2);
  for (const turn of kept) await begin(turn);
  // A reference that is checked in the commit, and leads nowhere: it stands for a disk that is full by then.
  db.exec(`CREATE TABLE broken (id TEXT REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED);
    CREATE TRIGGER breaks AFTER ${step} ON turns BEGIN INSERT INTO broken VALUES ('nowhere'); END`);
  await expect(kept.length === 0 ? begin('turn-0001') : claim()).rejects.toThrow(/FOREIGN KEY/);
  db.exec('DROP TRIGGER breaks');
  expect((await store.turns.read('session-1', { limit: 9 })).map(({ turn }) => turn)).toEqual(kept);
  await begin('turn-0001');
  expect(await claim()).toMatchObject({ kind: 'claimed', turn: { epoch: 1 } });
});

it('keeps nothing of ended turns and forgotten sessions in its journal', async () => {
  const db = openDatabase(':memory:');
  const store = createSqliteStore(db);
  await store.sessions.open(SESSION);
  const rows = (): unknown => db.prepare('SELECT count(*) AS n FROM journal').get()?.['n'];
  for (const turn of ['turn-0001', 'turn-0002']) {
    await store.turns.begin('session-1', { turn, asked: 'x', pictures: [], askedAt: 1 });
    await store.turns.claim(ref(turn), { runner: 'a', until: 9e12 }, 2);
    for (let at = 0; at < 20; at++)
      await store.turns.append(ref(turn), { epoch: 1, at, text: 'x', leaseUntil: 9e12, seen: 0 });
    if (turn === 'turn-0001')
      await store.turns.end(ref(turn), { epoch: 1, at: 20, text: '' }, { length: 20, state: 'done' });
    expect(rows()).toBe(turn === 'turn-0001' ? 0 : 20);
  }
  await store.sessions.remove('session-1');
  expect(rows()).toBe(0);
});
