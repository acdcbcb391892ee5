import { expect, it } from 'vitest';
import { markMaths } from './plain-maths.ts';

it.each([
  ['Solve 3(x - 2) = 2x + 5', 'Solve $3(x - 2) = 2x + 5$'],
  ['What is 3/4 + 2/5?', 'What is $\\frac{3}{4} + \\frac{2}{5}$?'],
  ['x^2 - 5x + 6 = 0', '$x^{2} - 5x + 6 = 0$'],
  ['x² = 2', '$x^{2} = 2$'],
  ['(x+1)/(x-1)', '$\\frac{x + 1}{x - 1}$'],
  ['(x+1)(x-1)/2', '$\\frac{(x + 1)(x - 1)}{2}$'],
  ['sqrt(2x) <= 4', '$\\sqrt{2x} \\le 4$'],
  ['x = -3, y = 4', '$x = -3$, $y = 4$'],
  ['x^(n+1)', '$x^{n + 1}$'],
  ['2^-3', '$2^{-3}$'],
  ['4xy', '$4xy$'],
])('typesets %s', (typed, marked) => {
  expect(markMaths(typed)).toBe(marked);
});

it.each([
  'I have 3 apples and a friend',
  'Another hint, please.',
  'and/or',
  'It costs $5 + $6',
  'See https://example.org/a/b?x=1',
  '\\frac{1}{2}',
  "What's a rational number?",
  '(((((((((((((((((((((((((((1',
  '',
])('leaves %j alone', (typed) => {
  expect(markMaths(typed)).toBe(typed);
});
