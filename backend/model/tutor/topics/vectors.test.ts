import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { vectors } from '../../../maths/topics/vectors.ts';
import { FIGURE_WORDINGS } from './figure-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

describe('vectors', () => {
  it.each(tableOf(FIGURE_WORDINGS.vectors))('%s', (text, answer) => {
    const problem = vectors.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    '(3, 4)',
    'a = (3, 4)',
    'the point (3, 4)',
    'find the distance between (1, 2) and (3, 4)',
    '(3,4)(1,2)',
    'a = (3, 4). find a + b',
    'find the gradient of (1,2) and (3,4)',
    '(1,2,3) + (1,2)',
    'f(3, 4) + (1, 2) = x',
    'solve (x+1, 2) = (3, 2)',
  ])('is no such problem: %s', (text) => {
    expect(vectors.read(text)).toBeUndefined();
  });

  it.each([
    ['a = (3, 4), b = (1, -2). Work out 2a - b', '(5, 10)', 'yes'],
    ['a = (3, 4), b = (1, -2). Work out 2a - b', '\\begin{pmatrix} 5 \\\\ 10 \\end{pmatrix}', 'yes'],
    ['a = (3, 4), b = (1, -2). Work out 2a - b', '5, 10', 'yes'],
    ['a = (3, 4), b = (1, -2). Work out 2a - b', 'it is (5,10)', 'yes'],
    ['a = (3, 4), b = (1, -2). Work out 2a - b', '(7, 6)', 'no'],
    ['a = (3, 4), b = (1, -2). Work out 2a - b', '(2, 6)', 'no'],
    ['a = (3, 4), b = (1, -2). Work out 2a - b', '(10, 5)', 'no'],
    ['a = (3, 4), b = (1, -2). Work out 2a - b', '5', 'unreadable'],
    ['magnitude of (2, 3) to 1 dp', '3.6', 'yes'],
    ['magnitude of (2, 3) to 1 dp', '\\sqrt{13}', 'not-rounded'],
    ['magnitude of (2, 3) to 1 dp', '5', 'no'],
    ['magnitude of (2, 3) to 1 dp', '13', 'no'],
  ])('%s: %s is %s', (text, said, wanted) => {
    const problem = vectors.read(text);
    const met = problem && meets(problem.answer, said);
    expect(met?.kind === 'nearly' ? met.why : met?.kind).toBe(wanted);
  });
});
