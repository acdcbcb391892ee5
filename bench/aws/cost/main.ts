import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRunner } from '../../../backend/testing/aws/aws-target.ts';
import { measureTurn, type TurnCost } from '../../../backend/testing/aws/measure-turn.ts';
import { packageService } from '../../../backend/testing/aws/package.ts';
import { readOptions, whole } from '../../lib/command-line.ts';
import { type Options, report } from './report.ts';

/** What the service costs on AWS: measures hints with the packaged functions behind the emulator, and writes docs/cost.md. */
const asked = readOptions(
  'npm run bench -- cost [--students N] [--hints-per-day N] [--minutes-per-day N] [--heartbeat-seconds N] [--tokens N] [--per-second N] [--first-ms N]',
  {
    students: whole(1_000),
    'hints-per-day': whole(20),
    'minutes-per-day': whole(60),
    'heartbeat-seconds': whole(25),
    tokens: whole(300),
    'per-second': whole(50),
    'first-ms': whole(600),
  },
);
const options: Options = {
  students: asked.students,
  hintsPerDay: asked['hints-per-day'],
  minutesPerDay: asked['minutes-per-day'],
  heartbeatSeconds: asked['heartbeat-seconds'],
  tokens: asked.tokens,
  perSecond: asked['per-second'],
  firstMs: asked['first-ms'],
};

process.stdout.write('Packaging, then measuring hints with 0, 1 and 30 observers ...\n');
const made = await packageService('dev');
const costs: TurnCost[] = [];
for (const observers of [0, 1, 30]) {
  const { tokens, firstMs, perSecond } = options;
  const answer = { tokens, firstMs, perSecond };
  costs.push(await measureTurn({ runner: packageRunner(made), answer, observers, warmUp: true }));
}
made.remove();
const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'cost.md');
writeFileSync(file, report(options, costs));
process.stdout.write(`${JSON.stringify(costs)}\nWritten to docs/cost.md.\n`);
