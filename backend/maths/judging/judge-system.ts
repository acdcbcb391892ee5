import type { Attempt } from '../reading/read-line.ts';
import { inline, list } from '../../model/tutor/ladder.ts';
import { literal } from '../algebra/print.ts';
import type { System } from '../problems/problem.ts';
import * as q from '../numbers/rational.ts';
import { sameExact } from '../algebra/same-exact.ts';
import { numericValue } from '../numbers/surd.ts';
import { rowOf } from '../algebra/system.ts';
import { type Equation, type Expr, unknowns } from '../algebra/syntax.ts';
import type { Verdict } from './judge.ts';
import { cannotCheck, lineLatex, otherLetters, plainSum } from '../../model/tutor/verdict-words.ts';

/** Judges a line about two simultaneous equations: it is a fair step exactly where the solution fits it. */
export function systemVerdict(problem: System, attempt: Attempt): Verdict {
  const { answer, unknowns: own } = problem;
  if (attempt.kind === 'claim') {
    const right = answer.kind === (attempt.claim === 'none' ? 'none' : 'many');
    return right
      ? { kind: 'right', said: 'Yes, that is right.', finished: true }
      : { kind: 'wrong', said: 'I do not agree yet. What is left when one unknown cancels?' };
  }
  const extra = unknowns(...attempt.lines.flat()).filter((name) => !own.includes(name));
  if (extra.length > 0) return otherLetters(extra, own);
  if (answer.kind !== 'one') return cannotCheck('think about what is left when one unknown cancels.');
  const lines = asPair(attempt.lines, own);
  const equations: Equation[] = [];
  for (const sides of lines) {
    const [left, right, ...more] = sides;
    if (left === undefined || right === undefined || more.length > 0) return cannotCheck('please write an equation.');
    if (unknowns(left, right).length === 0) return plainSum(sides, sameExact(left, right));
    const row = rowOf({ left, right }, own);
    if (row === undefined) return cannotCheck('it is not a linear equation.');
    const value = q.add(q.multiply(row.a, answer.x), q.multiply(row.b, answer.y));
    if (!q.equal(value, row.c)) return wrong(problem, sides);
    equations.push({ left, right });
  }
  const found = new Set(equations.flatMap((equation) => (isValue(equation) ? unknowns(equation.left) : [])));
  const shown = list(lines.map((sides) => inline(lineLatex(sides))));
  if (found.size === 2) return { kind: 'right', said: `Yes, ${shown} is right.`, finished: true };
  if (found.size === 1) {
    const other = own.find((name) => !found.has(name)) ?? own[0];
    return {
      kind: 'partly',
      said: `Yes, ${shown} is right. Put it into one of the equations: what is ${inline(other)} then?`,
      found: { parts: [...found], of: own.length },
    };
  }
  return {
    kind: 'partly',
    said: `Yes, the solution fits ${shown}, so that step is fair. Which unknown can you get rid of with it?`,
  };
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

function wrong(problem: System, sides: readonly Expr[]): Verdict {
  const [x, y] = problem.unknowns.map(inline);
  const ask = `When you add, subtract or multiply an equation, every term on both sides takes part: which term could have been missed, or have the wrong sign?`;
  return {
    kind: 'wrong',
    said: `Good that you wrote a line, but ${inline(lineLatex(sides))} does not fit both equations. Test it with the pair that you find for ${x} and ${y}. ${ask}`,
  };
}
