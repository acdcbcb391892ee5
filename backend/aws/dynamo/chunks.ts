import type { Append, Turn } from '../../core/ports/turns.ts';
import { N, number, S, text } from './item.ts';
import { chunksOf, keyOf, partition } from './keys.ts';
import type { Table } from './table.ts';

/** The ending gathers a turn's chunks; a day later DynamoDB deletes them, which costs nothing. */
const CHUNK_TTL_MS = 86_400_000;

type Epoch = Pick<Turn, 'seq' | 'epoch'>;

function search(session: string, { seq, epoch }: Epoch) {
  const values = { ':pk': S(partition(session)), ':chunks': S(chunksOf(seq, epoch)) };
  return { where: '#pk = :pk AND begins_with(#sk, :chunks)', values };
}

/** All of an epoch's text that has been checkpointed. */
export async function textOf(table: Table, session: string, turn: Epoch): Promise<string> {
  let whole = '';
  for await (const item of table.query(search(session, turn))) {
    if (number(item, 'at') !== whole.length) break;
    whole += text(item, 'text');
  }
  return whole;
}

/** The newest chunk of an epoch: where it begins and ends, and until when its writer holds the turn by it. */
export type LastChunk = { readonly at: number; readonly to: number; readonly leaseUntil: number };

export async function lastChunk(table: Table, session: string, turn: Epoch): Promise<LastChunk | undefined> {
  for await (const item of table.query({ ...search(session, turn), newestFirst: true, limit: 1 })) {
    return { at: number(item, 'at'), to: number(item, 'to'), leaseUntil: number(item, 'leaseUntil') };
  }
  return undefined;
}

/**
 * Whether a chunk may stand at `at`: where the last one ends, or in its place (the runner had no answer, and says it again with what has
 * grown since). One runner writes an epoch, so nothing comes between this look and the write.
 */
export function follows(last: LastChunk | undefined, at: number): boolean {
  return last === undefined ? at === 0 : at === last.to || at === last.at;
}

/** Until when a turn is held: by its own item, or by its newest chunk, which renews the lease for nothing. 0 gives it back. */
export function heldUntil(leaseUntil: number, last: LastChunk | undefined): number {
  return leaseUntil === 0 ? 0 : Math.max(leaseUntil, last?.leaseUntil ?? 0);
}

/** Writes a chunk. The same again, or a shorter one that was under way for long, changes nothing. */
export async function putChunk(table: Table, session: string, turn: Epoch, chunk: Append, now: number): Promise<void> {
  const to = N(chunk.at + chunk.text.length);
  const expires = N(Math.ceil((now + CHUNK_TTL_MS) / 1000));
  const said = { at: N(chunk.at), to, text: S(chunk.text), leaseUntil: N(chunk.leaseUntil) };
  await table.put(
    { ...keyOf.chunk(session, turn.seq, turn.epoch, chunk.at), ...said, expires },
    { when: 'attribute_not_exists(#pk) OR #to <= :to', values: { ':to': to } },
  );
}
