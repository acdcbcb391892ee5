/**
 * An amount of money and the prose that follows: a number and two words in a row. Formulas have words only in `\text{}`, so a sentence
 * about `$5 for a pen` need not be held back until its paragraph ends.
 */
const MONEY = /^\d[\d,.]*[kKmM]?[.,;:!?)]*\s+[A-Za-z][A-Za-z'’-]+[,;:)]?\s+[A-Za-z'’-]+[\s.,;:!?)]/;
const SPACED_PROSE =
  /^\s+(?:\d|\S*\s+[A-Za-z][A-Za-z'’]+[.,;:!?]?\s+[A-Za-z'’]+[\s.,;:!?)]|[A-Za-z][A-Za-z'’]+[.,;:!?]?\s+[A-Za-z'’]+[\s.,;:!?)])/;
const LONGEST_LOOK = 80;

/** Whether the text after a dollar can no longer be a formula. Once true of a text, it is true of every text that begins with it. */
export function isMoney(text: string): boolean {
  return (/^\d/.test(text) ? MONEY : SPACED_PROSE).test(text.slice(0, LONGEST_LOOK));
}

/** Whether it may still be money or prose: nothing marks it as a formula yet. */
export function mayBeMoney(text: string): boolean {
  return /^[\d\s]/.test(text) && !hasTex(text) && !/[{}=+<>]/.test(text);
}

/** Whether it has what only TeX has: a command, a power, an index. */
function hasTex(text: string): boolean {
  return /\\[A-Za-z]|[\^_]/.test(text);
}

/** `$ x = 1 $` is no formula by Pandoc's rule, yet models write it; it counts as one where it looks like nothing else. */
export function isSpacedFormula(text: string): boolean {
  return hasTex(text) || /\S\s*=\s*\S/.test(text);
}

/** Whether the text after an unclosed dollar is clearly TeX and not a price. */
export function isClearlyTex(text: string): boolean {
  return !/^(?:\s|\d[\d,.]*\s)/.test(text) && (hasTex(text) || /^[-(]?[A-Za-z]\w?\s*[=+\-*/<>(|]/.test(text));
}

/** Whether it has only digits and signs, such as the text between the dollars of `$1-$.44`. */
export function isAmount(text: string): boolean {
  return /^[\d.][\d.,+\-–−/= ]*$/.test(text);
}
