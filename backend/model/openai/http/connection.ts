import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type ResponseListener, ResponseReader } from './response-reader.ts';
import type { TimerWheel } from './timer-wheel.ts';

/** TCP and TLS together. A lost first packet is sent again after 1 s and 3 s; what takes longer is better tried anew. */
const CONNECT_MS = 4_000;
/** How long a connection waits for its next request: less than providers' load balancers, which hang up after a minute. */
const IDLE_MS = 30_000;

/** Receives one response: `end` or `failed` comes once, and last. */
export type ExchangeListener = ResponseListener & { failed(cause: Error): void };

/** What the connections of one pool share. */
export type Shared = {
  /** Receives what any of them reads: it is decoded before the next read. A buffer for each read would be most of the garbage. */
  readonly buffer: Buffer;
  readonly wheel: TimerWheel;
};

type Options = { readonly origin: URL; readonly shared: Shared; readonly gone: () => void };

/** One connection to a provider; it carries one request at a time. */
export class HttpConnection {
  readonly #socket: Socket;
  readonly #wheel: TimerWheel;
  #reader: ResponseReader | undefined;
  #failed: ((cause: Error) => void) | undefined;
  #paused = false;
  #responded = false;

  /** `gone` is called once the connection is closed. */
  constructor({ origin, shared, gone }: Options) {
    this.#wheel = shared.wheel;
    const secure = origin.protocol === 'https:';
    const host = origin.hostname.replace(/^\[|\]$/g, '');
    const onread = {
      buffer: shared.buffer,
      callback: (size: number, bytes: Uint8Array): boolean =>
        this.#take(Buffer.from(bytes.buffer, bytes.byteOffset, size)),
    };
    const options = { host, port: Number(origin.port || (secure ? 443 : 80)), noDelay: true, onread };
    this.#socket = secure
      ? connectTls({ ...options, ...(isIP(host) === 0 && { servername: host }), ALPNProtocols: ['http/1.1'] })
      : connectTcp(options);
    const connecting = setTimeout(() => this.#socket.destroy(new Error('no connection in time')), CONNECT_MS);
    this.#socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
    this.#socket.on('end', () => this.#ended());
    this.#socket.on('error', (cause) => this.#fail(cause));
    this.#socket.on('timeout', () => this.destroy());
    this.#socket.on('close', () => {
      clearTimeout(connecting);
      this.#fail(new Error('the connection was closed'));
      gone();
    });
  }

  /** Whether any byte of the present response has come. */
  get responded(): boolean {
    return this.#responded;
  }

  /** Sends a request, and passes its response to `listener`. */
  send(request: string, listener: ExchangeListener): void {
    this.#responded = false;
    this.#failed = (cause) => listener.failed(cause);
    this.#reader = new ResponseReader({
      head: (status, headers) => listener.head(status, headers),
      text: (piece) => listener.text(piece),
      end: (reusable) => {
        this.#reader = this.#failed = undefined;
        if (reusable) this.#socket.setTimeout(IDLE_MS);
        else this.destroy();
        listener.end(reusable);
      },
    });
    this.#socket.setTimeout(0);
    this.#socket.write(request);
  }

  /** Stops reading for about `ms`: what comes meanwhile takes one system call then, instead of one for each token. */
  pause(ms: number): void {
    if (this.#paused || this.#reader === undefined) return;
    this.#paused = true;
    this.#wheel.after(ms, () => {
      this.#paused = false;
      if (!this.#socket.destroyed) this.#socket.read(0);
    });
  }

  destroy(): void {
    this.#socket.destroy();
  }

  /** Returns whether to go on reading. */
  #take(bytes: Buffer): boolean {
    this.#responded = true;
    this.#attempt(() => (this.#reader === undefined ? this.destroy() : this.#reader.take(bytes)));
    return !this.#paused;
  }

  #ended(): void {
    this.#attempt(() => this.#reader?.closed());
    this.destroy();
  }

  #attempt(step: () => void): void {
    try {
      step();
    } catch (cause) {
      this.#fail(cause instanceof Error ? cause : new Error(String(cause)));
      this.destroy();
    }
  }

  #fail(cause: Error): void {
    const failed = this.#failed;
    this.#reader = this.#failed = undefined;
    failed?.(cause);
  }
}
