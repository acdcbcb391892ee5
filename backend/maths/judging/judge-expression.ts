import type { Attempt } from '../reading/read-line.ts';
import { buildArithmetic, buildExpand, buildSimplify } from '../problems/build.ts';
import { inline } from '../../model/tutor/ladder.ts';
import { latex, literal } from '../algebra/print.ts';
import type { Linear, Multiples, Problem, Quadratic, System } from '../problems/problem.ts';
import * as q from '../numbers/rational.ts';
import { isFinishedForm, targetOf } from './finished-form.ts';
import { sameExact } from '../algebra/same-exact.ts';
import { expressionSlip } from './expression-misconceptions.ts';
import { numericValue } from '../numbers/surd.ts';
import { type Expr, substitute, unknowns } from '../algebra/syntax.ts';
import type { Verdict } from './judge.ts';
import { cannotCheck, lineLatex, otherLetters } from '../../model/tutor/verdict-words.ts';

/** Problems whose every line must keep one value. */
export type Valued = Exclude<Problem, Linear | Quadratic | System>;

/** Judges a line of a problem whose value must stay the same from line to line: every side equal, the last in the asked form. */
export function expressionVerdict(problem: Valued, line: Problem, attempt: Attempt): Verdict {
  if (attempt.kind === 'claim') return cannotCheck('our problem has one definite answer.');
  const [sides, ...more] = attempt.lines;
  if (sides === undefined || more.length > 0) return cannotCheck('one line at a time, please.');
  const target = targetOf(problem);
  const own = problem.kind === 'evaluate' ? unknowns(problem.expr) : unknowns(target);
  const extra = unknowns(...sides).filter((name) => !own.includes(name));
  if (extra.length > 0) return otherLetters(extra, own);
  const values = problem.kind === 'evaluate' ? problem.values : new Map<string, Expr>();
  const plain = sides.map((side) => substitute(side, values));
  const shown = inline(lineLatex(sides));
  const links = plain.slice(1).map((side, i) => sameExact(plain[i] ?? side, side));
  if (links.includes(undefined)) return cannotCheck('I cannot work it out exactly.');
  if (links.includes(false))
    return { kind: 'wrong', said: `Look again at ${shown}: the two sides are not equal. ${apart(plain)}` };
  const last = plain.at(-1);
  const same = last && sameExact(target, last);
  if (last === undefined || same === undefined) return cannotCheck('I cannot compare it with our problem exactly.');
  if (!same)
    return sides.length > 1
      ? { kind: 'partly', said: `Yes, ${shown} is true by itself. How does it fit into our problem?` }
      : wrong(problem, line, last);
  const final = sides.at(-1) ?? last;
  if (isFinishedForm(problem, final)) return { kind: 'right', said: `Yes, ${shown} is right.`, finished: true };
  const next = nextLine(problem, last);
  const said = `Yes, ${shown} has the same value, so that line is right.`;
  if (next !== undefined) return { kind: 'right', said, finished: false, line: next };
  const work =
    problem.kind === 'factor' || problem.kind === 'primes' ? 'split' : 'worked out, cancelled or put together';
  return { kind: 'partly', said: `${said} Can anything in it still be ${work}, or is that it?` };
}

/** What is left to do from the student's own line. */
function nextLine(problem: Valued, last: Expr): Problem | undefined {
  if (problem.kind === 'arithmetic' || problem.kind === 'evaluate') return buildArithmetic(last);
  if (problem.kind === 'simplify') return buildSimplify(last);
  return problem.kind === 'expand' ? (buildExpand(last) ?? buildSimplify(last)) : undefined;
}

function apart(sides: readonly Expr[]): string {
  const values = sides.map((side) => numericValue(side)?.rational);
  if (values.some((value) => value === undefined) || unknowns(...sides).length > 0)
    return `${trial(sides)}What did you do to get from one to the other?`;
  return 'What does each side come to on its own?';
}

/** Shows with one number that two expressions differ. */
function trial(sides: readonly Expr[]): string {
  const [first, second] = [sides[0], sides.at(-1)];
  const names = unknowns(...sides);
  if (first === undefined || second === undefined || names.length === 0) return '';
  for (const start of [2n, 3n, 5n, 11n]) {
    const values = new Map(
      names.map((name, i): [string, Expr] => [
        name,
        { kind: 'number', value: q.rational(start + BigInt(i)), dress: 'whole' },
      ]),
    );
    const [x, y] = [first, second].map((side) => numericValue(substitute(side, values))?.rational);
    if (x === undefined || y === undefined || q.equal(x, y)) continue;
    const put = names.map((name, i) => inline(`${name} = ${start + BigInt(i)}`)).join(', ');
    return `Test it with ${put}: ${inline(latex(first))} comes to ${inline(q.rationalLatex(x))}, but ${inline(latex(second))} comes to ${inline(q.rationalLatex(y))}. `;
  }
  return '';
}

function wrong(problem: Valued, line: Problem, last: Expr): Verdict {
  const shown = inline(latex(last));
  const opening =
    literal(last) === undefined
      ? `Good that you wrote a line, but ${shown} does not follow.`
      : `Good try, but ${shown} is not it yet.`;
  if (problem.kind === 'gcd' || problem.kind === 'lcm')
    return { kind: 'wrong', said: `${opening} ${divisionTest(problem, last)}` };
  const target = targetOf(problem);
  const slip = expressionSlip(
    line.kind === 'linear' || line.kind === 'quadratic' || line.kind === 'system' ? problem : line,
    last,
  );
  const test = unknowns(target, last).length > 0 ? trial([target, last]) : sizeHint(target, last);
  const start =
    problem.kind === 'percent'
      ? 'What is one per cent of the number, and how many of those do you need?'
      : `Which step from ${inline(latex(target))} did you do first?`;
  return { kind: 'wrong', said: `${opening} ${test}${slip ?? start}`, slip: slip !== undefined };
}

/** Why a number is not the greatest common factor or the least common multiple, without saying what is. */
function divisionTest({ kind, numbers, answer }: Multiples, last: Expr): string {
  const value = numericValue(last)?.rational;
  const ask = kind === 'lcm' ? 'Is it a multiple of each of the numbers?' : 'Does it divide each of the numbers?';
  if (value === undefined || value.d !== 1n || value.n < 1n) return ask;
  const [big, small] =
    kind === 'lcm'
      ? [(): bigint => value.n, (n: bigint): bigint => n]
      : [(n: bigint): bigint => n, (): bigint => value.n];
  const odd = numbers.find((n) => big(n) % small(n) !== 0n);
  if (odd !== undefined) return `Test it: ${inline(`${big(odd)} \\div ${small(odd)}`)} leaves a remainder. ${ask}`;
  return value.n > answer ? 'It fits them all. Is there a smaller one?' : 'It fits them all. Is there a bigger one?';
}

function sizeHint(target: Expr, last: Expr): string {
  const [goal, value] = [numericValue(target)?.rational, numericValue(last)?.rational];
  if (goal === undefined || value === undefined) return '';
  return q.less(value, goal) ? 'It is too small. ' : 'It is too big. ';
}
