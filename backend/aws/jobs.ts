import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { Jobs } from '../core/ports.ts';
import type { InFlight } from './in-flight.ts';

/** How long a runner's start waits for frames that are on their way: the question reaches its viewers before the answer's first words. */
const CALM_MS = 300;

/** Starts each turn in an invocation of its own, asynchronously: Lambda may deliver it twice, and the claim decides. */
export function createJobs(client: LambdaClient, turnFunction: string, work: InFlight): Jobs {
  return {
    async start({ session, turn }) {
      await work.calm(CALM_MS);
      const Payload = JSON.stringify({ session, turn });
      await client.send(new InvokeCommand({ FunctionName: turnFunction, InvocationType: 'Event', Payload }));
    },
  };
}
