import type { DatabaseSync } from 'node:sqlite';
import type { LessonEvent } from '../../../shared/lesson/event.ts';
import type { Exchange } from '../../core/ports/model.ts';
import type { Followers } from '../../core/ports/sessions.ts';
import type { Turn, TurnRange, TurnRef, Turns } from '../../core/ports/turns.ts';
import { START_GRACE_MS } from '../../core/turn/limits.ts';
import type { Journal } from './journal.ts';
import type { SqliteLog } from './log.ts';
import type { Running } from './running.ts';
import { createTransactions } from './transactions.ts';
import { prepareTurns, readTurn, TURN_COLUMNS } from './turn-row.ts';

type Parts = {
  readonly followers: Followers;
  readonly running: Running;
  readonly journal: Journal;
  readonly log: SqliteLog;
};

/** What nearly every checkpoint returns. */
const NO_EVENTS: readonly LessonEvent[] = [];

/**
 * Turns in SQLite, of those that run the newest state in memory. Each verb is one short transaction, conditional where it can race. A
 * statement that writes and returns rows is run by `all`: `get` hides a commit that failed.
 */
export function createTurns(db: DatabaseSync, { followers, running, journal, log }: Parts): Turns {
  const transact = createTransactions(db);
  const sql = {
    session: db.prepare('SELECT 1 FROM sessions WHERE id = ?'),
    state: db.prepare('SELECT state FROM turns WHERE session = ? AND turn = ?'),
    // Conflicts: the turn exists, or another one of the session runs.
    begin: db.prepare(
      `INSERT INTO turns (session, seq, turn, asked, pictures, asked_at, lease_until)
       SELECT id, (SELECT coalesce(max(seq), 0) + 1 FROM turns WHERE session = id), ?2, ?3, ?4, ?5, ?6
       FROM sessions WHERE id = ?1
       ON CONFLICT DO NOTHING RETURNING seq`,
    ),
    claim: prepareTurns(
      db,
      `UPDATE turns SET epoch = epoch + 1, runner = ?1, lease_until = ?2, text = ''
       WHERE session = ?3 AND turn = ?4 AND state IS NULL AND (runner IS NULL OR runner = ?1 OR lease_until <= ?5)
       RETURNING ${TURN_COLUMNS}`,
    ),
    lease: db.prepare('UPDATE turns SET lease_until = ? WHERE session = ? AND turn = ?'),
    end: db.prepare('UPDATE turns SET state = ?, code = ?, text = ?, length = ? WHERE session = ? AND turn = ?'),
    one: prepareTurns(db, `SELECT ${TURN_COLUMNS} FROM turns WHERE session = ? AND turn = ?`),
    range: prepareTurns(
      db,
      `SELECT ${TURN_COLUMNS} FROM turns WHERE session = ? AND seq > ? AND seq < ? ORDER BY seq DESC LIMIT ?`,
    ),
    // What still runs comes after every answer.
    history: db.prepare(
      'SELECT seq, asked, text AS answered FROM turns WHERE session = ? AND seq < ? AND seq >= ? AND length > 0 ORDER BY seq DESC',
    ),
    abandoned: db.prepare('SELECT session, turn FROM turns WHERE state IS NULL AND lease_until <= ?'),
  };
  /** A row as it stands now: of a turn that runs, what has been checkpointed is in memory. */
  function current(session: string, row: unknown): Turn {
    const turn = readTurn(row);
    if (turn.end !== undefined) return turn;
    const held = running.get({ session, turn: turn.turn });
    return held?.epoch === turn.epoch ? { ...turn, text: held.text } : turn;
  }

  function find({ session, turn }: TurnRef): Turn | undefined {
    const row = sql.one.get(session, turn);
    return row === undefined ? undefined : current(session, row);
  }

  function read(session: string, range: TurnRange): readonly Turn[] {
    if ('turn' in range) return [find({ session, turn: range.turn })].filter((turn) => turn !== undefined);
    const { after = 0, before = Number.MAX_SAFE_INTEGER, limit } = range;
    return sql.range.all(session, after, before, limit).map((row) => current(session, row));
  }

  /** Whether nobody holds the turn at `now`, as far as this process knows. */
  function isFree(ref: TurnRef, now: number): boolean {
    return (running.get(ref)?.leaseUntil ?? 0) <= now;
  }

  return {
    async begin(session, { turn, asked, pictures, askedAt }) {
      const until = askedAt + START_GRACE_MS;
      const [row] = sql.begin.all(session, turn, asked, JSON.stringify(pictures), askedAt, until);
      if (row !== undefined) return { kind: 'begun', seq: Number(row['seq']) };
      if (sql.session.get(session) === undefined) return { kind: 'missing' };
      return { kind: sql.state.get(session, turn) === undefined ? 'busy' : 'exists' };
    },

    async claim(ref, { runner, until }, now) {
      const { session, turn } = ref;
      const held = running.get(ref);
      const free = held === undefined ? now : held.runner === runner || held.leaseUntil <= now ? Infinity : 0;
      const [row]: unknown[] = sql.claim.all(runner, until, session, turn, Math.min(free, Number.MAX_SAFE_INTEGER));
      if (row !== undefined) {
        const claimed = readTurn(row);
        const { epoch, text } = claimed;
        const newest = log.newest(session).n;
        running.set({ ref, epoch, runner, leaseUntil: until, firstRow: journal.nextRow, text, newest });
        return { kind: 'claimed', turn: claimed, followers: await followers.list(session) };
      }
      const state = sql.state.get(session, turn);
      if (state === undefined) return { kind: 'missing' };
      return { kind: state['state'] === null ? 'taken' : 'ended' };
    },

    async append(ref, { epoch, at, text, leaseUntil, seen }) {
      const held = running.get(ref);
      if (held === undefined || held.epoch !== epoch || held.text.length !== at) return 'stale';
      if (leaseUntil < held.leaseUntil) sql.lease.run(leaseUntil, ref.session, ref.turn);
      held.leaseUntil = leaseUntil;
      if (text !== '') {
        held.text += text;
        try {
          await journal.write(ref, epoch, text);
        } catch (cause) {
          held.text = held.text.slice(0, at);
          throw cause;
        }
        if (running.get(ref) !== held) return 'stale';
      }
      const events = held.newest > seen ? log.read(ref.session, seen, Number.MAX_SAFE_INTEGER) : NO_EVENTS;
      return { kind: 'kept', events, followers: await followers.list(ref.session) };
    },

    async end(ref, { epoch, at, text }, { state, code }) {
      const turn = find(ref);
      if (turn === undefined || turn.end !== undefined || turn.epoch !== epoch || turn.text.length !== at)
        return 'stale';
      transact(() => {
        sql.end.run(state, code ?? null, turn.text + text, at + text.length, ref.session, ref.turn);
        running.delete(ref);
        journal.trim(running.firstRow() ?? journal.nextRow);
      });
      return followers.list(ref.session);
    },

    async read(session, range) {
      return read(session, range);
    },

    async history(session, before, limit) {
      return sql.history.all(session, before, before - limit) as Exchange[];
    },

    async abandoned(now, limit) {
      const rows = sql.abandoned.iterate(now) as Iterable<TurnRef>;
      return Iterator.from(rows)
        .filter((ref) => isFree(ref, now))
        .take(limit)
        .toArray();
    },
  };
}
