import { setImmediate } from 'node:timers/promises';

export type InFlight = {
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves once nothing is in flight, including whatever that starts in turn. */
  drain(): Promise<void>;
  /** Resolves once what is now in flight has settled, or after `ms`. */
  settle(ms: number): Promise<void>;
};

/** Lambda freezes a process as soon as its handler returns: what is still in flight then may never finish. */
export function createInFlight(): InFlight {
  const pending = new Set<Promise<unknown>>();

  async function drain(): Promise<void> {
    do {
      await Promise.allSettled(pending);
      // The callers that awaited it continue now, and may start more.
      await setImmediate();
    } while (pending.size > 0);
  }

  return {
    track(work) {
      pending.add(work);
      const settled = (): void => void pending.delete(work);
      work.then(settled, settled);
      return work;
    },
    drain,
    async settle(ms) {
      if (pending.size === 0) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ms);
      await Promise.race([Promise.allSettled(pending), promise]);
      clearTimeout(timer);
    },
  };
}
