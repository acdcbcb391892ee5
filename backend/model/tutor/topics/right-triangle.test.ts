import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { rightTriangle } from '../../../maths/topics/right-triangle.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

/** What is asked, and its answer worked out by hand. */
const ASKED = `
Find the hypotenuse of a right-angled triangle with sides 3 cm and 4 cm => 5cm
A right triangle has legs 5 and 12. What is the hypotenuse? => 13
how do i find the hypotenuse of a triangle with sides 6 and 8 => 10
The hypotenuse of a right-angled triangle is 13 cm and one side is 5 cm. Find the other side. => 12cm
Solve for the length of the third side of the triangle. // Solve for the third side of the triangle if the hypotenuse has length $17$ and another side has length $15$. => 8
right angled triangle, shorter sides 2 and 3, find the hypotenuse => \\sqrt13
right angled triangle with sides 5cm and 7cm, find the hypotenuse to 1 dp => 8.6cm
Use Pythagoras to find the hypotenuse of a right-angled triangle with legs 7 cm and 9 cm. Give your answer to 3 significant figures. => 11.4cm
find the diagonal of a rectangle 6cm by 8cm => 10cm
Find the diagonal of a rectangle with length 12 and width 5 => 13
hypotenuse 10, one leg 6, find the other leg => 8
In a right-angled triangle the hypotenuse is 10 cm and the angle is 30°. Find the opposite side. => 5cm
In a right angled triangle the hypotenuse is 12cm and an angle is 35°. Calculate the length of the side opposite to 1 decimal place => 6.9cm
right triangle, adjacent side 8, angle 40 degrees, find the opposite side to 2 dp => 6.71
Right-angled triangle with opposite 5 and angle 25°. Find the hypotenuse to 3 s.f. => 11.8
Right-angled triangle: opposite 5cm, hypotenuse 10cm. Find the angle. => 30^\\circ
right-angled triangle with opposite 3 and adjacent 4. find the angle to 1 dp => 36.9^\\circ
A right-angled triangle has adjacent side 7 cm and hypotenuse 9 cm. Work out the angle to the nearest degree. => 39^\\circ
right-angled triangle hypotenuse 20 angle 60° find adjacent => 10
The two shorter sides of a right-angled triangle are 1 and 1. Find the hypotenuse. => \\sqrt2
FIND THE HYPOTENUSE OF A RIGHT-ANGLED TRIANGLE WITH SIDES 9 AND 12 => 15
what is the length of the hypotenuse of a right triangle with legs of length 8 and 15 => 17
the hypotenuse is 25 and one of the other sides is 7. find the third side of the right-angled triangle => 24
$\\text{A right-angled triangle has hypotenuse } 26 \\text{ and a side of } 10$. Find the other side => 24
Right-angled triangle, adjacent 5, angle 45°, find the hypotenuse => 5\\sqrt2
`;

describe('right-angled triangles', () => {
  it.each(tableOf(ASKED))('%s', (text, answer) => {
    const problem = rightTriangle.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'The hypotenuse of a right triangle is 10 cm long. One leg is three times the other leg. Find the legs.',
    'hypotenuse = 10',
    'c = 13',
    'right-angled triangle with hypotenuse 5 and leg 7. find the other leg',
    'find the area of a right-angled triangle with sides 3 and 4',
    'find the hypotenuse',
    'right-angled triangle with hypotenuse 10 and opposite 12, find the angle',
    'right angled triangle with sides 3, 4 and 5',
    'is a triangle with sides 3, 4 and 5 right-angled?',
    'find x',
  ])('is no such problem: %s', (text) => {
    expect(rightTriangle.read(text)).toBeUndefined();
  });

  it.each([
    ['find the hypotenuse of a right-angled triangle with sides 5cm and 7cm', '\\sqrt{74}', 'yes'],
    ['find the hypotenuse of a right-angled triangle with sides 5cm and 7cm', '√74 cm', 'yes'],
    ['find the hypotenuse of a right-angled triangle with sides 5cm and 7cm', '8.6', 'rounded-wrongly'],
    ['find the hypotenuse of a right-angled triangle with sides 5cm and 7cm', '8.60', 'yes'],
    ['find the hypotenuse of a right-angled triangle with sides 5cm and 7cm', '8.602 cm', 'yes'],
    ['find the hypotenuse of a right-angled triangle with sides 5cm and 7cm', '74', 'no'],
    ['find the hypotenuse of a right-angled triangle with sides 5cm and 7cm', '12', 'no'],
    ['find the hypotenuse of a right-angled triangle with sides 5cm and 7cm', '5^2 + 7^2 = 74', 'unreadable'],
    ['right-angled triangle with opposite 3 and adjacent 4. find the angle to 1 dp', '36.9', 'yes'],
    ['right-angled triangle with opposite 3 and adjacent 4. find the angle to 1 dp', '36.9°', 'yes'],
    ['right-angled triangle with opposite 3 and adjacent 4. find the angle to 1 dp', 'x = 36.9', 'yes'],
    ['right-angled triangle with opposite 3 and adjacent 4. find the angle to 1 dp', '36.87', 'not-rounded'],
    ['right-angled triangle with opposite 3 and adjacent 4. find the angle to 1 dp', '37', 'rounded-wrongly'],
    ['right-angled triangle with opposite 3 and adjacent 4. find the angle to 1 dp', '0.75', 'no'],
    ['right-angled triangle with opposite 3 and adjacent 4. find the angle to 1 dp', '53.1', 'no'],
    ['right-angled triangle with opposite 3 and adjacent 4. find the angle to 1 dp', '0.6435', 'no'],
  ])('%s: %s is %s', (text, said, wanted) => {
    const problem = rightTriangle.read(text);
    const met = problem && meets(problem.answer, said);
    expect(met?.kind === 'nearly' ? met.why : met?.kind).toBe(wanted);
  });
});
