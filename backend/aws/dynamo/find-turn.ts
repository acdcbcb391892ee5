import type { Turn, TurnRange, TurnRef } from '../../core/ports/turns.ts';
import { number, S } from './item.ts';
import { keyOf, partition, turnSort } from './keys.ts';
import { headFrom, type Head } from './turn-item.ts';
import { textOf } from './chunks.ts';
import type { Table } from './table.ts';

/** Turns whose number one container remembers; a number never changes. */
const NUMBERS_MAX = 1_000;

export type FindTurn = {
  /** A turn by its id. A number without its turn is left by a `begin` that lost: nothing. */
  head(ref: TurnRef): Promise<Head | undefined>;
  read(session: string, range: TurnRange): Promise<readonly Turn[]>;
};

export function createFindTurn(table: Table): FindTurn {
  const numbers = new Map<string, number>();

  async function numberOf({ session, turn }: TurnRef): Promise<number | undefined> {
    const known = numbers.get(`${session}/${turn}`);
    if (known !== undefined) return known;
    const item = await table.get(keyOf.turnId(session, turn));
    return item === undefined ? undefined : number(item, 'seq');
  }

  function remember({ session, turn }: TurnRef, seq: number): void {
    if (numbers.size >= NUMBERS_MAX) numbers.clear();
    numbers.set(`${session}/${turn}`, seq);
  }

  async function head(ref: TurnRef): Promise<Head | undefined> {
    const seq = await numberOf(ref);
    const item = seq === undefined ? undefined : await table.get(keyOf.turn(ref.session, seq));
    if (seq === undefined || item === undefined) return undefined;
    const found = headFrom(item);
    if (found.turn.turn !== ref.turn) return undefined;
    remember(ref, seq);
    return found;
  }

  /** What is read while it runs has its text in chunks. */
  async function whole(session: string, { turn }: Head): Promise<Turn> {
    return turn.end === undefined ? { ...turn, text: await textOf(table, session, turn) } : turn;
  }

  return {
    head,
    async read(session, range) {
      if ('turn' in range) {
        const found = await head({ session, turn: range.turn });
        return found === undefined ? [] : [await whole(session, found)];
      }
      const { after = 0, before = 2 ** 32, limit } = range;
      const heads: Head[] = [];
      if (before - after <= 1) return [];
      const values = { ':pk': S(partition(session)), ':from': S(turnSort(after + 1)), ':to': S(turnSort(before - 1)) };
      const where = '#pk = :pk AND #sk BETWEEN :from AND :to';
      for await (const item of table.query({ where, values, newestFirst: true, limit })) {
        heads.push(headFrom(item));
        if (heads.length === limit) break;
      }
      return Promise.all(heads.map((found) => whole(session, found)));
    },
  };
}
