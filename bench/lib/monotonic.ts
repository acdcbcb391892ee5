/**
 * The moment in microseconds, by a clock that all processes of one machine share and that nobody sets: so that a stamp of one process
 * can be compared in another. (CLOCK_MONOTONIC, which both `hrtime` and `performance.now` read)
 */
export function nowUs(): number {
  return ORIGIN_US + performance.now() * 1000;
}

const ORIGIN_US = Number(process.hrtime.bigint() / 1000n) - performance.now() * 1000;
