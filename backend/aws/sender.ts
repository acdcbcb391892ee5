import {
  type ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { Clock } from '../core/ports/clock.ts';
import type { ConnectionId, Sender, Sent } from '../core/ports/delivery.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { InFlight } from './in-flight.ts';
import { createSemaphore } from './semaphore.ts';
import { splitDelta } from './split-delta.ts';
import { statusOf } from './status-of.ts';

/** Posts in flight at once over all viewers: at 10 ms each, API Gateway's limit of 10,000 a second. The client has as many sockets. */
export const POSTS_MAX = 100;
/** Waits after a 429 (throttled, or the client's buffer is full), each with jitter. Text that arrives meanwhile goes into the next frame. */
const BACKOFF_MS = [50, 100, 200, 400, 800, 1_600, 3_200, 6_400];
/** Attempts that may fail in a way that says nothing about the connection (5xx, a time-out, a broken socket). */
const FAULTS_MAX = 3;

export type GatewaySender = Sender & {
  /** Frames posted so far. */
  readonly frames: number;
};

type Options = {
  /** With `maxAttempts` 1: retries are decided here. */
  readonly client: ApiGatewayManagementApiClient;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
  readonly work: InFlight;
};

/**
 * Posts frames to API Gateway's connections: one at a time to each connection, because API Gateway keeps no order between posts, and at most
 * POSTS_MAX over all of them. A connection that stays full for the whole of BACKOFF_MS is closed; its client reconnects and resumes.
 */
export function createSender({ client, clock, logger, random, work }: Options): GatewaySender {
  const acquire = createSemaphore(POSTS_MAX);
  const tails = new Map<ConnectionId, Promise<Sent>>();
  let frames = 0;

  const pause = (ms: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    clock.after(ms, resolve);
    return promise;
  };

  async function post(connection: ConnectionId, frame: string): Promise<Sent | 'full' | 'fault' | 'too_large'> {
    const release = await acquire();
    try {
      frames++;
      await client.send(new PostToConnectionCommand({ ConnectionId: connection, Data: Buffer.from(frame) }));
      return 'sent';
    } catch (cause) {
      const status = statusOf(cause);
      // 410: closed. 400: an id that never was a connection's.
      if (status === 410 || status === 400) return 'gone';
      if (status === 429) return 'full';
      if (status === 413) return 'too_large';
      if (status === 403) throw cause;
      logger.error('post.failed', { connection, status }, cause);
      return 'fault';
    } finally {
      release();
    }
  }

  async function deliver(connection: ConnectionId, frame: string): Promise<Sent> {
    let faults = 0;
    for (const backoff of BACKOFF_MS) {
      const outcome = await post(connection, frame);
      if (outcome === 'sent' || outcome === 'gone') return outcome;
      if (outcome === 'too_large') return deliverSplit(connection, frame);
      if (outcome === 'fault' && ++faults === FAULTS_MAX) break;
      await pause(backoff * (0.5 + random()));
    }
    logger.error('connection.stalled', { connection, faults });
    await close(connection);
    return 'gone';
  }

  /** Not expected: DELTA_MAX and PAGE_TEXT_MAX keep every frame below API Gateway's 128 KB. */
  async function deliverSplit(connection: ConnectionId, frame: string): Promise<Sent> {
    logger.error('frame.too_large', { connection, length: frame.length });
    const parts = splitDelta(frame);
    // Only a delta can be split. Whoever misses another frame detects the gap, and resumes.
    if (parts === undefined) return 'sent';
    const [first, second] = parts;
    return (await deliver(connection, first)) === 'gone' ? 'gone' : deliver(connection, second);
  }

  async function inOrder(connection: ConnectionId, frame: string): Promise<Sent> {
    const before = tails.get(connection);
    const mine = (before ?? Promise.resolve()).then(
      () => deliver(connection, frame),
      () => deliver(connection, frame),
    );
    tails.set(connection, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(connection) === mine) tails.delete(connection);
    }
  }

  /** API Gateway chooses the close code itself; the `error` frame before it tells the client why. */
  async function close(connection: ConnectionId): Promise<void> {
    try {
      await client.send(new DeleteConnectionCommand({ ConnectionId: connection }));
    } catch (cause) {
      if (statusOf(cause) !== 410) logger.error('close.failed', { connection }, cause);
    }
  }

  return {
    send: (connection, frame) => work.track(inOrder(connection, frame)),
    close: (connection) => work.track(close(connection)),
    get frames() {
      return frames;
    },
  };
}
