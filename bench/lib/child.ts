import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process that this one has started, and that ends with it. */
export type Child = { readonly url: string; readonly pid: number; stop(): Promise<void> };

type Options = { readonly env?: Readonly<Record<string, string>>; readonly execArgv?: readonly string[] };

/** Starts a program that tells its `url` once it listens. Throws where it ends before. */
export async function startChild(program: string, { env = {}, execArgv = [] }: Options = {}): Promise<Child> {
  const child = fork(program, {
    env: { ...process.env, ...env },
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', process.env['BENCH_LOG'] === undefined ? 'ignore' : 'inherit', 'ipc'],
  });
  const url = await Promise.race([
    once(child, 'message').then(([message]) => (message as { url: string }).url),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${program} ended with ${String(code)} before it listened; BENCH_LOG=1 shows why`);
    }),
  ]);
  return { url, pid: child.pid ?? 0, stop: () => end(child) };
}

/** Ends a child by its own signal; it is killed where it does not go. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await gone;
  clearTimeout(timer);
}
