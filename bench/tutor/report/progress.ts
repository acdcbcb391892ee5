/** Time between two words of progress, in milliseconds. */
const EVERY_MS = 3_000;

/** Does something with every row, and says on standard error how far it is where that takes long. */
export function withProgress<T, R>(name: string, rows: readonly T[], each: (row: T) => R): readonly R[] {
  let last = performance.now();
  return rows.map((row, i) => {
    const result = each(row);
    if (performance.now() - last > EVERY_MS) {
      last = performance.now();
      process.stderr.write(`  ${name}: ${i + 1} of ${rows.length}\n`);
    }
    return result;
  });
}
