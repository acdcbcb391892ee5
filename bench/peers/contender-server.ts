import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { end } from '../lib/child.ts';
import { stampedEnv } from '../load/stamped/upstream.ts';
import type { Contender } from './contenders.ts';

export type Usage = { readonly cpuUs: number; readonly rss: number };

/** A contender's server, running. */
export type Served = { readonly url: string; usage(): Promise<Usage>; stop(): Promise<void> };

/** How long a server may take to listen: serverless-offline compiles first. */
const START_MS = 30_000;

/** Starts a contender's server, with the probe in it. `collect`: memory is told after a garbage collection. */
export async function serve({ name, program }: Contender, upstream: string, collect = false): Promise<Served> {
  const child = fork(program, {
    env: { ...process.env, ...stampedEnv(upstream), NODE_ENV: 'production' },
    execArgv: ['--import', join(import.meta.dirname, 'probe.mjs'), ...(collect ? ['--expose-gc'] : [])],
    stdio: ['ignore', 'ignore', process.env['BENCH_LOG'] === undefined ? 'ignore' : 'inherit', 'ipc'],
  });
  const answer = async <T>(): Promise<T> => {
    const [message] = await once(child, 'message', { signal: AbortSignal.timeout(START_MS) });
    return message as T;
  };
  try {
    const { url } = await Promise.race([
      answer<{ url: string }>(),
      once(child, 'exit').then(() => Promise.reject(new Error(`${name} did not start; BENCH_LOG=1 shows why`))),
    ]);
    return {
      url,
      usage() {
        const usage = answer<Usage>();
        child.send('usage');
        return usage;
      },
      stop: () => end(child),
    };
  } catch (error) {
    await end(child);
    throw error;
  }
}
