import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { SECURITY_HEADERS } from '../../shared/security-headers.ts';

/**
 * How long a client may take over its headers, and over a whole request: the largest picture at 140 kbit/s. Looked at every five seconds;
 * upgraded sockets are no longer requests.
 */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 5_000 };

/** What the server answers besides the socket; each says whether the request was its own. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean;

type Options = {
  readonly routes: readonly Route[];
  readonly allowedOrigins: readonly string[];
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly timeouts?: typeof TIMEOUTS;
};

/** The HTTP server: pages with their security headers, and upgrades at `/ws` from the page's own origin or an allowed one. */
export function createHttp({ routes, allowedOrigins, upgrade, timeouts = TIMEOUTS }: Options): Server {
  const server = createServer(timeouts, (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (routes.some((route) => route(request, response))) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    }
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is nothing here.\n');
  });
  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    socket.on('error', () => socket.destroy());
    const path = (request.url ?? '').split('?', 1)[0];
    if (path !== '/ws') return reject(socket, '404 Not Found');
    if (!isAllowed(request, allowedOrigins)) return reject(socket, '403 Forbidden');
    upgrade(request, socket, head);
  });
  return server;
}

/** Browsers always send an Origin; programs that send none carry no user's cookies or trust, and are let in. */
function isAllowed({ headers }: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  return allowed.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}

function reject(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
