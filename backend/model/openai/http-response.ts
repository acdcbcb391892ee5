import { StringDecoder } from 'node:string_decoder';

/**
 * What is heard of one response. `headers`: names in lower case, and values, in their order. `end`: it is whole; `reusable`: its connection
 * can take the next request.
 */
export type Listener = {
  head(status: number, headers: [string, string][]): void;
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

/** One HTTP/1.1 response (RFC 9112), from bytes that are cut anywhere; its body is text. What is malformed throws. */
export class ResponseReader {
  readonly #heard: Listener;
  readonly #decoder = new StringDecoder('utf8');
  #state: State = 'head';
  #line = '';
  #left = 0;
  #keep = true;

  constructor(heard: Listener) {
    this.#heard = heard;
  }

  /** Takes what was read, and overwrites it: the pieces of the body are moved together, to be decoded at once. */
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
        if (!whole || this.#line !== '' || !this.#tookShortSize(bytes, at, to)) {
          this.#line += bytes.toString('latin1', at, to);
          if (this.#line.length > HEAD_MAX) throw new Error('a response head without an end');
          if (whole) this.#tookLine();
        }
        at = to;
      }
    }
    const text = bodyTo === bodyFrom ? '' : this.#decoder.write(bytes.subarray(bodyFrom, bodyTo));
    if (text !== '') this.#heard.text(text);
    if (this.#state === 'done') this.#heard.end(this.#keep && at === bytes.length);
  }

  /** The connection was closed by the other side. Throws where the response is not whole. */
  closed(): void {
    if (this.#state !== 'until-close') throw new Error('the connection was closed within a response');
    this.#state = 'done';
    this.#heard.end(false);
  }

  #tookLine(): void {
    if (this.#state === 'head') {
      if (!/\r?\n\r?\n$/.test(this.#line)) return;
      this.#tookHead(this.#line);
    } else {
      const line = this.#line.trimEnd();
      if (this.#state === 'size') this.#tookSize(line);
      else if (this.#state === 'chunk-end') this.#expectEmpty(line);
      else if (line === '') this.#state = 'done';
    }
    this.#line = '';
  }

  #tookHead(head: string): void {
    const [first = '', ...lines] = head.trimEnd().split(/\r?\n/);
    const status = Number(/^HTTP\/1\.[01] (\d{3})\b/.exec(first)?.[1]);
    if (!(status >= 100)) throw new Error('not an HTTP response');
    // An interim response, such as 103: the real one follows.
    if (status < 200) return;
    const headers = lines.map((line): [string, string] => cut(line, line.indexOf(':'))).filter(([name]) => name !== '');
    const valuesOf = (name: string): string[] => headers.filter(([each]) => each === name).map(([, value]) => value);
    this.#keep = first.startsWith('HTTP/1.1') && !/\bclose\b/i.test(valuesOf('connection').join());
    const [length] = valuesOf('content-length');
    if (status === 204 || status === 304 || length === '0') this.#state = 'done';
    else if (/\bchunked\b/i.test(valuesOf('transfer-encoding').join())) this.#state = 'size';
    else if (length === undefined) [this.#state, this.#left] = ['until-close', Infinity];
    else [this.#state, this.#left] = ['length', Number(length)];
    this.#heard.head(status, headers);
  }

  /**
   * A size of up to three digits between two chunks, or the empty line before it, read without making text of it: what comes before
   * every token. `false`: anything else.
   */
  #tookShortSize(bytes: Buffer, from: number, to: number): boolean {
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

  #tookSize(line: string): void {
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

/** A header's name and value; no name where it has no colon. */
function cut(line: string, colon: number): [string, string] {
  return colon <= 0 ? ['', ''] : [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
