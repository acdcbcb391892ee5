import type { ServerMessage, ServerMessageOf } from '../../shared/messages/server.ts';
import { backoffMs } from './backoff.ts';
import type { Clock } from './clock.ts';
import type { Unnumbered } from './numbered.ts';
import { openSocket, type Socket } from './socket.ts';
import { type Final, isFinal, type Refused, type SocketEnd } from './socket-end.ts';
import type { WebSocketConstructor } from './web-socket.ts';

/** API Gateway ends every connection after 2 h: this one is replaced before, while the reader notices nothing. */
const HANDOVER_MS = 110 * 60_000;
/** Spread, so that a class that came in together does not come back together. */
const HANDOVER_JITTER_MS = 8 * 60_000;

/** How the connection stands. `failures` in a row is 0 until the first attempt has failed. */
export type Link =
  | { readonly kind: 'connecting'; readonly failures: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'waiting'; readonly failures: number; readonly until: number; readonly why?: Refused | undefined }
  | { readonly kind: 'closed'; readonly why?: Final };

export type Connection = {
  /**
   * Sends a message and returns its number; `undefined` where nobody is connected, and nothing is queued: what must arrive is sent again
   * after the next welcome.
   */
  send(message: Unnumbered): number | undefined;
  /** The page came to the front or the network came back: look at once, instead of when the timer says so. */
  wake(): void;
  /** Replaces the socket by a new one, and leaves it once that one is welcomed. */
  handOver(): void;
  close(): void;
};

export type ConnectionOptions = {
  readonly url: string;
  readonly WebSocket: WebSocketConstructor;
  readonly clock: Clock;
  /** In 0..1, as `Math.random`. */
  readonly random: () => number;
};

type Handlers = {
  readonly hello: () => Unnumbered;
  /** A new socket takes over: the numbers that the server gave on the old one are void. */
  readonly onWelcome: (welcome: ServerMessageOf<'welcome'>) => void;
  readonly onMessage: (message: ServerMessage) => void;
  readonly onLink: (link: Link) => void;
  /** A hello was refused for good. Returns whether the next one will differ, so that it is worth trying. */
  readonly onRefused: (why: Refused) => boolean;
};

/** A connection that comes back. Success is `welcome` and not `open`, and a planned hand-over holds two sockets at once. */
export function connect(options: ConnectionOptions, handlers: Handlers): Connection {
  const { clock, random } = options;
  const { hello, onWelcome, onMessage, onLink, onRefused } = handlers;
  /** The socket that has been welcomed. */
  let socket: Socket | undefined;
  /** The one that is to take its place: the first, a reconnect, or a hand-over. */
  let next: Socket | undefined;
  let lastId = 0;
  let failures = 0;
  /** Before this moment the server does not want to see anybody (goaway, rate limits): no wake shortens it. */
  let notBefore = 0;
  let cancel = (): void => {};
  let closed = false;
  const nextId = (): number => ++lastId;

  function tell(link: Link): void {
    if (socket === undefined || link.kind === 'open' || link.kind === 'closed') onLink(link);
  }

  function dial(): void {
    cancel();
    tell({ kind: 'connecting', failures });
    const dialled: Socket = openSocket({
      ...options,
      nextId,
      hello,
      onWelcome: (welcome) => welcomed(dialled, welcome),
      onMessage(message) {
        if (message.type !== 'goaway') onMessage(message);
        else if (dialled === socket) handOverIn(message.comeBackInMs);
      },
      onEnd: (why) => ended(dialled, why),
    });
    next = dialled;
  }

  function welcomed(from: Socket, welcome: ServerMessageOf<'welcome'>): void {
    socket?.close();
    socket = from;
    next = undefined;
    failures = 0;
    notBefore = 0;
    cancel();
    cancel = clock.after(HANDOVER_MS + random() * HANDOVER_JITTER_MS, dial);
    onWelcome(welcome);
    tell({ kind: 'open' });
  }

  function handOverIn(ms: number): void {
    notBefore = clock.now() + ms;
    next?.close();
    next = undefined;
    cancel();
    cancel = clock.after(ms, dial);
  }

  function ended(from: Socket, why: SocketEnd): void {
    const isRefusedHello = from !== socket && isFinal(why);
    if (isFinal(why) && !(isRefusedHello && onRefused(why))) return shut(why);
    if (from === socket) socket = undefined;
    if (from === next) {
      next = undefined;
      failures++;
    }
    if (next === undefined) return retry(why);
    tell({ kind: 'connecting', failures });
  }

  function retry(why: SocketEnd): void {
    const now = clock.now();
    const refused = why.kind === 'refused' ? why : undefined;
    if (refused?.retryAfterMs !== undefined) notBefore = Math.max(notBefore, now + refused.retryAfterMs);
    const until = Math.max(notBefore, now + backoffMs(failures, random));
    cancel();
    cancel = clock.after(until - now, dial);
    tell({ kind: 'waiting', failures, until, why: refused });
  }

  function shut(why?: Final): void {
    closed = true;
    cancel();
    socket?.close();
    next?.close();
    socket = next = undefined;
    onLink(why === undefined ? { kind: 'closed' } : { kind: 'closed', why });
  }

  dial();
  return {
    send(message) {
      if (socket === undefined) return undefined;
      const id = nextId();
      socket.send(message, id);
      return id;
    },
    wake() {
      if (closed) return;
      if (socket !== undefined) socket.check();
      else if (next === undefined && clock.now() >= notBefore) dial();
    },
    handOver() {
      if (!closed && next === undefined) dial();
    },
    close() {
      if (!closed) shut();
    },
  };
}
