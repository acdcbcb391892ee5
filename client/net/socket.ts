import type { ClientMessage, Hello } from '../../shared/client-messages.ts';
import { HEARTBEAT_GRACE_MS, HEARTBEAT_MS } from '../../shared/limits.ts';
import { ServerMessage } from '../../shared/server-messages.ts';
import type { Clock } from './clock.ts';
import { closes, type EndOfLine, endOfClose, refusedBy } from './end-of-line.ts';
import { OPEN, type SocketConstructor } from './socket.ts';

/** How long the way to `welcome` may take, TLS included: beyond it a phone's radio has most likely lost the packet for good. */
const WELCOME_TIMEOUT_MS = 12_000;

/** One socket from its opening to its end. It never comes back: that is the connection's work. */
export type Line = {
  send(message: ClientMessage): void;
  /** Asks at once whether the other side is still there. */
  check(): void;
  /** Ends it without telling `onEnd`. */
  close(): void;
};

type Options = {
  readonly url: string;
  readonly WebSocket: SocketConstructor;
  readonly clock: Clock;
  /** Called when the socket is open, so that its cursors are those of this moment. */
  readonly hello: () => Hello;
  /** Everything that is heard from `welcome` on, in order; pongs left out. */
  readonly onMessage: (message: ServerMessage) => void;
  readonly onEnd: (why: EndOfLine) => void;
};

/** Opens a socket, says hello, and keeps watch over it: no browser notices a half-open socket by itself. */
export function openLine({ url, WebSocket, clock, hello, onMessage, onEnd }: Options): Line {
  let phase: 'greeting' | 'welcomed' | 'ended' = 'greeting';
  let heartbeatMs = HEARTBEAT_MS;
  let heardAt = clock.now();
  let pings = 0;
  let unanswered = false;
  let cancel = clock.after(WELCOME_TIMEOUT_MS, () => end({ kind: 'lost' }));
  const socket = new WebSocket(url);

  function send(message: ClientMessage): void {
    if (socket.readyState === OPEN) socket.send(JSON.stringify(message));
  }

  function end(why: EndOfLine): void {
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
    send({ type: 'ping', n: pings++ });
    cancel = clock.after(HEARTBEAT_GRACE_MS, () => (unanswered ? end({ kind: 'lost' }) : watch()));
  }

  function heard(message: ServerMessage): void {
    switch (message.type) {
      case 'pong':
        return;
      case 'welcome':
        phase = 'welcomed';
        heartbeatMs = message.heartbeatMs;
        cancel();
        watch();
        return onMessage(message);
      case 'error':
        // Before the welcome an error refuses the hello, whatever its code.
        if (phase === 'greeting' || closes(message.code)) return end(refusedBy(message));
        return onMessage(message);
      case 'forgotten':
        onMessage(message);
        return end({ kind: 'forgotten' });
      default:
        return onMessage(message);
    }
  }

  socket.addEventListener('open', () => {
    if (phase === 'greeting') send(hello());
  });
  socket.addEventListener('message', ({ data }) => {
    if (phase === 'ended') return;
    heardAt = clock.now();
    unanswered = false;
    const message = decode(data);
    if (message !== undefined) heard(message);
  });
  socket.addEventListener('close', ({ code, reason }) => end(endOfClose(code, reason)));
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
