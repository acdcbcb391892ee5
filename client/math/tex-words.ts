/** Formulas as words; a first, plain rendering. */
export function wordsOf(tex: string): string {
  return tex
    .replace(/\\[A-Za-z]+|[{}\\$]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
