import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const TEXTUAL = /^(text|image\/svg|application\/manifest)/;

type File = {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly brotli?: Buffer;
  readonly hashed: boolean;
};

/** The built client, read once: a few files that fit into memory, compressed ahead. Paths as the browser asks for them. */
export function readFiles(folder: string): ReadonlyMap<string, File> {
  const files = new Map<string, File>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const full = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, full).split(sep).join('/')}`;
    const plain = readFileSync(full);
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    const brotli = TEXTUAL.test(type) && brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    files.set(path, { type, etag, plain, hashed: path.startsWith('/assets/'), ...(brotli && { brotli }) });
  }
  return files;
}

/** Addresses that the page itself reads: a session, the tutors' door, a class. */
const ROUTES = /^\/(?:s\/[\w-]+|watch|class\/[\w-]+)?$/;

/** Serves one of `files`; `false` where the path is none of them. `/` and the page's own addresses are the page. */
export function serveFile(
  files: ReadonlyMap<string, File>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const file = files.get(ROUTES.test(path) ? '/index.html' : path);
  if (file === undefined) return false;
  const { type, etag, plain, brotli, hashed } = file;
  response.setHeader('Content-Type', type);
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return true;
  }
  const compressed = brotli !== undefined && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  const body = compressed ? brotli : plain;
  if (compressed) response.setHeader('Content-Encoding', 'br');
  response.writeHead(200, { 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}
