import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { averages } from '../../../maths/topics/averages.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

/** What is asked, and its answer worked out by hand. */
const ASKED = `
Find the mean of 3, 5, 7, 9 => 6
what is the median of 4, 1, 7, 3, 9 => 4
find the median of 2, 8, 5, 11 => 6.5
how do i find the mode of 2, 3, 3, 5, 7 => 3
Work out the range of 12, 5, 9, 20, 3 => 17
Calculate the mean of the numbers 4, 8 and 9 => 7
Find the mean of $2, 5, 6$. Give your answer to 2 decimal places. => 4.33
WHAT IS THE MEAN OF 10 20 30 => 20
the range of -3, 4, 10, -7 => 17
mean of 2.5, 3.5, 4.5 => 3.5
Here are some numbers: 5, 8, 2, 8, 1. Find the median. => 5
Here are 5 numbers: 5, 8, 2, 8, 1. Write down the mode => 8
The mean of 4 numbers is 6. Three of the numbers are 2, 5 and 9. Find the fourth number. => 8
The mean of five numbers is 10. Four of the numbers are 8, 9, 11 and 12. What is the other number? => 10
the mean of 3, 7, x and 10 is 6. find x => 4
Scores 1, 2, 3 frequency 4, 5, 1. find the mean => 1.7
The scores are 0, 1, 2, 3 and the frequencies are 2, 3, 4, 1. Find the mode. => 2
Find the mean from the table. Number of goals: 0, 1, 2, 3. Frequency: 5, 8, 4, 3. => 1.25
average of 12, 15, 18 => 15
find the average of 4 5 6 7 => 5.5
median of 3; 3; 4; 10; 12 => 4
What's the range of the data set 15, 22, 8, 19? => 14
mode of 1, 1, 2, 4, 4, 4 => 4
Find the median of 7, 7, 2, 3, 9, 10 => 7
mean of -2, 4, 7 => 3
`;

describe('averages', () => {
  it.each(tableOf(ASKED))('%s', (text, answer) => {
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
