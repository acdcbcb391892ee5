import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess } from '../server-process.ts';
import type { Target } from './target.ts';

/** The local server in a process of its own, its rate limits off. */
export async function localTarget(): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkstream-fuzz-'));
  const server = await startServerProcess(folder);
  return {
    url: `ws://127.0.0.1:${server.port}/ws`,
    send: (socket, input) => socket.send(input),
    connectionsAtOnce: 16,
    messagesEach: 99,
    askEveryMs: 0,
    crashes: () => (server.crashed ? 1 : 0),
    errors: () => [],
    memory: () => server.memory(),
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
