import type { ConnectionId } from '../core/ports/delivery.ts';
import type { Connection, Follow, Follower, Followers, Identity } from '../core/ports/sessions.ts';

const NOBODY: readonly Follower[] = [];

/** What is known of one connection: `identity` once it has said hello, and how many numbers of follows have been given. */
type Known = {
  identity: Identity | undefined;
  isNewer: boolean;
  numbers: number;
  followers: readonly Follower[];
};

export type MemoryFollowers = Followers & {
  /** Removes everybody who follows a session. */
  forget(session: string): void;
};

/**
 * Who is connected and follows what, in memory: a socket dies with its process, so nothing of it is worth storing. A session's list is the
 * same array until it changes, so that a checkpoint with 1,000 observers costs nothing. `changed` is called after each change of a list.
 */
export function createFollowers(changed: (session: string) => void): MemoryFollowers {
  const connections = new Map<ConnectionId, Known>();
  const sessions = new Map<string, Set<Follower>>();
  const lists = new Map<string, readonly Follower[]>();

  function known(connection: ConnectionId): Known {
    const found = connections.get(connection) ?? { identity: undefined, isNewer: false, numbers: 0, followers: NOBODY };
    connections.set(connection, found);
    return found;
  }

  function add(follower: Follower): void {
    const { session } = follower;
    const followers = sessions.get(session);
    if (followers === undefined) sessions.set(session, new Set([follower]));
    else followers.add(follower);
    lists.delete(session);
  }

  function drop(follower: Follower): void {
    const { session } = follower;
    const followers = sessions.get(session);
    followers?.delete(follower);
    if (followers?.size === 0) sessions.delete(session);
    lists.delete(session);
  }

  function find(connection: ConnectionId, s: number): Follower | undefined {
    return connections.get(connection)?.followers.find((follower) => follower.s === s);
  }

  function remove(connection: ConnectionId, s: number): Follower | undefined {
    const removed = find(connection, s);
    const from = connections.get(connection);
    if (removed === undefined || from === undefined) return undefined;
    from.followers = from.followers.filter((follower) => follower !== removed);
    drop(removed);
    return removed;
  }

  return {
    async greet({ id, identity, isNewer }, taken) {
      Object.assign(known(id), { identity, isNewer, numbers: taken });
    },
    async of(connection): Promise<Connection | undefined> {
      const found = connections.get(connection);
      if (found?.identity === undefined) return undefined;
      const { identity, isNewer, followers } = found;
      return { id: connection, identity, isNewer, follows: followers.map(followOf) };
    },
    async number(connection) {
      const found = connections.get(connection);
      if (found?.identity === undefined) throw new Error('a number for a connection that is not there');
      return ++found.numbers;
    },
    async follow(follower, again) {
      const { connection, s, session } = follower;
      if (again !== undefined && find(connection, s)?.session !== session) return 'gone';
      const replaced = remove(connection, s);
      const by = known(connection);
      // Not spread: that would reserve places for sixteen more, for each of 10,000 connections.
      by.followers = by.followers.concat(follower);
      add(follower);
      if (replaced !== undefined && replaced.session !== session) changed(replaced.session);
      changed(session);
      return 'followed';
    },
    async list(session) {
      const listed = lists.get(session);
      if (listed !== undefined) return listed;
      const followers = sessions.get(session);
      if (followers === undefined) return NOBODY;
      const list = Array.from(followers);
      lists.set(session, list);
      return list;
    },
    async unfollow(connection, s) {
      const removed = remove(connection, s);
      if (removed === undefined) return undefined;
      changed(removed.session);
      return followOf(removed);
    },
    async gone(connection) {
      const followers = connections.get(connection)?.followers ?? NOBODY;
      connections.delete(connection);
      for (const follower of followers) drop(follower);
      for (const { session } of followers) changed(session);
      return followers.map(followOf);
    },
    forget(session) {
      const followers = [...(sessions.get(session) ?? [])];
      for (const { connection, s } of followers) remove(connection, s);
      if (followers.length > 0) changed(session);
    },
  };
}

function followOf({ s, session, role }: Follower): Follow {
  return { s, session, role };
}
