import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../backend/local/sqlite/database.ts';
import { createSqliteStore } from '../../backend/local/sqlite/store.ts';
import { CHECKPOINT_MS } from '../../backend/core/turn/limits.ts';
import { Histogram, type Summary } from '../lib/histogram.ts';

/** The text that a turn gains between two checkpoints at 50 tokens a second. */
const SLICE = 'so $x^2$ is '.repeat(4);

/** Measures how long (ms) a group of checkpoints blocks the event loop while `turns` are written to disc at once for `seconds`. */
export async function measurePersistence(turns: number, seconds: number): Promise<Summary> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkstream-persistence-'));
  const db = openDatabase(join(folder, 'chalkstream.db'));
  const held = new Histogram();
  const store = createSqliteStore(db, (work) =>
    setImmediate(() => {
      const startedAt = performance.now();
      work();
      held.record((performance.now() - startedAt) * 1000);
    }),
  );
  const until = Date.now() + seconds * 1000;

  async function write(number: number): Promise<void> {
    const ref = { session: `session-${number}`, turn: `turn-${String(number).padStart(6, '0')}` };
    const code = String(number).padStart(8, '0');
    await store.sessions.open({ id: ref.session, tokenHash: '', code, openedAt: 1 });
    await store.turns.begin(ref.session, { turn: ref.turn, asked: 'x', pictures: [], askedAt: 1 });
    await store.turns.claim(ref, { runner: 'a', until: 9e12 }, 2);
    await sleep((number / turns) * CHECKPOINT_MS);
    for (let at = 0; Date.now() < until; at += SLICE.length) {
      await store.turns.append(ref, { epoch: 1, at, text: SLICE, leaseUntil: 9e12, seen: 0 });
      await sleep(CHECKPOINT_MS);
    }
  }

  await Promise.all(Array.from({ length: turns }, (_, number) => write(number)));
  db.close();
  rmSync(folder, { recursive: true });
  return held.summary();
}
