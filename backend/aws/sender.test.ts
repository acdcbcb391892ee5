import { ApiGatewayManagementApiClient } from '@aws-sdk/client-apigatewaymanagementapi';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Logger } from '../core/ports/logger.ts';
import { clientOptions } from './client-options.ts';
import { createInFlight } from './in-flight.ts';
import { createSender, type GatewaySender, POSTS_MAX } from './sender.ts';

/** The statuses of the gateway's responses, in this order; 200 after that. */
let answers: number[] = [];
const seen: string[] = [];
let underWay = 0;
/** Responses that wait until so many posts are under way. */
let held: (() => void)[] = [];
let holdUntil = 0;
let mostUnderWay = 0;
const server = createServer((request, response) => {
  mostUnderWay = Math.max(mostUnderWay, ++underWay);
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    seen.push(`${request.method} ${Buffer.concat(chunks).toString()}`);
    const respond = (): void => {
      underWay--;
      // No error names: proxies and emulators leave them out.
      response.writeHead(answers.shift() ?? 200).end('{}');
    };
    if (holdUntil === 0) return void setTimeout(respond, 5);
    held.push(respond);
    if (held.length < holdUntil) return;
    holdUntil = 0;
    for (const each of held.splice(0)) each();
  });
});

const logged: string[] = [];
const logger: Logger = { info: () => {}, error: (event) => void logged.push(event) };
/** Pauses end at once. */
const clock = { now: () => 0, after: (_ms: number, fn: () => void) => (setImmediate(fn), () => {}) };
let client: ApiGatewayManagementApiClient;
let sender: GatewaySender;
const work = createInFlight();

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ws`;
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
  const options = { ...clientOptions({ sockets: POSTS_MAX }), maxAttempts: 1 };
  client = new ApiGatewayManagementApiClient({ endpoint, region: 'us-east-1', credentials, ...options });
});
beforeEach(() => {
  answers = [];
  seen.length = 0;
  logged.length = 0;
  mostUnderWay = 0;
  held = [];
  holdUntil = 0;
  sender = createSender({ client, clock, logger, random: () => 0.5, work });
});
afterAll(() => {
  client.destroy();
  server.closeAllConnections();
  server.close();
});

it('posts to one connection one frame at a time, in order', async () => {
  const sent = await Promise.all(['1', '2', '3', '4'].map(async (frame) => sender.send('c1', frame)));
  expect(sent).toEqual(['sent', 'sent', 'sent', 'sent']);
  expect(seen).toEqual(['POST 1', 'POST 2', 'POST 3', 'POST 4']);
  expect(mostUnderWay).toBe(1);
  expect(sender.frames).toBe(4);
});

it('posts to POSTS_MAX connections at once, and to no more', async () => {
  holdUntil = POSTS_MAX;
  await Promise.all(Array.from({ length: POSTS_MAX + 20 }, async (_, i) => sender.send(`c${i}`, 'x')));
  expect(mostUnderWay).toBe(POSTS_MAX);
});

it.each([
  [[410], 'gone'],
  [[400], 'gone'],
  [[429, 429, 200], 'sent'],
  [[500, 200], 'sent'],
] as const)('takes %j for %s', async (statuses, outcome) => {
  answers = [...statuses];
  expect(await sender.send('c1', 'x')).toBe(outcome);
  expect(seen).toHaveLength(statuses.length);
});

it('sends a delta that is too large in halves, never cutting a pair', async () => {
  const delta = (at: number, text: string) => JSON.stringify({ type: 'delta', turn: 't', epoch: 1, at, text });
  answers = [413, 413];
  expect(await sender.send('c1', delta(7, 'ab\u{1F600}c'))).toBe('sent');
  const posts = seen.map((line) => line.replace('POST ', ''));
  expect(posts.slice(2)).toEqual([delta(7, 'a'), delta(8, 'b'), delta(9, '\u{1F600}c')]);
  expect(logged).toEqual(['frame.too_large', 'frame.too_large']);
});

it('drops what is too large and has no halves, and says so', async () => {
  answers = [413];
  expect(await sender.send('c1', '{"type":"forgotten"}')).toBe('sent');
  expect(logged).toEqual(['frame.too_large']);
});

it('ends a connection that stays full, so that its client comes back', async () => {
  answers = Array.from({ length: 8 }, () => 429);
  expect(await sender.send('c1', 'x')).toBe('gone');
  expect(seen.at(-1)).toBe('DELETE ');
  expect(logged).toContain('connection.stalled');
});

it('is awaited by whoever drains the work, and then nothing is under way', async () => {
  void sender.send('c1', 'x');
  void sender.close('c2', 1000, '');
  await work.drain();
  expect(underWay).toBe(0);
  expect(seen).toHaveLength(2);
});
