import type { Store } from '../core/ports/store.ts';
import type { TurnRef } from '../core/ports/turns.ts';
import { createSweeper } from '../core/turn/sweeper.ts';

/** What is left of the function's time when it takes no more on: a page of turns whose every request is tried three times. */
const MARGIN_MS = 12_000;

type Ports = Omit<Parameters<typeof createSweeper>[0], 'store'> & {
  readonly store: Pick<Store, 'turns'>;
  /** Turns that nobody holds at `now`, each once: one that has been started again is not met again. */
  readonly lostTurns: (now: number) => AsyncIterable<readonly TurnRef[]>;
};

/**
 * Sweeps page after page while there is time, because a sweep comes once a minute here and the core's page is made for one every five
 * seconds. A page that fails holds up no other one; its failure is thrown at the end.
 */
export function createSweepAll(ports: Ports): (timeLeftMs: () => number) => Promise<void> {
  const { clock, logger, store, lostTurns } = ports;
  return async (timeLeftMs) => {
    let found = 0;
    let isDone = true;
    const failures: unknown[] = [];
    for await (const page of lostTurns(clock.now())) {
      found += page.length;
      const sweeper = createSweeper({ ...ports, store: { turns: { ...store.turns, abandoned: async () => page } } });
      await sweeper().catch((cause: unknown) => failures.push(cause));
      isDone = timeLeftMs() > MARGIN_MS;
      if (!isDone) break;
    }
    if (found > 0) logger.info('swept', { found, isDone });
    if (failures.length > 0) throw failures[0];
  };
}
