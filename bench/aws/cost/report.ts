import type { TurnCost } from '../../../backend/testing/aws/measure-turn.ts';
import { dayCost, hintCost, modelCost, type Part, storageCost, sum, type Use } from './estimate.ts';
import { CHECKED, FIXED_A_MONTH, PRICES, PRICES_AS_OF } from './prices.ts';
import { quotaUse } from './quotas.ts';

const SCALES = [100, 1_000, 10_000, 100_000, 1_000_000];
/** School days of a month. */
const DAYS = 21;
const PARTS: readonly Part[] = ['API Gateway', 'Lambda', 'DynamoDB', 'CloudFront', 'CloudWatch'];

export type Options = Use & { readonly students: number; readonly perSecond: number; readonly firstMs: number };

/** `docs/cost.md`. */
export function report(options: Options, costs: readonly TurnCost[]): string {
  const [alone] = costs;
  if (alone === undefined) throw new Error('nothing was measured');
  const month = (students: number): number => {
    const hints = students * options.hintsPerDay * DAYS;
    const days = students * DAYS * sum(dayCost(alone, options));
    return FIXED_A_MONTH + hints * sum(hintCost(alone)) + days + storageCost(hints);
  };
  const hint = sum(hintCost(alone));
  const naive = (options.tokens - alone.frames) * PRICES.message;
  return `# What it costs on AWS

Written by \`npm run bench -- cost --students ${options.students} --hints-per-day ${options.hintsPerDay} --minutes-per-day ${options.minutesPerDay} --tokens ${options.tokens} --per-second ${options.perSecond}\`:
the packaged functions run behind the emulator (\`backend/testing/aws/\`), which counts; the counts are multiplied with list prices of
us-east-1 (${PRICES_AS_OF}; \`bench/aws/cost/prices.ts\` names each price's page; no free tier). No bill of a real account went into it.

## One hint of ${options.tokens} tokens, the first after ${options.firstMs} ms, then ${options.perSecond} a second
| | ${costs.map(({ observers }) => `${observers} observers`).join(' | ')} |
|---|${costs.map(() => '---:').join('|')}|
| frames, all viewers | ${costs.map(({ frames }) => frames).join(' | ')} |
| frames a token and viewer | ${costs.map(({ frames, observers }) => (frames / options.tokens / (observers + 1)).toFixed(3)).join(' | ')} |
| bytes in frames | ${costs.map(({ frameBytes }) => frameBytes).join(' | ')} |
| DynamoDB write units | ${costs.map(({ writeUnits }) => writeUnits).join(' | ')} |
| DynamoDB read units | ${costs.map(({ readUnits }) => readUnits).join(' | ')} |
| invocations (socket, turn) | ${costs.map(({ invocations: { socket, turn } }) => `${socket}, ${turn}`).join(' | ')} |
| billed ms (socket, turn) | ${costs.map(({ billedMs: { socket, turn } }) => `${socket}, ${turn}`).join(' | ')} |
${PARTS.map((part) => `| ${part} | ${costs.map((cost) => dollars(hintCost(cost)[part])).join(' | ')} |`).join('\n')}
| **AWS, a hint** | ${costs.map((cost) => `**${dollars(sum(hintCost(cost)))}**`).join(' | ')} |
| the model, beside it | ${costs.map(() => dollars(modelCost(options))).join(' | ')} |

One frame per token instead would cost ${dollars(naive)} more a hint and viewer: ${(1 + naive / hint).toFixed(1)} times as much for a student alone.
With ${costs.at(-1)?.observers ?? 0} observers it would be ${dollars(manyNaive(options, costs))} more.

## A month (${DAYS} school days, ${options.hintsPerDay} hints and ${options.minutesPerDay} open minutes a day)
A page that is open costs ${dollars(sum(dayCost(alone, options)))} a day besides: connection minutes, and a ping with its reply every 12 idle seconds.
Without any use a stage costs ${FIXED_A_MONTH.toFixed(2)} $ a month (firewall, alarms, metrics, dashboard, secret).

| students | AWS a month | a student | the model a month | the quota that is hit first (share of it in the busiest second) | the way past it |
|---:|---:|---:|---:|---|---|
${[...new Set([...SCALES, options.students])]
  .toSorted((a, b) => a - b)
  .map((students) => scaleRow(students, month(students), alone, options))
  .join('\n')}

Assumed: a day's hints within six hours, the busiest minute at three times the average, 40% of the students online then.

## Prices and quotas, and where they were seen
None of these pages was reached when this was written: they were read, in ${PRICES_AS_OF}, as copies that others had stored. Look them up before
you rely on them. What is given from memory was seen nowhere.

| what | seen with | where |
|---|---|---|
${CHECKED.map(({ what, seen, where }) => `| ${what} | ${seen} | ${where} |`).join('\n')}
`;
}

function scaleRow(students: number, month: number, turn: TurnCost, options: Options): string {
  const [first] = quotaUse(students, turn, options);
  const model = students * options.hintsPerDay * DAYS * modelCost(options);
  const share =
    first === undefined
      ? ''
      : `${first.quota}: ${((100 * first.use) / first.limit).toFixed(first.use < first.limit / 10 ? 1 : 0)}%`;
  const way = first !== undefined && first.use > first.limit / 2 ? first.way : 'none needed';
  const whole = (value: number): string => Math.round(value).toLocaleString('en');
  return `| ${whole(students)} | ${whole(month)} $ | ${(month / students).toFixed(3)} $ | ${whole(model)} $ | ${share} | ${way} |`;
}

function manyNaive({ tokens }: Options, costs: readonly TurnCost[]): number {
  const many = costs.at(-1);
  return many === undefined ? 0 : (tokens * (many.observers + 1) - many.frames) * PRICES.message;
}

function dollars(value: number): string {
  return `${value.toPrecision(2).includes('e') ? value.toFixed(8) : Number(value.toPrecision(2))} $`;
}
