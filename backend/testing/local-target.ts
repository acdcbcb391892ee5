import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Model } from '../core/ports/model.ts';
import { pause } from '../node/pause.ts';
import { startServer } from '../local/server.ts';
import type { Target } from './conformance/target.ts';
import { sendInFrames } from './in-frames.ts';
import { SILENT } from './memory-target.ts';
import type { Dial } from './raw-client.ts';
import { createObedientModel } from './script.ts';

/** Dials a real WebSocket, which sends messages in frames of at most `frameBytes`. */
export function dialSocket(url: () => string, frameBytes = Infinity): Dial {
  return (events) => {
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<Dial>>>();
    const socket = new WebSocket(url());
    socket.on('message', (data: Buffer) => events.frame(data.toString()));
    socket.on('close', (code) => events.closed(code));
    socket.on('error', reject);
    socket.on('open', () =>
      resolve({ send: (raw) => sendInFrames(socket, raw, frameBytes), close: () => socket.close() }),
    );
    return promise;
  };
}

/** The local server as it runs, on a free port and a folder of its own, with a page that is one line long. */
export async function startLocalTarget(
  models: readonly [Model, ...Model[]] = [createObedientModel(pause)],
): Promise<Target & { url(): string }> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkstream-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Chalkstream</title>');
  const start = () =>
    startServer({
      host: '127.0.0.1',
      port: 0,
      dataDir: join(folder, 'data'),
      clientDir: folder,
      models,
      allowedOrigins: [],
      rateLimits: true,
      capabilities: ['pictures'],
      logger: SILENT,
    });
  let server = await start();
  return {
    url: () => server.url,
    origin: () => server.url,
    get log() {
      return server.log;
    },
    dial: dialSocket(() => `${server.url.replace('http', 'ws')}/ws`),
    async restart() {
      await server.drain();
      server = await start();
    },
    async stop() {
      await server.drain();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
