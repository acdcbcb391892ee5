import { ASK_BUCKET } from '../../shared/limits.ts';
import { packageRunner, startAwsArm } from '../../backend/testing/aws/arm.ts';
import type { Package } from '../../backend/testing/aws/package.ts';
import type { Target } from './target.ts';

/** The packaged functions behind the emulator, all that may come twice coming twice. A crash is a container that ends by itself. */
export async function awsTarget(made: Package): Promise<Target> {
  const arm = await startAwsArm({ runner: packageRunner(made), twice: true, gateway: { twice: true } });
  const { emulator } = arm;
  const runners = Object.values(emulator.runners);
  return {
    url: `${emulator.url.replace('http', 'ws')}/ws`,
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
