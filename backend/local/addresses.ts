import type { IncomingHttpHeaders } from 'node:http';
import type { NetworkInterfaceInfo } from 'node:os';
import { networkInterfaces } from 'node:os';
import type { Route } from './http.ts';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

const LOOPBACK = /^(?:localhost|127\.|::1$|\[::1\]$|::ffff:127\.)/;
const OWN_NAME = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;
const EVERYWHERE = new Set(['0.0.0.0', '::', '[::]']);
/** Addresses that a machine gives itself where no network gives it one: nobody else reaches them. */
const LINK_LOCAL = /^(?:169\.254\.|fe80:)/i;

/** Where other machines find a server that listens on `host`, the likeliest first; none where it listens on loopback alone. */
export function addressesOf(host: string, port: number, interfaces: Interfaces): readonly string[] {
  if (LOOPBACK.test(host)) return [];
  if (!EVERYWHERE.has(host)) return [urlOf(host.replaceAll(/[[\]]/g, ''), port)];
  const found = Object.values(interfaces)
    .flatMap((infos) => infos ?? [])
    .filter(({ internal, address }) => !internal && !LINK_LOCAL.test(address));
  const [four, six] = ['IPv4', 'IPv6'].map((family) => found.filter((info) => info.family === family));
  const listens = host === '0.0.0.0' ? (four ?? []) : [...(four ?? []), ...(six ?? [])];
  return listens.map(({ address }) => urlOf(address, port));
}

function urlOf(address: string, port: number): string {
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}

/**
 * True for a page of this very machine. What a proxy here passes on comes from loopback too, and so does a page of another site whose name
 * leads to loopback: both have another name in `Host`.
 */
export function isOfThisMachine({
  headers,
  socket,
}: {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}): boolean {
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
  return LOOPBACK.test(socket.remoteAddress ?? '') && OWN_NAME.test(headers.host ?? '') && !isForwarded;
}

/**
 * Tells a page that was opened on this machine, as `127.0.0.1`, under which addresses others reach it: a QR code that says 127.0.0.1 leads
 * a phone to itself. Nobody else has to know them.
 */
export function addressesRoute(host: string, port: () => number): Route {
  return (request, response) => {
    if (request.method !== 'GET' || request.url !== '/addresses') return false;
    if (!isOfThisMachine(request)) return false;
    const urls = addressesOf(host, port(), networkInterfaces());
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify({ urls }));
    return true;
  };
}
