import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { transformations } from '../../../maths/topics/transformations.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

/** What is asked, and its answer worked out by hand. */
const ASKED = `
Find the image of (2, 3) after a reflection in the x-axis => (2,-3)
Reflect (2, 3) in the y-axis => (-2,3)
reflect the point (4, -1) in the line y = x => (-1,4)
The point (2, 5) is reflected in the line x = 3. What are the coordinates of the image? => (4,5)
Rotate (3, 1) 90° clockwise about the origin => (1,-3)
Rotate (3, 1) 90° anticlockwise about the origin => (-1,3)
The point (2, -5) is rotated 180° about the origin. Find the image => (-2,5)
Translate (1, 2) by the vector (3, -4) => (4,-2)
Translate the point $(1, 2)$ by $\\begin{pmatrix} 3 \\\\ -4 \\end{pmatrix}$ => (4,-2)
Find the image of the point (2, 3) under an enlargement scale factor 3, centre the origin => (6,9)
enlarge (4, 6) by scale factor 1/2 from the origin => (2,3)
what is the image of (1, 4) after a rotation of 270° anticlockwise about the origin => (4,-1)
reflect (3, -2) in y = -x => (2,-3)
Find the midpoint of (2, 4) and (6, 10) => (4,7)
What is the midpoint of the line segment joining (1, -3) and (4, 5)? => (\\frac52,1)
midpoint of A(0, 0) and B(8, 2) => (4,1)
Point A (3, 2) is translated by the vector (-1, 5). Find the coordinates of the image => (2,7)
REFLECT (5, 1) IN THE X AXIS => (5,-1)
how do i reflect (1, 2) in the y axis => (-1,2)
What is the image of (-2, 7) after a reflection in the line y = 1? => (-2,-5)
`;

describe('images of points', () => {
  it.each(tableOf(ASKED))('%s', (text, answer) => {
    const problem = transformations.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'reflect (2, 3)',
    'rotate (1, 2) 90° about the origin',
    'rotate (1,2) 90° clockwise about (1,1)',
    'enlarge (1, 2) by scale factor 2',
    'the image is (2, 3)',
    'reflect (2,3) in the line y = 2x + 1',
    'translate (1, 2)',
    'the point (2, 3)',
    'reflect triangle ABC in the x-axis',
    '(1, 2) and (3, 4)',
  ])('is no such problem: %s', (text) => {
    expect(transformations.read(text)).toBeUndefined();
  });

  it.each([
    ['reflect the point (4, -1) in the line y = x', '(-1, 4)', 'yes'],
    ['reflect the point (4, -1) in the line y = x', '-1, 4', 'yes'],
    ['reflect the point (4, -1) in the line y = x', 'x = -1 and y = 4', 'yes'],
    ['reflect the point (4, -1) in the line y = x', "A'(-1, 4)", 'yes'],
    ['reflect the point (4, -1) in the line y = x', '(4, 1)', 'no'],
    ['reflect the point (4, -1) in the line y = x', '(1, -4)', 'no'],
    ['reflect the point (4, -1) in the line y = x', 'somewhere', 'unreadable'],
  ])('%s: %s is %s', (text, said, wanted) => {
    const problem = transformations.read(text);
    const met = problem && meets(problem.answer, said);
    expect(met?.kind === 'nearly' ? met.why : met?.kind).toBe(wanted);
  });
});
