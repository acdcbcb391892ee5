import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Capability } from '../../shared/messages/connection.ts';
import type { Log } from '../core/ports/log.ts';
import type { Ladder } from '../core/ports/ladder.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Model } from '../core/ports/model.ts';
import type { Quotas } from '../core/ports/quotas.ts';
import { SWEEP_MS } from '../core/turn/limits.ts';
import { createRunner } from '../core/turn/runner.ts';
import { createSweeper } from '../core/turn/sweeper.ts';
import { createReceiver } from '../core/wire/receiver.ts';
import { clock } from '../node/clock.ts';
import { addressesRoute } from './addresses.ts';
import { createConnections } from './connections.ts';
import { createHttp } from './http.ts';
import { createJobs } from './jobs.ts';
import { keys } from '../node/keys.ts';
import { listen } from './listen.ts';
import { createCounts, createMetrics } from './metrics.ts';
import { createFileBlobs } from './pictures/blobs.ts';
import { createPictureFiles } from './pictures/picture-files.ts';
import { picturesRoute } from './pictures/route.ts';
import { createSigner } from './pictures/signer.ts';
import { createSockets } from './sockets.ts';
import { openDatabase } from './sqlite/database.ts';
import { createSqliteStore } from './sqlite/store.ts';
import { readFiles, serveFile } from './static-files.ts';

/** How long running turns may finish after a SIGTERM, and over how long clients spread their return. */
const DRAIN_MS = 6_000;
const RETURN_SPREAD_MS = 3_000;
/** How often pictures that are too old are looked for. */
const EXPIRE_EVERY_MS = 60 * 60_000;

export type ServerOptions = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly clientDir: string;
  readonly models: readonly [Model, ...Model[]];
  /** What every model's turns rest on and are held to; without it each says what it likes. */
  readonly ladder?: Ladder | undefined;
  /** Answers to problems that the engine cannot read, for the guard alone. */
  readonly answerTo?: ((problem: string) => string | undefined) | undefined;
  readonly allowedOrigins: readonly string[];
  readonly rateLimits: boolean;
  /** Whether `/metrics` answers everybody, or this machine alone. */
  readonly metricsForAll?: boolean;
  /** What `welcome` lists. */
  readonly capabilities: readonly Capability[];
  readonly logger: Logger;
};

export type RunningServer = {
  /** Where the page is, such as `http://127.0.0.1:8787`. */
  readonly url: string;
  /** The lessons' logs, for whoever runs the server in its own process. */
  readonly log: Log;
  /** Takes nobody new, tells clients when to come back, lets turns finish or hands them on, closes. Within 10 s. */
  drain(): Promise<void>;
};

const UNLIMITED: Quotas = { take: async () => 'ok' };

/** Why the server cannot start, in one line for the person who starts it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The one process: composes the core with SQLite, sockets and in-process jobs, and listens. Throws `StartError`. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, logger, dataDir, models, capabilities, rateLimits } = options;
  const files = readFiles(options.clientDir);
  const db = openData(dataDir);
  const store = { ...createSqliteStore(db, setImmediate), ...(!rateLimits && { quotas: UNLIMITED }) };
  const connections = createConnections();
  const { sender } = connections;
  const pictures = createPictureFiles(join(dataDir, 'pictures'));
  const signer = createSigner(randomBytes(32));
  const blobs = createFileBlobs(pictures, signer);
  const exists = async (session: string) => (await store.sessions.get(session)) !== undefined;
  const counts = createCounts();
  const shared = { store, sender, blobs, clock, keys, logger, events: counts };
  const { ladder, answerTo } = options;
  const jobs = createJobs(createRunner({ ...shared, models, ladder, answerTo, random: Math.random }), logger);
  const receiver = createReceiver({ ...shared, jobs, capabilities });
  const sweeper = createSweeper({ ...shared, jobs });
  const { followers } = store;
  const sockets = createSockets({ connections, receiver, followers, clock, logger, random: Math.random, rateLimits });

  const metrics = createMetrics({ sockets: connections, jobs, counts, forAll: options.metricsForAll ?? false });
  const http = createHttp({
    routes: [
      metrics,
      addressesRoute(host, () => listening.port),
      (request, response) => serveFile(files, request, response),
      picturesRoute({ files: pictures, signer, clock, logger, exists }),
    ],
    allowedOrigins: options.allowedOrigins,
    upgrade: sockets.accept,
  });
  const listening = await listen(http, host, options.port).catch((error: NodeJS.ErrnoException) => {
    db.close();
    throw whyNot(error, host, options.port);
  });
  const sweep = (): void => void sweeper().catch((cause: unknown) => logger.error('sweep.failed', {}, cause));
  sweep();
  const sweeping = setInterval(sweep, SWEEP_MS);
  const expiring = setInterval(() => void pictures.expire(clock.now()), EXPIRE_EVERY_MS);

  async function drain(): Promise<void> {
    clearInterval(sweeping);
    clearInterval(expiring);
    listening.close();
    sockets.sendAway(RETURN_SPREAD_MS);
    await jobs.drain(DRAIN_MS);
    sockets.close();
    http.closeAllConnections();
    db.close();
  }
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`, log: store.log, drain };
}

function openData(dataDir: string) {
  const file = join(dataDir, 'chalkstream.db');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return openDatabase(file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const busy = /locked|busy/i.test(why) ? 'another Chalkstream uses it' : why;
    throw new StartError(
      `DATA_DIR ${dataDir} cannot be used: ${busy}. Set DATA_DIR to a folder that is writable and free.`,
    );
  }
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): StartError {
  const why =
    error.code === 'EADDRINUSE'
      ? `port ${port} is in use; set PORT to another`
      : `${error.code ?? error.message}; check HOST and PORT`;
  return new StartError(`Cannot listen on ${host}:${port}: ${why}.`);
}
