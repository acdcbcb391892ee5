/** Admits at most `permits` callers at once, the rest in order of arrival. Resolves to the function that releases the permit. */
export function createSemaphore(permits: number): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let free = permits;

  function release(): void {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  }

  return async () => {
    if (free > 0) free--;
    else {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push(resolve);
      await promise;
    }
    return release;
  };
}
