/** What takes longer than this, in milliseconds, is done again: on a busy machine it may have waited. */
const SLOW_MS = 8;
const AGAIN = 2;

/** What a piece of work gives, and the milliseconds that it took: the quickest of several times where the first was slow. */
export function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const from = performance.now();
  const result = work();
  let ms = performance.now() - from;
  for (let times = 0; times < AGAIN && ms > SLOW_MS; times++) {
    const again = performance.now();
    work();
    ms = Math.min(ms, performance.now() - again);
  }
  return { result, ms };
}
