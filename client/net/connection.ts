import type { ClientMessage, Hello } from '../../shared/client-messages.ts';
import type { ServerMessage } from '../../shared/server-messages.ts';
import { backoffMs } from './backoff.ts';
import type { Clock } from './clock.ts';
import { type EndOfLine, type Final, isFinal, type Refused } from './end-of-line.ts';
import { type Line, openLine } from './line.ts';
import type { SocketConstructor } from './socket.ts';

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
  /** Hands over a message; `false` where nobody is connected, and nothing is kept: what must arrive is sent again after the next welcome. */
  send(message: ClientMessage): boolean;
  /** The page came to the front or the network came back: look at once, instead of when the timer says so. */
  wake(): void;
  close(): void;
};

export type ConnectionOptions = {
  readonly url: string;
  readonly WebSocket: SocketConstructor;
  readonly clock: Clock;
  /** In 0..1, as `Math.random`. */
  readonly random: () => number;
  readonly hello: () => Hello;
  readonly onMessage: (message: ServerMessage) => void;
  readonly onLink: (link: Link) => void;
};

/**
 * A connection that comes back. Why not partysocket: success here is `welcome` and not `open`, a planned hand-over holds two sockets at
 * once, nothing may be sent before `hello`, a close by the server with 1000 must not look like one of ours, and time is injected.
 */
export function connect({ url, WebSocket, clock, random, hello, onMessage, onLink }: ConnectionOptions): Connection {
  /** The line that has been welcomed. */
  let line: Line | undefined;
  /** The one that is to take its place: the first, a reconnect, or a hand-over. */
  let next: Line | undefined;
  let failures = 0;
  /** Before this moment the server does not want to see anybody (goaway, rate limits): no wake shortens it. */
  let notBefore = 0;
  let cancel = (): void => {};
  let closed = false;

  function tell(link: Link): void {
    if (line === undefined || link.kind === 'open' || link.kind === 'closed') onLink(link);
  }

  function dial(): void {
    cancel();
    tell({ kind: 'connecting', failures });
    const dialled: Line = openLine({
      url,
      WebSocket,
      clock,
      hello,
      onMessage: (message) => heard(dialled, message),
      onEnd: (why) => ended(dialled, why),
    });
    next = dialled;
  }

  function heard(from: Line, message: ServerMessage): void {
    if (message.type === 'goaway') {
      if (from === line) handOverIn(message.comeBackInMs);
      return;
    }
    if (message.type === 'welcome') {
      line?.close();
      line = from;
      next = undefined;
      failures = 0;
      notBefore = 0;
      cancel();
      cancel = clock.after(HANDOVER_MS + random() * HANDOVER_JITTER_MS, dial);
      onMessage(message);
      return tell({ kind: 'open' });
    }
    onMessage(message);
  }

  function handOverIn(ms: number): void {
    notBefore = clock.now() + ms;
    next?.close();
    next = undefined;
    cancel();
    cancel = clock.after(ms, dial);
  }

  function ended(from: Line, why: EndOfLine): void {
    if (isFinal(why)) return shut(why);
    if (from === line) line = undefined;
    if (from === next) {
      next = undefined;
      failures++;
    }
    if (next === undefined) return retry(why);
    tell({ kind: 'connecting', failures });
  }

  function retry(why: EndOfLine): void {
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
    line?.close();
    next?.close();
    line = next = undefined;
    onLink(why === undefined ? { kind: 'closed' } : { kind: 'closed', why });
  }

  dial();
  return {
    send(message) {
      line?.send(message);
      return line !== undefined;
    },
    wake() {
      if (closed) return;
      if (line !== undefined) line.check();
      else if (next === undefined && clock.now() >= notBefore) dial();
    },
    close() {
      if (!closed) shut();
    },
  };
}
