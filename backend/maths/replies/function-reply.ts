import { type Equation, unknowns } from '../algebra/syntax.ts';
import * as p from '../algebra/polynomial.ts';
import { toQuotient } from '../algebra/quotient.ts';
import { derivative } from '../calculus/derivative.ts';
import { add, type Fn, mul, num, X } from '../calculus/fn.ts';
import { parseFn } from '../calculus/parse-fn.ts';
import { sameFn } from '../calculus/same-fn.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { parseSides } from '../reading/parse.ts';
import { type Met, NO, UNREADABLE, YES, nearly } from './met.ts';

/** A function of one variable, in any form; with `constant`, any antiderivative, which needs its constant. */
export type FunctionReply = {
  readonly kind: 'function';
  readonly of: Fn;
  readonly variable: string;
  readonly constant?: boolean;
};

/** The straight line y = slope x + intercept. */
export type LineReply = { readonly kind: 'line'; readonly slope: Rational; readonly intercept: Rational };

const LEAD =
  /^(?:(?:so|then|and|now|ok|well|um+|therefore|hence|maybe|the|my|final|it|it's|its|that|that's|this|answer|derivative|integral|gradient|result|would|be|i|i'm|got|get|think|guess|made|we|you|becomes|equals|gives|is|tangent|line|equation|of)\b|[:,]|=)\s*/i;
const NAMED =
  /^(?:y'?'?'?|[fgh]'{0,3} ?\( ?[a-z] ?\)|d\^?2? ?y ?\/ ?d ?[a-z](?:\^2)?|\\frac ?\{d ?y\} ?\{d ?[a-z]\}|\\frac ?\{d\} ?\{d ?[a-z]\}[^=]*|\\int[^=]*|∫[^=]*) ?= ?/i;

/** A reply without dollar signs and the words and names before its function. */
function bare(text: string): string {
  let rest = text
    .replace(/\\[()[\]]|\$+/g, ' ')
    .replace(/[’‘′]/g, "'")
    .trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest
      .replace(LEAD, '')
      .replace(/\s*(?:[?.!,]|\b(?:i think|right|please))$/i, '')
      .trim();
  }
  return rest;
}

/** Whether a reply is the function that is asked for. Never throws. */
export function meetsFunction(expected: FunctionReply, text: string): Met {
  if (text.length > 200) return UNREADABLE;
  const sides = bare(text)
    .replace(NAMED, '')
    .split('=')
    .map((side) => side.trim());
  const last = sides.at(-1) ?? '';
  const [typed, constant] = withoutConstant(last, expected.variable);
  const given = parseFn(typed, expected.variable);
  if (given === undefined) return UNREADABLE;
  const earlier = sides
    .slice(0, -1)
    .map((side) => parseFn(withoutConstant(side, expected.variable)[0], expected.variable));
  if (!earlier.every((side) => side !== undefined && sameFn(side, given) === true)) return UNREADABLE;
  const same =
    expected.constant === true ? sameFn(derivative(given), derivative(expected.of)) : sameFn(given, expected.of);
  if (same === undefined) return UNREADABLE;
  if (!same) return earlier.length > 0 ? UNREADABLE : NO;
  if (expected.constant === true) return constant ? YES : nearly('part');
  return constant ? NO : YES;
}

/** A function without the "+ c" at its end, and whether that was there. */
function withoutConstant(text: string, variable: string): readonly [string, boolean] {
  const found = /^(.+?)\s*\+\s*(?:c|k|const(?:ant)?)$/i.exec(text);
  return found?.[1] === undefined || /^[ck]$/i.test(variable) ? [text, false] : [found[1], true];
}

export const lineOf = ({ slope, intercept }: LineReply): Fn => add(mul(num(slope), X), num(intercept));

/** Whether a reply is the line that is asked for, in any form. Never throws. */
export function meetsLine(expected: LineReply, text: string): Met {
  if (text.length > 200) return UNREADABLE;
  const sides = parseSides(bare(text).replaceAll('Y', 'y').replaceAll('X', 'x'));
  const [left, right, ...more] = sides ?? [];
  if (left === undefined || more.length > 0) return UNREADABLE;
  if (right === undefined) {
    const given = unknowns(left).every((name) => name === 'x') ? parseFn(bare(text), 'x') : undefined;
    const same = given && sameFn(given, lineOf(expected));
    return same === undefined ? UNREADABLE : same ? nearly('form') : NO;
  }
  return proportional({ left, right }, expected);
}

function proportional({ left, right }: Equation, { slope, intercept }: LineReply): Met {
  const [a, b] = [toQuotient(left), toQuotient(right)];
  const [x, y] = [a && b && p.times(a.top, b.bottom), a && b && p.times(b.top, a.bottom)];
  if (x === undefined || y === undefined) return UNREADABLE;
  const line = p.minus(x, y);
  const names = p.names(line);
  if (p.degree(line) !== 1 || names.some((name) => name !== 'x' && name !== 'y')) return UNREADABLE;
  const lead = p.coefficientOf(line, 'y', 1);
  if (q.isZero(lead)) return names.length === 1 ? UNREADABLE : NO;
  const wanted = p.minus(p.unknown('y'), p.plus(p.scale(p.unknown('x'), slope), p.constant(intercept)));
  return p.same(line, p.scale(wanted, lead)) ? YES : NO;
}
