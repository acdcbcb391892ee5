import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { endChild } from '../../lib/child-process.ts';
import { nowUs } from '../../lib/monotonic.ts';
import type { Plan } from '../plan.ts';
import type { Report } from '../measure/measures.ts';
import type { FromWorker, ToWorker } from './worker-main.ts';

/** Connections that use about half of a worker's core at 20 frames a second each. */
const CONNECTIONS_EACH = 800;
/** How long workers may take to start before the run begins. */
const START_MS = 1_500;

type Options = {
  readonly plan: Plan;
  readonly url: string;
  /** 0: as many as the connections need and the cores allow. */
  readonly workers: number;
  readonly onReport: (report: Report) => void;
  readonly signal: AbortSignal;
};

/** Runs a plan on as many processes as it needs; settles when all are done. Returns how many there were. */
export async function runWorkers({ plan, url, workers, onReport, signal }: Options): Promise<number> {
  const needed = Math.ceil((plan.students * (1 + plan.observers)) / CONNECTIONS_EACH);
  const of = Math.min(plan.students, workers || Math.min(needed, availableParallelism()));
  const startUs = nowUs() + START_MS * 1000;
  const children = Array.from({ length: of }, () =>
    fork(join(import.meta.dirname, 'worker-main.ts'), { execArgv: [] }),
  );
  const stop = (): void => children.forEach((child) => send(child, { kind: 'stop' }));
  signal.addEventListener('abort', stop, { once: true });
  try {
    await Promise.all(
      children.map(async (child, index) => {
        const { promise: done, resolve } = Promise.withResolvers<void>();
        child.on('message', (message: FromWorker) => {
          if (message.kind === 'report') onReport(message.report);
          else resolve();
        });
        send(child, { kind: 'begin', share: { plan, url, index, of, startUs } });
        await Promise.race([done, once(child, 'exit').then(([code]) => Promise.reject(died(Number(code))))]);
      }),
    );
  } finally {
    signal.removeEventListener('abort', stop);
    await Promise.all(children.map(endChild));
  }
  return of;
}

function died(code: number): Error {
  return new Error(`a worker ended early, with code ${code}`);
}

function send(child: ChildProcess, message: ToWorker): void {
  if (child.connected) child.send(message);
}
