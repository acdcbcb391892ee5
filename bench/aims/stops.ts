import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { newTurnId } from '../../client/session/turn-id.ts';
import { Histogram, type Summary } from '../lib/histogram.ts';
import { nowUs } from '../lib/monotonic.ts';
import { ask, hello, readMessage, stop } from '../lib/wire.ts';
import { startLocalServer } from '../load/local-server.ts';

/** Spread over more than a checkpoint, so that none is there by chance when the stop comes. */
const STOP_AFTER_MS = [60, 110, 160, 210, 260, 310, 360];

/** Measures how long (ms) it takes from a student's `stop` to the ending of its hint: the log wakes the runner of the same process. */
export async function measureStops(count: number): Promise<Summary> {
  const server = await startLocalServer({ env: { MODEL_PROVIDERS: 'scripted:2000x50@1', RATE_LIMITS: 'off' } });
  const socket = new WebSocket(server.socketUrl, { perMessageDeflate: false });
  const took = new Histogram();
  let welcomed = (): void => {};
  let ended = (_turn: string): void => {};
  socket.on('message', (data: Buffer) => {
    const message = readMessage(data);
    if (message.type === 'welcome') welcomed();
    if (message.type === 'end') ended(message.turn);
  });
  await once(socket, 'open');
  const { promise: isIn, resolve } = Promise.withResolvers<void>();
  welcomed = resolve;
  socket.send(hello({ type: 'open' }));
  await isIn;
  for (let i = 0; i < count; i++) {
    const turn = newTurnId();
    const { promise: end, resolve: isOver } = Promise.withResolvers<void>();
    ended = (id) => (id === turn ? isOver() : undefined);
    socket.send(ask(turn, 'Solve 2x+3=7'));
    await sleep(STOP_AFTER_MS[i % STOP_AFTER_MS.length]);
    const from = nowUs();
    socket.send(stop(turn));
    await end;
    took.record(nowUs() - from);
  }
  socket.close();
  await server.stop();
  return took.summary();
}
