import { describe, expect, it } from 'vitest';
import { ResponseReader } from './response-reader.ts';

type Heard = { status: number; type: string | null; text: string; end: boolean | undefined };

/** Reads a response that comes in pieces of `size` bytes. */
function read(response: string, size: number, closed = false): Heard {
  const heard: Heard = { status: 0, type: null, text: '', end: undefined };
  const reader = new ResponseReader({
    head(status, headers) {
      heard.status = status;
      heard.type = headers.get('content-type');
    },
    text: (piece) => void (heard.text += piece),
    end: (reusable) => void (heard.end = reusable),
  });
  const bytes = Buffer.from(response);
  for (let at = 0; at < bytes.length; at += size) reader.take(bytes.subarray(at, at + size));
  if (closed) reader.closed();
  return heard;
}

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n';
const whole = { status: 200, type: 'text/plain', text: 'é\u{1F600} and so on', end: true };

describe.each([1, 2, 7, 10_000])('a response in pieces of %i bytes', (size) => {
  it.each([
    [
      'in chunks',
      `${HEAD}Transfer-Encoding: chunked\r\n\r\n3\r\né\u{1F600}`.replace('3', '6') +
        '\r\nA;x=y\r\n and so on\r\n0\r\n\r\n',
    ],
    [
      'in chunks, with a trailer',
      `${HEAD}transfer-encoding: Chunked\r\n\r\n10\r\né\u{1F600} and so on\r\n0\r\nX: y\r\n\r\n`,
    ],
    [
      'in chunks, by two lines of a header',
      `${HEAD}Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n10\r\né\u{1F600} and so on\r\n0\r\n\r\n`,
    ],
    ['of a length', `${HEAD}Content-Length: 16\r\n\r\né\u{1F600} and so on`],
    [
      'after an early hint',
      `HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n${HEAD}Content-Length: 16\r\n\r\né\u{1F600} and so on`,
    ],
  ])('is read %s', (_, response) => {
    expect(read(response, size)).toEqual(whole);
  });

  it('ends with its connection where it says nothing of its length', () => {
    expect(read(`${HEAD}\r\né\u{1F600} and so on`, size, true)).toEqual({ ...whole, end: false });
  });

  it('reads bytes that are no UTF-8, and a character that is cut by the end, as U+FFFD', () => {
    const bytes = Buffer.concat([Buffer.from(`${HEAD}Content-Length: 4\r\n\r\na`), Buffer.from([0xff, 0xc3, 0xf0])]);
    let text = '';
    const reader = new ResponseReader({ head() {}, text: (piece) => void (text += piece), end() {} });
    for (let at = 0; at < bytes.length; at += size) reader.take(Buffer.from(bytes.subarray(at, at + size)));
    expect(text).toBe('a\ufffd\ufffd\ufffd');
  });

  it('keeps no connection that the other side will close', () => {
    expect(read(`${HEAD}Connection: close\r\nContent-Length: 16\r\n\r\né\u{1F600} and so on`, size).end).toBe(false);
  });

  it.each([
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n\r\n', false],
    ['a chunk without a size', `${HEAD}Transfer-Encoding: chunked\r\n\r\nx\r\n`, false],
    ['a chunk longer than its size', `${HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n`, false],
    ['a close within a chunk', `${HEAD}Transfer-Encoding: chunked\r\n\r\n9\r\nab`, true],
    ['a close within the head', HEAD, true],
    ['a negative length', `${HEAD}Content-Length: -5\r\n\r\nabcdefghij`, false],
    ['two lengths', `${HEAD}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdefghij`, false],
    ['a header name with a space', 'HTTP/1.1 200 OK\r\na b: c\r\n\r\n', false],
    ['a head without an end', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(70_000)}`, false],
  ])('throws at %s', (_, response, closed) => {
    expect(() => read(response, size, closed)).toThrow(/HTTP|chunk|within|header|head/);
  });
});
