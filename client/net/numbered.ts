import type { ClientMessage, SessionMessage } from '../../shared/messages/client.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A message before the connection has numbered it. */
export type Unnumbered = Without<ClientMessage, 'id'>;
/** A message about a session, without the numbers that only its connection knows. */
export type SessionRequest = Without<SessionMessage, 'id' | 's'>;
/** The request of one `type`. */
export type SessionRequestOf<T extends SessionRequest['type']> = Extract<SessionRequest, { type: T }>;
