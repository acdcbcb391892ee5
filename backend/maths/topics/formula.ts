import * as magnitude from '../numbers/magnitude.ts';
import type { Magnitude } from '../numbers/magnitude.ts';
import { rational } from '../numbers/rational.ts';
import type { Role, Shape } from './shape-words.ts';

/** One sum on the way: as it is written, what it comes to, and its name where it is none of the formula's own. */
export type Sum = readonly [latex: string, value: Magnitude | undefined, id?: 'radius'];

export type Worked = {
  readonly sums: readonly Sum[];
  readonly last: Sum;
  readonly mistakes: readonly (readonly [id: string, gives: Magnitude | undefined])[];
};

/** How one quantity of a figure follows from others; `power` is that of the unit. */
export type Formula = {
  readonly shapes: readonly Shape[];
  readonly asked: Role;
  readonly from: readonly Role[];
  readonly task: string;
  readonly power: 0 | 1 | 2 | 3;
  work(values: readonly Magnitude[], pi: Magnitude): Worked;
};

export const n = (value: number | bigint, d = 1): Magnitude => magnitude.of(rational(BigInt(value), BigInt(d)));
export const mul = (...all: readonly Magnitude[]): Magnitude => all.reduce(magnitude.times);
export const add = (...all: readonly Magnitude[]): Magnitude => all.reduce(magnitude.plus);
export const sub = magnitude.minus;
export const div = magnitude.over;
export const sq = (a: Magnitude): Magnitude => magnitude.times(a, a);
export const half = (a: Magnitude): Magnitude => magnitude.times(n(1, 2), a);

/** LaTeX of a number inside a sum. */
export function tex(a: Magnitude | undefined): string {
  if (a === undefined) return '';
  const exact = magnitude.magnitudeLatex(a);
  if (exact !== undefined) return exact;
  const to = magnitude.rounded(a, { kind: 'places', places: 4 });
  return to === undefined ? '' : `${Number(to.n) / Number(to.d)}\\ldots`;
}

export const product = (...all: readonly Magnitude[]): string => all.map(tex).join(' \\times ');
export const sumOf = (...all: readonly Magnitude[]): string => all.map(tex).join(' + ');

/** The value at a place of a formula's list; the list always has it. */
export const at = (values: readonly Magnitude[], i: number): Magnitude => values[i] ?? n(0);
