import { numericValue } from '../algebra/numeric-value.ts';
import { sameExact } from '../algebra/quotient.ts';
import { type Expr, unknowns, whole } from '../algebra/syntax.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { readAttempt } from '../reading/attempt.ts';
import type { Expected, Met, Rounding } from './expected.ts';
import { meetsFunction, meetsLine } from './function-reply.ts';
import { meetsMeasure } from './measure.ts';
import { roundedBy } from './rounded.ts';
import { meetsTuple } from './tuple.ts';

const YES: Met = { kind: 'yes' };
const NO: Met = { kind: 'no' };
const UNREADABLE: Met = { kind: 'unreadable' };

/** Whether a pupil's reply is what a question asks for. Never throws. */
export function meets(expected: Expected, text: string): Met {
  switch (expected.kind) {
    case 'number': {
      const given = numberIn(text);
      if (given === undefined) return UNREADABLE;
      const { exact, rounded } = expected;
      if (rounded !== undefined && exact.rational !== undefined) return meetsRounded(exact.rational, rounded, given);
      return sameExact(given, exprOf(exact.rational) ?? given) === true && exact.rational !== undefined ? YES : NO;
    }
    case 'real': {
      const given = numberIn(text);
      const value = given && numericValue(given)?.rational;
      return value === undefined ? UNREADABLE : q.equal(value, roundedBy(expected.near, expected.rounded)) ? YES : NO;
    }
    case 'expression': {
      const given = singleIn(text);
      if (given === undefined) return UNREADABLE;
      const same = sameExact(given, expected.expr);
      return same === undefined ? UNREADABLE : same ? YES : NO;
    }
    case 'any': {
      const met = expected.of.map((one) => meets(one, text));
      return (
        met.find(({ kind }) => kind === 'yes') ??
        met.find(({ kind }) => kind === 'nearly') ??
        (met.some(({ kind }) => kind === 'unreadable') ? UNREADABLE : NO)
      );
    }
    case 'measure':
      return meetsMeasure(expected, text);
    case 'function':
      return meetsFunction(expected, text);
    case 'line':
      return meetsLine(expected, text);
    case 'tuple':
      return meetsTuple(expected, text);
    case 'yes-or-no': {
      const said = /^\W*(yes|yeah|yep|yup|no|nope|nah)\b/i.exec(text)?.[1]?.toLowerCase();
      return said === undefined ? UNREADABLE : said.startsWith('y') === expected.yes ? YES : NO;
    }
    case 'choice': {
      const says = (words: readonly string[]): boolean => words.some((word) => text.toLowerCase().includes(word));
      return says(expected.right)
        ? says(expected.others)
          ? UNREADABLE
          : YES
        : says(expected.others)
          ? NO
          : UNREADABLE;
    }
    case 'words':
      return expected.each.every((some) => some.some((word) => text.toLowerCase().includes(word))) ? YES : UNREADABLE;
    case 'equation':
    case 'all':
    case 'operation':
      return UNREADABLE;
    default:
      return expected satisfies never;
  }
}

function meetsRounded(exact: Rational, rounding: Rounding, given: Expr): Met {
  const value = numericValue(given)?.rational;
  if (value === undefined) return UNREADABLE;
  if (q.equal(value, roundedBy(exact, rounding))) return YES;
  return q.equal(value, exact) ? { kind: 'nearly', why: 'not-rounded' } : NO;
}

const exprOf = (value: Rational | undefined): Expr | undefined => value && whole(value);

/** The one value in a reply, without the words around it and the letter before it. */
function singleIn(text: string): Expr | undefined {
  const attempt = readAttempt(text);
  if (attempt?.kind !== 'lines' || attempt.lines.length !== 1) return undefined;
  return attempt.lines[0]?.at(-1);
}

function numberIn(text: string): Expr | undefined {
  const only = singleIn(text);
  return only === undefined || unknowns(only).length > 0 ? undefined : only;
}
