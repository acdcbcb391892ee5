import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Bucket } from '../../shared/limits.ts';
import type { ConnectionId, Sender, Sent } from '../core/ports/delivery.ts';
import { createEncoder } from './frames.ts';

/** Anything at all from one socket, pings and garbage included; above it the socket is closed with 4429. */
const SOCKET_BUCKET: Bucket = { capacity: 120, perSecond: 30 };

/**
 * What may wait for one reader. Fan-out keeps one frame in flight, and a page is below 100 KB, so only a reader far slower than its session
 * writes gets here. Frames beyond it are left out: it finds the gap by `at`, or its watchdog does, and resumes.
 */
const BACKLOG_MAX_BYTES = 1024 * 1024;

const NO_BYTES = Buffer.alloc(0);

/** One socket: what came from it and when, and whether it takes what is written. */
export class Connection {
  readonly id: ConnectionId;
  readonly #address: string;
  readonly openedAt: number;
  readonly #ws: WebSocket;
  readonly #socket: Socket;
  /** Whether it has said hello successfully, once that is known. */
  authenticated = false;
  /** Bytes that had come from it when any were last seen, and when that was. */
  #received = 0;
  #heardAt: number;
  /** Bytes that the kernel had taken when progress was last seen, and when that was. */
  #taken = 0;
  #progressAt: number;
  #level = SOCKET_BUCKET.capacity;
  #countedAt: number;

  constructor(id: string, address: string, ws: WebSocket, socket: Socket, now: number) {
    this.id = id;
    this.#address = address;
    this.#ws = ws;
    this.#socket = socket;
    this.openedAt = now;
    this.#heardAt = now;
    this.#countedAt = now;
    this.#progressAt = now;
  }

  /** The peer's address: where its messages come from. */
  address(): string {
    return this.#address;
  }

  /** Counts a message; `false` where they come too fast. */
  heard(now: number): boolean {
    const gained = ((now - this.#countedAt) / 1000) * SOCKET_BUCKET.perSecond;
    this.#level = Math.min(SOCKET_BUCKET.capacity, this.#level + gained) - 1;
    this.#countedAt = now;
    return this.#level >= 0;
  }

  /** For how long nothing has come from it, in ms, the answers to pings included: bytes tell, so that nobody listens for them. */
  quietFor(now: number): number {
    const received = this.#socket.bytesRead;
    if (received !== this.#received) this.#heardAt = now;
    this.#received = received;
    return now - this.#heardAt;
  }

  /** Writes a frame. Where the kernel takes it at once, that is all; otherwise settles when it has, or the socket is gone. */
  write(bytes: Buffer): Sent | Promise<Sent> {
    if (this.#ws.readyState !== this.#ws.OPEN) return 'gone';
    if (this.#socket.writableLength <= BACKLOG_MAX_BYTES) this.#socket.write(bytes);
    if (this.#socket.writableLength === 0) return 'sent';
    return new Promise((resolve) => {
      this.#socket.write(NO_BYTES, (error) => resolve(error ? 'gone' : 'sent'));
    });
  }

  /** For how long nothing of what waits has been taken, in ms; `undefined` where nothing waits. */
  stuckFor(now: number): number | undefined {
    const waiting = this.#socket.writableLength;
    const taken = this.#socket.bytesWritten - waiting;
    if (waiting === 0 || taken !== this.#taken) this.#progressAt = now;
    this.#taken = taken;
    return waiting === 0 ? undefined : now - this.#progressAt;
  }

  /** Asks by WebSocket's own ping whether somebody is there: browsers answer by themselves. */
  ping(): void {
    if (this.#ws.readyState === this.#ws.OPEN) this.#ws.ping();
  }

  close(code: number, reason: string): void {
    this.#ws.close(code, reason);
  }

  terminate(): void {
    this.#ws.terminate();
  }
}

/** The sockets of this process, as connection ids to the core. */
export type Connections = {
  readonly sender: Sender;
  add(connection: Connection): void;
  remove(id: ConnectionId): void;
  all(): Iterable<Connection>;
  readonly open: number;
  /** Frames and their bytes, handed over so far. */
  readonly frames: number;
  readonly bytes: number;
};

export function createConnections(): Connections {
  const connections = new Map<ConnectionId, Connection>();
  const encode = createEncoder();
  let frames = 0;
  let bytes = 0;
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
    add: (connection) => void connections.set(connection.id, connection),
    remove: (id) => void connections.delete(id),
    all: () => connections.values(),
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
