/** What people read and hear about formulas. */
export const FORMULA_WORDS = {
  cutOff: 'formula cut off',
  wideTable: 'Wide table, scrolls sideways',
  wideCode: 'Wide text, scrolls sideways',
  wide: 'Wide formula, scrolls sideways',
  steps: 'Calculation; the arrow keys mark what changes from line to line',
  step: (at: number, of: number, before: string, after: string) =>
    `Step ${at} of ${of}: ${before || 'nothing'} becomes ${after || 'nothing'}`,
} as const;
