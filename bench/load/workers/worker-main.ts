import type { Report } from '../measure/record.ts';
import { play, type Share } from './share.ts';

/** What a worker says: its second's notes, and at the end that nothing more follows. */
export type FromWorker = { readonly kind: 'report'; readonly report: Report } | { readonly kind: 'done' };
export type ToWorker = { readonly kind: 'begin'; readonly share: Share } | { readonly kind: 'stop' };

const REPORT_MS = 1_000;

function begin(share: Share): () => void {
  const running = play(share);
  const report = (): void => say({ kind: 'report', report: running.recorder.take() });
  const reporting = setInterval(report, REPORT_MS);
  void running.done.then(() => {
    clearInterval(reporting);
    report();
    running.close();
    say({ kind: 'done' });
  });
  return running.stop;
}

function say(message: FromWorker): void {
  process.send?.(message);
}

let stop = (): void => {};
process.on('message', (message: ToWorker) => {
  if (message.kind === 'begin') stop = begin(message.share);
  else stop();
});
// Ctrl-C reaches the whole terminal; the process that started this one tells it when to stop.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));
