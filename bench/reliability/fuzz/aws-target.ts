import type { WebSocket } from 'ws';
import { ASK_BUCKET, MESSAGE_MAX_BYTES } from '../../../shared/limits.ts';
import { sendInFrames } from '../../../backend/testing/in-frames.ts';
import { packageRunner, startAwsArm } from '../../../backend/testing/aws/arm.ts';
import type { Package } from '../../../backend/testing/aws/package.ts';
import type { Target } from './target.ts';

/** Of so many messages one is left as it is, even if the gateway closes its connection for it. */
const LEFT_ALONE = 64;

/** API Gateway closes a connection that says something binary, or too large a frame: as text, and in frames, it reaches a function. */
function throwPast(socket: WebSocket, input: string | Uint8Array, random: () => number): void {
  if (random() % LEFT_ALONE === 0) socket.send(input);
  else
    sendInFrames(socket, typeof input === 'string' ? input : Buffer.from(input).toString('latin1'), MESSAGE_MAX_BYTES);
}

/** The packaged functions behind the emulator, all that may come twice coming twice. A crash is a container that ends by itself. */
export async function awsTarget(made: Package): Promise<Target> {
  const arm = await startAwsArm({ runner: packageRunner(made), twice: true, gateway: { twice: true } });
  const { emulator } = arm;
  const runners = Object.values(emulator.runners);
  return {
    url: `${emulator.url.replace('http', 'ws')}/ws`,
    send: throwPast,
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
    stop: () => arm.stop(),
  };
}
