type Indexed = { readonly index: number };

/** Every third row is kept apart: nobody looks at it while the tutor is worked on, so that its figures are those of rows never seen. */
const THIRDS = 3;
const APART = 2;

export type Part = { readonly name: string; has(row: Indexed): boolean };

const isApart = ({ index }: Indexed): boolean => index % THIRDS === APART;

/** The columns of a report: all rows, or those that may be tuned to beside those that are kept apart. */
export function partsOf(thirds: boolean): readonly Part[] {
  if (!thirds) return [{ name: '', has: () => true }];
  return [
    { name: 'tuned', has: (row) => !isApart(row) },
    { name: 'apart', has: isApart },
  ];
}

/** Rows whose index leaves `remainder` when divided by `divisor`, as `--only 2/3` says. */
export function chosen<T extends Indexed>(rows: readonly T[], only: string): readonly T[] {
  const [remainder = 0, divisor = 1] = only === '' ? [] : only.split('/').map(Number);
  return rows.filter(({ index }) => index % divisor === remainder);
}
