import { equationLatex, latex } from '../../maths/algebra/print.ts';
import { type Equation, type Expr, substitute, unknowns } from '../../maths/algebra/syntax.ts';
import * as q from '../../maths/numbers/rational.ts';
import { buildEquation } from '../../maths/problems/build.ts';
import type { System } from '../../maths/problems/problem.ts';
import { asksAll, asksAny, asksEquation, asksNumber } from '../../maths/replies/asks.ts';
import { inline, type Step } from './ladder.ts';
import { linearLadder } from './linear-ladder.ts';
import { finalAnswer } from './problem-words.ts';

type Ready = { readonly name: string; readonly formula: Expr; readonly other: Equation };

/** An equation that already reads y = ..., with the other one, where there is a single solution. */
export function readyUnknown({ equations, answer }: System): Ready | undefined {
  if (answer.kind !== 'one') return undefined;
  const [first, second] = equations;
  const pairs = [
    [first, second],
    [second, first],
  ] as const;
  for (const [{ left, right }, other] of pairs) {
    if (left.kind !== 'variable' || unknowns(right).includes(left.name)) continue;
    if (unknowns(other.left, other.right).includes(left.name)) return { name: left.name, formula: right, other };
  }
  return undefined;
}

/** Puts the ready unknown into the other equation, solves that as a linear equation, and goes back. */
export function substitutionSteps(problem: System): Step[] | undefined {
  const found = readyUnknown(problem);
  const { answer, unknowns: own } = problem;
  if (found === undefined || answer.kind !== 'one') return undefined;
  const { name, formula, other } = found;
  const values = new Map([[name, formula]]);
  const swapped: Equation = { left: substitute(other.left, values), right: substitute(other.right, values) };
  const rest = own.find((one) => one !== name) ?? name;
  const solved = buildEquation(swapped, rest);
  const between = solved?.kind === 'linear' ? linearLadder(solved).steps : [];
  const value = inline(`${rest} = ${q.rationalLatex(rest === own[0] ? answer.x : answer.y)}`);
  const known = inline(`${name} = ${latex(formula)}`);
  return [
    {
      question: `We know that ${known}. What does ${inline(equationLatex(other))} become with that in place of ${inline(name)}?`,
      worked: `It becomes ${inline(equationLatex(swapped))}.`,
      expected: asksEquation(swapped.left, swapped.right),
    },
    ...between,
    {
      question: `Now ${value}. Together with ${known}, which pair is that?`,
      worked: `So the pair is ${inline(finalAnswer(problem))}.`,
      expected: asksAny(
        asksAll([asksNumber(answer.x), asksNumber(answer.y)], true),
        asksNumber(name === own[0] ? answer.x : answer.y),
      ),
    },
  ];
}
