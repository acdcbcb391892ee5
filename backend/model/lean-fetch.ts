import { HttpConnection } from './http-connection.ts';

/** The body of a response, still to be heard. */
export type Body = {
  /** Tells what comes from now on, and what has come. `failed` or `end` is the last. */
  hear(listener: { text(piece: string): void; end(): void; failed(cause: Error): void }): void;
  /** Reads no more for `ms`. */
  rest(ms: number): void;
  destroy(): void;
};

type BodyListener = Parameters<Body['hear']>[0];

const bodies = new WeakMap<Response, Body>();
/** Connections without a request, by origin: a TLS handshake costs as much as a short hint. */
const idle = new Map<string, HttpConnection[]>();

/** The body of a successful response that `leanFetch` made. */
export function bodyOf(response: Response): Body | undefined {
  return bodies.get(response);
}

/**
 * A `fetch` for the `openai` package: HTTP/1.1, a text for a body, no redirects. The built-in one, and `node:http` too, hand each chunk
 * through several streams and callbacks, which costs more than all of the rest of a relayed token (`docs/performance.md`). The body of a
 * success is not in the response, but in `bodyOf` it.
 */
export async function leanFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  const request = requestOf(url, init);
  const signal = init.signal ?? undefined;
  signal?.throwIfAborted();
  const kept = idle.get(url.origin)?.pop();
  if (kept === undefined) return exchange(open(url), url, request, signal);
  try {
    return await exchange(kept, url, request, signal);
  } catch (cause) {
    // The other side may hang up just as the next request is on its way; it has seen nothing of it then.
    if (kept.heard || signal?.aborted === true) throw cause;
    return exchange(open(url), url, request, signal);
  }
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
  const named = headers instanceof Headers ? headers : new Headers(headers);
  const lines = Array.from(named, ([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = `${method} ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n${lines}`;
  return `${head}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** Settles with the response: a success as soon as its head has come, anything else with its text. */
function exchange(
  connection: HttpConnection,
  url: URL,
  request: string,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  let failure: Response | undefined;
  let listener: BodyListener | undefined;
  let early = '';
  let text = (piece: string): void => void (early += piece);
  let last = (heard: BodyListener): void => void heard;
  let over = false;

  const leave = (): void => connection.destroy();
  signal?.addEventListener('abort', leave, { once: true });

  function finish(tell: (heard: BodyListener) => void): void {
    signal?.removeEventListener('abort', leave);
    over = true;
    last = tell;
    if (listener !== undefined) tell(listener);
  }

  connection.send(
    request,
    {
      head(status, headers) {
        const response = new Response(null, { status, headers });
        if (!response.ok) return void (failure = response);
        bodies.set(response, {
          hear(heard) {
            listener = heard;
            text = (piece) => heard.text(piece);
            if (early !== '') heard.text(early);
            if (over) last(heard);
          },
          rest: (ms) => connection.rest(ms),
          destroy: leave,
        });
        resolve(response);
      },
      text: (piece) => text(piece),
      end(reusable) {
        if (reusable) idle.set(url.origin, [...(idle.get(url.origin) ?? []), connection]);
        finish((heard) => heard.end());
        if (failure !== undefined) resolve(new Response(early, failure));
      },
    },
    (cause) => {
      finish((heard) => heard.failed(cause));
      reject(cause);
    },
  );
  return promise;
}
