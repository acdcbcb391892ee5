import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { averages } from '../../../maths/topics/averages.ts';
import { DATA_WORDINGS } from './data-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

describe('averages', () => {
  it.each(tableOf(DATA_WORDINGS.averages))('%s', (text, answer) => {
    const problem = averages.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'the mean is 6',
    'find the mean',
    'mode of 1, 2, 3',
    'find the mean and the median of 3, 4, 5',
    'the mean of 4 numbers is 6, two of them are 1 and 2. find the others',
    'find the range of f(x) = x^2',
    'what do you mean by 3, 4, 5',
    'mean = 4, 5',
    'find the mean of 0: 3, 1: 1, 2: 3',
    'find the mean from the frequency table (score: frequency) 0: 3, 0: 1, 2: 3',
    'find the mode of 1, 1, 2, 2, 3',
    'The mean of 20 numbers is 5 and the mean of 10 others is 8. Find the mean of all.',
  ])('is no such problem: %s', (text) => {
    expect(averages.read(text)).toBeUndefined();
  });

  it.each([
    ['Find the mean of 3, 5, 7, 10', '6.25', 'yes'],
    ['Find the mean of 3, 5, 7, 10', '25/4', 'yes'],
    ['Find the mean of 3, 5, 7, 10', '25 ÷ 4 = 6.25', 'yes'],
    ['Find the mean of 3, 5, 7, 10', 'mean = 6.25', 'yes'],
    ['Find the mean of 3, 5, 7, 10', '25', 'no'],
    ['Find the mean of 3, 5, 7, 10', '6', 'no'],
    ['Find the mean of 3, 5, 7, 10', '3+5+7+10=25', 'unreadable'],
    ['Find the mean of 3, 5, 7, 10', 'idk', 'unreadable'],
  ])('%s: %s is %s', (text, said, wanted) => {
    const problem = averages.read(text);
    const met = problem && meets(problem.answer, said);
    expect(met?.kind === 'nearly' ? met.why : met?.kind).toBe(wanted);
  });
});
