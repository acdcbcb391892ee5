import { numericValue } from '../algebra/numeric-value.ts';
import { type Expr, nodes } from '../algebra/syntax.ts';
import * as magnitude from '../numbers/magnitude.ts';
import type { Magnitude } from '../numbers/magnitude.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { withNumerals } from '../reading/number-words.ts';
import { parseSides } from '../reading/parse.ts';
import { type Met, NO, UNREADABLE, YES, nearly } from './met.ts';
import type { Rounding } from './rounded.ts';
import { UNIT, unitOf } from './measure-unit.ts';
import { plainText } from './plain-text.ts';
import { roundedBy } from './rounded.ts';

/** A measured number: exact in roots and pi, or rounded where `rounded` says so; `names` are what a pupil may call it. */
export type Measure = {
  readonly kind: 'measure';
  readonly value: Magnitude;
  readonly rounded?: Rounding;
  readonly unit?: string;
  readonly names?: readonly string[];
  /** It is to be written as a multiple of pi, or as a root. */
  readonly exactly?: boolean;
};

const LEAD =
  /^(?:(?:so|then|and|now|ok|well|um+|therefore|hence|maybe|the|my|final|it|it's|its|that|that's|this|answer|ans|result|would|could|should|be|i|i'm|am|got|get|think|guess|make|made|have|about|around|approximately|roughly|exactly|we|you|equals|gives|is|p)\b(?!\s*\()|[=≈:,])\s*/;
const TAIL =
  /(?:\s*(?:[.?!,;]|\b(?:i think|right|please|maybe|correct|rounded|to \d (?:d\.?p\.?|s\.?f\.?|decimal places?|significant figures?)|to the nearest [a-z]+|in total|altogether|long|each|ways|times|people|sides|outcomes|triangles|orders)))\s*$/;
const NAMED = /^([a-z][a-z ]{0,30}?)\s*(?:=|≈|\bis\b|:)\s*(?=[-\d.(\\]|pi\b)/;
const TYPED = new RegExp(`^(.*?[\\d)}a-z%])\\s*(${UNIT})\\s*$`);

/** Half a per cent: closer than that, an unrounded number was surely rounded on the way. */
const CLOSE = q.rational(1n, 200n);

type Given = {
  readonly sides: readonly Expr[];
  readonly unit: string | undefined;
  readonly named: string | undefined;
  readonly places: number;
};

/** Whether a reply is the measure that is asked for. Never throws. */
export function meetsMeasure(measure: Measure, text: string): Met {
  const given = givenIn(withNumerals(text));
  const last = given?.sides.at(-1);
  const value = last && magnitudeOf(last);
  if (given === undefined || last === undefined || value === undefined) return UNREADABLE;
  const others = given.sides.slice(0, -1).map(magnitudeOf);
  if (others.some((side) => side === undefined || !isClose(side, value))) return UNREADABLE;
  const met = graded(measure, value, last, given.places);
  const foreign = given.named !== undefined && !(measure.names ?? []).includes(given.named);
  if (met.kind === 'no') {
    const otherUnit = given.unit !== undefined && measure.unit !== undefined && given.unit !== measure.unit;
    return foreign || otherUnit || others.length > 0 ? UNREADABLE : NO;
  }
  const wrongUnit =
    given.unit !== undefined && measure.unit !== undefined && given.unit !== measure.unit && given.unit !== 'units';
  return met.kind === 'yes' && wrongUnit ? nearly('unit') : met;
}

function graded(measure: Measure, given: Magnitude, typed: Expr, places: number): Met {
  const { value, rounded } = measure;
  const equal = magnitude.same(given, value);
  const number = magnitude.rationalOf(given);
  if (rounded !== undefined) {
    const wanted = magnitude.rounded(value, rounded);
    if (wanted === undefined) return UNREADABLE;
    if (number !== undefined && q.equal(number, wanted)) return isPlain(typed) ? YES : nearly('form');
    const finer = number !== undefined && isRounding(value, number, places);
    if (equal === true || (finer && q.equal(roundedBy(number, rounded), wanted))) return nearly('not-rounded');
    return finer || isClose(given, value) || (number !== undefined && isCut(value, number, rounded))
      ? nearly('rounded-wrongly')
      : NO;
  }
  if (equal === true) return isPlain(typed) ? YES : nearly('form');
  if (equal === undefined) return UNREADABLE;
  const known = magnitude.rationalOf(value);
  const endless = known === undefined || q.decimalText(known) === undefined;
  if (!endless || number === undefined) return NO;
  if (isRounding(value, number, places)) {
    if (measure.exactly === true) return nearly('form');
    return places >= 2 || !q.less(q.size(number), q.rational(places === 1 ? 10n : 100n))
      ? YES
      : nearly('rounded-wrongly');
  }
  return isClose(given, value) ? nearly('rounded-wrongly') : NO;
}

function isRounding(value: Magnitude, given: Rational, places: number): boolean {
  const to = magnitude.rounded(value, { kind: 'places', places });
  const enough = places > 0 || !q.less(q.size(given), q.rational(100n));
  return enough && to !== undefined && q.equal(to, given);
}

function isCut(value: Magnitude, given: Rational, rounding: Rounding): boolean {
  const wanted = magnitude.rounded(value, { kind: 'places', places: 12 });
  return wanted !== undefined && q.equal(roundedBy(wanted, rounding, 'down'), given);
}

function isClose(a: Magnitude, b: Magnitude): boolean {
  const value = magnitude.rounded(b, { kind: 'places', places: 15 });
  if (value === undefined) return false;
  return !q.less(q.multiply(q.size(value), CLOSE), magnitude.distance(a, value)[0]);
}

/** True where a number is worked out: nothing is left to add, multiply or raise. */
function isPlain(expr: Expr): boolean {
  return nodes(expr).every((node) => {
    if (node.kind === 'power') return false;
    if (node.kind === 'add' || node.kind === 'subtract' || node.kind === 'multiply') {
      const sides = [node.left, node.right].map((side) => holdsPi(side) || numericValue(side)?.rational === undefined);
      return sides.some(Boolean);
    }
    return true;
  });
}

const holdsPi = (expr: Expr): boolean => nodes(expr).some((node) => node.kind === 'variable');

/** The letter that stands for pi while a reply is parsed. */
const PI_LETTER = 'z';

/** The sides of a reply between its equals signs, its unit, and what the pupil calls it. */
function givenIn(text: string): Given | undefined {
  if (text.length > 200) return undefined;
  let rest = plainText(text).replace(/(\d+) (?:out of|in) (?:every )?(\d+)/, '$1/$2');
  let [unit, named]: (string | undefined)[] = [undefined, undefined];
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(LEAD, '').replace(TAIL, '').trim();
    const name = NAMED.exec(rest);
    if (name?.[1] !== undefined) {
      named = name[1].replace(/^(?:the|angle|missing) /, '').replace(/ of .*$/, '');
      rest = rest.slice(name[0].length);
    }
    const typed = TYPED.exec(rest);
    if (unit === undefined && typed?.[1] !== undefined && typed[2] !== undefined) {
      unit = unitOf(typed[2]);
      rest = typed[1];
    }
  }
  if (/z/.test(rest)) return undefined;
  const bare = rest
    .replace(/≈|~/g, '=')
    .replace(/(\d)\s*(?:cm|mm|km|deg)\b(?:\s?\^\s?[23])?/g, '$1 ')
    .replace(/(?<![a-z])pi(?![a-z])|(?<=\d)pi\b/g, ` ${PI_LETTER} `)
    .replace(/([\dz)])\s*x\s*(?=[\d(z]| z)/g, '$1*');
  const sides = parseSides(bare);
  if (
    sides === undefined ||
    sides.some((side) => nodes(side).some((n) => n.kind === 'variable' && n.name !== PI_LETTER))
  )
    return undefined;
  const places = /\.(\d+)[^.=]*$/.exec(bare.split('=').at(-1) ?? '')?.[1]?.length ?? 0;
  return { sides, unit, named, places };
}

/** An expression in numbers and pi as a number, exact where that can be kept. */
export function magnitudeOf(expr: Expr): Magnitude | undefined {
  if (!holdsPi(expr)) {
    const value = numericValue(expr);
    return value && magnitude.ofSurd(value.surd);
  }
  switch (expr.kind) {
    case 'variable':
      return magnitude.PI;
    case 'negative':
    case 'percent': {
      const inner = magnitudeOf(expr.of);
      return (
        inner && magnitude.times(inner, magnitude.of(expr.kind === 'negative' ? q.rational(-1n) : q.rational(1n, 100n)))
      );
    }
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide': {
      const [a, b] = [magnitudeOf(expr.left), magnitudeOf(expr.right)];
      if (a === undefined || b === undefined) return undefined;
      if (expr.kind === 'divide') return magnitude.over(a, b);
      return expr.kind === 'multiply'
        ? magnitude.times(a, b)
        : expr.kind === 'add'
          ? magnitude.plus(a, b)
          : magnitude.minus(a, b);
    }
    default:
      return undefined;
  }
}
