import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';

/** A unit of measure: what it measures, and how many of the smallest of its kind it holds. */
export type Unit = {
  readonly measures: 'time' | 'days' | 'length' | 'mass' | 'volume' | 'money';
  readonly size: Rational;
};

const unit = (measures: Unit['measures'], n: bigint, d = 1n): Unit => ({ measures, size: q.rational(n, d) });

const SECOND = unit('time', 1n);
const MINUTE = unit('time', 60n);
const HOUR = unit('time', 3_600n);
const METRE = unit('length', 1_000n);
const DOLLAR = unit('money', 100n);

/** By every spelling without a plural's s. A day is no 24 hours here: in stories a day is a working day as often. A pound may be money or mass. */
const UNITS: Readonly<Record<string, Unit>> = {
  second: SECOND,
  sec: SECOND,
  minute: MINUTE,
  min: MINUTE,
  hour: HOUR,
  hr: HOUR,
  h: HOUR,
  day: unit('days', 1n),
  week: unit('days', 7n),
  mm: unit('length', 1n),
  cm: unit('length', 10n),
  centimetre: unit('length', 10n),
  centimeter: unit('length', 10n),
  m: METRE,
  metre: METRE,
  meter: METRE,
  km: unit('length', 1_000_000n),
  kilometre: unit('length', 1_000_000n),
  kilometer: unit('length', 1_000_000n),
  g: unit('mass', 1n),
  gram: unit('mass', 1n),
  kg: unit('mass', 1_000n),
  kilo: unit('mass', 1_000n),
  kilogram: unit('mass', 1_000n),
  ml: unit('volume', 1n),
  l: unit('volume', 1_000n),
  litre: unit('volume', 1_000n),
  liter: unit('volume', 1_000n),
  $: DOLLAR,
  dollar: DOLLAR,
  cent: unit('money', 1n),
};

export function unitOf(word: string): Unit | undefined {
  const lower = word.toLowerCase();
  return Object.hasOwn(UNITS, lower)
    ? UNITS[lower]
    : Object.hasOwn(UNITS, lower.replace(/s$/, ''))
      ? UNITS[lower.replace(/s$/, '')]
      : undefined;
}

/** A noun or a unit without its plural, so that "pens" and "pen" are one. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  if (/(?:ss|us|is)$/.test(lower) || lower.length < 3) return lower;
  if (/(?:ches|shes|xes|sses|zes)$/.test(lower)) return lower.slice(0, -2);
  const one = lower.replace(/s$/, '');
  // "cookies" and "berries" end alike, so both keys end in y.
  return one.endsWith('ie') ? `${one.slice(0, -2)}y` : one;
}
