import { randomUUID } from 'node:crypto';
import type { Begun, Turns } from '../../core/ports/turns.ts';
import { START_GRACE_MS } from '../../core/turn/limits.ts';
import { type Item, N, number, S } from './item.ts';
import { keyOf, partition, turnSort } from './keys.ts';
import { keptUntil } from './retention.ts';
import { isThere } from './sessions.ts';
import { type Head, headFrom, itemOf } from './turn-item.ts';
import type { Table } from './table.ts';

/** Each round that is lost to somebody else is won by somebody. */
const ROUNDS_MAX = 10;

type Asked = Parameters<Turns['begin']>[1];

/**
 * Begins a turn with one decision: the put of the item with the next number, on condition that nobody has that number. It begins the
 * turn, numbers it and makes the session busy at once, so that no crash leaves one of the three without the others. Before it the turn's
 * id is given the number; without the decision that leads nowhere, and the next try gives it another.
 */
export function createBegin(table: Table): Turns['begin'] {
  return async (session, asked) => {
    const begunBy = randomUUID();
    for (let round = 0; round < ROUNDS_MAX; round++) {
      const begun = await tryBegin(table, session, asked, begunBy);
      if (begun !== 'again') return begun;
    }
    throw new Error('a session is contended');
  };
}

async function tryBegin(table: Table, session: string, asked: Asked, begunBy: string): Promise<Begun | 'again'> {
  const { turn, askedAt } = asked;
  const idKey = keyOf.turnId(session, turn);
  const [there, newest, id] = await Promise.all([isThere(table, session), newestOf(table, session), table.get(idKey)]);
  if (!there) return { kind: 'missing' };
  const given = id === undefined ? undefined : number(id, 'seq');
  const last = newest === undefined ? undefined : headFrom(newest);
  // The three were read at once: the newest may be this very turn, begun by another call since its id was looked up.
  const known = last?.turn.turn === turn ? last : await headAt(table, session, given);
  if (known?.turn.turn === turn) {
    return known.begunBy === begunBy ? { kind: 'begun', seq: known.turn.seq } : { kind: 'exists' };
  }
  if (last !== undefined && last.turn.end === undefined) return { kind: 'busy' };
  const seq = last === undefined ? 1 : last.turn.seq + 1;

  const numbered = await table.put(
    { ...idKey, seq: N(seq), expires: keptUntil(askedAt) },
    given === undefined
      ? { when: 'attribute_not_exists(#pk)' }
      : { when: '#seq = :given', values: { ':given': N(given) } },
  );
  if (numbered === 'refused') return 'again';
  const item = itemOf(session, { ...asked, seq, leaseUntil: askedAt + START_GRACE_MS, begunBy });
  if ((await table.put(item, { when: 'attribute_not_exists(#pk)' })) === 'refused') return 'again';
  if (await isThere(table, session)) return { kind: 'begun', seq };
  await table.removeMany([idKey, keyOf.turn(session, seq)]);
  return { kind: 'missing' };
}

async function headAt(table: Table, session: string, seq: number | undefined): Promise<Head | undefined> {
  const item = seq === undefined ? undefined : await table.get(keyOf.turn(session, seq));
  return item && headFrom(item);
}

async function newestOf(table: Table, session: string): Promise<Item | undefined> {
  const values = { ':pk': S(partition(session)), ':from': S(turnSort(0)), ':to': S(turnSort(2 ** 32)) };
  const where = '#pk = :pk AND #sk BETWEEN :from AND :to';
  for await (const item of table.query({ where, values, newestFirst: true, limit: 1 })) return item;
  return undefined;
}
