import { describeMachine } from '../../lib/machine.ts';
import { FAULTS, LATENCIES } from '../measure/measures.ts';
import type { Result } from '../measure/result.ts';

const WIDTHS = [12, 11, 11, 11, 11, 11, 11];

/** A result as a table of at most 100 columns, with ratios to an earlier one if there is one. */
export function tableOf(result: Result, earlier?: Result): string {
  const { plan, counts, rates, server, codes } = result;
  const lines = [
    `${result.target}: ${several(plan.students, 'student')} with ${several(plan.observers, 'observer')} each, ${answersOf(plan)}`,
    `${result.at}, ${result.seconds.toFixed(1)} s${result.cut ? ' (cut short)' : ''}, seed ${plan.seed}, ${several(result.workers, 'worker')}`,
    describeMachine(result.machine),
    ...(earlier === undefined ? [] : [earlierOf(plan, earlier)]),
    '',
    row('latency, ms', 'count', 'p50', 'p95', 'p99', 'p99.9', 'max'),
  ];
  for (const name of LATENCIES) {
    const { count, p50, p95, p99, p999, max } = result.latencyMs[name];
    if (count === 0) continue;
    lines.push(row(name, `${count}`, ...[p50, p95, p99, p999, max].map(figure)));
    const before = earlier?.latencyMs[name];
    if (before === undefined || before.count === 0) continue;
    const ratios = (
      [
        [p50, before.p50],
        [p95, before.p95],
        [p99, before.p99],
        [p999, before.p999],
        [max, before.max],
      ] as const
    ).map(([now, then]) => ratio(now, then));
    lines.push(row('  x earlier', '', ...ratios));
  }
  lines.push(
    '',
    plan.script === 'any'
      ? `frames/s ${rates.framesPerSecond}${beside(rates.framesPerSecond, earlier?.rates.framesPerSecond)}`
      : `tokens/s ${rates.tokensPerSecond}${beside(rates.tokensPerSecond, earlier?.rates.tokensPerSecond)}, with observers ${rates.deliveriesPerSecond}; frames/s ${rates.framesPerSecond} of ${rates.tokensPerFrame} tokens`,
  );
  if (server !== undefined) {
    const { cpuPerMillionTokens } = server;
    lines.push(
      cpuPerMillionTokens === undefined
        ? `server: ${server.cpuSeconds} CPU s${beside(server.cpuSeconds, earlier?.server?.cpuSeconds)}`
        : `server: ${cpuPerMillionTokens} CPU s per million tokens (${server.cpuPerMillionDeliveries} with observers')${beside(cpuPerMillionTokens, earlier?.server?.cpuPerMillionTokens)}`,
      `        ${server.cores} cores, ${(server.bytesPerConnection / 1024).toFixed(1)} KB a connection${beside(server.bytesPerConnection, earlier?.server?.bytesPerConnection)}, event loop late by at most ${server.loopDelayMaxMs} ms (p99 of a second)`,
    );
  }
  lines.push(
    `${counts.asked} questions, ${counts.answered} answered, ${counts.drops} drops; ${counts.checked} texts checked: ${FAULTS.map((fault) => `${counts[fault]} ${fault}`).join(', ')}`,
  );
  if (Object.keys(codes).length > 0) {
    lines.push(
      `errors: ${Object.entries(codes)
        .map(([code, count]) => `${code} ${count}`)
        .join(', ')}`,
    );
  }
  lines.push(...result.failures.map((failure) => `FAILED: ${failure}`));
  return `${lines.flatMap(fold).join('\n')}\n`;
}

/** When the earlier run was, and how its plan differs, which makes ratios mean little. */
function earlierOf(plan: Result['plan'], earlier: Result): string {
  const then: Readonly<Record<string, unknown>> = earlier.plan;
  const other = Object.entries(plan).flatMap(([key, value]) =>
    then[key] === value ? [] : `${key} ${String(then[key])} and not ${value}`,
  );
  return `earlier: ${earlier.at}, ${other.length === 0 ? 'the same plan' : `ANOTHER PLAN: ${other.join(', ')}`}`;
}

function several(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function answersOf({ script, tokens, perSecond }: Result['plan']): string {
  return script === 'any' ? 'any model' : `${several(tokens, 'token')} at ${perSecond}/s`;
}

function row(...cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[index] ?? 0)))
    .join(' ');
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

function ratio(now: number, then: number): string {
  return then === 0 ? '' : `x ${(now / then).toFixed(2)}`;
}

function beside(now: number, then: number | undefined): string {
  return then === undefined || then === 0 ? '' : ` (${ratio(now, then)} earlier)`;
}

const COLUMNS = 100;

/** Breaks a long line after a comma, or at a blank. */
function fold(line: string): readonly string[] {
  if (line.length <= COLUMNS) return [line];
  const comma = line.lastIndexOf(', ', COLUMNS - 1) + 1;
  const at = comma > COLUMNS / 2 ? comma : line.lastIndexOf(' ', COLUMNS);
  return at <= 8 ? [line] : [line.slice(0, at), ...fold(`        ${line.slice(at + 1)}`)];
}
