import { describe, expect, it } from 'vitest';
import { finalAnswer } from '../problems/answer.ts';
import { readAttempt } from '../reading/read-line.ts';
import { formulasOf } from '../../model/tutor/formulas.fixture.ts';
import { read } from '../reading/read-problem.ts';
import { judge, type Verdict } from './judge.ts';

function verdictOn(text: string, written: string): Verdict | { kind: 'unread'; said: string } {
  const problem = read(text);
  const attempt = readAttempt(written);
  if (problem.kind === 'unreadable') throw new Error(`unreadable: ${text}`);
  return attempt === undefined ? { kind: 'unread', said: '' } : judge(problem, problem, attempt);
}

function answerTo(text: string): string {
  const problem = read(text);
  return problem.kind === 'unreadable' ? '' : finalAnswer(problem);
}

const FINISHED: readonly (readonly [string, string])[] = [
  ['Solve 3(x-2)=2x+5', 'x = 11'],
  ['Solve 3(x-2)=2x+5', '11 = x'],
  ['Solve 3(x-2)=2x+5', 'I think the answer is 11'],
  ['Solve 4x - 7 = 21', 'x = 28/4 = 7'],
  ['Solve 2x = 1', 'x = 0.5'],
  ['x+1=x+2', 'no solution'],
  ['2(x+1)=2x+2', 'infinitely many solutions'],
  ['x^2-5x+6=0', 'x = 2 or x = 3'],
  ['x^2-5x+6=0', 'x = 3, 2'],
  ['x^2-3x+1=0', 'x = (3±√5)/2'],
  ['x^2+x+2=0', 'no real solutions'],
  ['2x+3y=12, x-y=1', 'x = 3 and y = 2'],
  ['2x+3y=12, x-y=1', '(3, 2)'],
  ['3/4 + 2/5', 'is it 23/20?'],
  ['3/4 + 2/5', '1 3/20'],
  ['3/4 + 2/5', '15/20 + 8/20 = 23/20'],
  ['simplify 2x+5x', '2x + 5x = 7x'],
  ['simplify 12a+5b-22a', '5b - 10a'],
  ['expand (x+2)(x-3)', 'x^2 - x - 6'],
  ['factor x^2-5x+6', '(x-3)(x-2)'],
  ['factor 3x^2 - 27', '3(x+3)(x-3)'],
  ['prime factorization of 84', '2*2*3*7'],
  ['LCM of 15 and 20', '60'],
  ['15% of 80', '12'],
];

const GOOD_BUT_NOT_DONE: readonly (readonly [string, string])[] = [
  ['Solve 3(x-2)=2x+5', '3x - 6 = 2x + 5'],
  ['Solve 3(x-2)=2x+5', 'x = 22/2'],
  ['Solve 3(x-2)=2x+5', '3x - 6'],
  ['x^2-5x+6=0', 'x = 2'],
  ['x^2-5x+6=0', '(x-2)(x-3) = 0'],
  ['x^2-5x+6=0', 'x - 2 = 0 or x - 3 = 0'],
  ['2x+3y=12, x-y=1', '5y = 10'],
  ['2x+3y=12, x-y=1', 'y = 2'],
  ['3/4 + 2/5', '15/20 + 8/20'],
  ['simplify 5(2n+9)+12(n-3)', '10n + 45 + 12n - 36'],
  ['expand (x+2)(x-3)', 'x^2 - 3x + 2x - 6'],
  ['factor 3x^2 - 27', '3(x^2 - 9)'],
  ['factor 4x^2 - 36', '(2x-6)(2x+6)'],
  ['prime factorization of 84', '4*21'],
  ['factor 6x^2 - 54', '2*3(x+3)(x-3)'],
  ['evaluate 2x+1 when x=4', '2*4+1'],
  ['simplify 3a - 2(b - c) + b', '3a - (2b - 2c) + b'],
  ['expand -2(x - 3)', '-(2x - 6)'],
  ['expand 2x(x + 3)', 'x*2x + 6x'],
];

/** The wrong line and, where a common slip explains it, words of the question about that slip. */
const WRONG: readonly (readonly [string, string, RegExp])[] = [
  ['Solve 3(x-2)=2x+5', '3x - 2 = 2x + 5', /bracket/],
  ['Solve 4x - 7 = 21', '4x = 14', /moved across/],
  ['Solve 5x + 3 = 2x + 12', '7x = 9', /moved across/],
  ['Solve 4x - 7 = 21', 'x = 28', /divided/],
  ['Solve 4x = 28', 'x = 24', /undo/],
  ['Solve 4x = 28', 'x = -7', /sign/],
  ['Solve 4x = 28', '4x = 27', /./],
  ['x^2-5x+6=0', 'x = -2 or x = -3', /./],
  ['x^2-5x+6=0', 'x = 2 or x = 4', /./],
  ['x^2-5x+6=0', '(x+2)(x+3) = 0', /./],
  ['x+1=x+2', 'x = 1', /./],
  ['2x+3y=12, x-y=1', '5y = 11', /every term/],
  ['2x+3y=12, x-y=1', 'x = 2, y = 3', /./],
  ['3/4 + 2/5', '5/9', /bottoms/],
  ['3/4 + 2/5', '5/20', /tops/],
  ['2 + 3 × 4', '20', /left to right/],
  ['-3^2 + 1', '10', /minus sign/],
  ['7 - 12', '5', /sign/],
  ['3/4 + 2/5', '15/20 + 8/20 = 24/20', /not equal/],
  ['simplify 3(x-4)-2(x+1)', '3x - 12 - 2x + 1', /minus/],
  ['simplify 2x+5x', '10x', /Test it/],
  ['expand (x+3)^2', 'x^2 + 9', /bracket/],
  ['expand 2(x+3)', '2x + 3', /bracket/],
  ['factor x^2+5x+6', '(x+1)(x+6)', /Test it/],
  ['LCM of 15 and 20', '120', /smaller/],
  ['gcd of 84 and 36', '6', /bigger/],
  ['gcd of 84 and 36', '5', /remainder/],
  ['15% of 80', '15', /./],
];

const UNDECIDED: readonly (readonly [string, string])[] = [
  ['Solve 2x + 1 = 5', 'y = 2'],
  ['Solve 2x + 1 = 5', '|x| = 2'],
  ['Solve 2x + 1 = 5', '1/x = 1/2'],
  ['Solve 2x + 1 = 5', 'x^3 = 8'],
  ['Solve 2x + 1 = 5', 'x = 2!'],
  ['Solve 2x + 1 = 5', 'x is not 2'],
  ['Solve 2x + 1 = 5', '4/2x = 1'],
  ['simplify 2x + 5x', '7y'],
];

describe('a verdict on the own line of a student', () => {
  it.each(FINISHED)('%s: "%s" is right and finished', (text, written) => {
    expect(verdictOn(text, written)).toMatchObject({ kind: 'right', finished: true });
  });

  it.each(GOOD_BUT_NOT_DONE)('%s: "%s" is fair but not finished', (text, written) => {
    const verdict = verdictOn(text, written);
    expect(verdict.kind === 'partly' || (verdict.kind === 'right' && !verdict.finished)).toBe(true);
    expect(verdict.said).toMatch(/^Yes/);
  });

  it.each(WRONG)('%s: "%s" is wrong, with a question about the slip and without the answer', (text, written, words) => {
    const verdict = verdictOn(text, written);
    expect(verdict.kind).toBe('wrong');
    expect(verdict.said).toMatch(words);
    expect(formulasOf(verdict.said)).not.toContain(answerTo(text));
  });

  it.each(UNDECIDED)('%s: "%s" is not judged', (text, written) => {
    expect(['unsure', 'unread']).toContain(verdictOn(text, written).kind);
  });
});
