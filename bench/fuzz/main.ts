// `npm run fuzz -- [INPUTS] [--arm aws] [--seconds N] [--seed N]`: throws hostile messages at the local server, or at the packaged
// functions behind the API Gateway emulator, and sees that nothing breaks.
import { parseArgs } from 'node:util';
import { packageService } from '../../backend/testing/aws/package.ts';
import { attack, isSound } from './attack.ts';
import { awsTarget } from './aws-target.ts';
import { localTarget } from './local-target.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    arm: { type: 'string', default: 'local' },
    seconds: { type: 'string', default: '3600' },
    seed: { type: 'string', default: '1' },
  },
});
const [inputs = '100000'] = positionals;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

const made = values.arm === 'aws' ? await packageService('dev') : undefined;
const target = made === undefined ? await localTarget() : await awsTarget(made);
/** Containers that are frozen would outlive this process. */
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    made?.remove();
    void target.stop().then(() => process.exit(1));
  });
}
const amount = { inputs: Number(inputs), seconds: Number(values.seconds), seed: Number(values.seed) };
const report = await attack(target, amount, (line) => process.stderr.write(`${line}\n`));
await target.stop();
made?.remove();

const lines = [
  `${values.arm}: inputs ${report.inputs} (seed ${values.seed}), answers ${report.answered}, connections without an answer ${report.mute}`,
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
