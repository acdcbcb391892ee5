import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { angles } from '../../../maths/topics/angles.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

/** What is asked, and its answer worked out by hand. */
const ASKED = `
The measures of two angles of a triangle are $55$ and $82$ degrees. Find the measure of the third angle. => 43^\\circ
One angle of a right triangle measures 56°. What is the measure of the other small angle? => 34^\\circ
One angle of a right triangle measures 28°. What is the measure of the third angle? => 62^\\circ
how do i find the missing angle in a triangle with angles 40 and 65 => 75^\\circ
Two angles in a triangle are 30° and 100°. Work out the third angle => 50^\\circ
Angles on a straight line: 130° and x. Find x. => 50^\\circ
angles on a straight line are 45°, 60° and x. what is x? => 75^\\circ
Angles around a point are 90°, 120°, 80° and x. Find x => 70^\\circ
Three angles of a quadrilateral are 80°, 95° and 110°. Find the fourth angle. => 75^\\circ
vertically opposite angles: one is 72°, find the other => 72^\\circ
Angle x is vertically opposite to an angle of 110 degrees. Find x. => 110^\\circ
x is corresponding to 65° between parallel lines. Find x => 65^\\circ
x and 70° are alternate angles. find x => 70^\\circ
x and 70° are co-interior angles. find x => 110^\\circ
An isosceles triangle has a base angle of 50°. Find the third angle. => 80^\\circ
The equal angles of an isosceles triangle are 70 degrees. What is the third angle? => 40^\\circ
An isosceles triangle has a top angle of 40°. Find the base angles. => 70^\\circ
What is the sum of the interior angles of a hexagon? => 720^\\circ
Find the sum of the interior angles of a 12-sided polygon => 1800^\\circ
Work out the size of each interior angle of a regular octagon => 135^\\circ
find the exterior angle of a regular pentagon => 72^\\circ
Each exterior angle of a regular polygon is 30°. How many sides does it have? => 12
The interior angle of a regular polygon is 150°. How many sides does the polygon have? => 12
the sum of the interior angles of a polygon is 1080°. How many sides does it have? => 8
What is the complement of 35°? => 55^\\circ
Find the supplement of an angle of 47 degrees => 133^\\circ
What is the angle in a semicircle? => 90^\\circ
The angle at the centre of a circle is 120°. Find the angle at the circumference. => 60^\\circ
The angle at the circumference is 35°. what is the angle at the centre? => 70^\\circ
opposite angles of a cyclic quadrilateral: one is 85°, find the other => 95^\\circ
what do the exterior angles of a decagon add up to => 360^\\circ
Angles in the same segment: one is 40°, find the other. => 40^\\circ
IN A TRIANGLE TWO ANGLES ARE 35 AND 75 WHAT IS THE THIRD => 70^\\circ
find x if x, 50° and 60° are the angles of a triangle => 70^\\circ
`;

describe('angles', () => {
  it.each(tableOf(ASKED))('%s', (text, answer) => {
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
