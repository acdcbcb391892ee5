import type { Sessions } from '../core/ports/sessions.ts';
import { S, text } from './dynamo/item.ts';
import { partition } from './dynamo/keys.ts';
import { keptUntil } from './dynamo/retention.ts';
import type { Table } from './dynamo/table.ts';

/** Which address opened a session, as `disguise` leaves it: its daily allowance is charged. It goes with the session. */
export type Payers = {
  keep(session: string, address: string): Promise<void>;
  of(session: string): Promise<string | undefined>;
};

export function createPayers(table: Table, now: () => number): Payers {
  const keyOf = (session: string) => ({ pk: S(partition(session)), sk: S('p') });
  return {
    async keep(session, address) {
      await table.put({ ...keyOf(session), address: S(address), expires: keptUntil(now()) });
    },
    async of(session) {
      const item = await table.get(keyOf(session));
      return item === undefined ? undefined : text(item, 'address');
    },
  };
}

/** Sessions of which each keeps the address that it is opened from, where that is known. */
export function openedFrom(
  sessions: Sessions,
  payers: Payers,
  address: () => string | Promise<string> | undefined,
): Sessions {
  return {
    ...sessions,
    async open(session) {
      const opened = await sessions.open(session);
      const from = await address();
      if (opened === 'opened' && from !== undefined) await payers.keep(session.id, from);
      return opened;
    },
  };
}
