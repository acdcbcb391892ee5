import { setImmediate } from 'node:timers/promises';

export type InFlight = {
  track<T>(work: Promise<T>): Promise<T>;
  /** Settles once nothing is under way, what that starts in turn included. */
  drain(): Promise<void>;
  /** Settles once nothing is under way, or after `ms`. */
  calm(ms: number): Promise<void>;
};

/** Lambda freezes a process as soon as its handler returns: what is then still under way may never finish. */
export function createInFlight(): InFlight {
  const pending = new Set<Promise<unknown>>();

  async function drain(): Promise<void> {
    do {
      await Promise.allSettled(pending);
      // Whoever awaited it now goes on, and may start more.
      await setImmediate();
    } while (pending.size > 0);
  }

  return {
    track(work) {
      pending.add(work);
      const over = (): void => void pending.delete(work);
      work.then(over, over);
      return work;
    },
    drain,
    async calm(ms) {
      if (pending.size === 0) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ms);
      await Promise.race([Promise.allSettled(pending), promise]);
      clearTimeout(timer);
    },
  };
}
