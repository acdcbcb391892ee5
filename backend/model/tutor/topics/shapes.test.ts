import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { shapes } from '../../../maths/topics/shapes.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

/** What is asked, and its answer worked out by hand. */
const ASKED = `
Find the area of a rectangle with length 5 cm and width 3 cm => 15 cm^2
how do i find the area of a triangle with base 6 and height 4 => 12
Area of a circle radius 7cm to 1 dp => 153.9 cm^2
what is the circumference of a circle with diameter 10 cm? give your answer in terms of $\\pi$ => 10\\pi cm
Find the volume of a cylinder with radius 3 and height 10 => 90\\pi
The area of a rectangle is $598$ square feet. The length is $23$ feet. What is the width? => 26 ft
The lengths of two sides of a triangular window are seven feet and five feet. The perimeter is $18$ feet. How long is the third side? => 6ft
The length of a rectangle is $120$ yards and the width is $50$ yards. What is the perimeter? => 340yd
The area of a triangular painting is $126$ square inches. The base is $18$ inches. What is the height? => 14in
Find the length of a rectangle with: perimeter $30$ and width $6$. => 9
trapezium with parallel sides 5cm and 9cm and height 4cm find area => 28cm^2
sector radius 6cm angle 60° find the area in terms of pi => 6\\picm^2
Surface area of a cube of side 4cm => 96cm^2
volume of a sphere with radius 3cm leave your answer in terms of pi => 36\\picm^3
A square has area 49cm². find the side length => 7cm
A rectangle is 8cm long and 3cm wide. Work out its perimeter. => 22cm
volume of a 3 by 4 by 5 cuboid => 60
circle has area 25π find radius => 5
Find the surface area of a cuboid 3cm by 4cm by 5cm => 94cm^2
What is the perimeter of a square with side length 6 m? => 24m
perimeter of a regular hexagon with sides 5cm => 30cm
FIND THE AREA OF A PARALLELOGRAM WITH BASE 8CM AND HEIGHT 5CM => 40cm^2
Calculate the area of a semicircle with radius 4 cm, leaving your answer in terms of pi => 8\\picm^2
Find the volume of a cone with radius 3cm and height 7cm, to 3 significant figures => 66.0cm^3
What is the volume of a cube with side 5cm? => 125cm^3
find the length of the arc of a sector with radius 9cm and angle 80 degrees in terms of pi => 4\\picm
volume of a triangular prism with base 6cm, height 4cm and length 10cm => 120cm^3
a prism has cross-sectional area 12cm^2 and length 5cm, find its volume => 60cm^3
A circle has circumference 31.4 cm. Find the radius using pi = 3.14 => 5cm
perimeter of a triangle with sides 3cm, 4cm and 6cm => 13cm
Work out the perimeter of an equilateral triangle of side 7cm => 21cm
The radius of a circle is 5cm. Find the area. Give your answer correct to 2 decimal places. => 78.54cm^2
area of a kite with diagonals 6cm and 10cm => 30cm^2
Find the curved surface area of a cylinder with radius 2cm and height 5cm in terms of pi => 20\\picm^2
Find the total surface area of a cylinder, radius 3cm, height 4cm. Leave your answer in terms of pi. => 42\\picm^2
whats the area of a square of side 9 => 81
The volume of a cuboid is 120cm^3. The length is 6cm and the width is 5cm. Find the height. => 4cm
The diameter of a circle is 12 cm. What is its area in terms of pi? => 36\\picm^2
square-based pyramid with base 6cm and height 10cm. find the volume => 120cm^3
$\\text{Find the area of a triangle with base } 10\\text{ cm and height } 7\\text{ cm}$ => 35cm^2
Find the area of a circle with radius 2.5 m to the nearest whole number => 20m^2
area of a triangle base 7cm height 5cm => 17.5cm^2
perimeter of rectangle 8 by 5 => 26
what is the surface area of a sphere of radius 5 cm in terms of pi => 100\\picm^2
find the volume of a hemisphere with radius 6cm in terms of pi => 144\\picm^3
area of quarter circle radius 6 in terms of pi => 9\\pi
`;

describe('figures', () => {
  it.each(tableOf(ASKED))('%s', (text, answer) => {
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
