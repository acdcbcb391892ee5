import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../core/app.ts';
import type { Model } from '../core/model.ts';
import type { Log, Quotas } from '../core/ports.ts';
import { SWEEP_MS } from '../core/runner-limits.ts';
import { clock } from '../node/clock.ts';
import { createHttp } from './http.ts';
import { createJobs } from './jobs.ts';
import { keys } from '../node/keys.ts';
import { listen } from './listen.ts';
import { countText, createMetrics } from './metrics.ts';
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
  readonly allowedOrigins: readonly string[];
  readonly rateLimits: boolean;
  /** Whether `/metrics` answers everybody, or this machine alone. */
  readonly metricsForAll?: boolean;
  readonly log: Log;
};

export type RunningServer = {
  /** Where the page is, such as `http://127.0.0.1:8787`. */
  readonly url: string;
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
  const { host, log, dataDir } = options;
  const files = readFiles(options.clientDir);
  const db = openData(dataDir);
  const sqlite = createSqliteStore(db, setImmediate);
  const { turns, text } = countText(sqlite.turns);
  const store = { ...sqlite, turns, ...(!options.rateLimits && { quotas: UNLIMITED }) };
  const sockets = createSockets(clock, log, Math.random);
  const jobs = createJobs(log);
  const pictures = createPictureFiles(join(dataDir, 'pictures'));
  const signer = createSigner(randomBytes(32));
  const blobs = createFileBlobs(pictures, signer);
  const exists = async (session: string) => (await store.sessions.get(session)) !== undefined;
  const app = createApp({ store, sender: sockets.sender, blobs, models: options.models, jobs, clock, keys, log });
  jobs.attach((ref, handOn) => app.runTurn(ref, { handOn }));
  sockets.attach(app, store.viewers);

  const metrics = createMetrics({ sockets, jobs, text, forAll: options.metricsForAll ?? false });
  const http = createHttp({
    routes: [
      metrics,
      (request, response) => serveFile(files, request, response),
      picturesRoute({ files: pictures, signer, clock, log, exists }),
    ],
    allowedOrigins: options.allowedOrigins,
    upgrade: sockets.accept,
  });
  const listening = await listen(http, host, options.port).catch((error: NodeJS.ErrnoException) => {
    db.close();
    throw whyNot(error, host, options.port);
  });
  const sweep = (): void => void app.sweep().catch((cause: unknown) => log.error('sweep.failed', {}, cause));
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
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`, drain };
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
