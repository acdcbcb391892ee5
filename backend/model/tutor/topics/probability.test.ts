import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { probability } from '../../../maths/topics/probability.ts';
import { DATA_WORDINGS } from './data-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

describe('probability', () => {
  it.each(tableOf(DATA_WORDINGS.probability))('%s', (text, answer) => {
    const problem = probability.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'A bag contains 3 red and some blue balls. Find the probability of red.',
    'The probability of rain is 0.3. What is the probability of snow?',
    'P(A) = 0.3',
    'the probability of rain is 0.7 and of being late is 0.1. what is the probability of both?',
    'a bag has 4 red and 4 blue balls. find P(A)',
    'probability = 2/3',
    'P(A) = 0.4 and P(B) = 0.5. Find P(A and B).',
    'P(A) = 1.4. Find P(not A)',
    'A coin is tossed 3 times. What is the probability of getting a head?',
    'A card is drawn. What is the probability of a joker?',
    'what is the probability distribution of X',
    'P(A) = 0.3, find P(B)',
  ])('is no such problem: %s', (text) => {
    expect(probability.read(text)).toBeUndefined();
  });

  it.each([
    ['A dice is rolled. What is the probability of getting a number greater than 2?', '2/3', 'yes'],
    ['A dice is rolled. What is the probability of getting a number greater than 2?', '4/6', 'yes'],
    ['A dice is rolled. What is the probability of getting a number greater than 2?', '4 out of 6', 'yes'],
    [
      'A dice is rolled. What is the probability of getting a number greater than 2?',
      '$\\frac{4}{6} = \\frac{2}{3}$',
      'yes',
    ],
    ['A dice is rolled. What is the probability of getting a number greater than 2?', '0.67', 'yes'],
    ['A dice is rolled. What is the probability of getting a number greater than 2?', '0.6667', 'yes'],
    ['A dice is rolled. What is the probability of getting a number greater than 2?', '66.7%', 'rounded-wrongly'],
    ['A dice is rolled. What is the probability of getting a number greater than 2?', '1/3', 'no'],
    ['A dice is rolled. What is the probability of getting a number greater than 2?', '2', 'no'],
    ['A dice is rolled. What is the probability of getting a number greater than 2?', '1/6', 'no'],
    ['A dice is rolled. What is the probability of getting a number greater than 2?', 'likely', 'unreadable'],
    ["P(A) = 0.35. Find P(A')", '65%', 'yes'],
    ["P(A) = 0.35. Find P(A')", '0.35', 'no'],
    ["P(A) = 0.35. Find P(A')", '1 - 0.35 = 0.65', 'yes'],
  ])('%s: %s is %s', (text, said, wanted) => {
    const problem = probability.read(text);
    const met = problem && meets(problem.answer, said);
    expect(met?.kind === 'nearly' ? met.why : met?.kind).toBe(wanted);
  });
});
