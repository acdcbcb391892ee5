import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { keyOf } from '../../../backend/aws/dynamo/keys.ts';
import { N } from '../../../backend/aws/dynamo/item.ts';
import { itemOf } from '../../../backend/aws/dynamo/turn-item.ts';
import { packageRunner } from '../../../backend/testing/aws/aws-target.ts';
import { startEmulator } from '../../../backend/testing/aws/emulator.ts';
import { packageService } from '../../../backend/testing/aws/package.ts';
import { createMeter, type Runner } from '../../../backend/testing/aws/runner.ts';
import { readOptions, whole } from '../../lib/command-line.ts';

/**
 * How long the sweep function takes to start lost turns again: they are put into the emulator's table as an outage leaves them, and the
 * packaged function sweeps once a minute until each has been started. dynalite, on one core beside it, is slower than DynamoDB.
 */
const { turns } = readOptions('npm run bench -- sweep [--turns N]', { turns: whole(10_000) });

/** As the schedule of `serverless.yml`. */
const EVERY_MS = 60_000;
/** Items that are written at once. */
const WRITERS = 50;

const started = new Set<string>();
/** In the place of the turn function. */
function noteStarted(): Runner {
  return {
    usage: createMeter(),
    logs: [],
    crashes: 0,
    recycle: () => {},
    stop: () => {},
    async run(event) {
      started.add((event as { readonly session: string }).session);
      return undefined;
    },
  };
}

const made = await packageService('dev');
const pack = packageRunner(made);
const emulator = await startEmulator({
  openaiBaseUrl: 'http://127.0.0.1:1/v1',
  env: ({ tableUrl }) => ({ AWS_ENDPOINT_URL_DYNAMODB: tableUrl }),
  runner: (name, env) => (name === 'turn' ? noteStarted() : pack(name, env)),
});

process.stdout.write(`Losing ${turns} turns ...\n`);
const askedAt = Date.now() - EVERY_MS;
for (let at = 0; at < turns; at += WRITERS) {
  await Promise.all(
    Array.from({ length: Math.min(WRITERS, turns - at) }, async () => {
      const [session, turn] = [randomUUID(), randomUUID()];
      const asked = { turn, seq: 1, asked: 'Solve 2x + 3 = 7', pictures: [], askedAt };
      await emulator.table.put({ ...keyOf.turnId(session, turn), seq: N(1) });
      await emulator.table.put(itemOf(session, { ...asked, leaseUntil: askedAt, begunBy: turn }));
    }),
  );
}

const from = performance.now();
const since = (): number => performance.now() - from;
for (let sweep = 1; started.size < turns; sweep++) {
  const before = since();
  await emulator.sweep().catch((cause: unknown) => process.stdout.write(`${String(cause).split('\n')[0]}\n`));
  const took = ((since() - before) / 1000).toFixed(1);
  process.stdout.write(
    `sweep ${sweep}: ${took} s, ${started.size} of ${turns} started again after ${(since() / 1000).toFixed(1)} s\n`,
  );
  if (started.size < turns) await sleep(Math.max(0, sweep * EVERY_MS - since()));
}
await emulator.stop();
made.remove();
