import type { ConnectionId } from '../core/ports/delivery.ts';
import type { Connection, Follow, Follower, Followers } from '../core/ports/sessions.ts';

const NOBODY: readonly Follower[] = [];

/** What is known of one connection. `numbers`: how many numbers of follows have been given. */
type Known = {
  readonly greeted?: Omit<Connection, 'follows'>;
  readonly numbers: number;
  readonly followers: readonly Follower[];
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
  const sessions = new Map<string, Map<string, Follower>>();
  const lists = new Map<string, readonly Follower[]>();

  function add(follower: Follower): void {
    const { session } = follower;
    const followers = sessions.get(session) ?? new Map<string, Follower>();
    followers.set(keyOf(follower), follower);
    sessions.set(session, followers);
    lists.delete(session);
  }

  function drop(follower: Follower): void {
    const { session } = follower;
    const followers = sessions.get(session);
    followers?.delete(keyOf(follower));
    if (followers?.size === 0) sessions.delete(session);
    lists.delete(session);
  }

  function remove(connection: ConnectionId, s: number): Follower | undefined {
    const known = connections.get(connection);
    const removed = known?.followers.find((follower) => follower.s === s);
    if (known === undefined || removed === undefined) return undefined;
    connections.set(connection, { ...known, followers: known.followers.filter((follower) => follower !== removed) });
    drop(removed);
    return removed;
  }

  return {
    async greet(greeted, taken) {
      const followers = connections.get(greeted.id)?.followers ?? NOBODY;
      connections.set(greeted.id, { greeted, numbers: taken, followers });
    },
    async of(connection) {
      const known = connections.get(connection);
      return known?.greeted && { ...known.greeted, follows: known.followers.map(followOf) };
    },
    async number(connection) {
      const known = connections.get(connection);
      if (known?.greeted === undefined) throw new Error('a number for a connection that is not there');
      const numbers = known.numbers + 1;
      connections.set(connection, { ...known, numbers });
      return numbers;
    },
    async follow(follower, again) {
      const { connection, s, session } = follower;
      if (again !== undefined && sessions.get(session)?.has(keyOf(follower)) !== true) return 'gone';
      const replaced = remove(connection, s);
      const known = connections.get(connection) ?? { numbers: 0, followers: NOBODY };
      connections.set(connection, { ...known, followers: [...known.followers, follower] });
      add(follower);
      if (replaced !== undefined && replaced.session !== session) changed(replaced.session);
      changed(session);
      return 'followed';
    },
    async list(session) {
      const known = lists.get(session);
      if (known !== undefined) return known;
      const followers = sessions.get(session);
      if (followers === undefined) return NOBODY;
      const list = [...followers.values()];
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
      const followers = [...(sessions.get(session)?.values() ?? [])];
      for (const { connection, s } of followers) remove(connection, s);
      if (followers.length > 0) changed(session);
    },
  };
}

function keyOf({ connection, s }: Follower): string {
  return `${connection} ${s}`;
}

function followOf({ s, session, role }: Follower): Follow {
  return { s, session, role };
}
