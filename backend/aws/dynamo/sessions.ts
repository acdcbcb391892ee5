import type { Session, Sessions } from '../../core/ports/sessions.ts';
import { type Item, N, number, S, text } from './item.ts';
import { keyOf } from './keys.ts';
import { forgetSession } from './forget.ts';
import { keptUntil } from './retention.ts';
import type { Table } from './table.ts';

/**
 * Sessions and their join codes. A code's item only points to a session; what counts is the code in the session's own item, so that
 * whatever a crash leaves between two writes points nowhere.
 */
export function createSessions(table: Table, now: () => number): Sessions {
  async function get(id: string): Promise<Session | undefined> {
    const item = await itemOf(table, id);
    return item && sessionFrom(id, item);
  }

  /** Idempotent: a reservation whose answer was lost is ours the second time. */
  function reserve(code: string, id: string): Promise<'put' | 'refused'> {
    return table.put(
      { ...keyOf.code(code), session: S(id), expires: keptUntil(now()) },
      { when: 'attribute_not_exists(#pk) OR #session = :id', values: { ':id': S(id) } },
    );
  }

  async function release(code: string, id: string): Promise<void> {
    await table.remove(keyOf.code(code), { when: '#session = :id', values: { ':id': S(id) } });
  }

  return {
    get,

    async open({ id, tokenHash, code, openedAt }) {
      if ((await reserve(code, id)) === 'refused') return 'exists';
      const item = { tokenHash: S(tokenHash), code: S(code), openedAt: N(openedAt), expires: keptUntil(openedAt) };
      const put = await table.put({ ...keyOf.session(id), ...item }, { when: 'attribute_not_exists(#pk)' });
      if (put === 'put') return 'opened';
      const there = await get(id);
      if (there?.tokenHash === tokenHash && there.code === code) return 'opened';
      if (there?.code !== code) await release(code, id);
      return 'exists';
    },

    async byCode(code) {
      const found = await table.get(keyOf.code(code));
      const session = found === undefined ? undefined : await get(text(found, 'session'));
      return session?.code === code ? session : undefined;
    },

    async renewCode(id, code) {
      if ((await get(id)) === undefined) return 'missing';
      if ((await reserve(code, id)) === 'refused') return 'exists';
      const when = 'attribute_exists(#pk) AND attribute_not_exists(#removed)';
      const values = { ':code': S(code) };
      const old = await table.update(keyOf.session(id), 'SET #code = :code', 'old', { when, values });
      if (old === 'refused') {
        await release(code, id);
        return 'missing';
      }
      if (text(old, 'code') !== code) await release(text(old, 'code'), id);
      return 'renewed';
    },

    remove: (id) => forgetSession(table, id),
  };
}

/** A session's item, unless it is the tombstone of one that is being removed. */
async function itemOf(table: Table, id: string): Promise<Item | undefined> {
  const item = await table.get(keyOf.session(id));
  return item === undefined || 'removed' in item ? undefined : item;
}

export async function isThere(table: Table, id: string): Promise<boolean> {
  return (await itemOf(table, id)) !== undefined;
}

function sessionFrom(id: string, item: Item): Session {
  return {
    id,
    tokenHash: text(item, 'tokenHash'),
    code: text(item, 'code'),
    openedAt: number(item, 'openedAt'),
  };
}
