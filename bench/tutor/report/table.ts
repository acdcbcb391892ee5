/** A table for a terminal: the first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

/** A share of a whole in per cent; a dash where there is nothing to share. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(part > 0 && part / whole < 0.01 ? 2 : 1)}%`;
}

/** Every value of `key` with its rows, the largest group first. */
export function groups<T>(rows: readonly T[], key: (row: T) => string): readonly (readonly [string, readonly T[]])[] {
  return [...Map.groupBy(rows, key)].toSorted(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b));
}
