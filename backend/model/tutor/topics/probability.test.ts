import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { probability } from '../../../maths/topics/probability.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

/** What is asked, and its answer worked out by hand. */
const ASKED = `
Two letters picked without replacement from wwwwoogowgwfwwww. Give prob of sequence go. => \\frac{1}{40}
Calculate prob of sequence qiii when four letters picked without replacement from iiiiqqiiii. => \\frac{2}{15}
Two letters picked without replacement from {v: 1, m: 1, p: 1}. What is prob of picking 1 v and 1 p? => \\frac{1}{3}
What is prob of picking 2 k and 2 z when four letters picked without replacement from {l: 11, k: 1, p: 1, z: 2, v: 1}? => 0
Calculate prob of picking 1 v, 1 l and 1 a when three letters picked without replacement from {a: 2, l: 1, v: 1, t: 4}. => \\frac{1}{28}
A six-sided number cube is rolled. Find the probability of rolling an odd number. => \\frac{1}{2}
A number cube is rolled. Find the probability of rolling a number greater than $2$. => \\frac{2}{3}
One card is drawn at random from a standard 52-card deck. Find the probability of drawing a heart or a non-jack. => \\frac{49}{52}
For the following exercises, one card is drawn from a standard deck of $52$ cards. // Find the probability of drawing a red six. => \\frac{1}{26}
A card is drawn from a standard deck. // Find the probability of drawing a heart or a spade. => \\frac{1}{2}
Two fair dice are rolled. Find the probability the sum is $3$. => \\frac{1}{18}
Four fair coins are tossed. Find the probability of getting exactly two heads. => \\frac{3}{8}
Four fair coins are tossed. Find the probability of getting four heads or four tails. => \\frac{1}{8}
For the following exercises, four coins are tossed. // Find the probability of tossing either two heads or three heads. => \\frac{5}{8}
A bag contains 3 red, 5 blue and 2 green balls. A ball is picked at random. What is the probability of picking a red ball? => \\frac{3}{10}
a bag has 4 red counters and 6 blue counters. what is the probability of not red => \\frac{3}{5}
A bag contains 3 red and 5 blue balls. Two balls are taken at random without replacement. Find the probability that both are red. => \\frac{3}{28}
A bag contains 3 red and 5 blue balls. Two balls are picked with replacement. What is the probability that both are blue? => \\frac{25}{64}
The probability that it rains is 0.3. What is the probability that it does not rain? => 0.7
P(A) = 0.35. Find P(A') => 0.65
If P(A) = 2/5, find P(not A) => \\frac{3}{5}
P(A) = 0.4 and P(B) = 0.5. A and B are independent. Find P(A and B). => 0.2
The probability of winning a game is 0.2. You play 50 times. How many times would you expect to win? => 10
A fair dice is rolled 120 times. How many times would you expect to get a 6? => 20
what is the probability of rolling a 6 on a fair dice => \\frac{1}{6}
A fair die is rolled. What is the probability of getting a prime number? => \\frac{1}{2}
whats the probability of getting a multiple of 3 when you roll a dice => \\frac{1}{3}
A spinner has 5 equal sections numbered 1 to 5. Find the probability of an even number. => \\frac{2}{5}
A letter is chosen at random from the word MATHEMATICS. Find the probability that it is a vowel. => \\frac{4}{11}
A coin is tossed 3 times. What is the probability of getting exactly 2 heads? => \\frac{3}{8}
What is the probability of drawing a king from a standard deck of cards? => \\frac{1}{13}
A dice is rolled. What is the probability of not getting a 6? => \\frac{5}{6}
A coin is flipped 50 times and lands on heads 28 times. What is the relative frequency of heads? => \\frac{14}{25}
HOW DO I FIND THE PROBABILITY OF ROLLING A NUMBER LESS THAN 3 ON A DICE => \\frac{1}{3}
`;

describe('probability', () => {
  it.each(tableOf(ASKED))('%s', (text, answer) => {
    const problem = probability.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'A bag contains 3 red and some blue balls. Find the probability of red.',
    'The probability of rain is 0.3. What is the probability of snow?',
    'P(A) = 0.3',
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
