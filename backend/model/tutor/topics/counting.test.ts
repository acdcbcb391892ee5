import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { counting } from '../../../maths/topics/counting.ts';
import { DATA_WORDINGS } from './data-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

describe('counting', () => {
  it.each(tableOf(DATA_WORDINGS.counting))('%s', (text, answer) => {
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
