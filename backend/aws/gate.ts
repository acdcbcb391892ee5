/** Lets at most `places` in at once, the rest in the order in which they came. Answers how to leave. */
export function createGate(places: number): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let free = places;

  function leave(): void {
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
    return leave;
  };
}
