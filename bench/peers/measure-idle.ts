import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import { startContender } from './contender-server.ts';
import type { Contender } from './contenders.ts';
import { BATCH } from './measure-answers.ts';

const WARM_CONNECTIONS = 50;
/** From the last connection until memory is read. */
const SETTLE_MS = 2_000;

/** Measures the server's memory for each of `connections` that send nothing, in bytes, after a garbage collection. */
export async function measureIdle(who: Contender, upstream: string, connections: number): Promise<number> {
  const server = await startContender(who, upstream, true);
  const opened: Connection[] = [];
  const nobody = { text: () => {}, end: () => {} };
  try {
    const dial = (i: number): Promise<Connection> => who.dial(server.url, { name: `room-${i}` }, nobody);
    // The first connections load code and fill caches, which belong to none of them.
    opened.push(...(await Promise.all(Array.from({ length: WARM_CONNECTIONS }, (_, i) => dial(i)))));
    const before = await server.usage();
    for (let from = 0; from < connections; from += BATCH) {
      const size = Math.min(BATCH, connections - from);
      opened.push(...(await Promise.all(Array.from({ length: size }, (_, i) => dial(WARM_CONNECTIONS + from + i)))));
    }
    await sleep(SETTLE_MS);
    const after = await server.usage();
    return (after.rss - before.rss) / connections;
  } finally {
    for (const connection of opened) connection.close();
    await server.stop();
  }
}
