import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Rounding } from '../replies/rounded.ts';

const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const COUNT = String.raw`\d|no|an?|${COUNTS.join('|')}`;

const UNITS: readonly (readonly [pattern: string, unit: Rational])[] = [
  [String.raw`hundred[- ]thousandths?`, q.rational(1n, 100_000n)],
  [String.raw`ten[- ]thousandths?`, q.rational(1n, 10_000n)],
  [String.raw`thousandths?`, q.rational(1n, 1_000n)],
  ['hundredths?|penny|pence|cent', q.rational(1n, 100n)],
  [String.raw`tenths?`, q.rational(1n, 10n)],
  [String.raw`whole numbers?|whole|integers?|units?|ones?|one|pound|dollar|euro|1`, q.ONE],
  ['tens?|10', q.rational(10n)],
  ['(?:one )?hundreds?|100', q.rational(100n)],
  [String.raw`(?:one )?thousands?|1,?000`, q.rational(1_000n)],
  [String.raw`ten[- ]thousands?|10,?000`, q.rational(10_000n)],
  [String.raw`(?:one )?hundred[- ]thousands?|100,?000`, q.rational(100_000n)],
  [String.raw`(?:one )?millions?|1,?000,?000`, q.rational(1_000_000n)],
  [String.raw`ten[- ]millions?|10,?000,?000`, q.rational(10_000_000n)],
];

/** An accuracy in words; three groups: the unit of "the nearest ...", a count, and what is counted. */
export const ACCURACY = String.raw`(?:(?:the )?nearest (${UNITS.map(([pattern]) => pattern).join('|')})|(${COUNT})[- ]?(decimal places?|d\.?p\.?s?\.?|decimals?|significant figures?|s\.?f\.?|sig\.? ?figs?\.?|significant digits?|places of decimals|digits after the decimal point))`;

/** The accuracy that the groups of `ACCURACY` say. */
export function accuracyOf([nearest = '', count = '', what = '']: readonly string[]): Rounding | undefined {
  if (nearest !== '') {
    const unit = UNITS.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(nearest))?.[1];
    return unit && { kind: 'nearest', unit };
  }
  const n = count === 'no' ? 0 : /^an?$/.test(count) ? 1 : /^\d$/.test(count) ? Number(count) : COUNTS.indexOf(count);
  if (n < 0 || what === '') return undefined;
  if (!what.startsWith('s')) return { kind: 'places', places: n };
  return n === 0 ? undefined : { kind: 'figures', figures: n };
}
