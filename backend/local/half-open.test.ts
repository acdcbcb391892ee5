import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HEARTBEAT_GRACE_MS, HEARTBEAT_MS } from '../../shared/limits.ts';
import { startLocalTarget } from '../testing/local-target.ts';
import { helloOf, openSession } from '../testing/people.ts';

let target: Awaited<ReturnType<typeof startLocalTarget>>;
beforeAll(async () => {
  target = await startLocalTarget();
});
afterAll(() => target.stop());

/** A WebSocket client that says hello and is then a dead phone: its TCP connection stays, and nothing comes of it. */
async function deadPhone(code: string): Promise<{ closedAfterMs: Promise<number> }> {
  const { port } = new URL(target.url());
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    'GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  await new Promise((resolve) => socket.once('data', resolve));
  const hello = Buffer.from(JSON.stringify(helloOf({ first: { type: 'watch', code } })));
  // A client must mask; with a mask of zeros the payload stands as it is.
  socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | hello.length, 0, 0, 0, 0]), hello]));
  const from = Date.now();
  const { promise, resolve } = Promise.withResolvers<number>();
  socket.on('error', () => {});
  socket.on('close', () => resolve(Date.now() - from));
  socket.resume();
  return { closedAfterMs: promise };
}

it('MSG-8: a silent connection is ended by the server before 30 s, and its student is told; one that pings stays', {
  timeout: 60_000,
}, async () => {
  const {
    client: student,
    joined: { code = '' },
  } = await openSession(target.dial);
  const phone = await deadPhone(code);
  expect((await student.next('presence')).tutors).toBe(1);
  const pinging = setInterval(() => student.say({ type: 'ping' }), HEARTBEAT_MS / 2);
  const after = await phone.closedAfterMs;
  clearInterval(pinging);
  expect(after).toBeGreaterThanOrEqual(2 * HEARTBEAT_MS + HEARTBEAT_GRACE_MS);
  expect((await student.next('presence')).tutors).toBe(0);
  await student.answer({ type: 'ping' }, 'pong');
});
