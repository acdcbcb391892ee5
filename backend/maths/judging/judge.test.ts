import { describe, expect, it } from 'vitest';
import { readAttempt } from '../reading/attempt.ts';
import { readProblem } from '../reading/read-problem.ts';
import { judge } from './judge.ts';
import { FINISHED, GOOD_BUT_NOT_DONE, UNDECIDED, WRONG } from './judged-lines.fixture.ts';
import type { Verdict } from './verdict.ts';

function verdictOn(text: string, written: string): Verdict | { readonly kind: 'unread' } {
  const problem = readProblem(text);
  const attempt = readAttempt(written);
  if (problem === undefined) throw new Error(`unreadable: ${text}`);
  return attempt === undefined ? { kind: 'unread' } : judge(problem, problem, attempt);
}

describe("a verdict on a pupil's own line", () => {
  it.each(FINISHED)('%s: "%s" is right and finished', (text, written) => {
    expect(verdictOn(text, written)).toMatchObject({ kind: 'right', finished: true });
  });

  it.each(GOOD_BUT_NOT_DONE)('%s: "%s" is fair but not finished', (text, written) => {
    const verdict = verdictOn(text, written);
    expect(verdict.kind === 'partly' || (verdict.kind === 'right' && !verdict.finished)).toBe(true);
  });

  it.each(WRONG)('%s: "%s" is wrong, by the misconception that leads exactly there', (text, written, _, id) => {
    const verdict = verdictOn(text, written);
    expect(verdict.kind).toBe('wrong');
    expect(verdict.kind === 'wrong' ? verdict.misconception?.id : undefined).toBe(id);
  });

  it('says which of several lines is the first wrong one', () => {
    expect(verdictOn('Solve 3(x-2)=2x+5', '3x - 6 = 2x + 5; x - 6 = 5; x = 1')).toMatchObject({
      kind: 'wrong',
      line: 2,
    });
  });

  it.each(UNDECIDED)('%s: "%s" is not judged', (text, written) => {
    expect(['unsure', 'unread']).toContain(verdictOn(text, written).kind);
  });
});
