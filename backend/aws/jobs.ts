import type { Jobs } from '../core/ports/jobs.ts';
import { type Env, need } from './environment.ts';
import type { InFlight } from './in-flight.ts';
import { once } from './once.ts';

/** How long a runner's start waits for frames in flight: the question reaches its viewers before the answer's first words. */
const SETTLE_MS = 300;

/** Starts each turn in an asynchronous invocation of its own. Lambda may deliver it twice; the claim decides which one runs. */
export function createJobs(env: Env, work: InFlight): Jobs {
  const functionName = need(env, 'TURN_FUNCTION');
  // Loaded with the first turn: most messages start none, and a cold start does not pay for it.
  const load = once(async () => (await import('./invoke.ts')).createInvoke(functionName));
  return {
    async start({ session, turn }) {
      const [invoke] = await Promise.all([load(), work.settle(SETTLE_MS)]);
      await invoke({ session, turn });
    },
  };
}
