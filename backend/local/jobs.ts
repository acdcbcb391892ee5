import { setTimeout as sleep } from 'node:timers/promises';
import type { Jobs } from '../core/ports/jobs.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { Runner } from '../core/turn/runner.ts';
import type { TurnRef } from '../core/ports/turns.ts';

export type LocalJobs = Jobs & {
  /** Starts nothing more, lets what runs finish for `ms`, then has the rest handed on to the next process. */
  drain(ms: number): Promise<void>;
  /** How many turns run in this process. */
  readonly running: number;
};

/** How long a runner may take to give its turn back: one checkpoint, with room. */
const HAND_ON_MS = 1_000;

/** Runs turns in this process. A start for a turn that already runs here is nothing new. */
export function createJobs(run: Runner, logger: Logger): LocalJobs {
  const running = new Map<string, { readonly done: Promise<void>; readonly leaving: AbortController }>();
  let open = true;

  async function supervise(ref: TurnRef, key: string, handOn: AbortSignal): Promise<void> {
    try {
      // Only a process that shuts down hands a turn on; the next one's sweeper finds it.
      await run(ref, { handOn });
    } catch (cause) {
      // Whatever broke, the lease runs out and the sweeper finds the turn.
      logger.error('turn.crashed', ref, cause);
    } finally {
      running.delete(key);
    }
  }

  function allDone(ms: number): Promise<unknown> {
    const ended = Array.from(running.values(), ({ done }) => done);
    return Promise.race([Promise.all(ended), sleep(ms, undefined, { ref: false })]);
  }

  return {
    start(ref) {
      const key = `${ref.session}/${ref.turn}`;
      if (!open || running.has(key)) return;
      const leaving = new AbortController();
      running.set(key, { done: supervise(ref, key, leaving.signal), leaving });
    },
    async drain(ms) {
      open = false;
      await allDone(ms);
      for (const { leaving } of running.values()) leaving.abort();
      await allDone(HAND_ON_MS);
    },
    get running() {
      return running.size;
    },
  };
}
