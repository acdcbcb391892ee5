import * as q from '../../../maths/numbers/rational.ts';
import type { Rational } from '../../../maths/numbers/rational.ts';
import { inline } from '../ladder.ts';

/** A story's own words with its numbers typeset: a lone dollar of a price would open a formula, so it becomes a word. */
export function typesetWords(text: string): string {
  return text
    .replace(/\$\s?([\d,]*\.?\d+)/g, '$1 dollars')
    .replaceAll('$', ' dollars ')
    .replace(/[\\{}^_`*[\]|<>]/g, ' ')
    .replace(
      /(?<![\w.])(\d+)\/(\d+)(?![\d/])|((?:\d{1,3}(?:,\d{3})+|\d+)?\.?\d+)(\s?%)?/g,
      (all, top?: string, bottom?: string, number?: string, percent?: string) => {
        if (top !== undefined) return inline(`\\frac{${top}}{${bottom}}`);
        if (number === undefined) return all;
        return inline(`${number.replaceAll(',', '{,}')}${percent === undefined ? '' : '\\%'}`);
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
}

export const numberWords = (value: Rational): string => inline(q.decimalText(value) ?? q.rationalLatex(value));
