import { startServerProcess } from '../server-process.ts';
import type { Target } from './target.ts';

/** The local server in a process of its own, its rate limits off. */
export async function localTarget(): Promise<Target> {
  const server = await startServerProcess();
  return {
    url: server.socketUrl,
    send: (socket, input) => socket.send(input),
    connectionsAtOnce: 16,
    messagesEach: 99,
    askEveryMs: 0,
    crashes: () => (server.crashed ? 1 : 0),
    errors: () => [],
    memory: () => server.memory(),
    stop: () => server.stop(),
  };
}
