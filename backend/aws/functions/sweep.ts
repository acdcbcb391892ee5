import { createSweeper } from '../../core/turn/sweeper.ts';
import { createAdapters } from '../compose.ts';
import type { Env } from '../environment.ts';

/** Finds turns whose runner is gone. */
function createHandler(env: Env): () => Promise<void> {
  const adapters = createAdapters(env);
  const sweeper = createSweeper(adapters);
  return async () => {
    try {
      await sweeper();
    } finally {
      await adapters.work.drain();
    }
  };
}

export const handler = createHandler(process.env);
