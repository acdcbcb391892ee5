import { HEARTBEAT_GRACE_MS, HEARTBEAT_MS } from '../../shared/limits.ts';
import { ServerMessage, type ServerMessageOf } from '../../shared/messages/server.ts';
import type { Clock } from './clock.ts';
import type { Unnumbered } from './numbered.ts';
import { closes, endOfClose, refusedBy, type SocketEnd } from './socket-end.ts';
import { OPEN, type WebSocketConstructor } from './web-socket.ts';

/** How long the way to `welcome` may take, TLS included: beyond it a phone's radio has most likely lost the packet for good. */
export const WELCOME_TIMEOUT_MS = 12_000;

/** One WebSocket from its opening to its end. It never comes back: that is the connection's work. */
export type Socket = {
  /** Sends a message with its number, where the socket is open. */
  send(message: Unnumbered, id: number): void;
  /** Asks at once whether the other side is still there. */
  check(): void;
  /** Ends it without calling `onEnd`. */
  close(): void;
};

type Options = {
  readonly url: string;
  readonly WebSocket: WebSocketConstructor;
  readonly clock: Clock;
  /** The number of the next message. */
  readonly nextId: () => number;
  /** Called when the socket is open, so that its cursors are those of this moment. */
  readonly hello: () => Unnumbered;
  readonly onWelcome: (welcome: ServerMessageOf<'welcome'>) => void;
  /** Everything after the welcome, in order; pongs left out. */
  readonly onMessage: (message: ServerMessage) => void;
  readonly onEnd: (why: SocketEnd) => void;
};

/** Opens a socket, says hello, and watches over it: no browser notices a half-open socket by itself. */
export function openSocket(options: Options): Socket {
  const { url, WebSocket, clock, nextId, hello, onWelcome, onMessage, onEnd } = options;
  let phase: 'greeting' | 'welcomed' | 'ended' = 'greeting';
  let heartbeatMs = HEARTBEAT_MS;
  let heardAt = clock.now();
  let unanswered = false;
  let cancel = clock.after(WELCOME_TIMEOUT_MS, () => end({ kind: 'lost' }));
  const socket = new WebSocket(url);

  function send(message: Unnumbered, id: number): void {
    if (socket.readyState === OPEN) socket.send(JSON.stringify({ ...message, id }));
  }

  function end(why: SocketEnd): void {
    if (phase === 'ended') return;
    close();
    onEnd(why);
  }

  function close(): void {
    phase = 'ended';
    cancel();
    socket.close(1000);
  }

  /** One timer that looks when it is due instead of being set anew by each of 20 frames a second. */
  function watch(): void {
    const quietMs = clock.now() - heardAt;
    if (quietMs >= heartbeatMs) ping();
    else cancel = clock.after(heartbeatMs - quietMs, watch);
  }

  function ping(): void {
    cancel();
    unanswered = true;
    send({ type: 'ping' }, nextId());
    cancel = clock.after(HEARTBEAT_GRACE_MS, () => (unanswered ? end({ kind: 'lost' }) : watch()));
  }

  function received(message: ServerMessage): void {
    switch (message.type) {
      case 'pong':
        return;
      case 'welcome':
        phase = 'welcomed';
        heartbeatMs = message.heartbeatMs;
        cancel();
        watch();
        return onWelcome(message);
      case 'error':
        // Before the welcome an error refuses the hello, whatever its code.
        if (phase === 'greeting' || closes(message.code)) return end(refusedBy(message));
        return onMessage(message);
      default:
        return onMessage(message);
    }
  }

  socket.addEventListener('open', () => {
    if (phase === 'greeting') send(hello(), nextId());
  });
  socket.addEventListener('message', ({ data }) => {
    if (phase === 'ended') return;
    heardAt = clock.now();
    unanswered = false;
    const message = decode(data);
    if (message !== undefined) received(message);
  });
  socket.addEventListener('close', ({ code }) => end(endOfClose(code)));
  // `close` follows every error and says more; without a listener `ws` would throw.
  socket.addEventListener('error', () => {});

  return {
    send,
    check() {
      if (phase === 'welcomed' && !unanswered) ping();
    },
    close,
  };
}

/** A frame, or `undefined` for what a newer server may say and this client does not know. */
function decode(data: unknown): ServerMessage | undefined {
  try {
    return ServerMessage.safeParse(JSON.parse(String(data))).data;
  } catch {
    return undefined;
  }
}
