import { sidesOf } from '../../algebra/linear.ts';
import * as p from '../../algebra/polynomial.ts';
import { equationLatex } from '../../algebra/print.ts';
import { type Equation, type Expr, unknowns, whole } from '../../algebra/syntax.ts';
import { signedTerms, type SignedTerm, sumOf } from '../../algebra/terms.ts';
import * as q from '../../numbers/rational.ts';
import type { Rational } from '../../numbers/rational.ts';
import type { MisconceptionId } from '../misconception.ts';
import { slips } from './mal-rule.ts';
import { BRACKET_RULES, LETTER_RULES } from './terms.ts';
import { SIGN_RULES } from './signs.ts';

/** A misconception about an equation, and the equation that it leads to. `part` is what it is about, in LaTeX. */
export type EquationSlip = { readonly id: MisconceptionId; readonly part: string; readonly leads: Equation };

/** What misconceptions about its terms and sides make of an equation; the simplest come first. */
export function equationSlips(equation: Equation, unknown: string): EquationSlip[] {
  return [...inBrackets(equation), ...moved(equation), ...undone(equation, unknown), ...collecting(equation)];
}

const inBrackets = (equation: Equation): EquationSlip[] => inSides(equation, BRACKET_RULES);
const collecting = (equation: Equation): EquationSlip[] => inSides(equation, [...SIGN_RULES, ...LETTER_RULES]);

const EQUATION_NAMES: Readonly<Partial<Record<MisconceptionId, MisconceptionId>>> = {
  'bracket-factor': 'equation-bracket-factor',
  'bracket-minus': 'equation-bracket-minus',
};

function inSides({ left, right }: Equation, rules: Parameters<typeof slips>[1]): EquationSlip[] {
  const found = [
    ...slips(left, rules).map((slip) => ({ ...slip, leads: { left: slip.whole, right } })),
    ...slips(right, rules).map((slip) => ({ ...slip, leads: { left, right: slip.whole } })),
  ];
  return found.map(({ id, leads }) => ({
    id: EQUATION_NAMES[id] ?? id,
    part: equationLatex({ left, right }),
    leads,
  }));
}

/** A term moved across the equals sign with the sign that it had, or lost on one side. */
function moved(equation: Equation): EquationSlip[] {
  const part = equationLatex(equation);
  const [left, right] = [signedTerms(equation.left), signedTerms(equation.right)];
  const take = (from: readonly SignedTerm[], to: readonly SignedTerm[], drop: boolean): EquationSlip[] =>
    from.flatMap((one, i) => {
      if (one.term.kind === 'number' && q.isZero(one.term.value)) return [];
      const rest = sumOf(from.filter((_, at) => at !== i));
      const isConstant = unknowns(one.term).length === 0;
      const other = sumOf(drop ? to : [...to, one]);
      const kept: MisconceptionId = isConstant ? 'constant-keeps-sign' : 'term-keeps-sign';
      const id = drop ? (isConstant ? 'constant-dropped' : 'unknown-dropped') : kept;
      // A lone term is dropped by nobody, and moved only to terms of its kind.
      const joins = to.some(({ term }) => (unknowns(term).length === 0) === isConstant);
      return from.length === 1 && (drop || !joins) ? [] : [{ id, part, leads: { left: rest, right: other } }];
    });
  return [
    ...take(left, right, false),
    ...take(right, left, false),
    ...take(left, right, true),
    ...take(right, left, true),
  ];
}

/** Slips in undoing ax + b = cx + d. */
function undone(equation: Equation, unknown: string): EquationSlip[] {
  const sides = sidesOf(equation);
  if (sides === undefined || p.degree(sides.left) > 1 || p.degree(sides.right) > 1) return [];
  const part = equationLatex(equation);
  const [a, b] = [p.coefficientOf(sides.left, unknown, 1), p.coefficientOf(sides.left, unknown, 0)];
  const [c, d] = [p.coefficientOf(sides.right, unknown, 1), p.coefficientOf(sides.right, unknown, 0)];
  const lead = q.subtract(a, c);
  const loose = q.subtract(d, b);
  const x: Expr = { kind: 'variable', name: unknown };
  const is = (id: MisconceptionId, value: Rational | undefined): EquationSlip[] =>
    value === undefined ? [] : [{ id, part, leads: { left: x, right: whole(value) } }];
  const isOne = q.equal(q.size(lead), q.ONE);
  const solved = [
    ...(q.equal(lead, q.rational(-1n)) ? is('minus-before-unknown', loose) : []),
    ...(isOne ? [] : is('coefficient-left', loose)),
    ...(isOne || lead.n > 0n ? [] : is('coefficient-sign', q.divide(loose, q.size(lead)))),
    ...is('solution-sign', q.divide(q.negate(loose), lead)),
    ...(isOne ? [] : is('coefficient-subtracted', q.subtract(loose, lead))),
    ...(isOne ? [] : is('coefficient-added', q.add(loose, lead))),
    ...(isOne ? [] : is(q.isInteger(lead) ? 'coefficient-multiplied' : 'divided-again', q.multiply(loose, lead))),
    ...(isOne ? [] : is('division-turned-over', q.divide(lead, loose))),
  ];
  return [...solved, ...halfScaled({ a, b, c, d }, part, x)];
}

type Coefficients = { readonly a: Rational; readonly b: Rational; readonly c: Rational; readonly d: Rational };

/** A division or multiplication that reaches only some of the terms: ax + b = d, so x + b = d/a, or x + b/a = d. */
function halfScaled({ a, b, c, d }: Coefficients, part: string, x: Expr): EquationSlip[] {
  if (q.isZero(a) || !q.isZero(c) || q.equal(q.size(a), q.ONE)) return [];
  const by = (value: Rational): Rational => q.divide(value, a) ?? value;
  const equation = (constant: Rational, right: Rational): Equation => ({
    left: sumOf([
      { minus: false, term: x },
      { minus: false, term: whole(constant) },
    ]),
    right: whole(right),
  });
  const divides = a.n !== 1n && a.n !== -1n;
  const found: EquationSlip[] = [];
  if (!q.isZero(b))
    found.push({ id: divides ? 'constant-not-divided' : 'constant-not-multiplied', part, leads: equation(b, by(d)) });
  found.push({ id: divides ? 'one-side-divided' : 'one-side-multiplied', part, leads: equation(by(b), d) });
  return found;
}
