/** What people read and hear about formulas. */
export const FORMULA_WORDS = {
  cutOff: 'formula cut off',
  wide: 'Wide formula, scrolls sideways',
} as const;
