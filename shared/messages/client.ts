import * as z from 'zod/mini';
import { Hello, Ping } from './connection.ts';
import { Join, Leave, Open, Watch } from './following.ts';
import { Upload, View } from './pictures.ts';
import { Forget, Log, Rename, Renew, Typing } from './session.ts';
import { Ask, Earlier, Resume, Stop } from './turn.ts';

/** Everything that a client says. Strict: a field that the server does not know is an error, unless the client is newer (HELLO-2). */
export const ClientMessage = z.discriminatedUnion('type', [
  Hello,
  Open,
  Join,
  Watch,
  Leave,
  Ask,
  Stop,
  Resume,
  Earlier,
  Log,
  Upload,
  View,
  Typing,
  Renew,
  Rename,
  Forget,
  Ping,
]);
export type ClientMessage = z.infer<typeof ClientMessage>;
/** One message by its `type`. */
export type ClientMessageOf<T extends ClientMessage['type']> = Extract<ClientMessage, { type: T }>;
/** The messages about one session, which name it by `s`. */
export type SessionMessage = Extract<ClientMessage, { s: number }>;
