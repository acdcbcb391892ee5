import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { type Exchange, HttpPool, type PoolLimits } from './pool.ts';

const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

type Listening = { readonly pool: HttpPool; readonly server: Server; readonly sockets: readonly Socket[] };

async function listen(answer: RequestListener): Promise<Listening> {
  const server = createServer(answer);
  const sockets: Socket[] = [];
  server.on('connection', (socket: Socket) => sockets.push(socket));
  open.push({
    close() {
      server.closeAllConnections();
      server.close();
    },
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { pool: poolAt((server.address() as AddressInfo).port), server, sockets };
}

/** A server of bytes: `answer` receives how many requests there have been. */
async function listenTcp(answer: (socket: Socket, count: number) => void, limits?: PoolLimits): Promise<HttpPool> {
  let count = 0;
  const server = createTcpServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', () => answer(socket, ++count));
    open.push({ close: () => socket.destroy() });
  });
  open.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return poolAt((server.address() as AddressInfo).port, limits);
}

const poolAt = (port: number, limits?: PoolLimits): HttpPool =>
  new HttpPool(new URL(`http://127.0.0.1:${port}/v1`), new Headers({ 'X-A': 'b' }), limits);

type Response = { readonly status: number; readonly headers: Headers; readonly text: string; readonly steps: string[] };

/** The whole response; rejects where it fails. */
function post(
  pool: HttpPool,
  body = '',
  step: (exchange: Exchange, text: string) => void = () => {},
): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  let response: Response = { status: 0, headers: new Headers(), text: '', steps: [] };
  const exchange = pool.post(body, {
    head: (status, headers) => (response = { ...response, status, headers }),
    text(piece) {
      response.steps.push(piece);
      response = { ...response, text: response.text + piece };
      step(exchange, response.text);
    },
    end: () => resolve(response),
    failed: reject,
  });
  return promise;
}

it('sends headers and text, and uses a connection again', async () => {
  const { pool, sockets } = await listen((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    request.on('end', () => response.end(`${String(request.method)} ${String(request.headers['x-a'])} ${body}`));
  });
  for (let i = 0; i < 3; i++) expect((await post(pool, 'é')).text).toBe('POST b é');
  expect(sockets.length).toBe(1);
});

it('passes a refusal on with its headers and text', async () => {
  const { pool } = await listen((_request, response) => response.writeHead(429, { 'Retry-After': '2' }).end('{"a":1}'));
  const { status, headers, text } = await post(pool);
  expect([status, headers.get('retry-after'), text]).toEqual([429, '2', '{"a":1}']);
});

it('asks once more where a kept connection was closed under the request', async () => {
  const { pool, server, sockets } = await listen((_request, response) => response.end('ok'));
  await post(pool);
  server.prependOnceListener('request', () => sockets[0]?.resetAndDestroy());
  expect((await post(pool)).text).toBe('ok');
  expect(sockets.length).toBe(2);
});

it('asks no more than once where a fresh connection is closed under the request', async () => {
  let asked = 0;
  const pool = await listenTcp((socket, count) => {
    asked = count;
    socket.destroy();
  });
  await expect(post(pool)).rejects.toThrow(/closed|ECONNRESET/);
  expect(asked).toBe(1);
});

it('asks only once more where each kept connection is closed under the request', async () => {
  let asked = 0;
  const waiting: Socket[] = [];
  const pool = await listenTcp((socket, count) => {
    asked = count;
    if (count > 2) return void socket.destroy();
    waiting.push(socket);
    if (count === 2) for (const each of waiting) each.write(OK);
  });
  await Promise.all([post(pool), post(pool)]);
  await expect(post(pool)).rejects.toThrow(/closed|ECONNRESET/);
  expect(asked).toBe(4);
});

it('keeps no more connections than its limit', async () => {
  const waiting: Socket[] = [];
  const pool = await listenTcp(
    (socket, count) => {
      waiting.push(socket);
      if (count === 3) for (const each of waiting) each.write(OK);
      if (count > 3) socket.write(OK);
    },
    { activeMax: 3, idleMax: 1 },
  );
  await Promise.all([post(pool), post(pool), post(pool)]);
  await expect.poll(() => waiting.filter(({ destroyed }) => destroyed).length).toBe(2);
  expect((await post(pool)).text).toBe('ok');
});

it('fails where too many requests are under way, and asks again once one is over', async () => {
  const asked = Promise.withResolvers<void>();
  const pool = await listenTcp((socket, count) => (count > 1 ? socket.write(OK) : asked.resolve()), {
    activeMax: 1,
    idleMax: 1,
  });
  const over = Promise.withResolvers<void>();
  const exchange = pool.post('', { head() {}, text() {}, end() {}, failed: () => over.resolve() });
  await expect(post(pool)).rejects.toThrow('too many');
  await asked.promise;
  exchange.abort();
  await over.promise;
  expect((await post(pool)).text).toBe('ok');
});

it('fails where a connection takes too long', async () => {
  const silent = createTcpServer((socket) => open.push({ close: () => socket.destroy() }));
  open.push(silent);
  await once(silent.listen(0, '127.0.0.1'), 'listening');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const pool = new HttpPool(new URL(`https://127.0.0.1:${(silent.address() as AddressInfo).port}`), new Headers());
  const failing = post(pool);
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  await expect(failing).rejects.toThrow('no connection in time');
});

it('fails where nobody listens', async () => {
  await expect(post(poolAt(9))).rejects.toThrow(/ECONNREFUSED/);
});

it('fails once it is aborted, and closes the connection', async () => {
  const { pool, sockets } = await listen((_request, response) => response.write('first'));
  await expect(post(pool, '', (exchange) => exchange.abort())).rejects.toThrow('closed');
  await expect.poll(() => sockets[0]?.destroyed).toBe(true);
});

it('reads less often while it is paused, and loses nothing', async () => {
  const { pool } = await listen((_request, response) => {
    let count = 0;
    const timer = setInterval(() => {
      response.write(`${count++} `);
      if (count < 30) return;
      clearInterval(timer);
      response.end();
    }, 4);
  });
  const { text, steps } = await post(pool, '', (exchange) => exchange.pause(40));
  expect(text).toBe(Array.from({ length: 30 }, (_, i) => `${i} `).join(''));
  expect(steps.length).toBeLessThan(12);
});

it('fails where the head is malformed', async () => {
  const pool = await listenTcp((socket) => socket.end('HTTP/1.1 200 OK\r\na b: c\r\n\r\ntext'));
  await expect(post(pool)).rejects.toThrow(/header name/i);
});

it('does not use a connection again on which more came than the response', async () => {
  const heads = new Set<Socket>();
  const pool = await listenTcp((socket) => {
    heads.add(socket);
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\ntextHTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nother');
  });
  expect([(await post(pool)).text, (await post(pool)).text]).toEqual(['text', 'text']);
  expect(heads.size).toBe(2);
});
