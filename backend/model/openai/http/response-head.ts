/** How the end of a body is known (RFC 9112, 6.3); a number is its length in bytes. */
export type Framing = 'chunked' | 'until-close' | number;

export type ResponseHead = {
  readonly status: number;
  readonly headers: Headers;
  readonly framing: Framing;
  /** Whether the connection stays open after the response. */
  readonly keepAlive: boolean;
};

const STATUS_LINE = /^HTTP\/1\.([01]) (\d{3})\b/;
/** What is longer is no length, or one that no answer has. */
const LENGTH = /^\d{1,15}$/;

/** Reads the head of a response, its last empty line included. Throws at what is malformed. */
export function readHead(text: string): ResponseHead {
  const [first = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const [, minor, digits] = STATUS_LINE.exec(first) ?? [];
  const status = Number(digits);
  if (!(status >= 100)) throw new Error('not an HTTP response');
  const headers = headersOf(lines);
  const keepAlive = minor === '1' && !/\bclose\b/i.test(headers.get('connection') ?? '');
  return { status, headers, framing: framingOf(status, headers), keepAlive };
}

function framingOf(status: number, headers: Headers): Framing {
  const length = headers.get('content-length');
  if (status < 200 || status === 204 || status === 304) return 0;
  if (/\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')) return 'chunked';
  if (length === null) return 'until-close';
  // Two lengths come as "5, 6".
  if (!LENGTH.test(length)) throw new Error('an HTTP response without a length');
  return Number(length);
}

/** Throws at a name or value that no header has. */
function headersOf(lines: readonly string[]): Headers {
  const headers = new Headers();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return headers;
}
