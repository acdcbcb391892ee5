import type { Role } from '../../../shared/client-messages.ts';
import type { Viewer, Viewers } from '../../core/ports.ts';
import { type Item, N, number, S, text } from './item.ts';
import { keyOf, partition, VIEWERS } from './keys.ts';
import type { Table } from './table.ts';

/** API Gateway ends a connection after 2 h; a row that outlives it by one belongs to nobody, whether its $disconnect came or not. */
const VIEWER_TTL_MS = 3 * 3_600_000;

/**
 * Who reads what: a row by connection, and one in the session's partition, so that both questions are answered by a strongly consistent
 * read. The row by connection comes first and goes last: it leads to the other one, so that no crash leaves a viewer that `leave` can't find.
 */
export function createViewers(table: Table, now: () => number): Viewers {
  function live(item: Item | undefined): item is Item {
    return item !== undefined && number(item, 'expires') * 1000 > now();
  }

  async function of(connection: string): Promise<Viewer | undefined> {
    const item = await table.get(keyOf.connection(connection));
    return live(item) ? viewerFrom(connection, item) : undefined;
  }

  return {
    async join({ connection, session, role, joined }) {
      const expires = N(Math.ceil((joined + VIEWER_TTL_MS) / 1000));
      const row = { session: S(session), role: S(role), joined: N(joined), expires };
      await table.put({ ...keyOf.connection(connection), ...row });
      await table.put({ ...keyOf.viewer(session, connection), ...row });
    },

    of,

    async list(session) {
      const where = '#pk = :pk AND begins_with(#sk, :viewers)';
      const values = { ':pk': S(partition(session)), ':viewers': S(VIEWERS) };
      const viewers: Viewer[] = [];
      for await (const item of table.query({ where, values })) {
        if (live(item)) viewers.push(viewerFrom(text(item, 'sk').slice(VIEWERS.length), item));
      }
      return viewers;
    },

    async leave(connection) {
      const item = await table.get(keyOf.connection(connection));
      if (item === undefined) return undefined;
      await table.remove(keyOf.viewer(text(item, 'session'), connection));
      const left = await table.remove(keyOf.connection(connection));
      return left === undefined ? undefined : viewerFrom(connection, left);
    },
  };
}

function viewerFrom(connection: string, item: Item): Viewer {
  // Only `join` writes it, and it was given a Role.
  const role = text(item, 'role') as Role;
  return { connection, session: text(item, 'session'), role, joined: number(item, 'joined') };
}
