import { createAdapters } from '../compose.ts';
import type { Env } from '../environment.ts';
import type { Context } from '../events.ts';
import { createSweepAll } from '../sweep-all.ts';

/** Finds turns whose runner is gone. */
function createHandler(env: Env): (event: unknown, context: Context) => Promise<void> {
  const adapters = createAdapters(env);
  const sweepAll = createSweepAll(adapters);
  return async (_event, context) => {
    try {
      await sweepAll(() => context.getRemainingTimeInMillis());
    } finally {
      await adapters.work.drain();
    }
  };
}

export const handler = createHandler(process.env);
