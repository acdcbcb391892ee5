// `npm run storm -- [CLIENTS]`: drops everybody at once, and measures when all are back.
import { readOptions, whole } from '../../lib/command-line.ts';
import { storm } from './storm.ts';

const { clients } = readOptions('npm run storm -- [CLIENTS]', { clients: whole(1_000) }, ['clients']);
const report = await storm(clients);
process.stdout.write(
  `${report.clients} clients dropped at once: all back after ${report.allBackMs} ms (restart included), errors shown ${report.errors}, unfinished ${report.unfinished}\n`,
);
process.exit(report.errors + report.unfinished > 0 ? 1 : 0);
