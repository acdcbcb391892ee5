import type { DatabaseSync } from 'node:sqlite';
import type { Quotas } from '../../core/ports/quotas.ts';

/** How many calls pass between two clean-ups of buckets that are full again, which is what a bucket that was never used is. */
const CLEAN_EVERY = 1_000;

/** Token buckets in SQLite, so that a restart forgives nobody. */
export function createQuotas(db: DatabaseSync): Quotas {
  const read = db.prepare('SELECT level, at FROM quotas WHERE key = ?');
  const write = db.prepare(
    `INSERT INTO quotas (key, level, at, full_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET level = excluded.level, at = excluded.at, full_at = excluded.full_at`,
  );
  const clean = db.prepare('DELETE FROM quotas WHERE full_at <= ?');
  let calls = 0;

  return {
    async take(key, { capacity, perSecond }, cost, now) {
      if (++calls % CLEAN_EVERY === 0) clean.run(now);
      const row = read.get(key) as { level: number; at: number } | undefined;
      const gained = row === undefined ? capacity : (Math.max(0, now - row.at) / 1000) * perSecond;
      const level = Math.min(capacity, (row?.level ?? 0) + gained);
      if (level < 1) return { waitMs: ((1 - level) / perSecond) * 1000 };
      if (cost > 0) {
        const left = level - cost;
        write.run(key, left, now, Math.ceil(now + ((capacity - left) / perSecond) * 1000));
      }
      return 'ok';
    },
  };
}
