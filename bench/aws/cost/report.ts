import type { TurnCost } from '../../../backend/testing/aws/measure-turn.ts';
import {
  dayCost,
  hintCost,
  messageRebate,
  messagesADay,
  modelCost,
  type Part,
  storageCost,
  sum,
  type Use,
} from './estimate.ts';
import { CHECKED, FIXED_A_MONTH, PRICES, PRICES_AS_OF } from './prices.ts';
import { quotasOf } from './quotas.ts';

const SCALES = [100, 1_000, 10_000, 100_000, 1_000_000];
/** School days of a month. */
const DAYS = 21;
const PARTS: readonly Part[] = ['API Gateway', 'Lambda', 'DynamoDB', 'CloudFront', 'CloudWatch'];

export type Options = Use & { readonly students: number; readonly perSecond: number; readonly firstMs: number };

/** `docs/cost.md`. */
export function report(options: Options, costs: readonly TurnCost[]): string {
  const [alone] = costs;
  if (alone === undefined) throw new Error('nothing was measured');
  const watched = costs[1] ?? alone;
  /** `boards`: the share of hints that a tutor's class board shows as well. */
  const month = (students: number, boards = 0, use: Use = options): number => {
    const hints = students * options.hintsPerDay * DAYS;
    const a = (pick: (cost: TurnCost) => number): number => (1 - boards) * pick(alone) + boards * pick(watched);
    const messages =
      hints * a(({ frames, received }) => frames + received) + students * DAYS * messagesADay(alone, use);
    const day = students * DAYS * sum(dayCost(alone, use));
    const stored = storageCost(students * options.hintsPerDay);
    return FIXED_A_MONTH + hints * a((cost) => sum(hintCost(cost))) + day + stored - messageRebate(messages);
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
A page that is open costs ${dollars(sum(dayCost(alone, options)))} a day besides: connection minutes, and a ping with its reply every ${options.heartbeatSeconds} idle seconds.
Without any use a stage costs ${FIXED_A_MONTH.toFixed(2)} $ a month (firewall, metrics, alarms, dashboard, secret, sweeps).

| students | AWS a month | a student | with class boards on half of the hints | the model a month | with pings every 12 s, AWS would be |
|---:|---:|---:|---:|---:|---:|
${[...new Set([...SCALES, options.students])]
  .toSorted((a, b) => a - b)
  .map((students) => scaleRow(students, month, options))
  .join('\n')}

Logs, access logs, traces (5%), detailed metrics and the storage of a stage that has run for its 400 days are in it; messages above a billion a
month have their lower price. Not in it: support, data that leaves for a provider (free), what an account's own alarms cost.

## Which quota is met at which size
| quota | default | met at about | the way past it |
|---|---:|---:|---|
${quotasOf({ ...alone, frames: (alone.frames + watched.frames) / 2 }, options)
  .map(
    ({ quota, limit, each, way }) =>
      `| ${quota} | ${whole(limit)} | ${whole(Number((limit / each).toPrecision(2)))} students | ${way} |`,
  )
  .join('\n')}

Half of the hints are counted with a class board that shows them as well. A class of thirty who all watch one lesson takes eighteen times the frames of one pupil.

**Cells.** What can't be raised is gone past by cells: one stack for so many schools (\`--param="cell=north"\`, which a test deploys beside another in one
account), each with its own API, table, functions, allowances and alarms. Names, exports and metrics do not collide; API Gateway's and Lambda's account-wide
quotas are shared by the cells of one region and account, so the larger step is a cell in another one. A school is given its cell's address. One address for
all of them is not built: codes would begin with their cell's letter, and the page of any cell would open its socket where that letter says, which takes
that cell's origin in \`ALLOWED_ORIGINS\` and in the page's Content-Security-Policy. Today a code names a session of the cell whose page it is typed into.

Assumed: a day's hints within six hours, the busiest minute at three times the average, 40% of the students online then.

## Prices and quotas, and where they were seen
None of these pages was reached when this was written: they were read, in ${PRICES_AS_OF}, as copies that others had stored. Look them up before
you rely on them. What is given from memory was seen nowhere.

| what | seen with | where |
|---|---|---|
${CHECKED.map(({ what, seen, where }) => `| ${what} | ${seen} | ${where} |`).join('\n')}
`;
}

function scaleRow(
  students: number,
  month: (students: number, boards?: number, use?: Use) => number,
  options: Options,
): string {
  const model = students * options.hintsPerDay * DAYS * modelCost(options);
  const alone = month(students);
  const often = month(students, 0, { ...options, heartbeatSeconds: 12 });
  const boards = whole(month(students, 0.5));
  return `| ${whole(students)} | ${whole(alone)} $ | ${(alone / students).toFixed(3)} $ | ${boards} $ | ${whole(model)} $ | ${whole(often)} $ |`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function manyNaive({ tokens }: Options, costs: readonly TurnCost[]): number {
  const many = costs.at(-1);
  return many === undefined ? 0 : (tokens * (many.observers + 1) - many.frames) * PRICES.message;
}

function dollars(value: number): string {
  return `${value.toPrecision(2).includes('e') ? value.toFixed(8) : Number(value.toPrecision(2))} $`;
}
