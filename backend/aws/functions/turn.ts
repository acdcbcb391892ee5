import type { TurnRef } from '../../core/ports.ts';
import { compose } from '../compose.ts';
import type { Env } from '../environment.ts';
import type { Context } from '../events.ts';
import { createModels } from '../models.ts';

/**
 * What is left of the function's time-out when a turn is handed to a fresh invocation: a last checkpoint that fails three times over.
 * The time-out itself (`serverless.yml`) is longer than the longest answer takes.
 */
const MARGIN_MS = 20_000;

function createHandler(env: Env): (ref: TurnRef, context: Context) => Promise<void> {
  const { app, metrics, work, frames } = compose(env, createModels(env));

  return async ({ session, turn }, context) => {
    const leaving = new AbortController();
    const timer = setTimeout(() => leaving.abort(), context.getRemainingTimeInMillis() - MARGIN_MS);
    const before = frames();
    try {
      await app.runTurn({ session, turn }, { handOn: leaving.signal });
    } finally {
      clearTimeout(timer);
      await work.drain();
      metrics.emit({ FramesSent: frames() - before });
    }
  };
}

export const handler = createHandler(process.env);
