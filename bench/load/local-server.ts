import { join } from 'node:path';
import { startChild } from '../lib/child-process.ts';

/** The program: the local server as it runs, its model named by the environment. */
export const LOCAL_SERVER = join(import.meta.dirname, 'server-main.ts');

export type LocalServer = { readonly socketUrl: string; stop(): Promise<void> };

/** Starts the local server in a process of its own. */
export async function startLocalServer(options: Parameters<typeof startChild>[1]): Promise<LocalServer> {
  const { url, stop } = await startChild(LOCAL_SERVER, options);
  return { socketUrl: `${url.replace('http', 'ws')}/ws`, stop };
}
