/** What people read and hear about formulas. */
export const FORMULA_WORDS = {
  cutOff: 'formula cut off',
  wideTable: 'Wide table, scrolls sideways',
  wideCode: 'Wide text, scrolls sideways',
  wide: 'Wide formula, scrolls sideways',
} as const;
