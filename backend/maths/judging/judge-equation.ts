import { sidesOf } from '../algebra/linear.ts';
import { literal, settle } from '../algebra/literal.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import { minus, ordered, type Polynomial, same, scale } from '../algebra/polynomial.ts';
import { latex, lineLatex } from '../algebra/print.ts';
import { sameExact } from '../algebra/quotient.ts';
import { distinct, includes, sameSolutions, type Solutions, solutionsOf } from '../algebra/solutions.ts';
import { type Equation, type Expr, unknowns } from '../algebra/syntax.ts';
import { divide } from '../numbers/rational.ts';
import { type Surd, surdLatex } from '../numbers/surd.ts';
import { buildEquation, isSolved } from '../problems/build.ts';
import type { Problem, Solvable } from '../problems/problem.ts';
import type { Working } from '../reading/attempt.ts';
import { plainStatement } from './plain-statement.ts';
import { roundedSurd } from './rounded-value.ts';
import { otherLetters, unsure, type Verdict } from './verdict.ts';
import { wrongEquation } from './wrong-equation.ts';

/** What a line is judged against: the problem, the latest right line, and the solutions of both. */
type Ground = { readonly problem: Solvable; readonly line: Problem; readonly ours: Solutions };

type Lines = readonly (readonly Expr[])[];

/** Judges lines about one equation: each must keep its solutions, or give values that are solutions. */
export function judgeEquation(problem: Solvable, line: Problem, attempt: Working): Verdict {
  const ours = solutionsOf(problem.equation, problem.unknown);
  if (ours === undefined) return unsure('problem-unsolved');
  if (attempt.kind === 'claim') return judgeClaim(ours, attempt.claim);
  const extra = unknowns(...attempt.lines.flat()).filter((name) => name !== problem.unknown);
  if (extra.length > 0) return otherLetters(extra, [problem.unknown]);
  const ground: Ground = { problem, line, ours };
  const values = valuesOf(attempt.lines, problem.unknown);
  if (values !== undefined) return judgeValues(ground, values, attempt.lines);
  if (attempt.lines.length > 1 && coversAll(attempt.lines, ground))
    return { kind: 'partly', because: 'lines-together' };
  let latest: Verdict = unsure('no-equation');
  for (const [at, sides] of attempt.lines.entries()) {
    latest = judgeLine(ground, sides, at);
    if (latest.kind === 'wrong' || latest.kind === 'unsure') return latest;
  }
  return latest;
}

function judgeClaim(ours: Solutions, claim: 'none' | 'all'): Verdict {
  const right = claim === 'all' ? ours === 'all' : ours !== 'all' && ours.length === 0;
  return right
    ? { kind: 'right', finished: true, by: 'claim', claim }
    : { kind: 'wrong', line: 0, because: 'claim', claim };
}

/** True where several lines, taken as alternatives, have our solutions between them and no other. */
function coversAll(lines: Lines, { problem, ours }: Ground): boolean {
  const found = lines.map(([left, right, ...more]) => {
    const solutions = left && right && more.length === 0 ? solutionsOf({ left, right }, problem.unknown) : undefined;
    return solutions === 'all' || solutions?.length === 0 ? undefined : solutions;
  });
  if (ours === 'all' || ours.length < 2 || found.includes(undefined)) return false;
  return sameSolutions(ours, distinct(found.flatMap((solutions) => solutions ?? [])));
}

/** Values given as answers, x = 2 or x = 3 (or plain 7), else undefined. */
function valuesOf(lines: Lines, unknown: string): Surd[] | undefined {
  const values = lines.map((sides) => {
    const [first, second] = sides;
    if (first === undefined || sides.length > 2) return undefined;
    if (second === undefined) return numericValue(first)?.surd;
    return first.kind === 'variable' && first.name === unknown ? numericValue(second)?.surd : undefined;
  });
  return values.every((value) => value !== undefined) ? values : undefined;
}

function judgeValues({ problem, line, ours }: Ground, values: readonly Surd[], lines: Lines): Verdict {
  if (ours === 'all') return { kind: 'partly', because: 'not-every-number' };
  const near = values.map((value, i) => {
    const last = lines[i]?.at(-1);
    if (includes(ours, value)) return 'exact';
    return last && ours.map((root) => roundedSurd(root, last)).find((one) => one !== undefined);
  });
  const wrong = near.indexOf(undefined);
  if (wrong >= 0)
    return wrongEquation(problem, line, { sides: lines[wrong] ?? [], at: wrong, value: values[wrong], values });
  const shown = lines.map(lineLatex);
  const rough = near.flatMap((one) => (one === undefined || one === 'exact' ? [] : [one]));
  const [first] = rough;
  if (first !== undefined) {
    const early = rough.some(({ kind }) => kind === 'early') || first.kind === 'early';
    return early
      ? { kind: 'partly', because: 'rounded-early', shown }
      : { kind: 'partly', because: 'rounded', places: first.places, shown };
  }
  const parts = ours.flatMap((root, i) => (includes(values, root) ? [String(i)] : []));
  if (parts.length < ours.length)
    return { kind: 'partly', because: 'part-of-answer', shown, found: { parts, of: ours.length } };
  const tidy = lines.every((sides) => isTidy(sides.at(-1), problem));
  return tidy ? { kind: 'right', finished: true, by: 'answer', shown } : { kind: 'partly', because: 'untidy', shown };
}

/** A value that needs no more work; roots count as done because there is more than one good way to write them. */
function isTidy(side: Expr | undefined, problem: Solvable): boolean {
  if (side === undefined) return false;
  return literal(side) !== undefined || (problem.kind === 'quadratic' && problem.answer.roots.kind !== 'rational');
}

function judgeLine(ground: Ground, sides: readonly Expr[], at: number): Verdict {
  const { problem, line, ours } = ground;
  const { unknown } = problem;
  const [left, right, ...more] = chainEnds(sides);
  if (left === undefined || more.length > 0) return unsure('not-one-equation');
  const current = line.kind === 'linear' || line.kind === 'quadratic' ? line.equation : problem.equation;
  if (right === undefined) return judgeSide(current, left);
  const equation: Equation = { left, right };
  if (unknowns(left, right).length === 0) return withoutUnknown(ground, sides, at);
  const theirs = solutionsOf(equation, unknown);
  if (theirs === undefined) return unsure('line-unsolved');
  const shown = [lineLatex([left, right])];
  if (sameSolutions(ours, theirs) && ours !== 'all' && ours.length === 0) {
    // Two equations without real solutions are the same step only where one is a multiple of the other.
    if (!isMultipleOf(problem.equation, equation)) return wrongEquation(problem, line, { sides, at, value: undefined });
    const next = buildEquation(equation, unknown);
    return { kind: 'right', finished: false, keeps: 'solutions', shown, ...(next && { next }) };
  }
  if (sameSolutions(ours, theirs)) {
    if (ours !== 'all' && ours.length === 1 && (isSolved(equation) || isSolved({ left: right, right: left })))
      return { kind: 'right', finished: true, by: 'answer', shown };
    const next = buildEquation(equation, unknown);
    return { kind: 'right', finished: false, keeps: 'solutions', shown, ...(next && { next }) };
  }
  if (theirs === 'all') return { kind: 'partly', because: 'identity', unknown, shown };
  if (ours !== 'all' && theirs.length > 0 && theirs.every((root) => includes(ours, root)))
    return { kind: 'partly', because: 'loses-roots', unknown, shown };
  if (ours !== 'all' && ours.length > 0 && ours.every((root) => includes(theirs, root))) {
    const gained = theirs.filter((root) => !includes(ours, root)).map((root) => `${unknown} = ${surdLatex(root)}`);
    return { kind: 'partly', because: 'gains-roots', unknown, gained, shown };
  }
  return wrongEquation(problem, line, { sides, at, value: theirs.length === 1 ? theirs[0] : undefined });
}

/** `2 = 5`, where the unknown has gone: right where the problem is true for no number, or for every number, in just that way. */
function withoutUnknown({ problem, ours }: Ground, sides: readonly Expr[], at: number): Verdict {
  const statement = plainStatement(sides, at);
  if (problem.kind !== 'linear') return statement;
  const shown = [lineLatex(sides)];
  const plain = sides.every((side) => literal(settle(side)) !== undefined);
  if (ours === 'all' && statement.kind === 'partly') return { kind: 'right', finished: false, keeps: 'always', shown };
  if (ours === 'all' || ours.length > 0 || statement.kind !== 'wrong') return statement;
  return plain ? { kind: 'right', finished: false, keeps: 'never', shown } : unsure('incomparable');
}

function isMultipleOf(one: Equation, other: Equation): boolean {
  const [a, b] = [differenceOf(one), differenceOf(other)];
  const [lead, theirs] = [a && ordered(a)[0]?.coefficient, b && ordered(b)[0]?.coefficient];
  const by = lead && theirs && divide(theirs, lead);
  return a !== undefined && b !== undefined && by !== undefined && same(scale(a, by), b);
}

function differenceOf(equation: Equation): Polynomial | undefined {
  const sides = sidesOf(equation);
  return sides && minus(sides.left, sides.right);
}

/** x = 33/3 = 11 says the same as x = 11 where its numbers are equal; any other chain stays as it is. */
function chainEnds(sides: readonly Expr[]): readonly Expr[] {
  const [first, second, ...more] = sides;
  const last = more.at(-1);
  if (first?.kind !== 'variable' || second === undefined || last === undefined) return sides;
  return [second, ...more.slice(0, -1)].every(
    (side) => unknowns(side, last).length === 0 && sameExact(side, last) === true,
  )
    ? [first, last]
    : sides;
}

/** One side rewritten on its own, without an equals sign. */
function judgeSide(current: Equation, written: Expr): Verdict {
  const side = [current.left, current.right].find((ours) => sameExact(ours, written) === true);
  if (side === undefined) return unsure('no-equals-sign');
  return { kind: 'partly', because: 'one-side', side: latex(side), written: latex(written) };
}
