import type { WebSocket } from 'ws';
import { ASK_BUCKET, MESSAGE_MAX_BYTES } from '../../../shared/limits.ts';
import { sendInFrames } from '../../../backend/testing/in-frames.ts';
import { packageRunner, startAwsTarget } from '../../../backend/testing/aws/aws-target.ts';
import type { Package } from '../../../backend/testing/aws/package.ts';
import type { Target } from './target.ts';

/** One message in this many is sent unchanged, even if the gateway closes the connection for it. */
const UNCHANGED_ONE_IN = 64;

/** API Gateway closes a connection for a binary message or a large frame: as text, and in small frames, both reach a function. */
function sendPastGateway(socket: WebSocket, input: string | Uint8Array, random: () => number): void {
  if (random() % UNCHANGED_ONE_IN === 0) socket.send(input);
  else
    sendInFrames(socket, typeof input === 'string' ? input : Buffer.from(input).toString('latin1'), MESSAGE_MAX_BYTES);
}

/** The packaged functions behind the emulator, which delivers twice whatever may come twice. A crash is a container that ends by itself. */
export async function awsTarget(made: Package): Promise<Target> {
  const target = await startAwsTarget({ runner: packageRunner(made), twice: true, gateway: { twice: true } });
  const { emulator } = target;
  const runners = Object.values(emulator.runners);
  return {
    url: `${emulator.url.replace('http', 'ws')}/ws`,
    send: sendPastGateway,
    connectionsAtOnce: 6,
    messagesEach: 30,
    askEveryMs: 1000 / ASK_BUCKET.perSecond,
    handled: () => emulator.runners.socket.usage.invocations,
    crashes: () => runners.reduce((sum, { crashes }) => sum + crashes, 0),
    errors: () => [
      ...emulator.gateway.faults.map(String),
      ...emulator.deadLetters.map((letter) => JSON.stringify(letter)),
      ...runners.flatMap(({ logs }) =>
        logs.filter((line) => !line.startsWith('{') || line.includes('"level":"error"')),
      ),
    ],
    stop: () => target.stop(),
  };
}
