import type { TurnRef } from '../../core/ports/turns.ts';
import { START_GRACE_MS } from '../../core/turn/limits.ts';
import { heldUntil, lastChunk } from './chunks.ts';
import { forgetSession } from './forget.ts';
import { type Item, N, S, text } from './item.ts';
import { RUNNING } from './keys.ts';
import { keyFrom, type Table } from './table.ts';
import { headFrom } from './turn-item.ts';

/** Turns that are looked at together. */
const BATCH = 100;

/**
 * Turns without an ending whose lease has run out, page by page. The sparse index holds the keys of every running turn by the time it was
 * asked, which a checkpoint leaves alone; the lease is read from the turn and its newest chunk. A tombstone that stands there is a removal
 * to be finished. One shard after the other: after an outage each page is a hundred requests already.
 */
export async function* abandonedPages(table: Table, now: number): AsyncGenerator<readonly TurnRef[]> {
  for (const shard of RUNNING) {
    const search = {
      index: 'running',
      where: '#rp = :rp AND #ra <= :asked',
      values: { ':rp': S(shard), ':asked': N(now - START_GRACE_MS) },
    };
    let batch: Item[] = [];
    for await (const item of table.query(search)) {
      if (text(item, 'sk') === 's') await forgetSession(table, text(item, 'pk').slice(2));
      else batch.push(item);
      if (batch.length < BATCH) continue;
      yield await free(table, batch, now);
      batch = [];
    }
    if (batch.length > 0) yield await free(table, batch, now);
  }
}

/** The same, at most `limit`. */
export async function findAbandoned(table: Table, now: number, limit: number): Promise<readonly TurnRef[]> {
  const found: TurnRef[] = [];
  for await (const page of abandonedPages(table, now)) {
    found.push(...page);
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

async function free(table: Table, items: readonly Item[], now: number): Promise<readonly TurnRef[]> {
  const found = await table.getMany(items.map(({ pk, sk }) => keyFrom(pk, sk)));
  const late = found.filter((item) => !('state' in item) && headFrom(item).leaseUntil <= now);
  const free = await Promise.all(late.map(async (item) => ((await isHeld(table, item, now)) ? [] : [item])));
  return free.flat().map((item) => ({ session: text(item, 'pk').slice(2), turn: text(item, 'turn') }));
}

async function isHeld(table: Table, item: Item, now: number): Promise<boolean> {
  const { turn, leaseUntil } = headFrom(item);
  return heldUntil(leaseUntil, await lastChunk(table, text(item, 'pk').slice(2), turn)) > now;
}
