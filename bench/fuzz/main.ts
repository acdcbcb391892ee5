// `npm run fuzz -- [INPUTS] [SEED]`: throws hostile messages at a server, and sees that nothing breaks.
import { attack } from './attack.ts';

const [inputs = '100000', seed = '1'] = process.argv.slice(2);
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

const report = await attack(Number(inputs), Number(seed), (line) => process.stderr.write(`${line}\n`));
process.stdout.write(
  [
    `inputs ${report.inputs} (seed ${seed}), answers ${report.answered}, server crashed ${report.crashed}`,
    `innocent session: ${report.innocentTurns} turns, harmed ${report.innocentHarmed}`,
    `server memory: heap ${megabytes(report.before.heap)} -> ${megabytes(report.after.heap)}, resident ${megabytes(report.before.rss)} -> ${megabytes(report.after.rss)}`,
    '',
  ].join('\n'),
);
process.exit(report.crashed || report.innocentHarmed > 0 ? 1 : 0);
