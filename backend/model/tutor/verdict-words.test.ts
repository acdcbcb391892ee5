import { describe, expect, it } from 'vitest';
import { judge } from '../../maths/judging/judge.ts';
import { FINISHED, GOOD_BUT_NOT_DONE, UNDECIDED, WRONG } from '../../maths/judging/judged-lines.fixture.ts';
import { readAttempt } from '../../maths/reading/attempt.ts';
import { readProblem } from '../../maths/reading/read-problem.ts';
import { formulasOf, typesettingFault } from './formulas.fixture.ts';
import { finalAnswer } from './problem-words.ts';
import { verdictWords } from './verdict-words.ts';

/** What a pupil reads about a line, and the answer that must not be in it. */
function wordsOn(text: string, written: string): { said: string; answer: string } {
  const [problem, attempt] = [readProblem(text), readAttempt(written)];
  if (problem === undefined) throw new Error(`unreadable: ${text}`);
  const said = attempt === undefined ? '' : verdictWords(problem, judge(problem, problem, attempt));
  return { said, answer: finalAnswer(problem) };
}

describe('the words of a verdict', () => {
  it.each([...FINISHED, ...GOOD_BUT_NOT_DONE])('%s: "%s" is called right', (text, written) => {
    const { said } = wordsOn(text, written);
    expect(said).toMatch(/^Yes/);
    expect(typesettingFault(said)).toBeUndefined();
  });

  it.each(WRONG)('%s: "%s" gets a question about the misconception, without the answer', (text, written, words) => {
    const { said, answer } = wordsOn(text, written);
    expect(said).toMatch(words);
    expect(said).toMatch(/\?$/);
    expect(typesettingFault(said)).toBeUndefined();
    expect(formulasOf(said)).not.toContain(answer);
  });

  it.each(UNDECIDED)('%s: "%s" is called neither right nor wrong', (text, written) => {
    expect(wordsOn(text, written).said).not.toMatch(/^(?:Yes|Good|Look)/);
  });
});
