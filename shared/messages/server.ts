import * as z from 'zod/mini';
import { ErrorMessage, GoAway, Pong, Welcome } from './connection.ts';
import { Joined, Left } from './following.ts';
import { PictureLink, Ticket } from './pictures.ts';
import { Events, JoinCode, Presence, TypingNow } from './session.ts';
import { Delta, TurnAsked, TurnEnd, TurnsPage } from './turn.ts';

/** Everything that a server says. Lenient: a client ignores fields and messages that it does not know. */
export const ServerMessage = z.discriminatedUnion('type', [
  Welcome,
  Joined,
  Left,
  TurnsPage,
  TurnAsked,
  Delta,
  TurnEnd,
  Events,
  Ticket,
  PictureLink,
  Presence,
  TypingNow,
  JoinCode,
  Pong,
  GoAway,
  ErrorMessage,
]);
export type ServerMessage = z.infer<typeof ServerMessage>;
/** One message by its `type`. */
export type ServerMessageOf<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;
