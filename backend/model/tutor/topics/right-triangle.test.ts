import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { rightTriangle } from '../../../maths/topics/right-triangle.ts';
import { FIGURE_WORDINGS } from './figure-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

describe('right-angled triangles', () => {
  it.each(tableOf(FIGURE_WORDINGS['right-triangle']))('%s', (text, answer) => {
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
