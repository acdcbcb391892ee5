import { describe, expect, it } from 'vitest';
import { answerOf } from '../problems/answer.ts';
import { plainTask } from './instructions.ts';
import { readProblem } from './read-problem.ts';

describe("a textbook's instruction", () => {
  it.each([
    ['Simplify each expression using the properties for exponents.\n$d^4 d^5$', 'Simplify $d^4 d^5$'],
    [
      'Use the Quotient Property for exponents to simplify the following expressions.\n$\\frac{x^8}{x^2}$',
      'Simplify $\\frac{x^8}{x^2}$',
    ],
    ['In the following exercises, multiply the binomials.\n$(x+2)(x+9)$', 'Expand $(x+2)(x+9)$'],
    ['Multiply the following terms\na) $4x(3x)$', 'Simplify $4x(3x)$'],
    ['Multiply the fractions:\n$\\frac{2}{3} \\frac{9}{4}$', 'Evaluate $\\frac{2}{3} \\frac{9}{4}$'],
    ['Factor the trinomial.\n$x^2+9x+14$', 'Factorise $x^2+9x+14$'],
    [
      'Solve for $y$. Please input the answer as $variable=answer$.\n$\\frac{3}{8}+\\frac{2}{y}=\\frac{1}{2}$',
      'Solve $\\frac{3}{8}+\\frac{2}{y}=\\frac{1}{2}$',
    ],
    ['Use substitution to solve the system of equations.\n$x+y=3$, $2x-y=3$', 'Solve $x+y=3$, $2x-y=3$'],
    ['Subtract the rational expressions: $\\frac{3}{x}-\\frac{1}{2x}$', 'Simplify $\\frac{3}{x}-\\frac{1}{2x}$'],
    [
      'Solve the following word problem.\nFind three consecutive integers whose sum is $-33$.',
      'Find three consecutive integers whose sum is $-33$.',
    ],
    ['Evaluate. (Please enter your answer as a number)\n$3 + 4 \\cdot 2$', 'Evaluate $3 + 4 \\cdot 2$'],
  ])('%j is %j', (typed, plain) => expect(plainTask(typed)).toBe(plain));

  it.each([
    'Solve 3x + 5 = 20',
    'what is 3/4 + 2/5',
    'Explain why\n$x^2 = 4$',
    'Simplify the expression. Please write your answer as a decimal.\n$1/8$',
    'Solve the equation. Enter the larger solution.\n$x^2 = 9$',
    '2x + y = 7\nx - y = 2',
    'i did\n3x = 9',
  ])('leaves %j alone', (typed) => expect(plainTask(typed)).toBe(typed));

  it.each([
    [
      'Find the value of the expression. When possible, simplify your answer.\n$\\frac{1}{4}+\\frac{1}{6}$',
      '\\frac{5}{12}',
    ],
    ['Solve the equation using the Division Property of Equality.\n$7x = 42$', 'x = 6'],
    [
      'In the following exercise, solve the inequality, and write the solution in interval notation.\n$3x \\leq 12$',
      'x \\le 4',
    ],
    ['Factor out the greatest common factor from each polynomial.\n$12x-60$', '12(x - 5)'],
  ])('lets %j be read', (typed, latex) => {
    const problem = readProblem(typed);
    expect(problem && answerOf(problem)).toMatchObject({ latex });
  });
});
