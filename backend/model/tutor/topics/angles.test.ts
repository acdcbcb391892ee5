import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { angles } from '../../../maths/topics/angles.ts';
import { FIGURE_WORDINGS } from './figure-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

describe('angles', () => {
  it.each(tableOf(FIGURE_WORDINGS.angles))('%s', (text, answer) => {
    const problem = angles.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'Two angles are supplementary. The larger is 18 less than twice the smaller. Find the angles.',
    'The difference of two supplementary angles is 88 degrees. Find the measures of the angles.',
    'the angles of a triangle are x, 2x and 3x. find x',
    'angle = 40',
    'x = 75',
    'Find the area of a triangle with base 5 and height 6',
    'one angle of a triangle is 40, find the third',
    'angles in a triangle are 120 and 90. find the third',
    'find the interior angle of a hexagon with sides 5 cm',
    'One angle of a right triangle is 10 more than the other',
    'each exterior angle of a regular polygon is 35°. how many sides?',
  ])('is no such problem: %s', (text) => {
    expect(angles.read(text)).toBeUndefined();
  });

  it.each([
    ['angles of a triangle are 40 and 65. find the third angle', '75', 'yes'],
    ['angles of a triangle are 40 and 65. find the third angle', '75°', 'yes'],
    ['angles of a triangle are 40 and 65. find the third angle', '$75^\\circ$', 'yes'],
    ['angles of a triangle are 40 and 65. find the third angle', 'x = 75 degrees', 'yes'],
    ['angles of a triangle are 40 and 65. find the third angle', '180 - 105 = 75', 'yes'],
    ['angles of a triangle are 40 and 65. find the third angle', 'it is 75', 'yes'],
    ['angles of a triangle are 40 and 65. find the third angle', '255', 'no'],
    ['angles of a triangle are 40 and 65. find the third angle', '105', 'no'],
    ['angles of a triangle are 40 and 65. find the third angle', '40 + 65 = 105', 'unreadable'],
    ['angles of a triangle are 40 and 65. find the third angle', 'dont know', 'unreadable'],
  ])('%s: %s is %s', (text, said, wanted) => {
    const problem = angles.read(text);
    const met = problem && meets(problem.answer, said);
    expect(met?.kind === 'nearly' ? met.why : met?.kind).toBe(wanted);
  });
});
