import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';

/** What is measured; two units convert into each other only within one. */
type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'time'
  | 'angle'
  | 'speed'
  | 'density'
  | 'temperature'
  | 'share'
  | `money-${'pound' | 'dollar' | 'euro'}`;

type Unit = { readonly dimension: Dimension; readonly size: Rational; readonly says: readonly string[] };

const r = (n: bigint, d = 1n): Rational => q.rational(n, d);
const unit = (dimension: Dimension, size: Rational, says: readonly string[]): Unit => ({ dimension, size, says });

/** Units by their short name, with their exact size in the base unit of their dimension (SI definitions; the 1959 yard and pound). */
const UNITS: Readonly<Record<string, Unit>> = {
  mm: unit('length', r(1n, 1000n), 'mm,millimetre,millimeter,mms'.split(',')),
  cm: unit('length', r(1n, 100n), 'cm,centimetre,centimeter,cms'.split(',')),
  m: unit('length', r(1n), 'm,metre,meter'.split(',')),
  km: unit('length', r(1000n), 'km,kilometre,kilometer,kms'.split(',')),
  in: unit('length', r(254n, 10_000n), 'in,inch,inches'.split(',')),
  ft: unit('length', r(3048n, 10_000n), 'ft,foot,feet'.split(',')),
  yd: unit('length', r(9144n, 10_000n), 'yd,yard'.split(',')),
  mi: unit('length', r(1_609_344n, 1000n), 'mi,mile'.split(',')),
  'mm^2': unit('area', r(1n, 1_000_000n), 'mm^2,square millimetre,square millimeter,sq mm'.split(',')),
  'cm^2': unit(
    'area',
    r(1n, 10_000n),
    'cm^2,square centimetre,square centimeter,sq cm,cm squared,centimetres squared'.split(','),
  ),
  'm^2': unit('area', r(1n), 'm^2,square metre,square meter,sq m,m squared,metres squared'.split(',')),
  'km^2': unit('area', r(1_000_000n), 'km^2,square kilometre,square kilometer,sq km,km squared'.split(',')),
  'mm^3': unit('volume', r(1n, 1_000_000_000n), 'mm^3,cubic millimetre,cubic millimeter'.split(',')),
  'cm^3': unit(
    'volume',
    r(1n, 1_000_000n),
    'cm^3,cubic centimetre,cubic centimeter,cc,cm cubed,centimetres cubed'.split(','),
  ),
  'm^3': unit('volume', r(1n), 'm^3,cubic metre,cubic meter,m cubed,metres cubed'.split(',')),
  ml: unit('volume', r(1n, 1_000_000n), 'ml,millilitre,milliliter'.split(',')),
  cl: unit('volume', r(1n, 100_000n), 'cl,centilitre,centiliter'.split(',')),
  l: unit('volume', r(1n, 1000n), 'l,litre,liter'.split(',')),
  mg: unit('mass', r(1n, 1_000_000n), 'mg,milligram'.split(',')),
  g: unit('mass', r(1n, 1000n), 'g,gram,gramme,gms'.split(',')),
  kg: unit('mass', r(1n), 'kg,kilogram,kilo,kgs'.split(',')),
  t: unit('mass', r(1000n), 't,tonne'.split(',')),
  lb: unit('mass', r(45_359_237n, 100_000_000n), 'lb,lbs,pound mass'.split(',')),
  oz: unit('mass', r(45_359_237n, 1_600_000_000n), 'oz,ounce'.split(',')),
  s: unit('time', r(1n), 's,sec,secs,second'.split(',')),
  min: unit('time', r(60n), 'min,mins,minute'.split(',')),
  h: unit('time', r(3600n), 'h,hr,hrs,hour'.split(',')),
  day: unit('time', r(86_400n), 'day'.split(',')),
  week: unit('time', r(604_800n), 'week'.split(',')),
  '°': unit('angle', r(1n), '°,degree,deg,degs'.split(',')),
  '°C': unit('temperature', r(1n), '°c,degrees celsius,degrees c,celsius'.split(',')),
  'm/s': unit('speed', r(1n), 'm/s,ms^-1,metres per second,meters per second,mps'.split(',')),
  'km/h': unit('speed', r(5n, 18n), 'km/h,kmh,kph,kmph,km per hour,kilometres per hour,kilometers per hour'.split(',')),
  mph: unit('speed', r(1_609_344n, 3_600_000n), 'mph,miles per hour'.split(',')),
  'g/cm^3': unit('density', r(1000n), 'g/cm^3,g per cm^3,grams per cubic centimetre'.split(',')),
  'kg/m^3': unit('density', r(1n), 'kg/m^3,kg per m^3,kilograms per cubic metre'.split(',')),
  '%': unit('share', r(1n, 100n), '%,percent,per cent,pc'.split(',')),
  '£': unit('money-pound', r(1n), '£,pound,quid,gbp'.split(',')),
  p: unit('money-pound', r(1n, 100n), 'p,pence,pennies'.split(',')),
  $: unit('money-dollar', r(1n), '$,dollar,usd'.split(',')),
  c: unit('money-dollar', r(1n, 100n), 'c,cent,¢'.split(',')),
  '€': unit('money-euro', r(1n), '€,euro,eur'.split(',')),
};

const BY_WORD = new Map(Object.entries(UNITS).flatMap(([name, { says }]) => says.map((word) => [word, name] as const)));

/** The unit that a word stands for, in the singular or plural. */
function unitOf(word: string): string | undefined {
  const plain = word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/²/g, '^2')
    .replace(/³/g, '^3')
    .replace(/\s+/g, ' ')
    .replace(/\^\{?(\d)\}?/g, '^$1')
    .replace(/^((?:mm|cm|m|km))([23])$/, '$1^$2')
    .trim();
  return BY_WORD.get(plain) ?? BY_WORD.get(plain.replace(/s$/, '')) ?? BY_WORD.get(plain.replace(/s\b(?= per)/, ''));
}

/** `value` of one unit as so many of another; undefined between dimensions. */
export function converted(value: Rational, from: string, to: string): Rational | undefined {
  const [a, b] = [UNITS[canonical(from)], UNITS[canonical(to)]];
  if (a === undefined || b === undefined || a.dimension !== b.dimension) return undefined;
  return q.divide(q.multiply(value, a.size), b.size);
}

/** The short name of a unit however it is written; an unknown one stays as it is. */
export const canonical = (name: string): string => unitOf(name) ?? name;

/** A quantity in a text: the maths in it, and the unit behind or before it. */
export type Measured = { readonly text: string; readonly unit: string | undefined };

const BEFORE = /^(-?)\s*([£$€])\s*(?=[\d.])/;
const BEHIND = /^(.*[\d)}½¼¾])\s*([a-z°¢€£%][a-z°²³^\d/ .{}-]*)$/i;
const PART = /(\d+(?:\.\d+)?)\s*([a-z£]+)/gi;

/** Takes the unit off: "£70", "70p", "3.5 kg", "12 square metres", "2 h 30 min" (as 150 min). */
export function withoutUnit(text: string): Measured {
  const trimmed = text.trim();
  const sign = BEFORE.exec(trimmed);
  if (sign !== null) {
    const rest = `${sign[1]}${trimmed.slice(sign[0].length)}`;
    return { text: rest, unit: sign[2] };
  }
  const compound = inSmallest(trimmed);
  if (compound !== undefined) return compound;
  const [, maths, word] = BEHIND.exec(trimmed) ?? [];
  const unit = word === undefined ? undefined : unitOf(word);
  return maths === undefined || unit === undefined ? { text: trimmed, unit: undefined } : { text: maths, unit };
}

/** Several units of one dimension, each smaller than the one before it, in the smallest of them. */
function inSmallest(text: string): Measured | undefined {
  const parts = [...text.matchAll(PART)];
  if (parts.length < 2 || text.replace(PART, '').replace(/\band\b|[\s,&]/gi, '') !== '') return undefined;
  const units = parts.map(([, , word = '']) => unitOf(word));
  const last = units.at(-1);
  if (last === undefined) return undefined;
  let total = q.ZERO;
  for (const [i, [, digits = '']] of parts.entries()) {
    const [whole = '', places = ''] = digits.split('.');
    const value = q.rational(BigInt(`${whole}${places}`), 10n ** BigInt(places.length));
    const part = converted(value, units[i] ?? '', last);
    if (part === undefined) return undefined;
    total = q.add(total, part);
  }
  const shown = q.decimalText(total);
  return shown === undefined ? undefined : { text: shown, unit: last };
}
