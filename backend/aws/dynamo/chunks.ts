import type { Append, Turn } from '../../core/ports.ts';
import { type Item, N, number, S, text } from './item.ts';
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

/**
 * Whether a chunk may stand at `at`: where the last one ends, or in its place (the runner had no answer, and says it again with what has
 * grown since). One runner writes an epoch, so nothing comes between this look and the write.
 */
export async function follows(table: Table, session: string, turn: Epoch, at: number): Promise<boolean> {
  let last: Item | undefined;
  for await (const item of table.query({ ...search(session, turn), newestFirst: true, limit: 1 })) {
    last = item;
    break;
  }
  return last === undefined ? at === 0 : at === number(last, 'to') || at === number(last, 'at');
}

/** Writes a chunk. The same again, or a shorter one that was under way for long, changes nothing. */
export async function putChunk(table: Table, session: string, turn: Epoch, chunk: Append, now: number): Promise<void> {
  const to = N(chunk.at + chunk.text.length);
  const expires = N(Math.ceil((now + CHUNK_TTL_MS) / 1000));
  await table.put(
    { ...keyOf.chunk(session, turn.seq, turn.epoch, chunk.at), at: N(chunk.at), to, text: S(chunk.text), expires },
    { when: 'attribute_not_exists(#pk) OR #to <= :to', values: { ':to': to } },
  );
}
