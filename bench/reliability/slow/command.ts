import { readOptions, whole } from '../../lib/command-line.ts';
import { quantile } from '../../lib/statistics.ts';
import { startServerProcess } from '../server-process.ts';
import { measureRound } from './round.ts';

/**
 * Does a tutor who reads 1 KB/s delay the student? The p99 of the gaps between a student's frames is compared without and with such
 * tutors, in alternating rounds, and the server's memory is watched.
 */
const { sessions, seconds } = readOptions(
  'npm run faults -- slow [SESSIONS] [SECONDS]',
  { sessions: whole(20), seconds: whole(20) },
  ['sessions', 'seconds'],
);
const ROUNDS = 2;
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

const server = await startServerProcess();
const measure = (tutors: boolean) => measureRound(server, { sessions, seconds, tutors });
// The first round warms up.
await measure(false);
for (let round = 0; round < ROUNDS; round++) {
  const alone = await measure(false);
  const before = await server.memory();
  const watched = await measure(true);
  const after = await server.memory();
  const [aloneMs, watchedMs] = [quantile(alone.gaps, 0.99), quantile(watched.gaps, 0.99)];
  process.stdout.write(
    `p99 gap between frames: alone ${aloneMs.toFixed(1)} ms, with a tutor at 1 KB/s ${watchedMs.toFixed(1)} ms (ratio ${(watchedMs / aloneMs).toFixed(3)}); ` +
      `wrong texts ${alone.wrong + watched.wrong}, tutors not caught up ${watched.behind}; heap ${megabytes(before.heap)} -> ${megabytes(after.heap)} MB\n`,
  );
}
await server.stop();
