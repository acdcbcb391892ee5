import { StringDecoder } from 'node:string_decoder';
import { readHead } from './response-head.ts';

/** Receives one response. `end`: it is whole; `reusable`: its connection can take the next request. */
export type ResponseListener = {
  head(status: number, headers: Headers): void;
  text(piece: string): void;
  end(reusable: boolean): void;
};

/** More than any provider sends before a body. */
const HEAD_MAX = 64 * 1024;
/** `;` begins an extension, which is skipped (RFC 9112, 7.1.1). */
const CHUNK_SIZE = /^([0-9a-f]{1,8})[ \t]*(?:;|$)/i;
const LF = 10;
const CR = 13;

type State = 'head' | 'size' | 'chunk' | 'chunk-end' | 'trailer' | 'length' | 'until-close' | 'done';

/** Reads one HTTP/1.1 response (RFC 9112) from bytes that are cut anywhere; its body is text. Throws at what is malformed. */
export class ResponseReader {
  readonly #listener: ResponseListener;
  readonly #decoder = new StringDecoder('utf8');
  #state: State = 'head';
  #line = '';
  #left = 0;
  #keep = true;

  constructor(listener: ResponseListener) {
    this.#listener = listener;
  }

  /** Takes what was read, and overwrites it: the chunks of the body are moved together, to be decoded at once. */
  take(bytes: Buffer): void {
    let at = 0;
    let bodyFrom = 0;
    let bodyTo = 0;
    while (at < bytes.length && this.#state !== 'done') {
      if (this.#state === 'chunk' || this.#state === 'length' || this.#state === 'until-close') {
        const to = this.#state === 'until-close' ? bytes.length : Math.min(bytes.length, at + this.#left);
        if (bodyTo === 0) bodyFrom = bodyTo = at;
        if (bodyTo !== at) bytes.copyWithin(bodyTo, at, to);
        bodyTo += to - at;
        this.#left -= to - at;
        at = to;
        if (this.#left === 0 && this.#state === 'chunk') this.#state = 'chunk-end';
        else if (this.#left === 0 && this.#state === 'length') this.#state = 'done';
      } else {
        let to = at;
        while (to < bytes.length && bytes[to] !== LF) to++;
        const whole = to < bytes.length;
        if (whole) to++;
        if (!whole || this.#line !== '' || !this.#takeShortSize(bytes, at, to)) {
          this.#line += bytes.toString('latin1', at, to);
          if (this.#line.length > HEAD_MAX) throw new Error('a response head without an end');
          if (whole) this.#takeLine();
        }
        at = to;
      }
    }
    this.#pass(bodyTo === bodyFrom ? '' : this.#decoder.write(bytes.subarray(bodyFrom, bodyTo)));
    if (this.#state === 'done') this.#end(this.#keep && at === bytes.length);
  }

  /** The other side has closed the connection. Throws where the response is not whole. */
  closed(): void {
    if (this.#state !== 'until-close') throw new Error('the connection was closed within a response');
    this.#state = 'done';
    this.#end(false);
  }

  #pass(text: string): void {
    if (text !== '') this.#listener.text(text);
  }

  #end(reusable: boolean): void {
    this.#pass(this.#decoder.end());
    this.#listener.end(reusable);
  }

  #takeLine(): void {
    if (this.#state === 'head') {
      if (!this.#line.endsWith('\n\r\n') && !this.#line.endsWith('\n\n')) return;
      this.#takeHead(this.#line);
    } else {
      const line = this.#line.trimEnd();
      if (this.#state === 'size') this.#takeSize(line);
      else if (this.#state === 'chunk-end') this.#expectEmpty(line);
      else if (line === '') this.#state = 'done';
    }
    this.#line = '';
  }

  #takeHead(text: string): void {
    const { status, headers, framing, keepAlive } = readHead(text);
    // An interim response, such as 103: the real one follows.
    if (status < 200) return;
    this.#keep = keepAlive;
    if (framing === 'chunked') this.#state = 'size';
    else if (framing === 'until-close') [this.#state, this.#left] = ['until-close', Infinity];
    else [this.#state, this.#left] = [framing === 0 ? 'done' : 'length', framing];
    this.#listener.head(status, headers);
  }

  /**
   * Reads a size of up to three digits, or the empty line before it, without making a string of it: this comes before every token.
   * Returns `false` for anything else.
   */
  #takeShortSize(bytes: Buffer, from: number, to: number): boolean {
    const length = to - from - 2;
    if (length < 0 || length > 3 || bytes[to - 2] !== CR) return false;
    if (this.#state === 'chunk-end' && length === 0) {
      this.#state = 'size';
      return true;
    }
    if (this.#state !== 'size' || length === 0) return false;
    let size = 0;
    for (let at = from; at < to - 2; at++) {
      const digit = hexDigit(bytes[at] ?? 0);
      if (digit === -1) return false;
      size = size * 16 + digit;
    }
    if (size === 0) return false;
    this.#left = size;
    this.#state = 'chunk';
    return true;
  }

  #takeSize(line: string): void {
    const size = CHUNK_SIZE.exec(line)?.[1];
    if (size === undefined) throw new Error('a chunk without a size');
    this.#left = Number.parseInt(size, 16);
    this.#state = this.#left === 0 ? 'trailer' : 'chunk';
  }

  #expectEmpty(line: string): void {
    if (line !== '') throw new Error('a chunk longer than its size');
    this.#state = 'size';
  }
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
