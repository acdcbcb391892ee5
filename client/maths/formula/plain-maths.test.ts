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
  ['-3/4', '$-\\frac{3}{4}$'],
  ['2/3 ÷ 4/5', '$\\frac{2}{3} \\div \\frac{4}{5}$'],
  ['1 1/2 + 2 1/4', '$1\\frac{1}{2} + 2\\frac{1}{4}$'],
  ['2 x + 3 x', '$2x + 3x$'],
  ['1,000 - 250', '$1{,}000 - 250$'],
  ['abs(3 - 7)', '$\\left|3 - 7\\right|$'],
  ['[3 + 4] * 2', '$[3 + 4] \\cdot 2$'],
  ['x (x + 1) = 2', '$x(x + 1) = 2$'],
  ['3/4 - .5', '$\\frac{3}{4} - .5$'],
  ['2x = - 6', '$2x = -6$'],
  ['sin x = 1/2', '$\\sin x = \\frac{1}{2}$'],
  ['sin(2x) + cos x', '$\\sin(2x) + \\cos x$'],
  ['2 sin x cos x', '$2\\sin x\\cos x$'],
  ['sin^2(x) + cos²x = 1', '$\\sin^{2}(x) + \\cos^{2} x = 1$'],
  ['asin(1/2)', '$\\arcsin\\left(\\frac{1}{2}\\right)$'],
  ['tan 45° = 1', '$\\tan 45^{\\circ} = 1$'],
  ['log_2(8) = 3', '$\\log_{2}(8) = 3$'],
  ['log10(100)', '$\\log_{10}(100)$'],
  ['ln x + 2', '$\\ln x + 2$'],
  ['|x - 3| = 5', '$\\lvert x - 3\\rvert  = 5$'],
  ['|-3|', '$\\lvert -3\\rvert$'],
  ['2|x| + 1', '$2\\lvert x\\rvert  + 1$'],
  ['|1/2 - x|', '$\\left\\lvert \\frac{1}{2} - x\\right\\rvert$'],
  ['x_1 + x_2', '$x_{1} + x_{2}$'],
  ['a_n = a_(n-1) + 2', '$a_{n} = a_{n-1} + 2$'],
  ['x₁ = 4', '$x_{1} = 4$'],
  ['1½ + ¼', '$1\\frac{1}{2} + \\frac{1}{4}$'],
  ['vec a + vec(AB)', '$\\vec{a} + \\overrightarrow{AB}$'],
  ['(1, 2) + (3, 4)', '$(1, 2) + (3, 4)$'],
  ['2(1; -2)', '$2\\begin{pmatrix} 1 \\\\ -2 \\end{pmatrix}$'],
])('typesets %s', (typed, marked) => {
  expect(markMaths(typed)).toBe(marked);
});

it.each([
  ['1/2x + 3', '$1/2x + 3$'],
  ['3/4 x = 6', '$3/4x = 6$'],
  ['8/4/2', '$8/4/2$'],
  ['8 ÷ -4/2', '$8 \\div -4/2$'],
])('keeps the slash of %s, which people read in two ways', (typed, marked) => {
  expect(markMaths(typed)).toBe(marked);
});

it.each([
  '2^3^2',
  'log a ticket',
  'log in',
  'a | b',
  'sin is bad',
  '|x',
  'Tan and I',
  'x^1/2',
  '√2x',
  '(x + 1)2',
  'x = 3 +- 1',
  'xy + 3 + 2x',
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
