import { shownReply } from '../judging/shown-reply.ts';
import { numericValue } from '../algebra/numeric-value.ts';
import { unsure, type Verdict } from '../judging/verdict.ts';
import { latex } from '../algebra/print.ts';
import { sameExact } from '../algebra/quotient.ts';
import { negative, signedTerms } from '../algebra/terms.ts';
import { type Expr, isSum, unknowns } from '../algebra/syntax.ts';
import { sameSurd } from '../numbers/surd.ts';
import { lettersOf, type Problem } from '../problems/problem.ts';
import { problemKey } from '../problems/problem-key.ts';
import { type Attempt, claimsAnswer, readAttempt } from '../reading/attempt.ts';
import { readProblem } from '../reading/read-problem.ts';
import type { Expected } from './expected.ts';
import type { Met } from './met.ts';
import { judgeLines } from './judge-lines.ts';
import { meets } from './meets.ts';

/** The question that was asked last: what it asks for, and whether the ladder ends with it. */
export type QuestionAsked = {
  readonly expected: Expected;
  readonly isLast: boolean;
  /** What the questions after it ask for: a reply may run ahead. */
  readonly ahead: readonly Expected[];
};

/** A reply read against the question: what it asks for, that but for its form, or something else of the kind. */
export type Reply = {
  readonly as: 'step' | 'nearly-step' | 'missed-step' | 'last-part';
  readonly attempt: Attempt;
  readonly verdict: Verdict;
};

/** Words that can only begin a problem of its own. */
const NEW_TASK =
  /^\W*(?:(?:now|ok|next|how do i|can you|please)\s+)*(?:solve|simplify|evaluate|expand|factori[sz]e|factor|calculate|work out|find|what is|what's|whats)\b/i;

/**
 * Reads a text against the question that was asked last. Returns undefined where it is rather a line of working, a problem, or not
 * understood: then other readings are tried. Nothing that is right as a line is ever taken for a miss.
 */
export function replyTo(question: QuestionAsked, problem: Problem, line: Problem, text: string): Reply | undefined {
  const met = meets(question.expected, text);
  if (met.kind === 'unreadable') return undefined;
  if (isProblem(problem, line, text)) return undefined;
  const attempt = attemptOf(problem, text);
  const verdict = attempt === undefined ? unsure('incomparable') : judgeLines(problem, line, attempt);
  // An equation proven wrong answers no question but one for an equation.
  const isWrongLine =
    isAboutEquations(problem) &&
    verdict.kind === 'wrong' &&
    attempt?.kind === 'lines' &&
    attempt.lines.some(({ length }) => length > 1);
  if (isWrongLine && !asksForEquation(question.expected)) return undefined;
  if (met.kind !== 'no' && isByChance(question.expected, problem, attempt, verdict, text)) return undefined;
  return weighed(question, met, problem, attempt ?? { kind: 'words', text }, verdict, text);
}

/** A wrong line, or a formula that cannot be read, that holds by chance a number, term or word that was asked for. */
function isByChance(
  expected: Expected,
  problem: Problem,
  attempt: Attempt | undefined,
  verdict: Verdict,
  text: string,
): boolean {
  const isOpen = expected.kind === 'any' && expected.open === true;
  if (attempt === undefined) return isOpen && /[=^]/.test(text);
  // "is it -5" may be the answer, and is then no move.
  if (verdict.kind === 'wrong' && asksForMove(expected) && isClaimed(text) && isPlainNumbers(attempt)) return true;
  if (verdict.kind !== 'wrong' && (attempt.kind !== 'words' || verdict.kind === 'right')) return false;
  // Words read as products of letters, and a single letter may name a thing.
  if (attempt.kind === 'words' && !/[\d=+*/^]/.test(text)) return false;
  const formula = attempt.kind === 'words' ? readAttempt(text) : attempt;
  if (formula?.kind !== 'lines') return false;
  const sides = formula.lines.flat();
  if (unknowns(...sides).length === 0) return false;
  // "x = 3" speaks of the unknown, whatever was asked in words.
  if (attempt.kind === 'words' && CHOSEN.has(expected.kind) && formula.lines.every(isValue)) return true;
  if (!isOpen) return !mayBeFormula(expected);
  const own = 'expr' in problem ? termsOf(problem.expr) : [];
  return sides.some(
    (side) => isSum(side) && !isNamed(expected, side) && !termsOf(side).every((term) => own.includes(term)),
  );
}

const CHOSEN: ReadonlySet<Expected['kind']> = new Set<Expected['kind']>(['any', 'choice', 'words', 'yes-or-no']);

const isValue = ([left, right, ...more]: readonly Expr[]): boolean =>
  left?.kind === 'variable' && right !== undefined && unknowns(right).length === 0 && more.length === 0;

const CLAIM = /^\s*(?:is (?:it|that|this|the answer)|(?:so )?(?:my|the) answer|answer|i(?:'ve| have)? (?:got|get))\b/i;

/** A number that is claimed as the answer; "is it minus 5" still says what to do. */
const isClaimed = (text: string): boolean =>
  CLAIM.test(text) && !/\b(?:minus|subtract|plus|add|take|times|multipl|divid)/i.test(text);

const asksForMove = (expected: Expected): boolean =>
  expected.kind === 'operation' || (expected.kind === 'any' && expected.of.some(asksForMove));

/** The terms of a sum with their signs, in LaTeX. */
const termsOf = (expr: Expr): string[] =>
  signedTerms(expr).map(({ minus, term }) => `${minus ? '-' : ''}${latex(term)}`);

/** True for an expression that the question asks for as a whole. */
function isNamed(expected: Expected, side: Expr): boolean {
  if (expected.kind === 'any' || expected.kind === 'all' || expected.kind === 'some')
    return expected.of.some((one) => isNamed(one, side));
  return expected.kind === 'expression' && isSum(expected.expr) && sameExact(expected.expr, side) === true;
}

function mayBeFormula(expected: Expected): boolean {
  if (expected.kind === 'any' || expected.kind === 'all' || expected.kind === 'some')
    return expected.of.some(mayBeFormula);
  return !ONE_THING.has(expected.kind) && expected.kind !== 'words' && expected.kind !== 'operation';
}

/** What is asked for is one plain thing, so that another one of its kind is certainly something else. */
const ONE_THING: ReadonlySet<Expected['kind']> = new Set<Expected['kind']>([
  'number',
  'real',
  'choice',
  'yes-or-no',
  'clock',
  'duration',
  'number-list',
  'quotient',
  'ratio',
  'set',
]);

const isAboutEquations = ({ kind }: Problem): boolean => kind === 'linear' || kind === 'quadratic' || kind === 'system';

function asksForEquation(expected: Expected): boolean {
  if (expected.kind === 'any' || expected.kind === 'all') return expected.of.some(asksForEquation);
  return expected.kind === 'equation';
}

/** The problem itself typed again, or another one. */
function isProblem(problem: Problem, line: Problem, text: string): boolean {
  const read = readProblem(text);
  if (read === undefined) return false;
  const key = problemKey(read);
  return key === problemKey(problem) || (NEW_TASK.test(text) && key !== problemKey(line));
}

const attemptOf = (problem: Problem, text: string): Attempt | undefined =>
  problem.kind === 'topic' ? { kind: 'words', text } : readAttempt(text, lettersOf(problem));

function weighed(
  { expected, isLast }: QuestionAsked,
  met: Exclude<Met, { kind: 'unreadable' }>,
  problem: Problem,
  attempt: Attempt,
  verdict: Verdict,
  text: string,
): Reply | undefined {
  const plain = isPlainNumbers(attempt);
  const isEquation = isAboutEquations(problem);
  // A bare number on the way may be the solution only by chance: "2" solutions, where x = 2 is one.
  const byChance = isEquation && plain && !isLast && attempt.kind === 'lines';
  if (isLast && met.kind === 'yes' && verdict.kind === 'partly' && verdict.because === 'part-of-answer')
    return { as: 'last-part', attempt, verdict };
  // "x = 2" speaks of the unknown, whatever number was asked for.
  if (isEquation && verdict.kind !== 'unsure' && givesValue(attempt)) return undefined;
  if (verdict.kind === 'right' && !byChance && (verdict.finished || verdict.next !== undefined)) return undefined;
  switch (met.kind) {
    case 'yes':
      return { as: 'step', attempt, verdict };
    case 'nearly':
      if (verdict.kind === 'partly' && !byChance) return undefined;
      return {
        as: 'nearly-step',
        attempt,
        verdict: { kind: 'partly', because: 'nearly', why: met.why, shown: [shownReply(text)] },
      };
    case 'no': {
      if (verdict.kind === 'right' || verdict.kind === 'partly') return undefined;
      // Of a topic's formulas only the topic itself says what is wrong with them.
      if (problem.kind === 'topic' && verdict.kind === 'unsure' && !ONE_THING.has(expected.kind)) return undefined;
      const explained =
        verdict.kind === 'wrong' &&
        (verdict.misconception !== undefined || ('mistake' in verdict && verdict.mistake !== undefined));
      return explained || (attempt.kind === 'lines' && !plain && verdict.kind === 'wrong')
        ? undefined
        : { as: 'missed-step', attempt, verdict };
    }
    default:
      return met satisfies never;
  }
}

/**
 * True where a reply was not understood, and the question is better asked more plainly: words alone, a line that can't be judged, or
 * a bare number that is no right line and may be meant as a part of what was asked.
 */
export function isNotUnderstood(
  { expected, ahead }: QuestionAsked,
  text: string,
  attempt: Attempt,
  verdict: Verdict,
): boolean {
  if (claimsAnswer(text) || attempt.kind === 'claim') return false;
  // Words that happen to read as products of letters: "blah blah".
  const isTalk = !/[\d=+*/^]/.test(text) && /[a-z]{3}/i.test(text);
  if (verdict.kind === 'unsure') return attempt.kind === 'lines' && (verdict.because !== 'other-letters' || isTalk);
  if (verdict.kind !== 'wrong' || verdict.misconception !== undefined || !isPlainNumbers(attempt)) return false;
  if (ahead.some((one) => one.kind === 'all' && meets(one, text).kind === 'yes')) return true;
  const [value, ...more] = attempt.kind === 'lines' ? attempt.lines.map(([side]) => side) : [];
  return value !== undefined && more.length === 0 && isMentioned(expected, value, verdict);
}

/** True for a number that the question is about: what is added, what a part comes to, how many there are. */
function isMentioned(expected: Expected, value: Expr, verdict: Verdict): boolean {
  switch (expected.kind) {
    case 'any':
      return (
        expected.of.some((one) => isMentioned(one, value, verdict)) ||
        (expected.open === true && expected.of.some(({ kind }) => kind === 'number'))
      );
    case 'operation':
      return (
        expected.by !== undefined &&
        unknowns(expected.by).length === 0 &&
        [expected.by, negative(expected.by)].some((by) => sameExact(by, value) === true)
      );
    case 'expression':
      return expected.looks === 'unworked' && sameExact(expected.expr, value) === true;
    case 'some': {
      const isCommon =
        verdict.kind === 'wrong' && verdict.because === 'not-the-common-one' && verdict.test.kind === 'common';
      return (
        !isCommon &&
        expected.of.some(
          (one) => one.kind === 'number' && sameSurd(one.exact.surd, numericValue(value)?.surd ?? new Map()),
        )
      );
    }
    default:
      return false;
  }
}

/** "x = 2", "x = 2 or x = 3" */
function givesValue(attempt: Attempt): boolean {
  return (
    attempt.kind === 'lines' && attempt.lines.every(([left, right]) => left?.kind === 'variable' && right !== undefined)
  );
}

/** True where a line is nothing but numbers. */
function isPlainNumbers(attempt: Attempt): boolean {
  if (attempt.kind !== 'lines') return false;
  return attempt.lines.every(([value, ...more]) => {
    return value !== undefined && more.length === 0 && numericValue(value) !== undefined;
  });
}
