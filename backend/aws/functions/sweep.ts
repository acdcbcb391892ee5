import { compose, NO_MODEL } from '../compose.ts';
import type { Env } from '../environment.ts';

function createHandler(env: Env): () => Promise<void> {
  const { app, work } = compose(env, [NO_MODEL]);
  return async () => {
    try {
      await app.sweep();
    } finally {
      await work.drain();
    }
  };
}

export const handler = createHandler(process.env);
