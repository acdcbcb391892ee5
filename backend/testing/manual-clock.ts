import { setImmediate as turnOfLoop } from 'node:timers/promises';
import type { Clock } from '../core/ports/clock.ts';

export type ManualClock = Clock & {
  /** Moves the time on, timer by timer, and lets what each of them starts settle. */
  advance(ms: number): Promise<void>;
};

/** A clock that stands still until a test moves it. */
export function createManualClock(start = 1_000_000): ManualClock {
  let now = start;
  let made = 0;
  const timers = new Map<number, { readonly at: number; readonly fn: () => void }>();

  function nextDue(until: number): number | undefined {
    const due = [...timers].filter(([, { at }]) => at <= until).toSorted(([, a], [, b]) => a.at - b.at);
    return due[0]?.[0];
  }

  return {
    now: () => now,
    after(ms, fn) {
      const id = ++made;
      timers.set(id, { at: now + ms, fn });
      return () => timers.delete(id);
    },
    async advance(ms) {
      const until = now + ms;
      await turnOfLoop();
      for (let id = nextDue(until); id !== undefined; id = nextDue(until)) {
        const timer = timers.get(id);
        timers.delete(id);
        now = Math.max(now, timer?.at ?? now);
        timer?.fn();
        await turnOfLoop();
      }
      now = until;
      await turnOfLoop();
    },
  };
}
