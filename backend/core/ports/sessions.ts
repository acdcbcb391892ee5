import type { Role } from '../../../shared/permissions.ts';
import type { ConnectionId } from './delivery.ts';

export type Session = {
  readonly id: string;
  readonly tokenHash: string;
  readonly code: string;
  readonly openedAt: number;
};

export interface Sessions {
  /** `'exists'` where the id or the join code is taken. */
  open(session: Session): Promise<'opened' | 'exists'>;
  get(id: string): Promise<Session | undefined>;
  byCode(code: string): Promise<Session | undefined>;
  renewCode(id: string, code: string): Promise<'renewed' | 'exists' | 'missing'>;
  /** Removes the session and everything of it, for good: turns, log, and whoever follows it does so no more. */
  remove(id: string): Promise<void>;
}

/** Who a connection has proved to be. */
export type Identity = { readonly kind: 'nobody' } | { readonly kind: 'session'; readonly session: string };

/** A session that a connection follows, under the number `s`. */
export type Follow = { readonly s: number; readonly session: string; readonly role: Role };

/** A connection that has said hello. `isNewer`: it speaks a newer version, whose unknown fields are ignored. */
export type Connection = {
  readonly id: ConnectionId;
  readonly identity: Identity;
  readonly isNewer: boolean;
  readonly follows: readonly Follow[];
};

/** Somebody who follows a session. `joined` is new with every join and `resume`, so that a runner knows when to start a cursor anew. */
export type Follower = Follow & { readonly connection: ConnectionId; readonly joined: string };

/** Who is connected, and what each follows. */
export interface Followers {
  /** Writes down who said hello. `taken`: how many numbers of follows are given already. */
  greet(connection: Omit<Connection, 'follows'>, taken: number): Promise<void>;
  of(connection: ConnectionId): Promise<Connection | undefined>;
  /** The next number for a follow of this connection: never the same twice, from 1. Throws where it has not said hello, or is gone. */
  number(connection: ConnectionId): Promise<number>;
  /**
   * Adds the follower, or replaces the row of the same connection and number. `again`: only where it follows still, so that one who has just
   * been removed does not come back by its own `resume`; `'gone'` where it does not.
   */
  follow(follower: Follower, again?: 'again'): Promise<'followed' | 'gone'>;
  list(session: string): Promise<readonly Follower[]>;
  /** Removes one follow; returns it, and `undefined` where it was not there. */
  unfollow(connection: ConnectionId, s: number): Promise<Follow | undefined>;
  /** The connection is gone: removes it with all its follows and returns them, none the second time. */
  gone(connection: ConnectionId): Promise<readonly Follow[]>;
}
