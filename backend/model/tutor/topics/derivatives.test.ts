import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { derivatives } from '../../../maths/topics/derivatives.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

/** What is asked, and its answer worked out by hand. */
const ASKED = `
Differentiate 3x^2 + 5x - 7 => 6x+5
Find the derivative of $x^3 - 4x$ => 3x^2-4
how do i differentiate x^5 => 5x^4
What is the derivative of -19*i**4 + i**3 + 677*i**2 + 2*i + 409806 wrt i? => -76i^3+3i^2+1354i+2
Find the third derivative of 7922390*d**5 - 30642605*d**2. => 475343400d^2
Find the first derivative of -3890*z**4 - 584. => -15560z^3
Let p(i) be the third derivative of i**6/40 - i**3/6 + 5*i**2. What is the first derivative of p(c) wrt c? => 9c^2
Let x(b) be the third derivative of 0*b + 0*b**5 + 0*b**3 - 1/24*b**4 + 0 - 1/70*b**7 + 0*b**6 + 4*b**2. Find the second derivative of x(p) wrt p. => -36p^2
find dy/dx if y = 4x^3 - 2x => 12x^2-2
y = x^2 + 3x, find dy/dx => 2x+3
For $f(x)=2x^2-3x+1$, find f''(x). => 4
Use the definition of a derivative to find f′(x). // $f(x)=2-3x$ => -3
Use the definition of a derivative to find f′(x). // $f(x)=\\frac{9}{x}$ => -\\frac{9}{x^2}
$\\frac{d}{dx} (x^4 + 2x)$ => 4x^3+2
differentiate sin(3x) => 3\\cos\\left(3x\\right)
differentiate x sin x => x\\cos\\left(x\\right)+\\sin\\left(x\\right)
Differentiate $(2x+1)^5$ => 10\\left(2x+1\\right)^4
Differentiate e^(2x) with respect to x => 2e^2x
find the derivative of ln(x) => \\frac1x
differentiate x^2 e^x => x^2e^x+2xe^x
DIFFERENTIATE Y = 5X^2 => 10X
find the derivative of sqrt(x) => \\frac12\\sqrtx
What is the second derivative of x^4? => 12x^2
For the following exercises, find second derivative for the given functions. // $y=x-\\frac{1}{2} sin\\left(x\\right)$ => \\frac\\sin\\left(x\\right)2
Find the gradient of y = x^2 + 3x at x = 2 => 7
What is the gradient of the curve y = x^3 - 2x at the point (2, 4)? => 10
Find the slope of the tangent line $m=f'(a)$, where $f(x)=\\frac{2}{3+x}$ and $a=-4$ => -2
f(x) = x^3. find f'(2) => 12
Find the equation of the tangent to y = x^2 at x = 3 => y=6x-9
Find the equation of the tangent to the curve $y = x^2 - 4x$ at the point $(1, -3)$ => y=-2x-1
find f'(x) if f(x) = 3x^2 => 6x
`;

describe('derivatives', () => {
  it.each(tableOf(ASKED))('%s', (text, answer) => {
    const problem = derivatives.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'dy/dx = 3x^2',
    "f'(x) = 2x",
    'differentiate between a square and a rectangle',
    'find the derivative',
    'find dy/dx if x^2 + y^2 = 4',
    'differentiate 1/2x',
    'find the gradient of the line through (1,2) and (3,4)',
    'differentiate a x^2 + b',
    'find the slope of the tangent line to its inverse',
    'Find the gradient of y = x^2 at the point (2, 5)',
    'y = 6x - 9',
  ])('is no such problem: %s', (text) => {
    expect(derivatives.read(text)).toBeUndefined();
  });

  it.each([
    ['differentiate 3x^2 + 5x', '6x+5', 'yes'],
    ['differentiate 3x^2 + 5x', 'dy/dx = 6x + 5', 'yes'],
    ['differentiate 3x^2 + 5x', '$5 + 6x$', 'yes'],
    ['differentiate 3x^2 + 5x', "f'(x) = 6x+5", 'yes'],
    ['differentiate 3x^2 + 5x', '2*3x + 5', 'yes'],
    ['differentiate 3x^2 + 5x', '6x', 'no'],
    ['differentiate 3x^2 + 5x', '6x^2+5x', 'no'],
    ['differentiate 3x^2 + 5x', '6x + 5 + c', 'no'],
    ['differentiate 3x^2 + 5x', '6y+5', 'unreadable'],
    ['differentiate 3x^2 + 5x', 'no idea', 'unreadable'],
    ['differentiate (2x+1)^5', '10(2x+1)^4', 'yes'],
    ['differentiate (2x+1)^5', '5(2x+1)^4 * 2', 'yes'],
    ['differentiate (2x+1)^5', '5(2x+1)^4', 'no'],
    ['differentiate (2x+1)^5', '160x^4+320x^3+240x^2+80x+10', 'yes'],
    ['differentiate sin(x) cos(x)', 'cos^2 x - sin^2 x', 'yes'],
    ['differentiate sin(x) cos(x)', '1 - 2 sin^2(x)', 'yes'],
    ['differentiate sin(x) cos(x)', 'cos(2x)', 'unreadable'],
    ['differentiate sin(x) cos(x)', 'cos^2(x) + sin^2(x)', 'no'],
    ['Find the equation of the tangent to y = x^2 at x = 3', 'y = 6x - 9', 'yes'],
    ['Find the equation of the tangent to y = x^2 at x = 3', '6x - y = 9', 'yes'],
    ['Find the equation of the tangent to y = x^2 at x = 3', 'y - 9 = 6(x - 3)', 'yes'],
    ['Find the equation of the tangent to y = x^2 at x = 3', '6x - 9', 'form'],
    ['Find the equation of the tangent to y = x^2 at x = 3', 'y = 6x + 9', 'no'],
  ])('%s: %s is %s', (text, said, wanted) => {
    const problem = derivatives.read(text);
    const met = problem && meets(problem.answer, said);
    expect(met?.kind === 'nearly' ? met.why : met?.kind).toBe(wanted);
  });
});
