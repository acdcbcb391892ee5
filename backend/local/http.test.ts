import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { createHttp } from './http.ts';

const server = createHttp({
  routes: [(request) => request.url === '/read'],
  allowedOrigins: [],
  // What an upgraded socket sends comes back.
  upgrade: (_request, socket) => void socket.pipe(socket),
  timeouts: { headersTimeout: 40, requestTimeout: 80, connectionsCheckingInterval: 10 },
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function dial(request: string): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(request);
  return socket;
}

it('ends requests whose headers or body never come to their end, and leaves upgraded sockets alone', async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const upgraded = await dial('GET /ws HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  const headers = await dial('GET /read HTTP/1.1\r\nHost: here\r\n');
  const body = await dial('POST /read HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\nhalf');
  expect(await text(headers)).toMatch(/^HTTP\/1\.1 408 /);
  expect(await text(body)).toMatch(/^HTTP\/1\.1 408 /);
  upgraded.write('still here');
  expect(String(await once(upgraded, 'data'))).toBe('still here');
  upgraded.destroy();
});
