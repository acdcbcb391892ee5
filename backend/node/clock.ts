import type { Clock } from '../core/ports/clock.ts';

/** The system's time and timers. On Lambda they stand still while the process is frozen. */
export const clock: Clock = {
  now: () => Date.now(),
  after(ms, fn) {
    const timer = setTimeout(fn, ms);
    return () => clearTimeout(timer);
  },
};
