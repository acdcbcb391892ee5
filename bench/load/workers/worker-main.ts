import type { Report } from '../measure/measures.ts';
import { play, type Share } from './share.ts';

/** What a worker sends: a report each second, and at the end that no more will follow. */
export type FromWorker = { readonly kind: 'report'; readonly report: Report } | { readonly kind: 'done' };
export type ToWorker = { readonly kind: 'begin'; readonly share: Share } | { readonly kind: 'stop' };

const REPORT_MS = 1_000;

function begin(share: Share): () => void {
  const running = play(share);
  const report = (): void => send({ kind: 'report', report: running.recorder.take() });
  const reporting = setInterval(report, REPORT_MS);
  void running.done.then(() => {
    clearInterval(reporting);
    report();
    running.close();
    send({ kind: 'done' });
  });
  return running.stop;
}

function send(message: FromWorker): void {
  process.send?.(message);
}

let stop = (): void => {};
process.on('message', (message: ToWorker) => {
  if (message.kind === 'begin') stop = begin(message.share);
  else stop();
});
// Ctrl-C reaches every process of the terminal; this one stops when the process that started it says so.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));
