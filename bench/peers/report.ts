import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeMachine, thisMachine } from '../lib/machine.ts';
import { type Contender, PEERS } from './contenders.ts';
import { figure, markdownTable } from '../lib/markdown.ts';
import type { Entry } from './rounds.ts';
import type { Load } from './measure-answers.ts';

/** The result of a comparison: by load, and the memory of each idle connection (bytes). */
export type Comparison = {
  readonly at: string;
  readonly rounds: number;
  readonly breadth: { readonly load: Load; readonly entries: readonly Entry[] };
  readonly fanOut: { readonly load: Load; readonly alone: Entry | undefined; readonly entries: readonly Entry[] };
  /** Beside serverless-offline, by the number of students. */
  readonly emulated: readonly { readonly load: Load; readonly entries: readonly Entry[] }[];
  /** `wanted` is more than `connections` if the machine gives a process no more descriptors. */
  readonly idle: {
    readonly connections: number;
    readonly wanted: number;
    readonly bytes: readonly (readonly [string, number])[];
  };
};

/** The section of docs/performance.md. */
export function peersReport(
  { at, rounds, breadth, fanOut, emulated, idle }: Comparison,
  who: readonly Contender[],
): string {
  const versions = who.flatMap(({ packages }) => packages.map(versionOf));
  return [
    `Written by \`npm run bench:peers\` on ${at.slice(0, 10)}: ${describeMachine(thisMachine())}; seed 1; ${rounds === 1 ? 'one round' : `${rounds} interleaved rounds, of which the one with the middle CPU time is shown, with the wrong texts of all`}. All contenders read the same OpenAI-compatible endpoint, which stamps its tokens, and are read by the same driver, which checks every text. Chalkstream writes all of it to SQLite on disc meanwhile. Peers: ${[...new Set(versions)].join(', ')}.`,
    `### Breadth: ${breadth.load.students} students, ${breadth.load.perSecond} tokens/s each`,
    tableOf(breadth.entries, 'token'),
    barsOf(breadth.entries, 'token'),
    `### Fan-out: one session, ${fanOut.load.observers.toLocaleString('en')} observers, ${fanOut.load.perSecond} tokens/s`,
    tableOf(fanOut.entries, 'delivery'),
    barsOf(fanOut.entries, 'delivery'),
    studentsOwn(fanOut),
    '### An emulated API Gateway: serverless-offline with PostToConnection',
    'It holds no load of the size above, so it has its own, in one round. Each token is a request of a Lambda handler to the gateway.',
    ...emulated.flatMap(({ load, entries }) => [
      `${load.students} students, ${load.perSecond} tokens/s each:`,
      tableOf(entries, 'token'),
    ]),
    `### Idle: ${idle.connections.toLocaleString('en')} connections`,
    ...(idle.connections < idle.wanted
      ? [`Not ${idle.wanted.toLocaleString('en')}: a process may have no more descriptors on this machine.`]
      : []),
    markdownTable(
      ['', 'KB a connection', 'x ours'],
      idle.bytes.map(([name, bytes]) => [name, figure(bytes / 1024), figure(bytes / (idle.bytes[0]?.[1] ?? bytes))]),
    ),
  ].join('\n\n');
}

function tableOf(entries: readonly Entry[], unit: string): string {
  const ours = entries[0]?.median.cpuUsPerDelivery ?? 0;
  const rows = entries.map(({ name, median }) => [
    name,
    figure(median.cpuUsPerDelivery),
    figure(ours / median.cpuUsPerDelivery),
    figure(median.deliveriesPerSecond),
    `${figure(median.delivery.p50)} / ${figure(median.delivery.p99)}`,
    `${figure(median.first.p50)} / ${figure(median.first.p99)}`,
    `${median.wrong} of ${median.texts}`,
  ]);
  const head = [
    '',
    `CPU us/${unit}`,
    'ours / theirs',
    'tokens/s',
    'delivery p50 / p99, ms',
    'first token p50 / p99, ms',
    'texts wrong or not ended',
  ];
  return markdownTable(head, rows);
}

function studentsOwn({ alone, entries, load }: Comparison['fanOut']): string {
  const ours = entries[0]?.median.students;
  if (ours === undefined || alone === undefined) return '';
  return `The student's own delivery with ${load.observers} observers: p50 ${figure(ours.p50)}, p99 ${figure(ours.p99)} ms; alone: p50 ${figure(alone.median.delivery.p50)}, p99 ${figure(alone.median.delivery.p99)} ms.`;
}

const BAR = 40;

/** CPU time as bars of text, which every Markdown viewer shows. */
function barsOf(entries: readonly Entry[], unit: string): string {
  const most = Math.max(...entries.map(({ median }) => median.cpuUsPerDelivery));
  const lines = entries.map(({ name, median: { cpuUsPerDelivery } }) => {
    const bar = '█'.repeat(Math.max(1, Math.round((cpuUsPerDelivery / most) * BAR)));
    return `${name.padEnd(14)} ${bar} ${figure(cpuUsPerDelivery)} us/${unit}`;
  });
  return `\`\`\`\n${lines.join('\n')}\n\`\`\``;
}

/** A package of the peers by its own name, not its alias, and version. */
function versionOf(alias: string): string {
  const { name, version } = JSON.parse(readFileSync(join(PEERS, 'node_modules', alias, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  return `${name} ${version}`;
}
