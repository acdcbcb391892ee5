import { readOptions, whole } from '../../lib/command-line.ts';
import { storm } from './storm.ts';

/** Drops everybody at once, and measures when all are back. Fails if a client shows an error or loses its hint. */
const { clients } = readOptions('npm run faults -- storm [CLIENTS]', { clients: whole(1_000) }, ['clients']);
const { allBackMs, errors, unfinished } = await storm(clients);
process.stdout.write(
  `${clients} clients dropped at once: all back after ${allBackMs} ms (restart included), errors shown ${errors}, unfinished ${unfinished}\n`,
);
process.exit(errors + unfinished > 0 ? 1 : 0);
