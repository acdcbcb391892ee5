import type { Clock } from '../core/ports.ts';

/** The system's time and timers. Timers stand still while Lambda has frozen the process. */
export const clock: Clock = {
  now: () => Date.now(),
  after(ms, fn) {
    const timer = setTimeout(fn, ms);
    return () => clearTimeout(timer);
  },
};
