import type * as z from 'zod/mini';

/** Small texts that outlive the page. None of these throws: where nothing can be kept, the page works and forgets. */
export type TextStorage = {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** The keys that begin with `prefix`. */
  keys(prefix: string): readonly string[];
};

/** Storage that forgets with the page: for the load tester, and where a browser allows no storage. */
export function memoryStorage(): TextStorage {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
    keys: (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/** localStorage, which private windows, full discs and school policies can make throw at any call. */
export function browserStorage(open: () => Storage): TextStorage {
  const spare = memoryStorage();
  function attempt<T>(fn: (storage: Storage) => T, otherwise: () => T): T {
    try {
      return fn(open());
    } catch {
      return otherwise();
    }
  }
  return {
    get: (key) =>
      attempt(
        (storage) => storage.getItem(key) ?? undefined,
        () => undefined,
      ) ?? spare.get(key),
    set: (key, value) =>
      attempt(
        (storage) => storage.setItem(key, value),
        () => spare.set(key, value),
      ),
    remove(key) {
      spare.remove(key);
      attempt(
        (storage) => storage.removeItem(key),
        () => {},
      );
    },
    keys(prefix) {
      const stored = attempt(
        (storage) =>
          Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '').filter((key) =>
            key.startsWith(prefix),
          ),
        () => [],
      );
      return [...new Set([...stored, ...spare.keys(prefix)])];
    },
  };
}

/** Reads what an older version, another tab or a curious student may have written: anything that does not fit is as if it were not there. */
export function readStored<T extends z.ZodMiniType>(keep: TextStorage, key: string, schema: T): z.infer<T> | undefined {
  const text = keep.get(key);
  if (text === undefined) return undefined;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
