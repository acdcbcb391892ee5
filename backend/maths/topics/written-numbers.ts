import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';

/** Longest run of digits that a topic reads: school's numbers are far shorter. */
const MAX_DIGITS = 24;

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?![\d,]\d)`;

/** Sources of patterns for numbers as they are written, without groups of their own. */
export const WHOLE = String.raw`(?:${DIGITS})(?!\.\d)`;
export const DECIMAL = String.raw`-?(?:(?:${DIGITS})(?:\.\d+)?|\.\d+)`;
export const FRACTION = String.raw`-?\d+ ?\/ ?\d+`;
export const MIXED = String.raw`-?\d+ \d+ ?\/ ?\d+`;
export const ANY = String.raw`(?:${MIXED}|${FRACTION}|${DECIMAL}%?)`;
/** An amount of money or a plain number. */
export const AMOUNT = String.raw`[£€]?(?:${DECIMAL})`;

/** The exact value of a number as it is written: 1,200, -3.50, 3/4, 1 3/4, 15%, £80. */
export function valueOf(text: string): Rational | undefined {
  const bare = text.replace(/[£€,]/g, '').trim();
  if (bare.length > MAX_DIGITS) return undefined;
  const mixed = /^(-?)(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(bare);
  if (mixed !== null) {
    const [, sign = '', wholes = '0', top = '', bottom = ''] = mixed;
    if (BigInt(bottom) === 0n) return undefined;
    const size = q.add(q.rational(BigInt(wholes)), q.rational(BigInt(top), BigInt(bottom)));
    return sign === '-' ? q.negate(size) : size;
  }
  const [, sign = '', wholes = '', , places = '', percent = ''] = /^(-?)(\d*)(\.(\d+))?(%?)$/.exec(bare) ?? [];
  if (wholes === '' && places === '') return undefined;
  const value = q.rational(BigInt(`${wholes}${places}`), 10n ** BigInt(places.length) * (percent === '' ? 1n : 100n));
  return sign === '-' ? q.negate(value) : value;
}

/** The same number in LaTeX, as it was written. */
export function writtenLatex(text: string): string {
  return text
    .trim()
    .replace(/(\d+) ?\/ ?(\d+)/, String.raw`\frac{$1}{$2}`)
    .replace(/(\d) (?=\\frac)/, '$1')
    .replaceAll(',', '{,}')
    .replaceAll('%', String.raw`\%`)
    .replaceAll('£', String.raw`\pounds `);
}

/** A value in LaTeX: as a decimal where it ends soon, else as a fraction. */
export function valueLatex(value: Rational, places = 6): string {
  const decimal = q.decimalText(value);
  return decimal === undefined || (decimal.split('.')[1] ?? '').length > places ? q.rationalLatex(value) : decimal;
}
