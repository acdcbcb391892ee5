import type { DatabaseSync } from 'node:sqlite';
import { START_GRACE_MS } from '../../core/runner-limits.ts';
import type { Turn, TurnRange, TurnRef, Turns, Viewers } from '../../core/ports.ts';
import { transact } from './database.ts';
import { readTurn, TURN_COLUMNS } from './turn-row.ts';

const RUNNING = 'session = ? AND turn = ? AND epoch = ? AND state IS NULL AND length = ?';

/** Turns in SQLite. Each verb is one short transaction, conditional where it can race. */
export function createTurns(db: DatabaseSync, viewers: Viewers): Turns {
  const sql = {
    session: db.prepare('SELECT 1 FROM sessions WHERE id = ?'),
    state: db.prepare('SELECT state FROM turns WHERE session = ? AND turn = ?'),
    running: db.prepare('SELECT 1 FROM turns WHERE session = ? AND state IS NULL'),
    begin: db.prepare(
      `INSERT INTO turns (session, seq, turn, asked, pictures, asked_at, lease_until)
       VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM turns WHERE session = ?1), ?2, ?3, ?4, ?5, ?6) RETURNING seq`,
    ),
    claim: db.prepare(
      `UPDATE turns SET epoch = epoch + 1, runner = ?1, lease_until = ?2, length = 0
       WHERE session = ?3 AND turn = ?4 AND state IS NULL AND (runner IS NULL OR runner = ?1 OR lease_until <= ?5)
       RETURNING turn`,
    ),
    dropChunks: db.prepare('DELETE FROM chunks WHERE session = ? AND turn = ?'),
    grow: db.prepare(`UPDATE turns SET lease_until = ?, length = ? WHERE ${RUNNING} RETURNING stop`),
    addChunk: db.prepare('INSERT INTO chunks (session, turn, at, text) VALUES (?, ?, ?, ?)'),
    end: db.prepare(`UPDATE turns SET state = ?, code = ?, text = ?, length = ? WHERE ${RUNNING} RETURNING stop`),
    stop: db.prepare('UPDATE turns SET stop = 1 WHERE session = ? AND turn = ? AND state IS NULL'),
    one: db.prepare(`SELECT ${TURN_COLUMNS} FROM turns t WHERE session = ? AND turn = ?`),
    range: db.prepare(
      `SELECT ${TURN_COLUMNS} FROM turns t WHERE session = ? AND seq > ? AND seq < ? ORDER BY seq DESC LIMIT ?`,
    ),
    abandoned: db.prepare('SELECT session, turn FROM turns WHERE state IS NULL AND lease_until <= ? LIMIT ?'),
  };

  const find = ({ session, turn }: TurnRef): Turn | undefined => readTurn(sql.one.get(session, turn));

  function read(session: string, range: TurnRange): readonly Turn[] {
    if ('turn' in range) return [find({ session, turn: range.turn })].filter((turn) => turn !== undefined);
    const { after = 0, before = Number.MAX_SAFE_INTEGER, limit } = range;
    return sql.range
      .all(session, after, before, limit)
      .map(readTurn)
      .filter((turn) => turn !== undefined);
  }

  return {
    async begin(session, { turn, asked, pictures, askedAt }) {
      return transact(db, () => {
        if (sql.session.get(session) === undefined) return { kind: 'missing' };
        if (sql.state.get(session, turn) !== undefined) return { kind: 'exists' };
        if (sql.running.get(session) !== undefined) return { kind: 'busy' };
        const row = sql.begin.get(session, turn, asked, JSON.stringify(pictures), askedAt, askedAt + START_GRACE_MS);
        return { kind: 'begun', seq: Number(row?.['seq']) };
      });
    },

    async claim(ref, { runner, until }, now) {
      const { session, turn } = ref;
      const claimed = transact(db, () => {
        if (sql.claim.get(runner, until, session, turn, now) === undefined) return undefined;
        sql.dropChunks.run(session, turn);
        return find(ref);
      });
      if (claimed !== undefined) return { kind: 'claimed', turn: claimed, viewers: await viewers.list(session) };
      const row = sql.state.get(session, turn);
      if (row === undefined) return { kind: 'missing' };
      return { kind: row['state'] === null ? 'taken' : 'ended' };
    },

    async append({ session, turn }, { epoch, at, text, leaseUntil }) {
      const kept =
        text === ''
          ? sql.grow.get(leaseUntil, at, session, turn, epoch, at)
          : transact(db, () => {
              const row = sql.grow.get(leaseUntil, at + text.length, session, turn, epoch, at);
              if (row !== undefined) sql.addChunk.run(session, turn, at, text);
              return row;
            });
      if (kept === undefined) return 'stale';
      return { kind: 'kept', stop: kept['stop'] === 1, viewers: await viewers.list(session) };
    },

    async end({ session, turn }, { epoch, at, text }, { state, code }) {
      const ended = transact(db, () => {
        const whole = (find({ session, turn })?.text ?? '') + text;
        const row = sql.end.get(state, code ?? null, whole, at + text.length, session, turn, epoch, at);
        if (row !== undefined) sql.dropChunks.run(session, turn);
        return row;
      });
      if (ended === undefined) return 'stale';
      return { kind: 'kept', stop: ended['stop'] === 1, viewers: await viewers.list(session) };
    },

    async stop({ session, turn }) {
      if (sql.stop.run(session, turn).changes === 1) return 'asked';
      return sql.state.get(session, turn) === undefined ? 'missing' : 'ended';
    },

    async read(session, range) {
      return read(session, range);
    },

    async abandoned(now, limit) {
      return sql.abandoned.all(now, limit) as TurnRef[];
    },
  };
}
