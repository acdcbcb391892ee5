import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';

/** A unit: what it measures, its size in that measure's own unit, and how it is written. */
export type Unit = { readonly of: string; readonly size: Rational; readonly symbol: string };

const ten = (power: number): Rational =>
  power < 0 ? q.rational(1n, 10n ** BigInt(-power)) : q.rational(10n ** BigInt(power));
const whole = (n: bigint): Rational => q.rational(n);

/** Metric prefixes that school uses, by their power of ten. */
const PREFIXES: readonly (readonly [short: string, long: string, power: number])[] = [
  ['k', 'kilo', 3],
  ['', '', 0],
  ['d', 'deci', -1],
  ['c', 'centi', -2],
  ['m', 'milli', -3],
  ['u', 'micro', -6],
  ['μ', 'micro', -6],
  ['µ', 'micro', -6],
  ['n', 'nano', -9],
];
const BASES: readonly (readonly [of: string, short: string, long: string])[] = [
  ['length', 'm', 'met(?:re|er)'],
  ['mass', 'g', 'gram(?:me)?'],
  ['capacity', 'l', 'lit(?:re|er)'],
];
/** Units that no prefix makes; the exact size of each in metres, grams, litres, seconds, pence. */
const OTHERS: readonly (readonly [pattern: string, of: string, size: Rational, symbol: string])[] = [
  [String.raw`tonnes?|metric tons?|t`, 'mass', ten(6), 't'],
  ['in|inch(?:es)?', 'imperial-length', whole(1n), 'in'],
  ['ft|foot|feet', 'imperial-length', whole(12n), 'ft'],
  [String.raw`yd|yards?`, 'imperial-length', whole(36n), 'yd'],
  [String.raw`miles?`, 'imperial-length', whole(63_360n), 'miles'],
  [String.raw`oz|ounces?`, 'imperial-mass', whole(1n), 'oz'],
  [String.raw`lbs?|pounds?`, 'imperial-mass', whole(16n), 'lb'],
  [String.raw`stones?`, 'imperial-mass', whole(224n), 'stone'],
  [String.raw`milliseconds?`, 'time', ten(-3), 'ms'],
  [String.raw`microseconds?`, 'time', ten(-6), 'us'],
  [String.raw`nanoseconds?`, 'time', ten(-9), 'ns'],
  [String.raw`s|secs?|seconds?`, 'time', whole(1n), 's'],
  [String.raw`min|mins|minutes?`, 'time', whole(60n), 'min'],
  [String.raw`h|hrs?|hours?`, 'time', whole(3_600n), 'h'],
  [String.raw`days?`, 'time', whole(86_400n), 'days'],
  [String.raw`weeks?`, 'time', whole(604_800n), 'weeks'],
  [String.raw`months?`, 'years', whole(1n), 'months'],
  [String.raw`years?`, 'years', whole(12n), 'years'],
  [String.raw`decades?`, 'years', whole(120n), 'decades'],
  ['centur(?:y|ies)', 'years', whole(1_200n), 'centuries'],
  ['millenni(?:a|ums?)', 'years', whole(12_000n), 'millennia'],
  ['p|pence|penny|pennies', 'money', whole(1n), 'p'],
  ['hectares?|ha', 'area', whole(10_000n), 'ha'],
];
const SQUARED: readonly (readonly [symbol: string, long: string, power: number])[] = [
  ['km', 'kilomet(?:re|er)s?', 3],
  ['m', 'met(?:re|er)s?', 0],
  ['cm', 'centimet(?:re|er)s?', -2],
  ['mm', 'millimet(?:re|er)s?', -3],
];

const TABLE: readonly (readonly [pattern: RegExp, unit: Unit])[] = [
  ...OTHERS.map(([pattern, of, size, symbol]) => [new RegExp(`^(?:${pattern})$`), { of, size, symbol }] as const),
  ...BASES.flatMap(([of, short, long]) =>
    PREFIXES.map(
      ([prefix, longPrefix, power]) =>
        [
          new RegExp(`^(?:${prefix}${short}s?|${longPrefix}${long}s?)$`),
          { of, size: ten(power), symbol: `${prefix}${short}` },
        ] as const,
    ),
  ),
  ...SQUARED.flatMap(([symbol, long, power]) => [
    [
      new RegExp(String.raw`^(?:${symbol}(?:\^?2)|square ${long}|${long} squared|sq ${symbol})$`),
      { of: 'area', size: ten(2 * power), symbol: `${symbol}^2` },
    ] as const,
    // A litre is a cubic decimetre, so volume is measured in litres too.
    [
      new RegExp(String.raw`^(?:${symbol}(?:\^?3)|cubic ${long}|${long} cubed|cu ${symbol})$`),
      { of: 'capacity', size: ten(3 * power + 3), symbol: `${symbol}^3` },
    ] as const,
  ]),
];

/** The unit that a word or symbol in lower case says. */
export const unitOf = (text: string): Unit | undefined => TABLE.find(([pattern]) => pattern.test(text))?.[1];

/** LaTeX of a unit: cm² has its power outside of the letters. */
export function unitLatex({ symbol }: Unit): string {
  const [letters = '', power] = symbol.split('^');
  return String.raw`\text{${letters}}${power === undefined ? '' : `^${power}`}`;
}
