import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type Memory = { readonly rss: number; readonly heap: number };

export type ServerProcess = {
  readonly port: number;
  /** SIGKILL, and the same server again on the same port and data. Settles once it answers. */
  killAndRestart(): Promise<void>;
  /** Bytes, after a garbage collection. */
  memory(): Promise<Memory>;
  /** Whether it died by itself. */
  readonly crashed: boolean;
  stop(): Promise<void>;
};

/** The server in a process of its own, on `folder`. */
export async function startServerProcess(folder: string): Promise<ServerProcess> {
  let crashed = false;
  let expected = false;

  async function spawn(port: number): Promise<{ child: ChildProcess; port: number }> {
    const child = fork(join(import.meta.dirname, 'server-main.ts'), [folder, String(port)], {
      execArgv: ['--expose-gc'],
    });
    child.on('exit', () => {
      if (!expected) crashed = true;
    });
    const [{ url }] = (await once(child, 'message')) as [{ url: string }];
    return { child, port: Number(new URL(url).port) };
  }

  async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    expected = true;
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, 'exit');
    }
    expected = false;
  }

  let { child, port } = await spawn(0);
  return {
    port,
    async killAndRestart() {
      await end(child, 'SIGKILL');
      ({ child, port } = await spawn(port));
    },
    async memory() {
      child.send('memory');
      const [memory] = (await once(child, 'message')) as [Memory];
      return memory;
    },
    get crashed() {
      return crashed;
    },
    stop: () => end(child, 'SIGTERM'),
  };
}
