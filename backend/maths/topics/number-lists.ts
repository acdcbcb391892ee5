import * as magnitude from '../numbers/magnitude.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Draft } from './built.ts';

export const ITEM = String.raw`-?\d+(?:\.\d+)?`;
export const LIST = String.raw`((?:${ITEM})(?:\s*(?:,\s*and|,|;|and|\s)\s*(?:${ITEM}))+)`;
export const SPARE =
  'some down data set list numbers number values scores score marks ages heights results students pupils people test tests table frequency frequencies shows here are were average mean in'.split(
    ' ',
  );

/** The numbers of a list; undefined for fewer than two or too many. */
export function numbersIn(list: string): Rational[] | undefined {
  const found = [...list.matchAll(new RegExp(ITEM, 'g'))].map(([typed]) => {
    const [, sign = '', whole = '', digits = ''] = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/.exec(typed) ?? [];
    return whole === '' ? undefined : q.rational(BigInt(`${sign}${whole}${digits}`), 10n ** BigInt(digits.length));
  });
  return found.length > 1 && found.length <= 60 && found.every((one) => one !== undefined) ? found : undefined;
}

export const of = magnitude.of;
export const text = (value: Rational): string => q.decimalText(value) ?? q.rationalLatex(value);
export const shown = (numbers: readonly Rational[]): string => numbers.map(text).join(',\\ ');
export const total = (numbers: readonly Rational[]): Rational => numbers.reduce(q.add, q.ZERO);
export const over = (a: Rational, b: number): Rational => q.divide(a, q.rational(BigInt(b))) ?? q.ZERO;
export const sorted = (numbers: readonly Rational[]): Rational[] =>
  numbers.toSorted((a, b) => (q.less(a, b) ? -1 : q.less(b, a) ? 1 : 0));

export type Mistakes = Draft['mistakes'];
export const mistake = (id: string, value: Rational | undefined): Mistakes[number] => [id, value && of(value)];
