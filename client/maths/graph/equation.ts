import { equal, type Rational, ZERO } from './rational.ts';
import { readSide, type Value } from './side.ts';

/** An equation in one unknown, exactly. */
export type Equation = { readonly unknown: string; readonly left: Value; readonly right: Value; readonly text: string };

/** Words, and the signs that end a formula in them. What names a function stays, and its letters are then too many unknowns. */
const WORDS =
  /(?<![\\A-Za-z])(?!(?:sin|cos|tan|log|ln|exp|sqrt|abs)(?![A-Za-z]))[A-Za-z]{2,}|[:;?!$]|[.,](?=\s|$)|\\[()[\]]/;

/** The equations that a text says, each with one unknown at most. */
function equationsIn(text: string): Equation[] {
  return text.split(WORDS).flatMap((piece) => {
    const sides = piece.split('=');
    const [left, right] = sides.map(readSide);
    if (sides.length !== 2 || left === undefined || right === undefined) return [];
    const unknowns = new Set([...left.unknowns, ...right.unknowns]);
    const [unknown] = unknowns;
    if (unknown === undefined || unknowns.size > 1) return [];
    return [{ unknown, left: left.value, right: right.value, text: piece.trim() }];
  });
}

/** The equation that a problem asks to solve; undefined where there is none or more than one. */
export function equationIn(problem: string): Equation | undefined {
  const [equation, ...more] = equationsIn(problem);
  return more.length === 0 ? equation : undefined;
}

/** The values that a last line gives the unknown: 11 of "so x = 11", 2 and 3 of "x = 2 or x = 3". */
export function valuesIn(line: string, unknown: string): readonly Rational[] {
  return equationsIn(line).flatMap((equation) => {
    const name = new RegExp(`^${unknown}\\s*=`).test(equation.text);
    const value = equation.unknown === unknown && name ? equation.right(ZERO) : undefined;
    // The right side may name the unknown too.
    const isConstant = value !== undefined && readSide(equation.text.split('=')[1] ?? '')?.unknowns.size === 0;
    return isConstant ? [value] : [];
  });
}

/** Where both sides are worth the same. */
export type Crossing = { readonly at: Rational; readonly value: Rational };

/** Puts the values of a line into the equation of a problem; empty unless each of them is right. */
export function checkOf(problem: string, line: string): readonly Crossing[] {
  const equation = equationIn(problem);
  if (equation === undefined) return [];
  const values = valuesIn(line, equation.unknown);
  const crossings = values.flatMap((at) => {
    const [left, right] = [equation.left(at), equation.right(at)];
    return left !== undefined && right !== undefined && equal(left, right) ? [{ at, value: left }] : [];
  });
  return crossings.length === values.length ? crossings : [];
}
