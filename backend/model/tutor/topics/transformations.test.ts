import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { transformations } from '../../../maths/topics/transformations.ts';
import { FIGURE_WORDINGS } from './figure-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

describe('images of points', () => {
  it.each(tableOf(FIGURE_WORDINGS.transformations))('%s', (text, answer) => {
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
