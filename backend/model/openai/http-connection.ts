import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { atBeat } from './beat.ts';
import { type Listener, ResponseReader } from './http-response.ts';

/** One for all sockets: what is read is decoded before the next read. A buffer for each read would be most of the garbage. */
const shared = Buffer.allocUnsafe(64 * 1024);

/** How long a connection waits for the next request: less than providers' load balancers, which hang up after a minute. */
const IDLE_MS = 30_000;

/** One connection to a provider; it carries one request at a time. */
export class HttpConnection {
  readonly #socket: Socket;
  #reader: ResponseReader | undefined;
  #failed: ((cause: Error) => void) | undefined;
  #resting = false;
  /** Whether anything of the present response has come. */
  heard = false;

  constructor(url: URL, gone: () => void) {
    const secure = url.protocol === 'https:';
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const onread = {
      buffer: shared,
      callback: (size: number, bytes: Uint8Array): boolean =>
        this.#took(Buffer.from(bytes.buffer, bytes.byteOffset, size)),
    };
    const options = { host, port: Number(url.port || (secure ? 443 : 80)), noDelay: true, onread };
    this.#socket = secure
      ? connectTls({ ...options, ...(isIP(host) === 0 && { servername: host }), ALPNProtocols: ['http/1.1'] })
      : connectTcp(options);
    this.#socket.on('end', () => this.#ended());
    this.#socket.on('error', (cause) => this.#fail(cause));
    this.#socket.on('timeout', () => this.destroy());
    this.#socket.on('close', () => {
      this.#fail(new Error('the connection was closed'));
      gone();
    });
  }

  /** Sends a request and tells what is heard; `failed` once, where the response does not become whole. */
  send(request: string, listener: Listener, failed: (cause: Error) => void): void {
    this.heard = false;
    this.#failed = failed;
    this.#reader = new ResponseReader({
      ...listener,
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

  /** Reads no more for about `ms`: what comes meanwhile is read at once then, for one system call instead of one for each token. */
  rest(ms: number): void {
    if (this.#resting || this.#reader === undefined) return;
    this.#resting = true;
    atBeat(ms, () => {
      this.#resting = false;
      if (!this.#socket.destroyed) this.#socket.read(0);
    });
  }

  destroy(): void {
    this.#socket.destroy();
  }

  /** The answer says whether to go on reading. */
  #took(bytes: Buffer): boolean {
    this.heard = true;
    this.#try(() => (this.#reader === undefined ? this.destroy() : this.#reader.take(bytes)));
    return !this.#resting;
  }

  #ended(): void {
    this.#try(() => this.#reader?.closed());
    this.destroy();
  }

  #try(step: () => void): void {
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
