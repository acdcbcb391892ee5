/** Who in this process wants to know when something happens in a session. */
export type Watchers = {
  watch(session: string, wake: () => void): () => void;
  /** Costs one look-up where nobody watches the session. */
  wake(session: string): void;
};

export function createWatchers(): Watchers {
  const watching = new Map<string, Set<() => void>>();
  return {
    watch(session, wake) {
      // A function of its own, so that whoever watches twice is woken twice and ceases once.
      const mine = (): void => wake();
      const watchers = watching.get(session) ?? new Set();
      watching.set(session, watchers.add(mine));
      return () => {
        watchers.delete(mine);
        if (watchers.size === 0 && watching.get(session) === watchers) watching.delete(session);
      };
    },
    wake(session) {
      for (const wake of watching.get(session) ?? []) wake();
    },
  };
}
