import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fold, NEW_LESSON } from '../../../../shared/lesson/lesson.ts';
import { openDatabase } from '../database.ts';
import { createSqliteStore } from '../store.ts';

const LAYOUT_1 = readFileSync(join(import.meta.dirname, 'layout-1.sql'), 'utf8');
const FLOOR = { kind: 'floor', owner: 'ai', version: 1 };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chalkstream-migrations-'));
  file = join(folder, 'chalkstream.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A database as an earlier version left it. */
function written(sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

function layoutOf(db: DatabaseSync): unknown {
  const version = db.prepare('PRAGMA user_version').get()?.['user_version'];
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
  const columns = tables.map(({ name }) => [name, db.prepare(`PRAGMA table_info(${String(name)})`).all()]);
  return { version, columns, indexes: db.prepare("SELECT sql FROM sqlite_master WHERE type = 'index'").all() };
}

it('gives a database of layout 1 the layout of a new one', () => {
  written(LAYOUT_1);
  expect(layoutOf(openDatabase(file))).toEqual(layoutOf(openDatabase(':memory:')));
});

it('keeps sessions, their tokens and codes, and turns with their texts, the one that ran included', async () => {
  written(LAYOUT_1);
  const { sessions, turns } = createSqliteStore(openDatabase(file));
  expect(await sessions.byCode('ABCD2345')).toEqual({
    id: 'algebra',
    tokenHash: createHash('sha256').update('token of algebra').digest('hex'),
    code: 'ABCD2345',
    openedAt: 1_760_000_000_000,
  });
  const [running, failed, done] = await turns.read('algebra', { limit: 9 });
  expect(running).toMatchObject({ seq: 3, epoch: 1, text: 'Yes. What is $x$ then? \u{1F600}' });
  expect(running?.end).toBeUndefined();
  expect(failed).toMatchObject({ pictures: ['picture-1'], end: { state: 'failed', code: 'model_cut', length: 19 } });
  expect(done).toMatchObject({
    text: 'What could you take away from\nboth sides?',
    end: { state: 'done', length: 41 },
  });
  expect(await turns.abandoned(0, 9)).toEqual([{ session: 'algebra', turn: 'turn-0003' }]);
});

it.each([
  [
    'algebra',
    [
      FLOOR,
      { kind: 'asked', turn: 'turn-0001', seq: 1 },
      { kind: 'problem', turn: 'turn-0001', seq: 1 },
      { kind: 'asked', turn: 'turn-0002', seq: 2 },
      { kind: 'asked', turn: 'turn-0003', seq: 3 },
      { kind: 'stop', turn: 'turn-0003' },
    ],
  ],
  ['empty', [FLOOR]],
  [
    'renamed',
    [
      FLOOR,
      { kind: 'asked', turn: 'turn-0009', seq: 1 },
      { kind: 'problem', turn: 'turn-0009', seq: 1 },
      { kind: 'renamed', title: 'Fractions, Tuesday\'s "hard" ones' },
    ],
  ],
])('makes a log of what was known of the session "%s"', async (session, facts) => {
  written(LAYOUT_1);
  const { log } = createSqliteStore(openDatabase(file));
  const events = await log.read(session, 0, 99);
  expect(events.map(({ fact }) => fact)).toEqual(facts);
  expect(events.map(({ n }) => n)).toEqual(facts.map((_, i) => i + 1));
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => a - b));
  const lesson = await log.newest(session);
  expect(lesson).toEqual(events.reduce(fold, NEW_LESSON));
  expect(lesson.visible).toBe(facts.length);
  expect((await log.append(session, lesson, [{ audience: 'all', fact: { kind: 'code_renewed' } }], 2e12)).kind).toBe(
    'appended',
  );
});

it('takes a database that has no number yet for one of layout 1, and one whose tables are not all there', async () => {
  written(`${LAYOUT_1} DROP TABLE journal; PRAGMA user_version = 0`);
  const { turns } = createSqliteStore(openDatabase(file));
  expect(await turns.read('algebra', { limit: 9 })).toHaveLength(3);
});

it('opens a database a second time as it left it', async () => {
  written(LAYOUT_1);
  openDatabase(file).close();
  const { log } = createSqliteStore(openDatabase(file));
  expect((await log.newest('algebra')).n).toBe(6);
});

it('leaves a database as it was where a migration fails', () => {
  // Tables that no version has written: the second migration stumbles over them.
  written(`${LAYOUT_1} DROP TABLE turns; CREATE TABLE turns (session, turn, seq, state, lease_until)`);
  expect(() => openDatabase(file)).toThrow(/no such column/);
  const db = new DatabaseSync(file);
  expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
  expect(db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'log'").get()).toEqual({ n: 0 });
  expect(db.prepare("SELECT title FROM sessions WHERE id = 'renamed'").get()?.['title']).toMatch(/Fractions/);
});

it('refuses a database of a later layout, and does not touch it', () => {
  written('PRAGMA user_version = 99; CREATE TABLE future (id TEXT)');
  expect(() => openDatabase(file)).toThrow(/later Chalkstream/);
  const db = new DatabaseSync(file);
  expect(db.prepare('SELECT name FROM sqlite_master').all()).toEqual([{ name: 'future' }]);
});
