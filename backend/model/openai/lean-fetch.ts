import { setImmediate as nextStep } from 'node:timers/promises';
import { HttpConnection } from './http-connection.ts';

/** Who hears the body of a success. `failed` or `end` is the last that he is told. */
export type BodyListener = { text(piece: string): void; end(): void; failed(cause: Error): void };

/** What a listener may do with the body that he hears. */
export type Body = {
  /** Reads no more for `ms`. */
  rest(ms: number): void;
  destroy(): void;
};

/** `hear` is called once the head of a success has come, and answers who hears its body, which is in no response then. */
export type LeanInit = RequestInit & { readonly hear?: (body: Body) => BodyListener };

/** Headers as they are sent: those of one client are the same each time, and change no more once they have been sent. */
const known = new WeakMap<Headers, string>();
/** Connections without a request, by origin: a TLS handshake costs as much as a short hint. */
const idle = new Map<string, HttpConnection[]>();

/**
 * A `fetch` for the `openai` package: HTTP/1.1, a text for a body, no redirects. The built-in one, and `node:http` too, hand each chunk
 * through several streams and callbacks, which costs more than all of the rest of a relayed token (`docs/performance.md`). With `hear`,
 * text is told in the very step in which it is read, before whoever awaits the response goes on.
 */
export async function leanFetch(input: string | URL | Request, init: LeanInit = {}): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  const request = requestOf(url, init);
  init.signal?.throwIfAborted();
  const kept = idle.get(url.origin)?.pop();
  if (kept === undefined) return exchange(open(url), url, request, init);
  // The other side may hang up just as the next request is on its way; it has seen nothing of it then.
  return exchange(kept, url, request, init, () => exchange(open(url), url, request, init));
}

function open(url: URL): HttpConnection {
  const connection: HttpConnection = new HttpConnection(url, () => {
    const rest = idle.get(url.origin)?.filter((other) => other !== connection) ?? [];
    idle.set(url.origin, rest);
  });
  return connection;
}

function requestOf(url: URL, { method = 'GET', headers, body }: RequestInit): string {
  const text = typeof body === 'string' ? body : '';
  const head = `${method} ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n${linesOf(headers)}`;
  return `${head}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

function linesOf(headers: RequestInit['headers']): string {
  const named = headers instanceof Headers ? headers : new Headers(headers);
  const lines = known.get(named) ?? Array.from(named, ([name, value]) => `${name}: ${value}\r\n`).join('');
  known.set(named, lines);
  return lines;
}

/**
 * Settles with the response: one that is heard once its head has come, any other with its text. `unheard`: what instead, where the
 * connection breaks before anything has come.
 */
function exchange(
  connection: HttpConnection,
  url: URL,
  request: string,
  { signal, hear }: LeanInit,
  unheard?: () => Promise<Response>,
): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  let head: ResponseInit = {};
  let listener: BodyListener | undefined;
  let gathered = '';

  /** Rejects where the head is none that a response can have. */
  const responseOf = async (text: string): Promise<Response> => new Response(text === '' ? null : text, head);

  const leave = (): void => connection.destroy();
  signal?.addEventListener('abort', leave, { once: true });

  connection.send(
    request,
    {
      head(status, headers) {
        head = { status, headers };
        if (hear === undefined || status > 299) return;
        listener = hear({ rest: (ms) => connection.rest(ms), destroy: leave });
        // What has come with the head goes on its way first.
        resolve(nextStep().then(() => responseOf('')));
      },
      text(piece) {
        if (listener === undefined) gathered += piece;
        else listener.text(piece);
      },
      end(reusable) {
        signal?.removeEventListener('abort', leave);
        if (reusable) idle.set(url.origin, [...(idle.get(url.origin) ?? []), connection]);
        if (listener === undefined) resolve(responseOf(gathered));
        else listener.end();
      },
    },
    (cause) => {
      signal?.removeEventListener('abort', leave);
      listener?.failed(cause);
      if (unheard === undefined || connection.heard || signal?.aborted === true) reject(cause);
      else resolve(unheard());
    },
  );
  return promise;
}
