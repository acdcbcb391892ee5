import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** Connections to a provider are kept for the next question: a TLS handshake costs as much as a short hint. */
const KEEP_ALIVE = { keepAlive: true, maxFreeSockets: 512, timeout: 60_000 };
const AGENTS = { http: new HttpAgent(KEEP_ALIVE), https: new HttpsAgent(KEEP_ALIVE) };

const bodies = new WeakMap<Response, IncomingMessage>();

/** The body of a successful response that `leanFetch` made, still to be read. */
export function bodyOf(response: Response): IncomingMessage | undefined {
  return bodies.get(response);
}

/**
 * A `fetch` for the `openai` package, on `node:http`: the built-in one hands each chunk through several streams, which costs more than
 * all of the rest of a relayed token (`docs/performance.md`). The body of a success is not in the response, but in `bodyOf` it.
 */
export async function leanFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  const secure = url.protocol === 'https:';
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const outgoing = (secure ? httpsRequest : httpRequest)(url, {
    method: init.method ?? 'GET',
    headers: Object.fromEntries(new Headers(init.headers)),
    agent: secure ? AGENTS.https : AGENTS.http,
    ...(init.signal && { signal: init.signal }),
  });
  outgoing.on('response', resolve);
  outgoing.on('error', reject);
  outgoing.end(typeof init.body === 'string' ? init.body : undefined);
  const incoming = await promise;
  const status = incoming.statusCode ?? 500;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  if (status >= 200 && status < 300) {
    const response = new Response(null, { status, headers });
    bodies.set(response, incoming);
    return response;
  }
  let text = '';
  for await (const piece of incoming.setEncoding('utf8')) text += String(piece);
  return new Response(text, { status, headers });
}
