// `npm run faults -- [--sessions 200] [--seconds 120] [--rate 10] [--kill-every 20] [--seed 1]`: breaks everything, and counts what is lost.
import { readOptions, whole } from '../../lib/command-line.ts';
import { driveFaults } from './drive.ts';

const options = readOptions(
  'npm run faults -- [--sessions 200] [--seconds 120] [--rate 10] [--kill-every 20] [--seed 1]',
  { sessions: whole(200), seconds: whole(120), rate: whole(10, 0), 'kill-every': whole(20, 0), seed: whole(1, 0) },
);

const report = await driveFaults({
  sessions: options.sessions,
  seconds: options.seconds,
  faultsPerSecond: options.rate,
  killEvery: options['kill-every'],
  seed: options.seed,
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
