import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { shapes } from '../../../maths/topics/shapes.ts';
import { FIGURE_WORDINGS } from './figure-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

describe('figures', () => {
  it.each(tableOf(FIGURE_WORDINGS.shapes))('%s', (text, answer) => {
    const problem = shapes.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'Find the area of a rectangle with length 3 m and width 50 cm',
    'The length of a rectangle is 6 cm more than the width. The perimeter is 48 cm. Find the area.',
    'Find the area of a rectangle with length 5 cm',
    'perimeter of a triangle with sides 1 cm, 2 cm and 9 cm',
    'a rectangle has area 12 and perimeter 14',
    'area of the circle x^2 + y^2 = 4',
    'Find the area of a square and a circle of radius 3',
    'area = 12',
    'the width is 26',
    'What fraction of the rectangle with length 5 cm and width 3 cm is shaded?',
    'area of a sector with radius 5 and angle 400 degrees',
  ])('is no such problem: %s', (text) => {
    expect(shapes.read(text)).toBeUndefined();
  });
});

const reply = (problem: string, said: string): string => {
  const read = shapes.read(problem);
  const met = read && meets(read.answer, said);
  return met === undefined ? 'unread' : met.kind === 'nearly' ? met.why : met.kind;
};

describe('replies about figures', () => {
  const circle = 'area of a circle of radius 5 cm';
  it.each([
    '25\\pi',
    '25pi',
    '$25\\pi$ cm^2',
    'it is 25π cm²',
    '78.54',
    '78.5 cm squared',
    'A = 25pi',
    'pi x 25',
    '≈ 78.540',
  ])('is right: %s', (said) => {
    expect(reply(circle, said)).toBe('yes');
  });

  it.each([
    [circle, '25', 'no'],
    [circle, '10pi', 'no'],
    [circle, '25pi cm', 'unit'],
    [circle, '78.6', 'rounded-wrongly'],
    [circle, '5^2 = 25', 'unreadable'],
    [circle, 'r = 5', 'unreadable'],
    [circle, 'dunno', 'unreadable'],
    [`${circle} to 1 decimal place`, '78.5', 'yes'],
    [`${circle} to 1 decimal place`, '25pi', 'not-rounded'],
    [`${circle} to 1 decimal place`, '78.54', 'not-rounded'],
    [`${circle} to 1 decimal place`, '78.4', 'rounded-wrongly'],
    [`${circle} in terms of pi`, '78.54', 'form'],
    ['area of a rectangle 5 cm by 3 cm', '5 x 3 = 15 cm^2', 'yes'],
    ['area of a rectangle 5 cm by 3 cm', '15cm2', 'yes'],
    ['area of a rectangle 5 cm by 3 cm', '5 cm x 3 cm = 15 cm²', 'yes'],
    ['area of a rectangle 5 cm by 3 cm', '15 cm', 'unit'],
    ['area of a rectangle 5 cm by 3 cm', '1500 mm^2', 'unreadable'],
    ['area of a rectangle 5 cm by 3 cm', '16', 'no'],
  ])('%s: %s is %s', (problem, said, wanted) => {
    expect(reply(problem, said)).toBe(wanted);
  });
});
