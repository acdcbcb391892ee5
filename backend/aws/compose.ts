import { ApiGatewayManagementApiClient } from '@aws-sdk/client-apigatewaymanagementapi';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type App, createApp } from '../core/app.ts';
import type { Model } from '../core/model.ts';
import type { Log, Pace } from '../core/ports.ts';
import { clock } from '../node/clock.ts';
import { clientOptions } from './client-options.ts';
import { type Addresses, createAddresses } from './addresses.ts';
import { createDynamoStore } from './dynamo/store.ts';
import { openTable } from './dynamo/table.ts';
import { type Env, need } from './environment.ts';
import { createInFlight, type InFlight } from './in-flight.ts';
import { createJobs } from './jobs.ts';
import { keys } from '../node/keys.ts';
import { createLog } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createLazyBlobs } from './s3/lazy-blobs.ts';
import { createSender, POSTS_MAX } from './sender.ts';

/**
 * Frames cost a dollar a million, a checkpoint that keeps text a write unit, one that only asks a fifth of it. Ten frames a second are
 * still more than people read; a stop waits at most two seconds, and a crash loses at most four seconds of the text.
 */
const PACE: Pace = { frameMs: { student: 100, tutor: 200 }, checkpointMs: 2_000, keepEvery: 2 };

export type Service = {
  readonly app: App;
  readonly addresses: Addresses;
  readonly log: Log;
  readonly metrics: Metrics;
  /** What the handler must await before it returns. */
  readonly work: InFlight;
  readonly frames: () => number;
};

/** The core with its AWS adapters. Made once per container, while it starts. */
export function compose(env: Env, models: readonly [Model, ...Model[]]): Service {
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  const metrics = createMetrics(write, need(env, 'STAGE'), clock.now);
  const log = createLog(write, metrics, clock.now);
  const work = createInFlight();
  // One attempt: the sender decides how to go on after a failure.
  const posting = { ...clientOptions({ sockets: POSTS_MAX }), maxAttempts: 1 };
  const gateway = new ApiGatewayManagementApiClient({ endpoint: need(env, 'CONNECTIONS_ENDPOINT'), ...posting });
  const sender = createSender({ client: gateway, clock, log, random: Math.random, work });
  const table = openTable(new DynamoDBClient(clientOptions()), need(env, 'TABLE_NAME'));
  const { viewers, ...rest } = createDynamoStore(table, clock.now);
  // A runner leaves a viewer that is gone to itself: tracked, it is not frozen half-way.
  const tracked: typeof viewers = {
    ...viewers,
    list: (session) => work.track(viewers.list(session)),
    leave: (connection) => work.track(viewers.leave(connection)),
  };
  const jobs = createJobs(env, work);
  const blobs = createLazyBlobs({
    name: need(env, 'PICTURES_BUCKET'),
    endpoint: need(env, 'PICTURES_ENDPOINT'),
    clock,
    exists: async (session) => (await rest.sessions.get(session)) !== undefined,
  });
  const store = { ...rest, viewers: tracked };
  const app = createApp({ store, sender, blobs, models, jobs, clock, keys, log, pace: PACE });
  return { app, addresses: createAddresses(table, clock.now), log, metrics, work, frames: () => sender.frames };
}

/** For functions that run no turns. */
export const NO_MODEL: Model = {
  name: 'none',
  // oxlint-disable-next-line require-yield -- it only throws
  async *stream() {
    throw new Error('this function runs no turns');
  },
};
