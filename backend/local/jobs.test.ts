import { expect, it } from 'vitest';
import { SILENT } from '../testing/memory-target.ts';
import { createJobs } from './jobs.ts';

it('gives each run a signal of its own, so that nothing of a turn outlives it, and aborts them where it drains', async () => {
  const signals: AbortSignal[] = [];
  const jobs = createJobs((_ref, { handOn } = {}) => {
    if (handOn !== undefined) signals.push(handOn);
    return new Promise((resolve) => handOn?.addEventListener('abort', () => resolve('handed-on')));
  }, SILENT);
  void jobs.start({ session: 's', turn: 'a' });
  void jobs.start({ session: 's', turn: 'a' });
  void jobs.start({ session: 's', turn: 'b' });
  expect(new Set(signals).size).toBe(2);
  expect(jobs.running).toBe(2);
  await jobs.drain(1);
  expect(signals.every(({ aborted }) => aborted)).toBe(true);
  expect(jobs.running).toBe(0);
});
