import { packageService } from '../../../backend/testing/aws/package.ts';
import { oneOf, readOptions, whole } from '../../lib/command-line.ts';
import { attack, isSound } from './attack.ts';
import { awsTarget } from './aws-target.ts';
import { localTarget } from './local-target.ts';

/** Sends hostile messages to the local server, or to the packaged functions behind the API Gateway emulator. Fails if anything breaks. */
const { inputs, arm, seconds, seed } = readOptions(
  'npm run fuzz -- [INPUTS] [--arm local|aws] [--seconds N] [--seed N]',
  { inputs: whole(100_000), arm: oneOf('local', 'aws'), seconds: whole(3_600), seed: whole(1, 0) },
  ['inputs'],
);
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

const made = arm === 'aws' ? await packageService('dev') : undefined;
const target = made === undefined ? await localTarget() : await awsTarget(made);
// Frozen containers would outlive this process.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    made?.remove();
    void target.stop().then(() => process.exit(1));
  });
}
const report = await attack(target, { inputs, seconds, seed }, (line) => process.stderr.write(`${line}\n`));
await target.stop();
made?.remove();

const lines = [
  `${arm}: inputs ${report.inputs} (seed ${seed}), answers ${report.answered}, connections without an answer ${report.mute}`,
  ...(report.handled === undefined ? [] : [`invocations of the socket function ${report.handled}`]),
  `processes that crashed ${report.crashes}, errors inside ${report.errors.length}`,
  `innocent session: ${report.innocentTurns} turns, harmed ${report.innocentHarmed.length}`,
  ...[...report.innocentHarmed, ...report.errors].slice(0, 10).map((error) => `  ${error.slice(0, 300)}`),
];
if (report.memory !== undefined) {
  const [before, after] = report.memory;
  lines.push(
    `server memory: heap ${megabytes(before.heap)} -> ${megabytes(after.heap)}, resident ${megabytes(before.rss)} -> ${megabytes(after.rss)}`,
  );
}
process.stdout.write(`${lines.join('\n')}\n`);
process.exit(isSound(report) ? 0 : 1);
