import type { Role } from '../../../shared/permissions.ts';
import type { ConnectionId } from '../../core/ports/delivery.ts';
import type { Follow, Follower, Followers } from '../../core/ports/sessions.ts';
import { type Item, N, number, S, text, textOr } from './item.ts';
import { connectionPartition, FOLLOWERS, FOLLOWS, GREETING, keyOf, partition } from './keys.ts';
import { keyFrom, type Table } from './table.ts';

/** API Gateway ends a connection after 2 h; a row that outlives it by one belongs to nobody, whether its $disconnect came or not. */
const CONNECTION_TTL_MS = 3 * 3_600_000;

/**
 * Who is connected and follows what. A connection's partition holds its greeting and a row for each of its follows, so that one Query
 * returns all of it; each follow has a row in its session's partition too. The connection's row comes first and goes last: it leads to the
 * session's, so that no crash leaves a follower that `gone` can't find.
 */
export function createFollowers(table: Table, now: () => number): Followers {
  const expiry = () => N(Math.ceil((now() + CONNECTION_TTL_MS) / 1000));

  async function rowsOf(connection: ConnectionId): Promise<readonly Item[]> {
    const values = { ':pk': S(connectionPartition(connection)) };
    return Array.fromAsync(table.query({ where: '#pk = :pk', values }));
  }

  async function remove(connection: ConnectionId, { s, session }: Follow): Promise<Follow | undefined> {
    await table.remove(keyOf.follower(session, connection, s));
    const removed = await table.remove(keyOf.follow(connection, s));
    return removed && followFrom(removed);
  }

  return {
    async greet({ id, identity, isNewer }, taken) {
      const who = { ...(identity.kind === 'session' && { session: S(identity.session) }), newer: { BOOL: isNewer } };
      await table.put({ ...keyOf.connection(id), ...who, numbers: N(taken), expires: expiry() });
    },

    async of(connection) {
      const rows = (await rowsOf(connection)).filter((item) => isLive(item, now()));
      const greeting = rows.find(isGreeting);
      if (greeting === undefined) return undefined;
      const session = textOr(greeting, 'session');
      return {
        id: connection,
        identity: session === undefined ? { kind: 'nobody' } : { kind: 'session', session },
        isNewer: greeting['newer']?.BOOL === true,
        follows: rows.filter((item) => !isGreeting(item)).map(followFrom),
      };
    },

    async number(connection) {
      const there = { when: 'attribute_exists(#pk)', values: { ':one': N(1) } };
      const counted = await table.update(keyOf.connection(connection), 'ADD #numbers :one', 'new', there);
      if (counted === 'refused') throw new Error('a number for a connection that is not there');
      return number(counted, 'numbers');
    },

    async follow({ connection, s, session, role, joined }, again) {
      const expires = expiry();
      const row = { ...keyOf.follower(session, connection, s), role: S(role), joined: S(joined), expires };
      if (again !== undefined) {
        const there = { when: 'attribute_exists(#pk)' };
        return (await table.put(row, there)) === 'refused' ? 'gone' : 'followed';
      }
      const values = { ':session': S(session), ':role': S(role), ':expires': expires };
      const set = 'SET #session = :session, #role = :role, #expires = :expires';
      const before = await table.update(keyOf.follow(connection, s), set, 'old', { values });
      const replaced = before === 'refused' ? undefined : textOr(before, 'session');
      if (replaced !== undefined && replaced !== session) await table.remove(keyOf.follower(replaced, connection, s));
      await table.put(row);
      return 'followed';
    },

    list: (session) => listFollowers(table, session, now()),

    async unfollow(connection, s) {
      const row = await table.get(keyOf.follow(connection, s));
      return row && remove(connection, followFrom(row));
    },

    async gone(connection) {
      const rows = await rowsOf(connection);
      const follows = rows.filter((item) => !isGreeting(item)).map(followFrom);
      const removed = await Promise.all(follows.map((follow) => remove(connection, follow)));
      await table.removeMany(rows.filter(isGreeting).map(({ pk, sk }) => keyFrom(pk, sk)));
      return removed.filter((follow) => follow !== undefined);
    },
  };
}

export async function listFollowers(table: Table, session: string, now: number): Promise<readonly Follower[]> {
  const values = { ':pk': S(partition(session)), ':followers': S(FOLLOWERS) };
  const rows = table.query({ where: '#pk = :pk AND begins_with(#sk, :followers)', values });
  return followersFrom(session, await Array.fromAsync(rows), now);
}

/** The followers that rows in a session's partition stand for. */
export function followersFrom(session: string, rows: readonly Item[], now: number): readonly Follower[] {
  return rows
    .filter((item) => isLive(item, now))
    .map((item) => ({ ...followerOf(text(item, 'sk')), session, role: roleIn(item), joined: text(item, 'joined') }));
}

/** Whose row in a session's partition has this sort key. */
export function followerOf(sort: string): Pick<Follower, 'connection' | 's'> {
  const end = sort.lastIndexOf('#');
  return { connection: sort.slice(FOLLOWERS.length, end), s: Number(sort.slice(end + 1)) };
}

function followFrom(item: Item): Follow {
  return { s: Number(text(item, 'sk').slice(FOLLOWS.length)), session: text(item, 'session'), role: roleIn(item) };
}

/** Only `follow` writes it, and it was given a Role. */
function roleIn(item: Item): Role {
  return text(item, 'role') as Role;
}

function isGreeting(item: Item): boolean {
  return text(item, 'sk') === GREETING;
}

function isLive(item: Item, now: number): boolean {
  return number(item, 'expires') * 1000 > now;
}
