import { useSyncExternalStore } from 'react';

/** One value of the page that components watch. */
export type Watched<T> = {
  get(): T;
  set(next: T): void;
  watch(listener: () => void): () => void;
};

export function createWatched<T>(initial: T): Watched<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function useWatched<T>({ watch, get }: Watched<T>): T {
  return useSyncExternalStore(watch, get);
}
