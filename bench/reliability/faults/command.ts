import { readOptions, whole } from '../../lib/command-line.ts';
import { quantile } from '../../lib/statistics.ts';
import { driveFaults } from './drive.ts';

/** Breaks connections at random and kills the server, and counts what is lost. Fails if anything is. */
const options = readOptions(
  'npm run faults -- [drive] [--sessions N] [--seconds N] [--rate FAULTS_A_SECOND] [--kill-every SECONDS] [--seed N]',
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
const { resumes, injected, turns, events, lost, doubled, stuck, crashed } = report;
const faults = Object.values(injected).reduce((sum, count) => sum + count, 0);
process.stdout.write(
  [
    `faults injected  ${faults} ${JSON.stringify(injected)}`,
    `resumes          ${resumes.length}, p50 ${quantile(resumes, 0.5)} ms, p99 ${quantile(resumes, 0.99)} ms`,
    `compared         ${turns} texts, ${events} events of lessons`,
    `lost ${lost}, doubled ${doubled}, stuck ${stuck}, server crashed ${crashed}`,
    '',
  ].join('\n'),
);
process.exit(lost + doubled + stuck > 0 || crashed ? 1 : 0);
