import { ApiGatewayManagementApiClient } from '@aws-sdk/client-apigatewaymanagementapi';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../core/ports/clock.ts';
import type { Sender } from '../core/ports/delivery.ts';
import type { Events } from '../core/ports/events.ts';
import type { Jobs } from '../core/ports/jobs.ts';
import type { Keys } from '../core/ports/keys.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Store } from '../core/ports/store.ts';
import type { TurnRef } from '../core/ports/turns.ts';
import { clock } from '../node/clock.ts';
import { keys } from '../node/keys.ts';
import { clientOptions } from './client-options.ts';
import { type Addresses, createAddresses } from './addresses.ts';
import { abandonedPages } from './dynamo/abandoned.ts';
import { createDynamoStore } from './dynamo/store.ts';
import { openTable } from './dynamo/table.ts';
import { type Env, need } from './environment.ts';
import { createInFlight, type InFlight } from './in-flight.ts';
import { createJobs } from './jobs.ts';
import { createLogger } from './logger.ts';
import { createEvents, createMetrics, type Metrics } from './metrics.ts';
import { createPayers, type Payers } from './payers.ts';
import { createSender, POSTS_MAX } from './sender.ts';

/** The ports on AWS, which every function composes what it needs from. */
export type Adapters = {
  readonly store: Store;
  readonly sender: Sender & { readonly frames: number };
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly logger: Logger;
  readonly events: Events;
  readonly random: () => number;
  readonly addresses: Addresses;
  readonly payers: Payers;
  readonly metrics: Metrics;
  /** Turns that nobody holds at `now`, in pages. */
  readonly lostTurns: (now: number) => AsyncIterable<readonly TurnRef[]>;
  /** What the handler must await before it returns. */
  readonly work: InFlight;
};

/** The adapters that every function has. Made once per container, while it starts. */
export function createAdapters(env: Env): Adapters {
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  const metrics = createMetrics(write, need(env, 'STAGE'), clock.now);
  const logger = createLogger(write, clock.now);
  const work = createInFlight();
  // One attempt: the sender decides how to go on after a failure.
  const posting = { ...clientOptions({ sockets: POSTS_MAX }), maxAttempts: 1 };
  const gateway = new ApiGatewayManagementApiClient({ endpoint: need(env, 'CONNECTIONS_ENDPOINT'), ...posting });
  const sender = createSender({ client: gateway, clock, logger, random: Math.random, work });
  const table = openTable(new DynamoDBClient(clientOptions()), need(env, 'TABLE_NAME'));
  const store = createDynamoStore(table, clock.now);
  const { followers } = store;
  // A runner leaves a follower that is gone to itself: tracked, it is not frozen half-way.
  const tracked = {
    ...followers,
    list: (session: string) => work.track(followers.list(session)),
    gone: (connection: string) => work.track(followers.gone(connection)),
  };
  return {
    store: { ...store, followers: tracked },
    sender,
    jobs: createJobs(env, work),
    clock,
    keys,
    logger,
    // Lambda's own: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
    events: createEvents(metrics, {
      Function: env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'none',
      Version: env['AWS_LAMBDA_FUNCTION_VERSION'] ?? 'none',
    }),
    random: Math.random,
    addresses: createAddresses(table, clock.now),
    payers: createPayers(table, clock.now),
    lostTurns: (now) => abandonedPages(table, now),
    metrics,
    work,
  };
}
