import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { childStdio, endChild } from '../lib/child-process.ts';
import { upstreamEnv } from '../load/stamped/upstream.ts';
import type { Contender } from './contenders.ts';

export type Usage = { readonly cpuUs: number; readonly rss: number };

/** A contender's server, running. */
export type ContenderServer = { readonly url: string; usage(): Promise<Usage>; stop(): Promise<void> };

/** How long a server may take to listen: serverless-offline compiles first. */
const START_MS = 30_000;

/** Starts a contender's server with the probe loaded into it. `collect`: memory is read after a garbage collection. */
export async function startContender(
  { name, program }: Contender,
  upstream: string,
  collect = false,
): Promise<ContenderServer> {
  const child = fork(program, {
    env: { ...process.env, ...upstreamEnv(upstream), NODE_ENV: 'production' },
    execArgv: ['--import', join(import.meta.dirname, 'probe.mjs'), ...(collect ? ['--expose-gc'] : [])],
    stdio: childStdio(),
  });
  const reply = async <T>(): Promise<T> => {
    const [message] = await once(child, 'message', { signal: AbortSignal.timeout(START_MS) });
    return message as T;
  };
  try {
    const { url } = await Promise.race([
      reply<{ url: string }>(),
      once(child, 'exit').then(() => Promise.reject(new Error(`${name} did not start; BENCH_LOG=1 shows why`))),
    ]);
    return {
      url,
      usage() {
        const usage = reply<Usage>();
        child.send('usage');
        return usage;
      },
      stop: () => endChild(child),
    };
  } catch (error) {
    await endChild(child);
    throw error;
  }
}
