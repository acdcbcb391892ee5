import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { counting } from '../../../maths/topics/counting.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

/** What is asked, and its answer worked out by hand. */
const ASKED = `
What is 5! => 120
5 factorial => 120
evaluate $6!$ => 720
7C3 => 35
$\\binom{8}{2}$ => 28
What is 10 choose 4? => 210
C(7,3) => 35
$^{5}C_{2}$ => 10
5P2 => 20
P(7,3) => 210
how many ways can you choose 3 people from 8 => 56
In how many ways can 5 books be arranged on a shelf? => 120
How many ways can 6 people line up => 720
In how many ways can 3 students be chosen from 10 students? => 120
Find the number of permutations of 3 letters from 5 => 60
Find the number of combinations of 2 cards from 6 => 15
Finding the Number of Permutations of $n$ Non-Distinct Objects // Find the number of rearrangements of the letters in the word CARRIER. => 840
In how many ways can the letters of the word MATHS be arranged? => 120
How many ways can the letters of the word LEVEL be arranged? => 30
how many ways are there to pick 2 toppings from 7 => 21
find the value of 4! => 24
calculate 9C2 => 36
HOW MANY WAYS CAN 4 PEOPLE SIT IN A ROW? => 24
work out 6 choose 3 => 20
whats 12 choose 2 => 66
`;

describe('counting', () => {
  it.each(tableOf(ASKED))('%s', (text, answer) => {
    const problem = counting.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'n! = 24',
    '5! = 120',
    'what is 5',
    '3C5',
    'how many ways can you get from A to B',
    '100!',
    '5!/3!',
    'In how many ways can the letters of the word BOOK be arranged so that the Os are together?',
    'C = 5',
    'how many ways to choose 2 boys from 4 and 3 girls from 5',
  ])('is no such problem: %s', (text) => {
    expect(counting.read(text)).toBeUndefined();
  });

  it.each([
    ['how many ways can you choose 3 people from 8', '56', 'yes'],
    ['how many ways can you choose 3 people from 8', '56 ways', 'yes'],
    ['how many ways can you choose 3 people from 8', '336 / 6 = 56', 'yes'],
    ['how many ways can you choose 3 people from 8', '336', 'no'],
    ['how many ways can you choose 3 people from 8', '24', 'no'],
    ['how many ways can you choose 3 people from 8', '512', 'no'],
  ])('%s: %s is %s', (text, said, wanted) => {
    const problem = counting.read(text);
    const met = problem && meets(problem.answer, said);
    expect(met?.kind === 'nearly' ? met.why : met?.kind).toBe(wanted);
  });
});
