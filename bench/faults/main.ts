// `npm run faults -- [--sessions 200] [--seconds 120] [--rate 10] [--kill-every 20] [--seed 1]`: breaks everything, and counts what is lost.
import { parseArgs } from 'node:util';
import { driveFaults } from './drive.ts';

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '120' },
    rate: { type: 'string', default: '10' },
    'kill-every': { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});

function whole(name: keyof typeof values): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= 0) return value;
  process.stderr.write(`--${name} must be a whole number; it is "${values[name]}".\n`);
  process.exit(2);
}

const report = await driveFaults({
  sessions: whole('sessions'),
  seconds: whole('seconds'),
  faultsPerSecond: whole('rate'),
  killEvery: whole('kill-every'),
  seed: whole('seed'),
  progress: (line) => process.stderr.write(`${line}\n`),
});
const at = (share: number): number =>
  report.resumes[Math.min(report.resumes.length - 1, Math.floor(report.resumes.length * share))] ?? 0;
const faults = Object.values(report.injected).reduce((sum, count) => sum + count, 0);
process.stdout.write(
  [
    `faults injected  ${faults} ${JSON.stringify(report.injected)}`,
    `resumes          ${report.resumes.length}, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
    `texts compared   ${report.turns}`,
    `lost ${report.lost}, doubled ${report.doubled}, stuck ${report.stuck}, server crashed ${report.crashed}`,
    '',
  ].join('\n'),
);
process.exit(report.lost + report.doubled + report.stuck > 0 || report.crashed ? 1 : 0);
