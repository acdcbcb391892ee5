import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { clientOptions } from './client-options.ts';

/** Makes a function that hands Lambda an event for asynchronous invocation. It resolves once Lambda has queued the event. */
export function createInvoke(functionName: string): (event: object) => Promise<void> {
  const client = new LambdaClient(clientOptions());
  return async (event) => {
    const Payload = JSON.stringify(event);
    await client.send(new InvokeCommand({ FunctionName: functionName, InvocationType: 'Event', Payload }));
  };
}
