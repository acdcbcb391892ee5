import { fuzzReport } from '../report/fuzz-report.ts';
import { fuzz, type FuzzResult } from './run.ts';
import { OWN_TEXTS } from './texts.ts';

/** Time between two words of progress, in milliseconds. */
const EVERY_MS = 5_000;

/** Fuzzes with texts of files, or with a few of its own where there are none, and prints what came of it. */
export function runFuzz(count: number, seed: number, texts: readonly string[]): FuzzResult {
  const [first, ...rest] = texts;
  let last = performance.now();
  console.log(`\n== fuzz: ${count} texts, seed ${seed}`);
  const result = fuzz(count, seed, first === undefined ? OWN_TEXTS : [first, ...rest], (inputs) => {
    if (performance.now() - last < EVERY_MS) return;
    last = performance.now();
    process.stderr.write(`  fuzz: ${inputs} of ${count}\n`);
  });
  console.log(fuzzReport(result));
  if (result.faults.length > 0) process.exitCode = 1;
  return result;
}
