import { runWorkers } from './workers/run-workers.ts';
import { thisMachine } from '../lib/machine.ts';
import { type LocalServer, startLocalServer } from './local-server.ts';
import type { Plan } from './plan.ts';
import { FAULTS } from './measure/measures.ts';
import { type Result, RESULT_VERSION, type Second } from './measure/result.ts';
import { readServer } from './measure/server-metrics.ts';
import { startUpstream, upstreamEnv } from './stamped/upstream.ts';
import type { Threshold } from './threshold.ts';
import { latenciesOf, Timeline } from './measure/timeline.ts';

type Options = {
  readonly plan: Plan;
  readonly url?: string;
  readonly workers?: number;
  readonly thresholds?: readonly Threshold[];
  /** Called every second. */
  readonly onSecond?: (second: Second) => void;
  /** Ends the run early, with what was measured so far as the result. */
  readonly signal?: AbortSignal;
};

const READ_MS = 1_000;
/** The time that workers take to start, before the first second begins. */
const START_S = 1.5;

/** Runs a plan against a deployment, or against a server and a model that it starts, and returns what it measured. */
export async function runLoad(options: Options): Promise<Result> {
  const { plan, workers = 0, thresholds = [], onSecond, signal = new AbortController().signal } = options;
  const local = options.url === undefined ? await startLocal() : undefined;
  const url = options.url ?? local?.socketUrl ?? '';
  const timeline = new Timeline();
  const at = new Date();
  const elapsed = (): number => (Date.now() - at.getTime()) / 1000 - START_S;
  const read = async (): Promise<void> => {
    const reading = await readServer(url);
    if (reading !== undefined) timeline.read(reading, elapsed());
  };
  try {
    await read();
    const look = async (): Promise<void> => {
      await read();
      if (elapsed() >= 1) onSecond?.(timeline.second(elapsed() - 1));
    };
    const reading = setInterval(() => void look(), READ_MS);
    const onReport = (report: Parameters<Timeline['report']>[0]): void => timeline.report(report, elapsed());
    const workerCount = await runWorkers({ plan, url, workers, signal, onReport }).finally(() =>
      clearInterval(reading),
    );
    const seconds = elapsed();
    await read();
    const [from, to] = [Math.ceil(plan.rampMs / 1000) + 1, Math.floor(plan.durationMs / 1000)];
    const cost = timeline.cost(from, to);
    const measured: Result = {
      version: RESULT_VERSION,
      at: at.toISOString(),
      machine: thisMachine(),
      target: options.url ?? 'local',
      plan,
      workers: workerCount,
      seconds,
      cut: signal.aborted,
      ...latenciesOf(timeline.total),
      counts: Object.fromEntries(timeline.total.counts) as Result['counts'],
      codes: Object.fromEntries(timeline.total.codes),
      rates: timeline.rates(from, to),
      ...(cost !== undefined && { server: cost }),
      series: timeline.series(),
      failures: [],
    };
    return { ...measured, failures: failuresOf(measured, thresholds) };
  } finally {
    await local?.stop();
  }
}

function failuresOf(result: Result, thresholds: readonly Threshold[]): readonly string[] {
  const faults = FAULTS.filter((fault) => result.counts[fault] > 0).map((fault) => `${result.counts[fault]} ${fault}`);
  const missed = thresholds
    .filter(({ holds }) => !holds(result))
    .map(({ text, found }) => `${text}, and it is ${found(result) ?? 'not measured'}`);
  const { asked, checked, foreign, tokens } = result.counts;
  const silent = asked === 0 && !result.cut ? ['nobody could ask anything'] : [];
  const other =
    result.plan.script === 'stamped' && checked > 0 && foreign > 0 && tokens === 0
      ? ['no text has the stamps of bench/load/stamped/upstream-main.ts: --model must name the model there']
      : [];
  return [...faults, ...missed, ...silent, ...other];
}

/** A server and a model, each in a process of its own. */
async function startLocal(): Promise<LocalServer> {
  const upstream = await startUpstream();
  try {
    const server = await startLocalServer({ env: upstreamEnv(upstream.url) });
    return {
      socketUrl: server.socketUrl,
      async stop() {
        await server.stop();
        await upstream.stop();
      },
    };
  } catch (error) {
    await upstream.stop();
    throw error;
  }
}
