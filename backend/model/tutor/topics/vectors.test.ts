import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { vectors } from '../../../maths/topics/vectors.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

/** What is asked, and its answer worked out by hand. */
const ASKED = `
$\\begin{pmatrix} 3 \\\\ 4 \\end{pmatrix} + \\begin{pmatrix} 1 \\\\ -2 \\end{pmatrix}$ => \\beginpmatrix4\\\\2\\endpmatrix
a = (3, 4) and b = (1, -2). Find a + b => \\beginpmatrix4\\\\2\\endpmatrix
a = (3, 4), b = (1, -2). Work out 2a - b => \\beginpmatrix5\\\\10\\endpmatrix
$\\mathbf{a} = \\begin{pmatrix} 2 \\\\ 5 \\end{pmatrix}$ and $\\mathbf{b} = \\begin{pmatrix} -1 \\\\ 3 \\end{pmatrix}$. Find $3\\mathbf{a}$ => \\beginpmatrix6\\\\15\\endpmatrix
$\\begin{pmatrix} 5 \\\\ 1 \\end{pmatrix} - \\begin{pmatrix} 2 \\\\ 4 \\end{pmatrix}$ => \\beginpmatrix3\\\\-3\\endpmatrix
$4 \\begin{pmatrix} 2 \\\\ -1 \\end{pmatrix}$ => \\beginpmatrix8\\\\-4\\endpmatrix
find the magnitude of the vector (3, 4) => 5
What is the magnitude of $\\begin{pmatrix} 5 \\\\ 12 \\end{pmatrix}$? => 13
find the length of the vector (1, 2) => \\sqrt5
magnitude of (2, 3) to 1 dp => 3.6
how do i find the magnitude of the vector (6, 8) => 10
If u = <1, 2> and v = <3, 4>, find u + v => \\beginpmatrix4\\\\6\\endpmatrix
calculate (2, 3) + (4, 5) => \\beginpmatrix6\\\\8\\endpmatrix
p = (1, 2), q = (3, -1). find p - 2q => \\beginpmatrix-5\\\\4\\endpmatrix
a = (1,2,3) and b = (4,5,6). Find a + b => \\beginpmatrix5\\\\7\\\\9\\endpmatrix
magnitude of (1, 2, 2) => 3
`;

describe('vectors', () => {
  it.each(tableOf(ASKED))('%s', (text, answer) => {
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
