/** The approximate size of a formula: the width of its longest row in em, and its number of rows. */
export type Size = { readonly ems: number; readonly rows: number };

/** A formula as its author wrote it: `source` is `tex` with its delimiters. */
export type Formula = {
  readonly tex: string;
  readonly display: boolean;
  readonly source: string;
  readonly size: Size;
  /** The text was over before the formula was: `tex` is what of it is whole, which may be nothing. */
  readonly isCut?: true;
};

/**
 * The most characters that are typeset; a longer formula is shown as its source. The longest in real material has some 1,000 characters,
 * and KaTeX takes 80 ms for 5,000.
 */
export const LONGEST_FORMULA = 5_000;
