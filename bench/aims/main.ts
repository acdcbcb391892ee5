import { STUDENT_PACE_MS, TUTOR_PACE_MS } from '../../shared/limits.ts';
import { readOptions } from '../lib/command-line.ts';
import { describeMachine } from '../lib/machine.ts';
import { figure, markdownTable } from '../lib/markdown.ts';
import { writeSection } from '../lib/performance-page.ts';
import { installPinned } from '../lib/pinned-packages.ts';
import type { Result } from '../load/measure/result.ts';
import type { Plan } from '../load/plan.ts';
import { tableOf } from '../load/report/table.ts';
import { runLoad } from '../load/run.ts';
import { startUpstream } from '../load/stamped/upstream.ts';
import { CHALKSTREAM, PEERS } from '../peers/contenders.ts';
import { measureAnswers } from '../peers/measure-answers.ts';
import { firstTokensReport } from './first-tokens.ts';
import { measureFlatness } from './flatness.ts';
import { measurePersistence } from './persistence.ts';
import { measureStops } from './stops.ts';

/** What the service can hold, measured in one command; it writes the section "Load" of docs/performance.md and takes some minutes. */
readOptions('npm run bench -- aims', {});

const COMMON = {
  tokens: 250,
  waitMs: 0,
  pauseMs: 1_000,
  durationMs: 20_000,
  rampMs: 6_000,
  seed: 1,
  script: 'stamped',
} as const;

const RUNS: readonly (readonly [string, Plan])[] = [
  ['50 students', { ...COMMON, students: 50, observers: 0, perSecond: 50, dropPercent: 0 }],
  ['200 students, an observer each, drops', { ...COMMON, students: 200, observers: 1, perSecond: 50, dropPercent: 20 }],
  ['500 students', { ...COMMON, students: 500, observers: 0, perSecond: 50, dropPercent: 0 }],
];

function row(name: string, { plan, rates, latencyMs, server, counts, failures }: Result): readonly string[] {
  const { added, delivery, lag, resume } = latencyMs;
  return [
    name,
    `${plan.perSecond}`,
    figure(rates.tokensPerSecond),
    `${figure(added.p50)} / ${figure(added.p99)}`,
    `${figure(delivery.p50)} / ${figure(delivery.p99)}`,
    lag.count === 0 ? '' : `${figure(lag.p50)} / ${figure(lag.p99)}`,
    resume.count === 0 ? '' : `${figure(resume.p50)} / ${figure(resume.p99)}`,
    `${server?.cores ?? ''}`,
    `${server?.cpuPerMillionTokens ?? ''}`,
    failures.length === 0 ? `${counts.checked} right` : failures.join('; '),
  ];
}

installPinned(PEERS);
const results: (readonly [string, Result])[] = [];
for (const [name, plan] of RUNS) {
  const result = await runLoad({ plan });
  process.stdout.write(`${name}\n${tableOf(result)}\n`);
  results.push([name, result]);
}
/** The client takes more of the machine than the server does: what one core can serve is read by the lean driver of the comparison. */
const full = { students: 1_000, observers: 0, perSecond: 40 };
const upstream = await startUpstream();
const most = await measureAnswers(CHALKSTREAM, upstream.url, full, 6);
const firstTokens = await firstTokensReport(upstream.url);
await upstream.stop();
const held = await measurePersistence(1_000, 10);
const { perToken, perTurn } = await measureFlatness();
const stops = await measureStops(200);
const [, first] = results[0] ?? [];
if (first === undefined) throw new RangeError('no run');

const head = [
  '',
  'tokens/s each',
  'tokens/s',
  'added to the first token, ms',
  'delivery, ms',
  "observers' lag, ms",
  'resume, ms',
  'cores',
  'CPU s / M tokens',
  'texts',
];
const text = [
  `Written by \`npm run bench:aims\` on ${first.at.slice(0, 10)}: ${describeMachine(first.machine)}; seed ${COMMON.seed}. Server, model and students in processes of their own; pairs are p50 / p99. The students are the page's own client, which on a busy machine is late itself: that counts in. Frames are paced at ${STUDENT_PACE_MS} ms for students and ${TUTOR_PACE_MS} ms for observers, which is most of a delivery; a resume includes the client's random wait of up to a second.`,
  markdownTable(
    head,
    results.map(([name, result]) => row(name, result)),
  ),
  firstTokens,
  `1,000 students at 40 tokens/s each on one core, read by the lean driver of the comparison: ${figure(most.deliveriesPerSecond)} tokens/s, delivery p50 ${figure(most.delivery.p50)}, p99 ${figure(most.delivery.p99)} ms, ${figure(most.cpuUsPerDelivery)} us of CPU a token, ${most.wrong} of ${most.texts} texts wrong.`,
  `Checkpoints of 1,000 turns at once, on disc: a group holds the event loop for ${figure(held.p50)} ms (p50), ${figure(held.p99)} ms (p99), ${figure(held.max)} ms at most.`,
  `Cost of the core and the store: ${figure(perToken.short)} us a token in a turn of 200 tokens, ${figure(perToken.long)} us in one of 10,000; ${figure(perTurn.first / 1000)} ms a turn in a new session, ${figure(perTurn.late / 1000)} ms after 1,000 others.`,
  `A hint ends ${figure(stops.p50)} ms (p50), ${figure(stops.p95)} ms (p95), ${figure(stops.max)} ms at most after its \`stop\`, in 200 of them at moments all over a checkpoint.`,
].join('\n\n');
writeSection('load', text);
process.stdout.write(`${text}\n`);
process.exitCode = results.some(([, { failures }]) => failures.length > 0) ? 1 : 0;
