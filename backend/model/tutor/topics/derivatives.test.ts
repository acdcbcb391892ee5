import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { derivatives } from '../../../maths/topics/derivatives.ts';
import { CALCULUS_WORDINGS } from './calculus-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

describe('derivatives', () => {
  it.each(tableOf(CALCULUS_WORDINGS.derivatives))('%s', (text, answer) => {
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
