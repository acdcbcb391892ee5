import type { Clock } from '../net/clock.ts';

export type ManualClock = Clock & {
  /** Lets `ms` pass, calling what falls due in order. */
  pass(ms: number): void;
};

/** A clock that stands still until a test lets time pass. */
export function manualClock(start = 1_000_000): ManualClock {
  let now = start;
  const timers = new Set<{ readonly at: number; readonly fn: () => void }>();

  function pass(ms: number): void {
    const until = now + ms;
    for (;;) {
      const [next] = [...timers].toSorted((a, b) => a.at - b.at);
      if (next === undefined || next.at > until) break;
      timers.delete(next);
      now = next.at;
      next.fn();
    }
    now = until;
  }

  return {
    now: () => now,
    after(ms, fn) {
      const timer = { at: now + ms, fn };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass,
  };
}
