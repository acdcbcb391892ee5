import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A program that this process has started, and that ends with it. */
export type Child = { readonly url: string; readonly pid: number; stop(): Promise<void> };

type Options = { readonly env?: Readonly<Record<string, string>>; readonly execArgv?: readonly string[] };

/** A program may take this long to end after SIGTERM before it is killed. */
const END_MS = 3_000;

/** Where the output of a started program goes: nowhere, unless BENCH_LOG is set. */
export function childStdio(): ['ignore', 'ignore', 'ignore' | 'inherit', 'ipc'] {
  return ['ignore', 'ignore', process.env['BENCH_LOG'] === undefined ? 'ignore' : 'inherit', 'ipc'];
}

/** Starts a program that sends `{ url }` once it listens. Throws if it ends before. */
export async function startChild(program: string, { env = {}, execArgv = [] }: Options = {}): Promise<Child> {
  const child = fork(program, { env: { ...process.env, ...env }, execArgv: [...execArgv], stdio: childStdio() });
  const url = await Promise.race([
    once(child, 'message').then(([message]) => (message as { url: string }).url),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${program} ended with ${String(code)} before it listened; BENCH_LOG=1 shows why`);
    }),
  ]);
  return { url, pid: child.pid ?? 0, stop: () => endChild(child) };
}

/** Ends a child by SIGTERM, and by SIGKILL if that is not enough. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
  await exited;
  clearTimeout(timer);
}
