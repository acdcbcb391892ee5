import type { Following } from '../../shared/messages/following.ts';
import type { ServerMessage, ServerMessageOf } from '../../shared/messages/server.ts';
import type { Link } from './connection.ts';
import type { SessionRequest, Unnumbered } from './numbered.ts';

export type JoinedBody = Omit<ServerMessageOf<'joined'>, 're' | 'type'>;
/** What the server says about one session that is followed, and what it refuses there. */
export type SessionFrame = Exclude<Extract<ServerMessage, { s?: number | undefined }>, { type: 'joined' | 'left' }>;

export type FollowHandlers = {
  /** What to say to follow the session, with cursors of this moment. */
  readonly following: () => Extract<Unnumbered, { type: Following['type'] }>;
  /** The session as it stands, after each connect. `can`: what the server is able to do. */
  readonly onJoined: (joined: JoinedBody, can: readonly string[]) => void;
  readonly onMessage: (message: SessionFrame) => void;
  /** How the session is connected: `open` from each `onJoined` on. Nothing more comes after `closed`. */
  readonly onLink: (link: Link) => void;
};

/** One session on a connection. */
export type Followed = {
  /** Sends a message about the session and returns its number; `undefined` where the session is not followed just now. */
  send(message: SessionRequest): number | undefined;
  leave(): void;
};
