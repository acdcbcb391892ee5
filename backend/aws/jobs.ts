import type { Jobs } from '../core/ports/jobs.ts';
import type { InFlight } from './in-flight.ts';
import { type Env, need } from './environment.ts';
import { signedPost } from './signed-post.ts';

/** How long a runner's start waits for frames that are on their way: the question reaches its viewers before the answer's first words. */
const CALM_MS = 300;

/** Starts each turn in an invocation of its own, asynchronously: Lambda may deliver it twice, and the claim decides. */
export function createJobs(env: Env, work: InFlight): Jobs {
  const path = `/2015-03-31/functions/${encodeURIComponent(need(env, 'TURN_FUNCTION'))}/invocations`;
  return {
    async start({ session, turn }) {
      await work.calm(CALM_MS);
      const headers = { 'x-amz-invocation-type': 'Event' };
      await signedPost(env, { service: 'lambda', path, headers, body: JSON.stringify({ session, turn }) });
    },
  };
}
