import { literal } from '../algebra/literal.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import { latex, lineLatex } from '../algebra/print.ts';
import { sameExact } from '../algebra/quotient.ts';
import { negative, signedTerms } from '../algebra/terms.ts';
import { type Expr, holdsBrackets, nodes, substitute, unknowns } from '../algebra/syntax.ts';
import { buildArithmetic, buildExpand, buildSimplify } from '../problems/build.ts';
import type { Multiples, Problem, Valued } from '../problems/problem.ts';
import type { Working } from '../reading/attempt.ts';
import { expressionMisconception } from './mal-rules/find.ts';
import { isFinishedForm, targetOf } from './finished-form.ts';
import { overOneBottom } from './one-bottom.ts';
import { rounded } from './rounded-value.ts';
import { trialOf } from './trial.ts';
import { type DivisionTest, otherLetters, type Partly, unsure, type Verdict, type Wrong } from './verdict.ts';

/** Judges a line of a problem whose value must stay the same from line to line: every side equal, the last in the asked form. */
export function judgeExpression(problem: Valued, line: Problem, attempt: Working): Verdict {
  if (attempt.kind === 'claim') return unsure('claim-beside-the-point');
  const [sides, ...more] = attempt.lines;
  if (sides === undefined || more.length > 0) return unsure('not-one-line');
  const target = targetOf(problem);
  const own = problem.kind === 'evaluate' ? unknowns(problem.expr) : unknowns(target);
  const extra = unknowns(...sides).filter((name) => !own.includes(name));
  if (extra.length > 0) return otherLetters(extra, own);
  const values = problem.kind === 'evaluate' ? problem.values : new Map<string, Expr>();
  const plain = sides.map((side) => substitute(side, values));
  const shown = [lineLatex(sides)];
  const links = plain.slice(1).map((side, i) => sameExact(plain[i] ?? side, side));
  if (links.includes(undefined)) return unsure('inexact');
  if (links.includes(false)) return unequalSides(plain, shown);
  const last = plain.at(-1);
  const same = last && sameExact(target, last);
  if (last === undefined || same === undefined) return unsure('incomparable');
  const near = same ? undefined : rounded(target, last);
  if (near !== undefined)
    return near.kind === 'rounded'
      ? { kind: 'partly', because: 'rounded', places: near.places, shown }
      : { kind: 'partly', because: 'rounded-early', shown };
  if (!same)
    return sides.length > 1 ? { kind: 'partly', because: 'true-aside', shown } : otherValue(problem, line, last);
  if (isFinishedForm(problem, sides.at(-1) ?? last)) return { kind: 'right', finished: true, by: 'answer', shown };
  const next = nextLine(problem, last);
  return next === undefined
    ? { kind: 'partly', because: 'same-value', shown }
    : { kind: 'right', finished: false, keeps: 'value', shown, next };
}

/** What is left to do from the pupil's own line. */
function nextLine(problem: Valued, last: Expr): Problem | undefined {
  if (problem.kind === 'arithmetic' || problem.kind === 'evaluate') return buildArithmetic(overOneBottom(last));
  if (problem.kind === 'simplify') return buildSimplify(last);
  return problem.kind === 'expand' ? (buildExpand(last) ?? buildSimplify(last)) : undefined;
}

function unequalSides(sides: readonly Expr[], shown: readonly string[]): Wrong {
  const numeric = unknowns(...sides).length === 0 && sides.every((side) => numericValue(side)?.rational !== undefined);
  const trial = trialOf(sides);
  return { kind: 'wrong', line: 0, because: 'unequal-sides', numeric, shown, ...(trial && { trial }) };
}

function otherValue(problem: Valued, line: Problem, last: Expr): Wrong | Partly {
  const wrong = { kind: 'wrong', line: 0, shown: [latex(last)], literal: literal(last) !== undefined } as const;
  if (problem.kind === 'gcd' || problem.kind === 'lcm') {
    const found = expressionMisconception(problem, last);
    const test = divisionTest(problem, last);
    return { ...wrong, because: 'not-the-common-one', test, ...(found && { misconception: found }) };
  }
  const target = targetOf(problem);
  const lettered = unknowns(target, last).length > 0;
  const trial = lettered ? trialOf([target, last]) : undefined;
  const about = line.kind === 'linear' || line.kind === 'quadratic' || line.kind === 'system' ? problem : line;
  const misconception =
    expressionMisconception(about, last) ?? (about === problem ? undefined : expressionMisconception(problem, last));
  // A term that was worked out is rather a piece of the work than what is left when the others are forgotten.
  if ((misconception === undefined || misconception.id === 'term-left-out') && isPartOf(about, last))
    return { kind: 'partly', because: 'on-the-way', shown: [latex(last)] };
  return {
    ...wrong,
    because: 'other-value',
    target: latex(target),
    ...(trial && { trial }),
    ...(misconception && { misconception }),
  };
}

/** Why a number is not the greatest common factor or the least common multiple, without saying what is. */
function divisionTest({ kind, numbers, answer }: Multiples, last: Expr): DivisionTest {
  const value = numericValue(last)?.rational;
  if (value === undefined || value.d !== 1n || value.n < 1n) return { kind: 'no-whole-number' };
  const pairs = numbers.map((n) =>
    kind === 'lcm' ? { dividend: value.n, divisor: n } : { dividend: n, divisor: value.n },
  );
  const odd = pairs.find(({ dividend, divisor }) => dividend % divisor !== 0n);
  if (odd !== undefined) return { kind: 'remainder', ...odd };
  return { kind: 'common', size: value.n > answer ? 'too-big' : 'too-small' };
}

/** True for a piece of the sum that was worked on: 15/20 in 3/4 + 2/5, 6x - 15 in 3(2x - 5) - 2(x + 1). */
function isPartOf(problem: Problem, value: Expr): boolean {
  if (problem.kind === 'expand' || problem.kind === 'simplify')
    return signedTerms(problem.expr).some(
      ({ minus, term }) =>
        term !== problem.expr &&
        holdsBrackets(term) &&
        !holdsBrackets(value) &&
        sameExact(minus ? negative(term) : term, value) === true,
    );
  const bottom = bottomOf(value);
  return (
    problem.kind === 'arithmetic' &&
    bottom !== undefined &&
    nodes(problem.expr).some((node) => {
      const own = node === problem.expr ? undefined : bottomOf(node);
      return own !== undefined && own > 1n && own < bottom && sameExact(node, value) === true;
    })
  );
}

/** The bottom of a fraction of whole numbers. */
function bottomOf(expr: Expr): bigint | undefined {
  if (expr.kind !== 'divide' || expr.left.kind !== 'number' || expr.right.kind !== 'number') return undefined;
  const { n, d } = expr.right.value;
  return d === 1n ? n : undefined;
}
