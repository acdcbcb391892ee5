// `npm run storm -- [CLIENTS]`: drops everybody at once, and measures when all are back.
import { storm } from './storm.ts';

const report = await storm(Number(process.argv[2] ?? '1000'));
process.stdout.write(
  `${report.clients} clients dropped at once: all back after ${report.allBackMs} ms (restart included), errors shown ${report.errors}, unfinished ${report.unfinished}\n`,
);
process.exit(report.errors + report.unfinished > 0 ? 1 : 0);
