/** The first retry comes within this time: a server that restarts is met by its clients spread over a second. */
const FIRST_MS = 1_000;
const BASE_MS = 250;
const CAP_MS = 8_000;

/**
 * How many ms to wait before trying again after `failures` failures in a row: full jitter, as in
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/. `random` returns 0..1.
 */
export function backoffMs(failures: number, random: () => number): number {
  const ceiling = Math.min(CAP_MS, Math.max(FIRST_MS, BASE_MS * 2 ** failures));
  return random() * ceiling;
}
