import type { TurnRef } from '../../core/ports/turns.ts';
import type { Pace } from '../../core/turn/limits.ts';
import { createRunner } from '../../core/turn/runner.ts';
import { LADDER } from '../../model/ladder.ts';
import { createBlobs } from '../blobs.ts';
import { createAdapters } from '../compose.ts';
import type { Env } from '../environment.ts';
import type { Context } from '../events.ts';
import { createModels } from '../models.ts';
import { boundSpending, spendingLimits } from '../spending.ts';

/**
 * Frames cost a dollar a million, a checkpoint that stores text a write unit, one that only asks a fifth of it. Ten frames a second are
 * still more than people read; a stop waits at most two seconds, and a crash loses at most four seconds of the text.
 */
const PACE: Pace = { frameMs: { student: 100, tutor: 200 }, checkpointMs: 2_000, persistEvery: 2 };

/**
 * What is left of the function's time-out when a turn is handed to a fresh invocation: a last checkpoint that fails three times over.
 * The time-out itself (`serverless.yml`) is longer than the longest answer takes.
 */
const MARGIN_MS = 20_000;

/** Runs one turn. */
function createHandler(env: Env): (ref: TurnRef, context: Context) => Promise<void> {
  const adapters = createAdapters(env);
  const { jobs, metrics, payers, random, sender, store, work } = adapters;
  const quotas = boundSpending(store.quotas, { limits: spendingLimits(env), payers, random });
  const ladder = env['GUARD'] === 'off' ? undefined : LADDER;
  const run = createRunner({
    ...adapters,
    store: { ...store, quotas },
    blobs: createBlobs(env, adapters),
    models: createModels(env),
    ladder,
    pace: PACE,
  });

  return async ({ session, turn }, context) => {
    const leaving = new AbortController();
    const timer = setTimeout(() => leaving.abort(), context.getRemainingTimeInMillis() - MARGIN_MS);
    const before = sender.frames;
    try {
      const outcome = await run({ session, turn }, { handOn: leaving.signal });
      if (outcome === 'handed-on') await jobs.start({ session, turn });
    } finally {
      clearTimeout(timer);
      await work.drain();
      metrics.emit({ FramesSent: sender.frames - before });
    }
  };
}

export const handler = createHandler(process.env);
