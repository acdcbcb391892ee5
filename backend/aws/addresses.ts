import { N, S, text } from './dynamo/item.ts';
import type { Table } from './dynamo/table.ts';

/** API Gateway closes a connection after 10 idle minutes, and nothing reads its address after that. */
const ADDRESS_TTL_MS = 900_000;

/** The network address behind each connection, as `disguise` leaves it, stored from $connect (the only event with headers) until its `hello`. */
export type Addresses = {
  keep(connection: string, address: string): Promise<void>;
  of(connection: string): Promise<string | undefined>;
};

export function createAddresses(table: Table, now: () => number): Addresses {
  const keyOf = (connection: string) => ({ pk: S(`a#${connection}`), sk: S('a') });
  return {
    async keep(connection, address) {
      const expires = N(Math.ceil((now() + ADDRESS_TTL_MS) / 1000));
      await table.put({ ...keyOf(connection), address: S(address), expires });
    },
    async of(connection) {
      const item = await table.get(keyOf(connection));
      return item === undefined ? undefined : text(item, 'address');
    },
  };
}
