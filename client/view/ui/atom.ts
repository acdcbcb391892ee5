import { useSyncExternalStore } from 'react';

/** A value of the page that components subscribe to. */
export type Atom<T> = {
  get(): T;
  set(next: T): void;
  subscribe(listener: () => void): () => void;
};

export function createAtom<T>(initial: T): Atom<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function useAtom<T>({ subscribe, get }: Atom<T>): T {
  return useSyncExternalStore(subscribe, get);
}
