import { numericValue } from '../algebra/numeric-value.ts';
import { latex, squeezed } from '../algebra/print.ts';
import { type Expr, nodes } from '../algebra/syntax.ts';
import { gcd } from '../numbers/integer.ts';
import * as q from '../numbers/rational.ts';
import type { Rational } from '../numbers/rational.ts';
import { sameSurd, surdLatex } from '../numbers/surd.ts';
import type { Expected, Form } from './expected.ts';
import type { Rounding } from './rounded.ts';
import type { Met } from './met.ts';
import { nearly, NO, UNREADABLE, YES } from './met.ts';
import { roundedBy, roundingUnit } from './rounded.ts';
import { isUnworked, numberIn, type Said } from './said.ts';
import { canonical, converted } from './units.ts';

type ExactNumber = Extract<Expected, { kind: 'number' }>;
type RealNumber = Extract<Expected, { kind: 'real' }>;

/** Most decimal places to which a reply may be more exact than it was asked to be. */
const MAX_PLACES = 20;

/** A number in any exact form, or rounded as it was asked for. */
export function meetsNumber(expected: ExactNumber, text: string): Met {
  const said = numberIn(text);
  if (said === undefined) return UNREADABLE;
  const met = expected.rounded === undefined ? exactly(expected, said) : roundedly(expected, expected.rounded, said);
  return said.certain || met.kind !== 'no' ? met : UNREADABLE;
}

/** A number that has no exact form here, rounded. */
export function meetsReal({ near, rounded, unit }: RealNumber, text: string): Met {
  const said = numberIn(text);
  const value = said && numericValue(said.expr)?.rational;
  if (said === undefined || value === undefined) return UNREADABLE;
  const [plain, met] = inUnit(value, said, unit, (given) => againstRounded(near, rounded, given, 'worked-out'));
  const judged = plain ? met : met.kind === 'yes' ? nearly('form') : met;
  return said.certain || judged.kind !== 'no' ? judged : UNREADABLE;
}

/** Tries a value as it stands and in the unit that is asked for: whether it came without conversion, and what it is then. */
function inUnit(value: Rational, said: Said, unit: string | undefined, test: (value: Rational) => Met): [boolean, Met] {
  if (said.unit === undefined || unit === undefined || canonical(unit) === said.unit) return [true, test(value)];
  const other = converted(value, said.unit, unit);
  const met = other && test(other);
  if (other !== undefined && met !== undefined && met.kind !== 'no')
    return [canonical(unit) === '£' && said.unit === 'p', met];
  return [true, test(value).kind === 'yes' ? nearly('unit') : NO];
}

function exactly({ exact, form, unit }: ExactNumber, said: Said): Met {
  const value = numericValue(said.expr);
  if (value === undefined) return UNREADABLE;
  const isShare = said.unit === '%' && unit === undefined;
  const given = isShare && value.rational ? q.multiply(value.rational, q.rational(1n, 100n)) : undefined;
  if (isShare && given !== undefined && exact.rational !== undefined) {
    if (q.equal(given, exact.rational)) return form === undefined || form === 'percent' ? YES : nearly('form');
    return value.rational && q.equal(value.rational, exact.rational) ? nearly('unit') : NO;
  }
  if (form === 'percent' && exact.rational && value.rational) {
    // The sign may be left out where a percentage is asked for.
    if (q.equal(value.rational, q.multiply(exact.rational, q.rational(100n)))) return YES;
    return q.equal(value.rational, exact.rational) ? nearly('form') : NO;
  }
  // Pence may be given where pounds are meant, and the other way round.
  if (value.rational !== undefined && said.unit === 'p' && unit === undefined && exact.rational !== undefined)
    if (q.equal(value.rational, q.multiply(exact.rational, q.rational(100n)))) return YES;
  if (value.rational === undefined || said.unit === undefined || unit === undefined)
    return sameSurd(value.surd, exact.surd) ? formOf(form, said.expr) : NO;
  const [plain, met] = inUnit(value.rational, said, unit, (one) =>
    exact.rational !== undefined && q.equal(one, exact.rational) ? formOf(form, said.expr) : NO,
  );
  return plain || met.kind !== 'yes' ? met : nearly('form');
}

/** The right value: is it in the form that is asked for, and worked out? */
function formOf(form: Form | undefined, expr: Expr): Met {
  if (form === 'standard') return isStandard(expr) ? YES : nearly('form');
  if (form === 'surd') return isSimplestSurd(expr) ? YES : nearly('form');
  if (isUnworked(expr)) return nearly('form');
  if (form === undefined) return YES;
  return hasForm(form, unsigned(expr)) ? YES : nearly('form');
}

const unsigned = (expr: Expr): Expr => (expr.kind === 'negative' ? expr.of : expr);

function hasForm(form: Exclude<Form, 'standard' | 'surd'>, expr: Expr): boolean {
  switch (form) {
    case 'whole':
      return expr.kind === 'number' && q.isInteger(expr.value) && expr.dress !== 'decimal';
    case 'fraction':
      return isLowest(expr) || (expr.kind === 'number' && expr.dress === 'whole');
    case 'mixed':
      return expr.kind === 'number' && (expr.dress === 'mixed' || q.isInteger(expr.value));
    case 'decimal':
      return (
        expr.kind === 'number' && (expr.dress === 'decimal' || (q.isInteger(expr.value) && expr.dress === 'whole'))
      );
    case 'percent':
      return expr.kind === 'percent';
    default:
      return form satisfies never;
  }
}

function isLowest(expr: Expr): boolean {
  if (expr.kind !== 'divide') return false;
  const [top, bottom] = [unsigned(expr.left), expr.right];
  return top.kind === 'number' && bottom.kind === 'number' && gcd(top.value.n, bottom.value.n) === 1n;
}

/** a × 10^n with 1 <= |a| < 10, or 10^n alone. */
function isStandard(expr: Expr): boolean {
  const bare = unsigned(expr);
  const isTen = (one: Expr): boolean =>
    one.kind === 'power' && one.base.kind === 'number' && q.equal(one.base.value, q.rational(10n));
  if (bare.kind !== 'multiply' || bare.left.kind !== 'number' || !isTen(bare.right)) return false;
  const { value } = bare.left;
  return !q.less(value, q.ONE) && q.less(value, q.rational(10n));
}

function isSimplestSurd(expr: Expr): boolean {
  const value = numericValue(expr);
  if (value === undefined) return false;
  if (value.rational !== undefined) return !isUnworked(expr) && !nodes(expr).some((node) => node.kind === 'root');
  const simplest = nodes(expr).every((node) => {
    if (node.kind !== 'root') return node.kind !== 'divide' || numericValue(node.right)?.rational !== undefined;
    const inside = numericValue(node)?.surd;
    return inside !== undefined && surdLatex(inside).replace(/\s/g, '') === latex(node).replace(/\s/g, '');
  });
  const roots = nodes(expr).filter((node) => node.kind === 'root').length;
  return (
    simplest &&
    (roots === value.surd.size - (value.surd.has(1n) ? 1 : 0) ||
      squeezed(latex(expr)) === squeezed(surdLatex(value.surd)))
  );
}

function roundedly({ exact, unit }: ExactNumber, rounding: Rounding, said: Said): Met {
  const value = numericValue(said.expr)?.rational;
  if (value === undefined || exact.rational === undefined) return UNREADABLE;
  const goal = exact.rational;
  const [plain, met] = inUnit(value, said, unit, (given) => againstRounded(goal, rounding, given, 'given'));
  return plain || met.kind !== 'yes' ? met : nearly('form');
}

/** `from` says whether the number stood in the question, or was worked out, so that it may have been rounded on the way. */
function againstRounded(exact: Rational, rounding: Rounding, given: Rational, from: 'given' | 'worked-out'): Met {
  const goal = roundedBy(exact, rounding);
  if (q.equal(given, goal)) return YES;
  const unit = roundingUnit(exact, rounding);
  const away = q.size(q.subtract(given, exact));
  if (q.isZero(away)) return nearly('not-rounded');
  const isFiner = !q.isInteger(q.divide(given, unit) ?? given);
  if (isFiner && isRoundedSomewhere(exact, given)) return nearly('not-rounded');
  return from === 'worked-out' && !q.less(unit, away) ? nearly('rounded-wrongly') : NO;
}

function isRoundedSomewhere(exact: Rational, given: Rational): boolean {
  for (let places = 0; places <= MAX_PLACES; places += 1) {
    if (!q.isInteger(q.multiply(given, q.rational(10n ** BigInt(places))))) continue;
    // At its own last place, rounded or cut off as a calculator's display is.
    return (['half-up', 'down'] as const).some((direction) =>
      q.equal(given, roundedBy(exact, { kind: 'places', places }, direction)),
    );
  }
  return false;
}
