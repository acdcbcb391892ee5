import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Memory = { readonly rss: number; readonly heap: number };

export type ServerProcess = {
  readonly port: number;
  readonly socketUrl: string;
  /** SIGKILL, then the same server on the same port and data. Settles once it listens. */
  killAndRestart(): Promise<void>;
  /** Bytes, after a garbage collection. */
  memory(): Promise<Memory>;
  /** Whether it ever ended by itself. */
  readonly crashed: boolean;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
};

/** Starts the server in a process of its own, on data of its own. */
export async function startServerProcess(): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkstream-reliability-'));
  let crashed = false;
  let expected = false;

  async function spawn(port: number): Promise<{ child: ChildProcess; port: number }> {
    const program = join(import.meta.dirname, 'server-main.ts');
    const child = fork(program, [folder, String(port)], { execArgv: ['--expose-gc'] });
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
    socketUrl: `ws://127.0.0.1:${port}/ws`,
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
    async stop() {
      await end(child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
