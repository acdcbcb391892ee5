import {
  type ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { Clock } from '../core/ports/clock.ts';
import type { ConnectionId, Sender, Sent } from '../core/ports/delivery.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { InFlight } from './in-flight.ts';
import { createGate } from './gate.ts';
import { halvesOf } from './halves.ts';

/** Posts under way at once over all viewers: a tenth of a second's worth of API Gateway's 10,000 a second at 10 ms each. */
const POSTS_MAX = 100;
/** Waits after a 429 (throttled, or the client's buffer is full), each with jitter. What grows meanwhile goes out in the next frame. */
const BACKOFF_MS = [50, 100, 200, 400, 800, 1_600, 3_200, 6_400];
/** Tries after an answer that says nothing of the connection (5xx, a broken socket). */
const FAULTS_MAX = 3;

export type GatewaySender = Sender & {
  /** Frames that were posted. */
  readonly frames: number;
};

type Options = {
  /** With `maxAttempts` 1: how to go on after a failure is decided here. */
  readonly client: ApiGatewayManagementApiClient;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
  readonly work: InFlight;
};

/**
 * Posts frames to API Gateway's connections. One post at a time to each connection, which is what keeps their order (API Gateway promises
 * none), and at most POSTS_MAX over all of them. A connection that stays full for the whole of BACKOFF_MS is ended: its client comes back.
 */
export function createSender({ client, clock, logger, random, work }: Options): GatewaySender {
  const enter = createGate(POSTS_MAX);
  const tails = new Map<ConnectionId, Promise<Sent>>();
  let frames = 0;

  const pause = (ms: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    clock.after(ms, resolve);
    return promise;
  };

  async function post(connection: ConnectionId, frame: string): Promise<Sent | 'full' | 'fault' | 'too_large'> {
    const leave = await enter();
    try {
      frames++;
      await client.send(new PostToConnectionCommand({ ConnectionId: connection, Data: Buffer.from(frame) }));
      return 'sent';
    } catch (cause) {
      const status = statusOf(cause);
      // The status as well as the name: emulators and proxies answer a bare 410. 400 is an id that was never one.
      if (status === 410 || status === 400) return 'gone';
      if (status === 429) return 'full';
      if (status === 413) return 'too_large';
      if (status === 403) throw cause;
      logger.error('post.failed', { connection, status }, cause);
      return 'fault';
    } finally {
      leave();
    }
  }

  async function deliver(connection: ConnectionId, frame: string): Promise<Sent> {
    let faults = 0;
    for (const backoff of BACKOFF_MS) {
      const outcome = await post(connection, frame);
      if (outcome === 'sent' || outcome === 'gone') return outcome;
      if (outcome === 'too_large') return deliverInHalves(connection, frame);
      if (outcome === 'fault' && ++faults === FAULTS_MAX) break;
      await pause(backoff * (0.5 + random()));
    }
    logger.error('connection.stalled', { connection, faults });
    await close(connection);
    return 'gone';
  }

  /** DELTA_MAX and PAGE_TEXT_MAX are such that no frame of ours comes to this. */
  async function deliverInHalves(connection: ConnectionId, frame: string): Promise<Sent> {
    logger.error('frame.too_large', { connection, length: frame.length });
    const halves = halvesOf(frame);
    // Of anything but a delta nothing can be cut off: the reader finds what it lacks, and resumes.
    if (halves === undefined) return 'sent';
    const [first, second] = halves;
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

function statusOf(cause: unknown): number | undefined {
  if (!(cause instanceof Error) || !('$metadata' in cause)) return undefined;
  return (cause.$metadata as { readonly httpStatusCode?: number }).httpStatusCode;
}
