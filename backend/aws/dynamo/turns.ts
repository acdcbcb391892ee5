import { randomUUID } from 'node:crypto';
import type { Turns } from '../../core/ports/turns.ts';
import { LEASE_MS } from '../../core/turn/limits.ts';
import { findAbandoned } from './abandoned.ts';
import { createBegin } from './begin.ts';
import { follows, heldUntil, lastChunk, putChunk, textOf } from './chunks.ts';
import { createFindTurn } from './find-turn.ts';
import { listFollowers } from './followers.ts';
import { N, S } from './item.ts';
import { keyOf } from './keys.ts';
import { newsOf } from './news.ts';
import { headFrom } from './turn-item.ts';
import type { Table } from './table.ts';

/** Still this turn, still this epoch, no ending. */
const RUNNING = '#turn = :turn AND #epoch = :epoch AND attribute_not_exists(#state)';
const FREE = '(attribute_not_exists(#runner) OR #runner = :runner OR #leaseUntil <= :now)';
/** Without text, a lease is renewed by a write of its own only once this much would be gained: two thirds of it are always left. */
const RENEWAL_MS = LEASE_MS / 3;

/** Turns in DynamoDB. What can race is decided by one conditional write of one item. */
export function createTurns(table: Table, now: () => number): Turns {
  const find = createFindTurn(table);

  return {
    begin: createBegin(table),

    async claim(ref, { runner, until }, at) {
      const { session, turn } = ref;
      const before = await find.head(ref);
      if (before === undefined) return { kind: 'missing' };
      if (before.runner !== runner && before.leaseUntil <= at && before.turn.end === undefined) {
        const last = await lastChunk(table, session, before.turn);
        if (heldUntil(before.leaseUntil, last) > at) return { kind: 'taken' };
      }
      const claimedBy = randomUUID();
      const change = 'SET #epoch = #epoch + :one, #runner = :runner, #leaseUntil = :until, #claimedBy = :by';
      const isNew = '(attribute_not_exists(#claimedBy) OR #claimedBy <> :by)';
      const claimed = await table.update(keyOf.turn(session, before.turn.seq), change, 'new', {
        when: `#turn = :turn AND attribute_not_exists(#state) AND ${FREE} AND ${isNew}`,
        values: {
          ':one': N(1),
          ':turn': S(turn),
          ':runner': S(runner),
          ':until': N(until),
          ':by': S(claimedBy),
          ':now': N(at),
        },
      });
      const head = claimed === 'refused' ? await find.head(ref) : headFrom(claimed);
      if (head === undefined) return { kind: 'missing' };
      if (head.turn.end !== undefined) return { kind: 'ended' };
      if (head.claimedBy !== claimedBy) return { kind: 'taken' };
      return { kind: 'claimed', turn: head.turn, followers: await listFollowers(table, session, now()) };
    },

    async append(ref, append) {
      const { session } = ref;
      const head = await find.head(ref);
      if (head === undefined || head.turn.epoch !== append.epoch || head.turn.end !== undefined) return 'stale';
      const last = await lastChunk(table, session, head.turn);
      if (!follows(last, append.at)) return 'stale';
      // An epoch is written by its runner alone, so a chunk needs no fence: a successor reads only its own epoch's.
      if (append.text !== '') await putChunk(table, session, head.turn, append, now());
      const { leaseUntil } = append;
      const held = heldUntil(head.leaseUntil, last);
      if (leaseUntil < held || (append.text === '' && leaseUntil >= held + RENEWAL_MS)) {
        const renewed = await table.update(keyOf.turn(session, head.turn.seq), 'SET #leaseUntil = :until', 'new', {
          when: RUNNING,
          values: { ':turn': S(ref.turn), ':epoch': N(append.epoch), ':until': N(leaseUntil) },
        });
        if (renewed === 'refused') return 'stale';
      }
      // After the chunk: whoever is not listed yet joins later, and finds the chunk in its snapshot.
      return { kind: 'kept', ...(await newsOf(table, session, append.seen, now())) };
    },

    async end(ref, { epoch, at, text }, { state, code }) {
      const { session } = ref;
      const head = await find.head(ref);
      if (head === undefined || head.turn.epoch !== epoch || head.turn.end !== undefined) return 'stale';
      const kept = await textOf(table, session, head.turn);
      if (kept.length < at) return 'stale';
      const endedBy = randomUUID();
      const set = 'SET #state = :state, #text = :text, #length = :length, #endedBy = :by';
      const ended = await table.update(
        keyOf.turn(session, head.turn.seq),
        `${set}${code === undefined ? '' : ', #code = :code'} REMOVE #rp, #ra, #runner, #claimedBy`,
        'new',
        {
          when: RUNNING,
          values: {
            ':turn': S(ref.turn),
            ':epoch': N(epoch),
            ':state': S(state),
            ':text': S(kept.slice(0, at) + text),
            ':length': N(at + text.length),
            ':by': S(endedBy),
            ...(code !== undefined && { ':code': S(code) }),
          },
        },
      );
      if (ended === 'refused' && (await find.head(ref))?.endedBy !== endedBy) return 'stale';
      return listFollowers(table, session, now());
    },

    read: find.read,

    async history(session, before, limit) {
      const turns = await find.read(session, { before, limit });
      return turns
        .filter(({ text, end }) => end !== undefined && text !== '')
        .map(({ seq, asked, text }) => ({ seq, asked, answered: text }));
    },

    abandoned: (now, limit) => findAbandoned(table, now, limit),
  };
}
