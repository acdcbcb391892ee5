import { describe, expect, it } from 'vitest';
import { markMaths } from '../../client/maths/formula/plain-maths.ts';
import { lineLatex } from '../maths/algebra/print.ts';
import { sameExact } from '../maths/algebra/quotient.ts';
import type { Expr } from '../maths/algebra/syntax.ts';
import { answerOf } from '../maths/problems/answer.ts';
import type { Problem } from '../maths/problems/problem.ts';
import { type Attempt, readAttempt } from '../maths/reading/attempt.ts';
import { readProblem } from '../maths/reading/read-problem.ts';
import { LEFT_ALONE, READ_BY_BOTH, READ_ONLY, TYPESET_ONLY } from './plain-maths-corpus.ts';

const isRead = (text: string): boolean => readProblem(text) !== undefined || readAttempt(text) !== undefined;

/** A problem as what is asked and what the answer is: equal for the same mathematics, however it was written. */
const meaningOf = (problem: Problem | undefined): unknown =>
  problem === undefined ? 'unread' : { kind: problem.kind, answer: answerOf(problem) };

/** True where two lines have equal sides, one for one. */
const sameLine = (a: readonly Expr[], b: readonly Expr[]): boolean =>
  a.length === b.length &&
  a.every((side, i) => {
    const other = b[i];
    return other !== undefined && (sameExact(side, other) ?? lineLatex([side]) === lineLatex([other]));
  });

function sameAttempt(a: Attempt | undefined, b: Attempt | undefined): boolean {
  if (a?.kind !== 'lines' || b?.kind !== 'lines') return a === undefined && b === undefined;
  return a.lines.length === b.lines.length && a.lines.every((line, i) => sameLine(line, b.lines[i] ?? []));
}

describe('the preview of typed maths and the reader', () => {
  it('share a corpus of more than 120 inputs', () => {
    expect(new Set(READ_BY_BOTH).size).toBeGreaterThan(120);
  });

  it.each(READ_BY_BOTH)('mean the same by %s', (typed) => {
    const shown = markMaths(typed);
    expect(shown).not.toBe(typed);
    expect(isRead(typed)).toBe(true);
    expect(meaningOf(readProblem(shown))).toEqual(meaningOf(readProblem(typed)));
    expect(sameAttempt(readAttempt(shown), readAttempt(typed))).toBe(true);
  });

  it.each(TYPESET_ONLY)('%s is typeset, not read', (typed) => {
    expect([markMaths(typed) !== typed, isRead(typed)]).toEqual([true, false]);
  });

  it.each(READ_ONLY)('%s is read, not typeset', (typed) => {
    expect([markMaths(typed) !== typed, isRead(typed)]).toEqual([false, true]);
  });

  it.each(LEFT_ALONE)('%s is left alone by both', (typed) => {
    expect([markMaths(typed) !== typed, isRead(typed)]).toEqual([false, false]);
  });
});
