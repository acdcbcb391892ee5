import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type Body, leanFetch } from './lean-fetch.ts';

let server: Server;
const sockets = new Set<Socket>();
afterEach(() => {
  server.closeAllConnections();
  server.close();
  sockets.clear();
});

async function listen(answer: Parameters<typeof createServer>[1]): Promise<string> {
  server = createServer(answer as never);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

it('sends method, headers and text, and uses a connection again', async () => {
  const url = await listen((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    request.on('end', () => response.end(`${String(request.method)} ${String(request.headers['x-a'])} ${body}`));
  });
  for (let i = 0; i < 3; i++) {
    const response = await leanFetch(url, { method: 'POST', headers: { 'X-A': 'b' }, body: 'é' });
    expect(await response.text()).toBe('POST b é');
  }
  expect(sockets.size).toBe(1);
});

it('asks once more where a kept connection was closed under the request', async () => {
  const url = await listen((_request, response) => response.end('ok'));
  await leanFetch(url);
  const [kept] = sockets;
  server.once('request', () => kept?.resetAndDestroy());
  server.prependOnceListener('request', (_request, response) => response.destroy());
  expect(await (await leanFetch(url)).text()).toBe('ok');
  expect(sockets.size).toBe(2);
});

it('gives a refusal with its text, and fails where nobody listens or the signal is aborted', async () => {
  const url = await listen((_request, response) => response.writeHead(429, { 'Retry-After': '2' }).end('{"error":1}'));
  const response = await leanFetch(url);
  expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
    429,
    '2',
    { error: 1 },
  ]);
  await expect(leanFetch('http://127.0.0.1:9/')).rejects.toThrow(/ECONNREFUSED|abort/);
  await expect(leanFetch(url, { signal: AbortSignal.abort() })).rejects.toThrow(/ECONNREFUSED|abort/);
});

it('reads less often where it is asked to rest, and loses nothing', async () => {
  const url = await listen((_request, response) => {
    let count = 0;
    const timer = setInterval(() => {
      response.write(`${count++} `);
      if (count === 30) {
        clearInterval(timer);
        response.end();
      }
    }, 4);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  const pieces: string[] = [];
  const hear = (body: Body) => ({
    text(piece: string) {
      pieces.push(piece);
      body.rest(40);
    },
    end: resolve,
    failed: () => resolve(),
  });
  await leanFetch(url, { hear });
  await promise;
  expect(pieces.join('')).toBe(Array.from({ length: 30 }, (_, i) => `${i} `).join(''));
  expect(pieces.length).toBeLessThan(12);
});

it('rejects where the head of a success is malformed', async () => {
  const tcp = createTcpServer((socket) =>
    socket.once('data', () => socket.end(`HTTP/1.1 200 OK\r\na b: c\r\n\r\ntext`)),
  );
  await once(tcp.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(tcp.address() as AddressInfo).port}/v1`;
  await expect(leanFetch(url)).rejects.toThrow(/header name/);
  await expect(leanFetch(url, { hear: () => ({ text() {}, end() {}, failed() {} }) })).rejects.toThrow(/header name/);
  tcp.close();
});

it('does not ask again what has been answered, though its connection is at the next question already', async () => {
  const heads = ['x: y', 'a b: c', 'x: y', 'x: y'];
  let asked = 0;
  const tcp = createTcpServer((socket) =>
    socket.on('data', () => socket.write(`HTTP/1.1 200 OK\r\n${heads[asked++]}\r\ncontent-length: 4\r\n\r\ntext`)),
  );
  await once(tcp.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(tcp.address() as AddressInfo).port}/v1`;
  await leanFetch(url);
  let next: Promise<Response> | undefined;
  const end = () => void (next = leanFetch(url));
  await expect(leanFetch(url, { hear: () => ({ text() {}, end, failed() {} }) })).rejects.toThrow(/header name/);
  expect(await (await next)?.text()).toBe('text');
  expect(asked).toBe(3);
  tcp.close();
});

it('tells the text of a success before the response settles, and nothing of a refusal', async () => {
  const url = await listen((request, response) => {
    response.writeHead(request.method === 'GET' ? 200 : 503);
    response.end('text');
  });
  const steps: string[] = [];
  const hear = () => ({ text: (piece: string) => steps.push(piece), end: () => steps.push('end'), failed: () => {} });
  expect((await leanFetch(url, { hear }).finally(() => steps.push('settled'))).ok).toBe(true);
  expect(steps).toEqual(['text', 'end', 'settled']);
  const refusal = await leanFetch(url, { method: 'POST', hear });
  expect([refusal.status, await refusal.text(), steps.length]).toEqual([503, 'text', 3]);
});
