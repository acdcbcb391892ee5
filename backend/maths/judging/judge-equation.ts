import type { Attempt } from '../reading/read-line.ts';
import { buildEquation, isSolved } from '../problems/build.ts';
import { inline, list } from '../../model/tutor/ladder.ts';
import { solveLinear } from '../algebra/linear.ts';
import { equationLatex, latex, literal } from '../algebra/print.ts';
import type { Linear, Problem, Quadratic } from '../problems/problem.ts';
import { sameExact } from '../algebra/same-exact.ts';
import { solveQuadratic } from '../algebra/quadratic.ts';
import * as q from '../numbers/rational.ts';
import { equationSlip } from './equation-misconceptions.ts';
import { numericValue, sameSurd, type Surd } from '../numbers/surd.ts';
import { type Equation, type Expr, substitute, unknowns } from '../algebra/syntax.ts';
import type { Verdict } from './judge.ts';
import { cannotCheck, lineLatex, otherLetters, plainSum } from '../../model/tutor/verdict-words.ts';

type Solvable = Linear | Quadratic;

/** The real solutions of a line: exactly these values, or every number; undefined where that cannot be decided. */
type Solutions = readonly Surd[] | 'all' | undefined;

export function equationVerdict(problem: Solvable, line: Problem, attempt: Attempt): Verdict {
  const ours = solutionsOf(problem.equation, problem.unknown);
  if (ours === undefined) return cannotCheck('its solutions are beyond me.');
  if (attempt.kind === 'claim') return claimVerdict(ours, attempt.claim);
  const letters = unknowns(...attempt.lines.flat());
  const extra = letters.filter((name) => name !== problem.unknown);
  if (extra.length > 0) return otherLetters(extra, [problem.unknown]);
  const values = valuesOf(attempt.lines, problem.unknown);
  if (values !== undefined) return valuesVerdict(problem, line, ours, values, attempt.lines);
  let latest: Verdict = cannotCheck('I see no equation in it.');
  if (attempt.lines.length > 1 && coversAll(attempt.lines, problem.unknown, ours)) {
    return { kind: 'partly', said: 'Yes, those lines together hold every solution. What does each of them give?' };
  }
  for (const sides of attempt.lines) {
    latest = lineVerdict(problem, line, ours, sides);
    if (latest.kind === 'wrong' || latest.kind === 'unsure') return latest;
  }
  return latest;
}

function claimVerdict(ours: Exclude<Solutions, undefined>, claim: 'none' | 'all'): Verdict {
  const right = claim === 'all' ? ours === 'all' : ours !== 'all' && ours.length === 0;
  return right
    ? {
        kind: 'right',
        said: `Yes, that is right${claim === 'none' ? ': no real number works' : ': every number works'}.`,
        finished: true,
      }
    : { kind: 'wrong', said: 'I do not agree yet. Which number could you try on both sides to test that?' };
}

/** True where several lines, taken as alternatives, have our solutions between them and no other. */
function coversAll(lines: readonly (readonly Expr[])[], unknown: string, ours: Exclude<Solutions, undefined>): boolean {
  const found = lines.map(([left, right, ...more]) => {
    const solutions = left && right && more.length === 0 ? solutionsOf({ left, right }, unknown) : undefined;
    return solutions === 'all' || solutions?.length === 0 ? undefined : solutions;
  });
  if (ours === 'all' || ours.length < 2 || found.includes(undefined)) return false;
  return sameSet(ours, distinct(found.flatMap((solutions) => solutions ?? [])));
}

const distinct = (all: readonly Surd[]): Surd[] =>
  all.filter((one, i) => all.findIndex((other) => sameSurd(one, other)) === i);

/** Values given as answers, x = 2 or x = 3 (or plain 7), else undefined. */
function valuesOf(lines: readonly (readonly Expr[])[], unknown: string): Surd[] | undefined {
  const values = lines.map((sides) => {
    const [first, second] = sides;
    if (first === undefined || sides.length > 2) return undefined;
    if (second === undefined) return numericValue(first)?.surd;
    return first.kind === 'variable' && first.name === unknown ? numericValue(second)?.surd : undefined;
  });
  return values.every((value) => value !== undefined) ? values : undefined;
}

function valuesVerdict(
  problem: Solvable,
  line: Problem,
  ours: Exclude<Solutions, undefined>,
  values: readonly Surd[],
  lines: readonly (readonly Expr[])[],
): Verdict {
  const shown = list(lines.map((sides) => inline(lineLatex(sides))));
  if (ours === 'all')
    return { kind: 'partly', said: `That fits, but it is not the only number. What happens if you try another one?` };
  const wrong = lines.find((_, i) => !ours.some((root) => sameSurd(root, values[i] ?? new Map())));
  if (wrong !== undefined) return wrongLine(problem, line, wrong, values[lines.indexOf(wrong)]);
  const parts = ours.flatMap((root, i) => (values.some((value) => sameSurd(root, value)) ? [String(i)] : []));
  if (parts.length < ours.length) {
    return {
      kind: 'partly',
      said: `Yes, ${shown} is a solution, but there is another one. What other number could make it true?`,
      found: { parts, of: ours.length },
    };
  }
  const tidy = lines.every((sides) => isTidy(sides.at(-1), problem));
  const said = tidy
    ? `Yes, ${shown} is right.`
    : `Yes, ${shown} has the right value. How do you write that number as simply as possible?`;
  return tidy ? { kind: 'right', said, finished: true } : { kind: 'partly', said };
}

/** A value that needs no more work; roots count as done because there is more than one good way to write them. */
function isTidy(side: Expr | undefined, problem: Solvable): boolean {
  if (side === undefined) return false;
  return literal(side) !== undefined || (problem.kind === 'quadratic' && problem.answer.roots.kind !== 'rational');
}

function lineVerdict(
  problem: Solvable,
  line: Problem,
  ours: Exclude<Solutions, undefined>,
  sides: readonly Expr[],
): Verdict {
  const [left, right, ...more] = chainEnds(sides);
  if (left === undefined || more.length > 0) return cannotCheck('one equation at a time, please.');
  const current = line.kind === 'linear' || line.kind === 'quadratic' ? line.equation : problem.equation;
  if (right === undefined) return sideVerdict(current, left);
  const equation: Equation = { left, right };
  if (unknowns(left, right).length === 0) return plainSum(sides, sameExact(left, right));
  const theirs = solutionsOf(equation, problem.unknown);
  if (theirs === undefined) return cannotCheck('I cannot solve it exactly.');
  const shown = inline(equationLatex(equation));
  if (sameSet(ours, theirs)) {
    if (ours !== 'all' && ours.length === 1 && (isSolved(equation) || isSolved({ left: right, right: left }))) {
      return { kind: 'right', said: `Yes, ${shown} is right.`, finished: true };
    }
    const next = buildEquation(equation, problem.unknown);
    return {
      kind: 'right',
      said: `Yes, ${shown} has exactly the same solutions, so that step is right.`,
      finished: false,
      ...(next && { line: next }),
    };
  }
  if (theirs === 'all') {
    return {
      kind: 'partly',
      said: `${shown} is true for every ${inline(problem.unknown)}, so it is a fair rewriting. What does the whole equation look like with it?`,
    };
  }
  if (ours !== 'all' && theirs.length > 0 && theirs.every((root) => ours.some((other) => sameSurd(root, other)))) {
    return {
      kind: 'partly',
      said: `${shown} leads to one of the solutions, but not to all of them. What else could be true?`,
    };
  }
  return wrongLine(problem, line, sides, theirs.length === 1 ? theirs[0] : undefined);
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
function sideVerdict(current: Equation, side: Expr): Verdict {
  const match = [current.left, current.right].find((ours) => sameExact(ours, side) === true);
  if (match === undefined) return cannotCheck('it has no equals sign, and I cannot see which side it stands for.');
  return {
    kind: 'partly',
    said: `Yes, ${inline(`${latex(match)} = ${latex(side)}`)}. What does the whole equation look like then?`,
  };
}

/** The real solutions of an equation that is at most quadratic. */
export function solutionsOf(equation: Equation, unknown: string): Solutions {
  const linear = solveLinear(equation, unknown);
  if (linear?.kind === 'all') return 'all';
  if (linear?.kind === 'none') return [];
  if (linear !== undefined) return [asSurd(linear.value)];
  const quadratic = solveQuadratic(equation, unknown);
  if (quadratic === undefined) return undefined;
  const { roots } = quadratic;
  if (roots.kind === 'complex') return [];
  if (roots.kind === 'rational') return roots.values.map(asSurd);
  return [roots.spread, q.negate(roots.spread)].map((spread) => {
    const parts: [bigint, q.Rational][] = [
      [1n, roots.middle],
      [roots.radicand, spread],
    ];
    return new Map(parts.filter(([, value]) => !q.isZero(value)));
  });
}

const asSurd = (value: q.Rational): Surd => (q.isZero(value) ? new Map() : new Map([[1n, value]]));

function sameSet(a: Exclude<Solutions, undefined>, b: Exclude<Solutions, undefined>): boolean {
  if (a === 'all' || b === 'all') return a === b;
  return a.length === b.length && a.every((x) => b.some((y) => sameSurd(x, y)));
}

/** Says that a line does not follow, with a test that shows it and without the answer. */
function wrongLine(problem: Solvable, line: Problem, sides: readonly Expr[], value: Surd | undefined): Verdict {
  const { equation, unknown } = problem;
  const shown = inline(lineLatex(sides));
  const rational = value && asRationalOnly(value);
  const test = rational === undefined ? '' : testAt(equation, unknown, rational);
  const slip = rational === undefined ? undefined : equationSlip(problem, line, rational);
  const current = line.kind === 'linear' || line.kind === 'quadratic' ? line.equation : equation;
  const ask = slip ?? `Compare it with ${inline(equationLatex(current))}: what exactly did you do to both sides?`;
  return {
    kind: 'wrong',
    said: `Good that you wrote a line, but ${shown} does not follow. ${test}${ask}`,
    slip: slip !== undefined,
  };
}

function asRationalOnly(surd: Surd): q.Rational | undefined {
  if (surd.size === 0) return q.ZERO;
  return surd.size === 1 ? surd.get(1n) : undefined;
}

function testAt(equation: Equation, unknown: string, value: q.Rational): string {
  const values = new Map<string, Expr>([[unknown, { kind: 'number', value, dress: 'whole' }]]);
  const [left, right] = [equation.left, equation.right].map((side) => numericValue(substitute(side, values))?.rational);
  if (left === undefined || right === undefined) return '';
  const put = inline(`${unknown} = ${q.rationalLatex(value)}`);
  return `Test it: with ${put} the left side of ${inline(equationLatex(equation))} is ${inline(q.rationalLatex(left))} and the right side is ${inline(q.rationalLatex(right))}. `;
}
