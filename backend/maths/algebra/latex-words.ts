/** A single word inside a formula. */
export const inText = (word: string): string => String.raw`\text{${word}}`;

export const yesOrNo = (yes: boolean): string => inText(yes ? 'yes' : 'no');

/** Formulas with "or" or "and" between them. */
export const joinedBy = (word: 'or' | 'and', formulas: readonly string[]): string =>
  formulas.join(String.raw` \text{ ${word} } `);
