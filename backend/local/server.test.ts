import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { SOCKET_MAX_BYTES } from '../../shared/limits.ts';
import { startLocalTarget } from '../testing/local-target.ts';
import { openSession, rejoin } from '../testing/people.ts';
import { RawClient } from '../testing/raw-client.ts';
import { scripted } from '../testing/script.ts';

type LocalTarget = Awaited<ReturnType<typeof startLocalTarget>>;
let target: LocalTarget;
beforeAll(async () => {
  target = await startLocalTarget();
});
afterAll(() => target.stop());

const socketUrl = (): string => `${target.url().replace('http', 'ws')}/ws`;

async function refusedWith(
  options: { headers?: Record<string, string> },
  url = socketUrl(),
): Promise<number | undefined> {
  const socket = new WebSocket(url, options);
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
  socket.on('open', () => resolve(undefined));
  socket.on('error', () => {});
  const status = await promise;
  socket.terminate();
  return status;
}

describe('the local server', () => {
  it('serves the page with its security headers, and nothing else', async () => {
    const page = await fetch(target.url());
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/data/chalkstream.db',
      '/nothing',
      '/index.html/..',
    ]) {
      const found = await fetch(target.url() + path);
      expect([path, found.status === 404 || (await found.text()).includes('Chalkstream')]).toEqual([path, true]);
    }
    expect((await fetch(target.url(), { method: 'POST' })).status).toBe(405);
    const etag = page.headers.get('etag') ?? '';
    expect((await fetch(target.url(), { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it('tells this machine its metrics, and a proxy on it nothing', async () => {
    const metrics = await fetch(`${target.url()}/metrics`);
    expect(metrics.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const text = await metrics.text();
    for (const name of ['process_cpu_seconds_total', 'process_resident_memory_bytes', 'chalkstream_frames_total']) {
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
    expect((await fetch(`${target.url()}/metrics`, { headers: { 'X-Forwarded-For': '192.0.2.1' } })).status).toBe(404);
  });

  it('lets in its own origin and programs without one, and no other site', async () => {
    expect(await refusedWith({ headers: { Origin: target.url() } })).toBeUndefined();
    expect(await refusedWith({})).toBeUndefined();
    expect(await refusedWith({ headers: { Origin: 'https://evil.example' } })).toBe(403);
    expect(await refusedWith({ headers: { Origin: 'null' } })).toBe(403);
    expect(await refusedWith({}, `${target.url().replace('http', 'ws')}/other`)).toBe(404);
  });

  it('HELLO-9: a connection that says no hello is closed after 10 s', async () => {
    const socket = new WebSocket(socketUrl());
    const closed = once(socket, 'close');
    await once(socket, 'open');
    const [code] = (await closed) as [number];
    expect(code).toBe(4408);
  });

  it('MSG-2: a message above 128 KB closes the socket', async () => {
    const socket = new WebSocket(socketUrl());
    await once(socket, 'open');
    socket.on('error', () => {});
    socket.send('x'.repeat(SOCKET_MAX_BYTES + 1));
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1009);
  });

  it('MSG-2: a message in very many fragments closes the socket', async () => {
    const socket = new WebSocket(socketUrl());
    await once(socket, 'open');
    socket.on('error', () => {});
    for (let i = 0; i < 40; i++) socket.send('x', { fin: false });
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1008);
  });

  it('MSG-5: a flood is closed with 4429', async () => {
    const client = await RawClient.dial(target.dial);
    for (let i = 0; i < 400; i++) client.raw('{');
    expect(await client.closed()).toBe(4429);
  });

  it('survives what is no WebSocket at all', async () => {
    const { port } = new URL(target.url());
    for (const bytes of [
      '\u0000\u0001\u0002',
      'GET /ws HTTP/1.1\r\nUpgrade: websocket\r\n\r\n',
      `GET / HTTP/1.1\r\n${'a'.repeat(100_000)}`,
    ]) {
      const socket = connectTcp(Number(port), '127.0.0.1');
      socket.on('error', () => {});
      const { promise: closed, resolve } = Promise.withResolvers<void>();
      socket.on('close', () => resolve());
      socket.resume();
      socket.end(bytes);
      await closed;
    }
    expect((await fetch(target.url())).status).toBe(200);
  });

  it('EPOCH-4: a server that leaves says so, hands a running turn on, and it ends in the next epoch', async () => {
    const own = await startLocalTarget();
    const { client, joined } = await openSession(own.dial);
    const turn = 'turn-that-is-cut';
    client.say({ type: 'ask', s: 1, turn, text: scripted('said ', { wait: 8_000 }, 'whole') });
    await client.holds(turn, 5);
    await own.restart?.();
    expect((await client.next('goaway')).comeBackInMs).toBeGreaterThanOrEqual(0);
    expect(await client.closed()).toBe(4503);
    const { client: back, joined: again } = await rejoin(own.dial, joined, { cursors: [{ turn, epoch: 1, at: 5 }] });
    expect(again.turns[0]?.turn).toBe(turn);
    await back.next('delta', ({ epoch }) => epoch === 2);
    back.say({ type: 'stop', s: 1, turn });
    expect((await back.next('end')).epoch).toBe(2);
    await own.stop();
  });
});
