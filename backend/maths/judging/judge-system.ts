import { literal } from '../algebra/literal.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import { equationLatex, lineLatex } from '../algebra/print.ts';
import { sameExact } from '../algebra/quotient.ts';
import { type Equation, type Expr, unknowns } from '../algebra/syntax.ts';
import { rowOf } from '../algebra/system.ts';
import * as q from '../numbers/rational.ts';
import type { System } from '../problems/problem.ts';
import type { Working } from '../reading/attempt.ts';
import { systemMisconception, valuesSwapped } from './mal-rules/systems.ts';
import type { Misconception } from './misconception.ts';
import { plainStatement } from './plain-statement.ts';
import { otherLetters, unsure, type Verdict } from './verdict.ts';

/** Judges a line about two simultaneous equations: it is a fair step exactly where the solution fits it. */
export function judgeSystem(problem: System, attempt: Working): Verdict {
  const { answer, unknowns: own } = problem;
  if (attempt.kind === 'claim') {
    const { claim } = attempt;
    return answer.kind === (claim === 'none' ? 'none' : 'many')
      ? { kind: 'right', finished: true, by: 'claim', claim }
      : { kind: 'wrong', line: 0, because: 'claim', claim };
  }
  const extra = unknowns(...attempt.lines.flat()).filter((name) => !own.includes(name));
  if (extra.length > 0) return otherLetters(extra, own);
  if (answer.kind !== 'one') return cancelled(attempt.lines, answer.kind);
  const lines = asPair(attempt.lines, own);
  const equations: Equation[] = [];
  for (const [at, sides] of lines.entries()) {
    const [left, right, ...more] = sides;
    if (left === undefined || right === undefined || more.length > 0) return unsure('not-an-equation');
    if (unknowns(left, right).length === 0) return plainStatement(sides, at);
    const row = rowOf({ left, right }, own);
    if (row === undefined) return unsure('not-linear');
    const value = q.add(q.multiply(row.a, answer.x), q.multiply(row.b, answer.y));
    if (!q.equal(value, row.c)) {
      const misconception = misconceptionOf(problem, lines, { left, right });
      const shown = [lineLatex(sides)];
      return { kind: 'wrong', line: at, because: 'does-not-fit', shown, ...(misconception && { misconception }) };
    }
    equations.push({ left, right });
  }
  const found = new Set(equations.flatMap((equation) => (isValue(equation) ? unknowns(equation.left) : [])));
  const shown = lines.map(lineLatex);
  if (found.size === 2) return { kind: 'right', finished: true, by: 'answer', shown };
  if (found.size === 1)
    return { kind: 'partly', because: 'part-of-answer', shown, found: { parts: [...found], of: own.length } };
  return { kind: 'partly', because: 'fits', shown };
}

/** Lines of a system without a single solution: what is left once both unknowns cancel is `0 = 2` or `0 = 0`. */
function cancelled(lines: readonly (readonly Expr[])[], answer: 'none' | 'many'): Verdict {
  const [sides, ...more] = lines;
  const [left, right] = sides ?? [];
  if (sides === undefined || left === undefined || right === undefined || more.length > 0)
    return unsure('no-single-solution');
  const isTrue = unknowns(...sides).length === 0 ? sameExact(left, right) : undefined;
  if (isTrue === undefined || isTrue !== (answer === 'many')) return unsure('no-single-solution');
  return { kind: 'right', finished: false, keeps: isTrue ? 'always' : 'never', shown: [lineLatex(sides)] };
}

function misconceptionOf(
  problem: System,
  lines: readonly (readonly Expr[])[],
  line: Equation,
): Misconception | undefined {
  const all = lines.flatMap(([left, right]): Equation[] => (left && right ? [{ left, right }] : []));
  if (valuesSwapped(problem, all))
    return { id: 'values-swapped', part: problem.equations.map(equationLatex).join(',\\; ') };
  return systemMisconception(problem, line);
}

const isValue = ({ left, right }: Equation): boolean => left.kind === 'variable' && literal(right) !== undefined;

/** "3, 2" and "(3, 2)" give the unknowns in alphabetical order. */
function asPair(lines: readonly (readonly Expr[])[], own: System['unknowns']): readonly (readonly Expr[])[] {
  const plain =
    lines.length === 2 &&
    lines.every(([value, ...more]) => value !== undefined && more.length === 0 && numericValue(value) !== undefined);
  if (!plain) return lines;
  return lines.map((sides, i): Expr[] => [{ kind: 'variable', name: own[i] ?? own[0] }, ...sides]);
}
