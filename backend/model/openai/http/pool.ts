import { type ExchangeListener, HttpConnection } from './connection.ts';
import type { ResponseListener } from './response-reader.ts';
import { TimerWheel } from './timer-wheel.ts';

/** Read at a time; the kernel rarely holds more of one answer. */
const READ_BYTES = 64 * 1024;

export type PoolLimits = {
  /** Requests under way at once. */
  readonly activeMax: number;
  /** Connections that wait for a request. */
  readonly idleMax: number;
};

/**
 * Several times what a core carries, so that a provider that hangs cannot take every file descriptor; and as many connections kept as
 * answers end within seconds of each other, because a TLS handshake costs as much as a short hint.
 */
const LIMITS: PoolLimits = { activeMax: 4_096, idleMax: 256 };

/** Receives a response: `end` or `failed` comes once, and last. */
export type PostListener = Pick<ResponseListener, 'head' | 'text'> & { end(): void; failed(cause: Error): void };

/** A request under way. */
export type Exchange = {
  /** Stops reading for about `ms`. */
  pause(ms: number): void;
  /** Closes the connection; `failed` follows where the response is not whole yet. */
  abort(): void;
};

/**
 * Requests of one kind to one address, over connections that are used again: HTTP/1.1, text both ways, no redirects. A library passes each
 * chunk through several streams and callbacks, and makes a system call for each token; this one reads at the pace of the frames.
 */
export class HttpPool {
  readonly #url: URL;
  readonly #head: string;
  readonly #limits: PoolLimits;
  readonly #shared = { buffer: Buffer.allocUnsafe(READ_BYTES), wheel: new TimerWheel() };
  /** The newest is taken first, so that those that are too many time out. */
  readonly #idle: HttpConnection[] = [];
  #active = 0;

  constructor(url: URL, headers: Headers, limits = LIMITS) {
    this.#url = url;
    this.#limits = limits;
    const lines = Array.from(headers, ([name, value]) => `${name}: ${value}\r\n`).join('');
    this.#head = `POST ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n${lines}`;
  }

  /** Sends a body; its response goes to `listener`, in the very step in which it is read, but never before this returns. */
  post(body: string, listener: PostListener): Exchange {
    const request = `${this.#head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    let aborted = false;
    let connection = this.#idle.pop();
    let fresh = connection === undefined;

    const exchange: ExchangeListener = {
      head: (status, headers) => listener.head(status, headers),
      text: (piece) => listener.text(piece),
      end: (reusable) => {
        this.#active--;
        if (reusable && connection !== undefined) this.#keep(connection);
        listener.end();
      },
      failed: (cause) => {
        // The other side may hang up just as the next request is on its way; it has seen nothing of it then.
        if (!fresh && connection?.responded === false && !aborted) {
          fresh = true;
          connection = this.#open();
          connection.send(request, exchange);
          return;
        }
        this.#active--;
        listener.failed(cause);
      },
    };

    this.#active++;
    if (this.#active > this.#limits.activeMax)
      queueMicrotask(() => exchange.failed(new Error('too many requests under way')));
    else {
      connection ??= this.#open();
      connection.send(request, exchange);
    }
    return {
      pause: (ms) => connection?.pause(ms),
      abort() {
        aborted = true;
        connection?.destroy();
      },
    };
  }

  #open(): HttpConnection {
    const connection: HttpConnection = new HttpConnection({
      origin: this.#url,
      shared: this.#shared,
      gone: () => {
        const at = this.#idle.indexOf(connection);
        if (at !== -1) this.#idle.splice(at, 1);
      },
    });
    return connection;
  }

  #keep(connection: HttpConnection): void {
    if (this.#idle.length < this.#limits.idleMax) this.#idle.push(connection);
    else connection.destroy();
  }
}
