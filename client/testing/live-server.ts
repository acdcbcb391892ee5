import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ladder } from '../../backend/core/ports/ladder.ts';
import type { Logger } from '../../backend/core/ports/logger.ts';
import type { Capability } from '../../shared/messages/connection.ts';
import type { Model } from '../../backend/core/ports/model.ts';
import { buildClient } from '../../backend/local/client-build.ts';
import { pause } from '../../backend/node/pause.ts';
import { startServer } from '../../backend/local/server.ts';
import { SILENT } from '../../backend/testing/memory-target.ts';
import { createObedientModel } from '../../backend/testing/script.ts';

export type LiveServer = {
  readonly url: string;
  /** Ends the process's work as a deployment does: it tells its clients, and accepts no new ones. */
  stop(): Promise<void>;
  /** Starts again on the same port, with the same data. */
  start(): Promise<void>;
  remove(): Promise<void>;
};

type ServerOptions = {
  readonly capabilities?: readonly Capability[] | undefined;
  /** What the model is held to; without a ladder it says what it likes. */
  readonly ladder?: Ladder;
  readonly logger?: Logger;
};

/** The real local server with the real client, as it is served. */
export async function startLiveServer(
  model: Model = createObedientModel(pause),
  rateLimits = true,
  { capabilities = ['pictures'], ladder, logger = SILENT }: ServerOptions = {},
): Promise<LiveServer> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkstream-client-'));
  const clientDir = await buildClient(join(import.meta.dirname, '..', '..'));
  const start = (port: number) =>
    startServer({
      host: '127.0.0.1',
      port,
      dataDir: join(folder, 'data'),
      clientDir,
      models: [model],
      allowedOrigins: [],
      rateLimits,
      capabilities,
      ladder,
      logger,
    });
  let server = await start(0);
  const { url } = server;
  let running = true;

  async function stop(): Promise<void> {
    if (running) await server.drain();
    running = false;
  }

  return {
    url,
    stop,
    async start() {
      server = await start(Number(new URL(url).port));
      running = true;
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
