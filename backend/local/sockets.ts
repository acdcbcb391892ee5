import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { CODES } from '../../shared/codes.ts';
import { HEARTBEAT_GRACE_MS, HEARTBEAT_MS, HELLO_TIMEOUT_MS, SOCKET_MAX_BYTES } from '../../shared/limits.ts';
import type { App } from '../core/app.ts';
import { frame } from '../core/frame.ts';
import type { Clock, Log, Sender, Viewers } from '../core/ports.ts';
import { Refusal } from '../core/refusal.ts';
import { Connection } from './connection.ts';
import { createEncoder } from './frames.ts';

/** A reader that has taken nothing for this long is shown out. */
const NO_PROGRESS_MS = 30_000;
/** Two missed pings and the grace: a half-open socket is found within 30 s. */
const SILENCE_MS = 2 * HEARTBEAT_MS + HEARTBEAT_GRACE_MS;
const PATROL_MS = 1_000;
/** No client of ours splits a message; a proxy may, into a few. Many tiny pieces cost far more memory than what they say. */
const MAX_FRAGMENTS = 16;
const MAX_BUFFERED_CHUNKS = 1_024;

export type Sockets = {
  readonly sender: Sender;
  /** Hands every frame and close to the core. */
  attach(app: App, viewers: Viewers): void;
  /** Takes over an HTTP upgrade that has been admitted. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Tells everybody to come back, each at a moment of its own within `spreadMs`. */
  sendAway(spreadMs: number): void;
  /** Closes every socket and stops the patrol. */
  close(): void;
  readonly open: number;
  /** Frames and their bytes, handed over so far. */
  readonly frames: number;
  readonly bytes: number;
};

/** WebSockets of this process, as connection ids to the core. */
export function createSockets(clock: Clock, log: Log, random: () => number): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: SOCKET_MAX_BYTES,
    maxFragments: MAX_FRAGMENTS,
    maxBufferedChunks: MAX_BUFFERED_CHUNKS,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const connections = new Map<string, Connection>();
  const encode = createEncoder();
  const start = clock.now().toString(36);
  let accepted = 0;
  let frames = 0;
  let bytes = 0;
  let app: App | undefined;
  let viewers: Viewers | undefined;

  function refuse(connection: Connection, refusal: Refusal): void {
    void connection.write(encode(frame(refusal.frame())));
    if (refusal.close !== undefined) connection.close(refusal.close, refusal.code);
  }

  function greet(ws: WebSocket, request: IncomingMessage, socket: Socket): void {
    const id = `${start}-${++accepted}`;
    const connection = new Connection(id, request.socket.remoteAddress ?? '', ws, socket, clock.now());
    connections.set(id, connection);
    ws.on('message', (data: Buffer, isBinary) => {
      if (!connection.heard(clock.now())) return refuse(connection, new Refusal('flooding', 'Too many messages.'));
      if (isBinary) return refuse(connection, new Refusal('bad_message', 'Messages are text.'));
      void app?.received(id, { address: connection.address }, data.toString());
    });
    ws.on('close', () => {
      connections.delete(id);
      void app?.disconnected(id);
    });
    // What ws finds wrong with a frame, it answers with the fitting close code itself.
    ws.on('error', (cause) =>
      log.info('socket.error', { connection: id, kind: 'code' in cause ? String(cause.code) : cause.name }),
    );
  }

  async function patrol(connection: Connection, now: number): Promise<void> {
    if (now - connection.heardAt > SILENCE_MS || connection.stuckFor(now) > NO_PROGRESS_MS)
      return connection.terminate();
    if (connection.seated || now - connection.openedAt < HELLO_TIMEOUT_MS) return;
    connection.seated = (await viewers?.of(connection.id)) !== undefined;
    if (!connection.seated) refuse(connection, new Refusal('hello_timeout', 'No hello came.'));
  }

  const patrolling = setInterval(() => {
    const now = clock.now();
    for (const connection of connections.values()) void patrol(connection, now);
  }, PATROL_MS);
  patrolling.unref();

  return {
    sender: {
      send(id, json) {
        const encoded = encode(json);
        frames++;
        bytes += encoded.length;
        return connections.get(id)?.write(encoded) ?? 'gone';
      },
      close: (id, code, reason) => connections.get(id)?.close(code, reason),
    },
    attach(theApp, theViewers) {
      app = theApp;
      viewers = theViewers;
    },
    accept(request, socket, head) {
      // Node's HTTP server hands over the TCP socket itself; its type is wider.
      if (!(socket instanceof Socket)) return void socket.destroy();
      server.handleUpgrade(request, socket, head, (ws) => greet(ws, request, socket));
    },
    sendAway(spreadMs) {
      for (const connection of connections.values()) {
        void connection.write(encode(frame({ type: 'goaway', comeBackInMs: Math.floor(random() * spreadMs) })));
      }
    },
    close() {
      clearInterval(patrolling);
      for (const connection of connections.values()) connection.close(CODES.going_away.close, 'going_away');
      for (const connection of connections.values()) setTimeout(() => connection.terminate(), 1_000).unref();
    },
    get open() {
      return connections.size;
    },
    get frames() {
      return frames;
    },
    get bytes() {
      return bytes;
    },
  };
}
