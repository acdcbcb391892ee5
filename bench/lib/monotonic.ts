const ORIGIN_US = Number(process.hrtime.bigint() / 1000n) - performance.now() * 1000;

/**
 * Now, in microseconds, by CLOCK_MONOTONIC, which `hrtime` and `performance.now` both read: all processes of a machine share it and nobody
 * sets it, so a stamp written by one process can be compared in another.
 */
export function nowUs(): number {
  return ORIGIN_US + performance.now() * 1000;
}
