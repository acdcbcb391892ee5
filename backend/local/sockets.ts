import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { CODES } from '../../shared/codes.ts';
import { HEARTBEAT_GRACE_MS, HEARTBEAT_MS, HELLO_TIMEOUT_MS, SOCKET_MAX_BYTES } from '../../shared/limits.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Followers } from '../core/ports/sessions.ts';
import { frame } from '../core/wire/frame.ts';
import type { Receiver } from '../core/wire/receiver.ts';
import { Refusal } from '../core/wire/refusal.ts';
import { Connection, type Connections } from './connections.ts';

/** A reader that has taken nothing of what waits for it for this long is disconnected. */
const NO_PROGRESS_MS = 30_000;
/** From then on a silent connection is asked by pings, one each PATROL_MS: a page that only reads says nothing by itself. */
const QUIET_MS = HEARTBEAT_MS + HEARTBEAT_GRACE_MS;
/** Two missed pings of a client's own and the grace: a half-open socket is found within 30 s. */
const SILENCE_MS = 2 * HEARTBEAT_MS + HEARTBEAT_GRACE_MS;
const PATROL_MS = 1_000;
/** No client of ours splits a message; a proxy may, into a few. Many tiny pieces cost far more memory than what they say. */
const MAX_FRAGMENTS = 16;
const MAX_BUFFERED_CHUNKS = 1_024;

export type Sockets = {
  /** Takes over an HTTP upgrade that has been admitted. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Asks everybody to come back, each at a moment of its own within `spreadMs`. */
  sendAway(spreadMs: number): void;
  /** Closes every socket and stops the patrol. */
  close(): void;
};

type Options = {
  readonly connections: Connections;
  readonly receiver: Receiver;
  readonly followers: Followers;
  readonly clock: Clock;
  readonly logger: Logger;
  /** In 0..1, as `Math.random`. */
  readonly random: () => number;
  /** Whether a socket that floods is closed. */
  readonly rateLimits: boolean;
};

/** Accepts WebSockets, hands what they say to the receiver, and watches over them. */
export function createSockets(options: Options): Sockets {
  const { connections, receiver, followers, clock, logger, random, rateLimits } = options;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: SOCKET_MAX_BYTES,
    maxFragments: MAX_FRAGMENTS,
    maxBufferedChunks: MAX_BUFFERED_CHUNKS,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const { sender } = connections;
  const start = clock.now().toString(36);
  let accepted = 0;

  function refuse(connection: Connection, refusal: Refusal): void {
    void sender.send(connection.id, frame(refusal.frame()));
    if (refusal.close !== undefined) connection.close(refusal.close, refusal.code);
  }

  function greet(ws: WebSocket, request: IncomingMessage, socket: Socket): void {
    const id = `${start}-${++accepted}`;
    const connection = new Connection(id, request.socket.remoteAddress ?? '', ws, socket, clock.now());
    connections.add(connection);
    ws.on('message', (data: Buffer, isBinary) => {
      const isSlow = connection.heard(clock.now());
      if (!isSlow && rateLimits) return refuse(connection, new Refusal('flooding', 'Too many messages.'));
      if (isBinary) return refuse(connection, new Refusal('bad_message', 'Messages are text.'));
      void receiver.received(id, connection, data.toString());
    });
    ws.on('close', () => {
      connections.remove(id);
      void receiver.disconnected(id);
    });
    // What ws finds wrong with a frame, it answers with the fitting close code itself.
    ws.on('error', (cause) =>
      logger.info('socket.error', { connection: id, kind: 'code' in cause ? String(cause.code) : cause.name }),
    );
  }

  async function patrol(connection: Connection, now: number): Promise<void> {
    const quietMs = connection.quietFor(now);
    const stuckMs = connection.stuckFor(now);
    // A reader that is behind, but takes what it is sent, is there, though the pings wait behind the frames.
    if (stuckMs === undefined ? quietMs > SILENCE_MS : stuckMs > NO_PROGRESS_MS) return connection.terminate();
    if (quietMs >= QUIET_MS && stuckMs === undefined) connection.ping();
    if (connection.authenticated || now - connection.openedAt < HELLO_TIMEOUT_MS) return;
    connection.authenticated = (await followers.of(connection.id)) !== undefined;
    if (!connection.authenticated) refuse(connection, new Refusal('hello_timeout', 'No hello came.'));
  }

  const patrolling = setInterval(() => {
    const now = clock.now();
    for (const connection of connections.all()) void patrol(connection, now);
  }, PATROL_MS);
  patrolling.unref();

  return {
    accept(request, socket, head) {
      // Node's HTTP server hands over the TCP socket itself; its type is wider.
      if (!(socket instanceof Socket)) return void socket.destroy();
      server.handleUpgrade(request, socket, head, (ws) => greet(ws, request, socket));
    },
    sendAway(spreadMs) {
      for (const { id } of connections.all()) {
        void sender.send(id, frame({ type: 'goaway', comeBackInMs: Math.floor(random() * spreadMs) }));
      }
    },
    close() {
      clearInterval(patrolling);
      for (const connection of connections.all()) connection.close(CODES.going_away.close, 'going_away');
      for (const connection of connections.all()) setTimeout(() => connection.terminate(), 1_000).unref();
    },
  };
}
