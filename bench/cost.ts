import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRunner } from '../backend/testing/aws/arm.ts';
import { measureTurn, type TurnCost } from '../backend/testing/aws/measure-turn.ts';
import { packageService } from '../backend/testing/aws/package.ts';
import { type Options, report } from './cost/report.ts';

const { values } = parseArgs({
  options: {
    students: { type: 'string', default: '1000' },
    'hints-per-day': { type: 'string', default: '20' },
    'minutes-per-day': { type: 'string', default: '60' },
    tokens: { type: 'string', default: '300' },
    'per-second': { type: 'string', default: '50' },
    'first-ms': { type: 'string', default: '600' },
  },
});

function whole(name: keyof typeof values): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number > 0) return number;
  process.stderr.write(`--${name} must be a whole number above 0.\n`);
  process.exit(1);
}

const options: Options = {
  students: whole('students'),
  hintsPerDay: whole('hints-per-day'),
  minutesPerDay: whole('minutes-per-day'),
  tokens: whole('tokens'),
  perSecond: whole('per-second'),
  firstMs: whole('first-ms'),
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
const file = join(import.meta.dirname, '..', 'docs', 'cost.md');
writeFileSync(file, report(options, costs));
process.stdout.write(`${JSON.stringify(costs)}\nWritten to docs/cost.md.\n`);
