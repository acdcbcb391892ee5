import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Bucket } from '../../shared/limits.ts';
import type { Sent } from '../core/ports.ts';

/** Anything at all from one socket, pings and garbage included; above it the socket is closed with 4429. */
export const SOCKET_BUCKET: Bucket = { capacity: 120, perSecond: 30 };

/**
 * What may wait for one reader. Fan-out keeps one frame in flight, and a page is below 100 KB, so only somebody who reads far more slowly
 * than a session writes gets here. Frames beyond it are left out: he finds the gap by `at`, or his watchdog does, and asks.
 */
const BACKLOG_MAX_BYTES = 1024 * 1024;

const NO_BYTES = Buffer.alloc(0);

/** One socket: what was heard of it and when, and whether it takes what is written. */
export class Connection {
  readonly id: string;
  readonly address: string;
  readonly openedAt: number;
  readonly #ws: WebSocket;
  readonly #socket: Socket;
  /** Whether it has said hello successfully, once that is known. */
  seated = false;
  heardAt: number;
  /** Bytes that the kernel had taken when progress was last seen, and when that was. */
  #taken = 0;
  #progressAt: number;
  #level = SOCKET_BUCKET.capacity;

  constructor(id: string, address: string, ws: WebSocket, socket: Socket, now: number) {
    this.id = id;
    this.address = address;
    this.#ws = ws;
    this.#socket = socket;
    this.openedAt = now;
    this.heardAt = now;
    this.#progressAt = now;
  }

  /** Notes a message; `false` where they come too fast. */
  heard(now: number): boolean {
    const gained = ((now - this.heardAt) / 1000) * SOCKET_BUCKET.perSecond;
    this.#level = Math.min(SOCKET_BUCKET.capacity, this.#level + gained) - 1;
    this.heardAt = now;
    return this.#level >= 0;
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

  /** For how long nothing of what waits has been taken, in ms. */
  stuckFor(now: number): number {
    const waiting = this.#socket.writableLength;
    const taken = this.#socket.bytesWritten - waiting;
    if (waiting === 0 || taken !== this.#taken) this.#progressAt = now;
    this.#taken = taken;
    return now - this.#progressAt;
  }

  close(code: number, reason: string): void {
    this.#ws.close(code, reason);
  }

  terminate(): void {
    this.#ws.terminate();
  }
}
