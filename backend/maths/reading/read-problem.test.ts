import { describe, expect, it } from 'vitest';
import { finalAnswer } from '../../model/tutor/problem-words.ts';
import { readProblem } from './read-problem.ts';

const answerTo = (text: string): string => {
  const problem = readProblem(text);
  return problem === undefined ? 'unreadable' : finalAnswer(problem).replace(/\\left|\\right|[\s{}]|\\;/g, '');
};

const READ: readonly (readonly [string, string])[] = [
  ['Solve for x: 3(x-2)=2x+5', 'x=11'],
  ['How do I solve $4x - 7 = 21$?', 'x=7'],
  ['$3x=12$. Find $x$.', 'x=4'],
  ['Given 3x = 12, find x', 'x=4'],
  ['solve x/3 + 1/2 = 5x/6 − 2', 'x=5'],
  ['Solve: $\\frac{2}{3} \\left(9x-12\\right)=8+2x$', 'x=4'],
  ['0.48x+1.56=0.58x-0.64', 'x=22'],
  ['n - 0.63 = -4.2', 'n=-3.57'],
  ['x + 1 = x + 2', '\\textnosolution'],
  ['2(x+1) = 2x+2', '\\texteverynumberworks'],
  ['Solve for $r$ when $d=160$ and $t=2.5$: $d=rt$', 'r=64'],
  ['$y=2x-4;$ If $x=0$, what is $y$?', '-4'],
  ['x+y=5, x-y=1', 'x=3,y=2'],
  ['\\begin{cases} 2x + 3y = 12 \\\\ x - y = 1 \\end{cases}', 'x=3,y=2'],
  ['solve 2x + 3y = 12 and y = x - 1', 'x=3,y=2'],
  ['x+y=1, 2x+2y=3', '\\textnosolution'],
  ['x+y=1, 2x+2y=2', '\\textinfinitelymanysolutions'],
  ['x² = 5x − 6', 'x=2\\textorx=3'],
  ['solve $x^2-3x+1=0$', 'x=\\frac3\\pm\\sqrt52'],
  ['2x^2 - 4x + 1 = 0', 'x=\\frac2\\pm\\sqrt22'],
  ['x^2 + x + 2 = 0', 'x=\\frac-1\\pmi\\sqrt72\\text(norealsolutions)'],
  ['x^2 = 49', 'x=-7\\textorx=7'],
  ['12b^2-15b=-9b', 'b=0\\textorb=\\frac12'],
  ['What is 3/4 + 2/5?', '\\frac2320'],
  ['3/4 + 2/5 = ?', '\\frac2320'],
  ['2/3 ÷ 4/5', '\\frac56'],
  ['1 1/2 + 2 1/4', '\\frac154'],
  ['½ + ¼', '\\frac34'],
  ['1,000 − 250', '750'],
  ['$1{,}000 - 250$', '750'],
  ['.5x = 2', 'x=4'],
  ['Solve .5x = 2', 'x=4'],
  ['Solve. 5x = 20', 'x=4'],
  ['-3^2', '-9'],
  ['(-3)^2 + 1', '10'],
  ['2(3) + 4', '10'],
  ['12 - 5 × 2', '2'],
  ['23.5 + 41.38', '64.88'],
  ['Simplify: $\\frac{4-2\\left(3\\right)}{2^2+2}$', '-\\frac13'],
  ['Divide: $\\frac{-52}{\\left(-4\\right)}$', '13'],
  ['√64', '8'],
  ['Simplify $\\sqrt{288}$ Write your answer in radical form.', '12\\sqrt2'],
  ['$3\\sqrt{2}\\times2 \\sqrt{30}$', '12\\sqrt15'],
  ['evaluate |x| when x=-35', '35'],
  ['Evaluate $\\frac{x+y}{z}$ when $x=9$, $y=-18$, and $z=-6$', '\\frac32'],
  ['15% of 80', '12'],
  ['What number is 45% of 80?', '36'],
  ['3/4 of 60', '45'],
  ['Subtract 4 from 9', '5'],
  ['Multiply $5.63$ by $10$', '56.3'],
  ['Find the LCM of 15 and 20', '60'],
  ['HCF of 24, 36 and 60', '12'],
  ['find the prime factorization of 84', '2^2\\times3\\times7'],
  ['simplify \\frac{6x^2}{3x}', '2x'],
  ['Simplify 5(2n+9) + 12(n-3)', '22n+9'],
  ['simplify 2ab + 3ab - a', '5ab-a'],
  ['Add: $\\frac{3}{5}+\\frac{x}{8}$', '\\frac5x+2440'],
  ['simplify (x^2-9)/(x+3)', 'x-3'],
  ['Simplify $p q^{-4} p^{-6} q^{-3}$', '\\frac1p^5q^7'],
  ['expand (x+2)(x-3)', 'x^2-x-6'],
  ['Expand $(2x-5)^2$', '4x^2-20x+25'],
  ['factor x^2-5x+6', '(x-2)(x-3)'],
  ['factorise 6x^2+7x-3', '(2x+3)(3x-1)'],
  ['Factorise fully 4x^2 - 36', '4(x-3)(x+3)'],
  ['factor $4x^2+20xy+25y^2$', '(2x+5y)^2'],
  ['factor a^5+9a^3', 'a^3(a^2+9)'],
];

const REFUSED: readonly string[] = [
  '',
  'hello',
  '5',
  '1/2x + 3',
  '6/2(1+2)',
  '8/4/2',
  '2^3^2',
  '1 1/2x = 3',
  '√2x + 1',
  'x2 + 3 = 7',
  '12 x 5',
  '100 - 20%',
  '3 + 5!',
  'What is - 3 + 5',
  'x^2 + 5x + 6/(x+2)',
  'f(x) = 2x + 1',
  'x(3) = 6',
  'sin(x) = 1',
  'y = 2x + 1',
  'Is x = 3 a solution to 2x + 1 = 7?',
  'Graph y = 2x + 1',
  'Round to the nearest tenth: $3.47 + 1.2$',
  'Find the sum of the solutions of x^2 - 5x + 6 = 0',
  'The sum of two numbers is 12. Find the numbers.',
  'a) 2 + 3 b) 4 + 5',
  'LCM of 12,100',
  'factor x^2 + 1',
  'x^2 + 5x + 6',
  'Simplify x^2 - 5x + 6 = 0',
  'Mayra has $124 in her checking account. She writes a check for $152. What is the new balance?',
  '3 / 0',
  'solve x/0 = 3',
  '{ab}^2 + 1',
  '2 + 2 = 5',
];

describe('reading a problem', () => {
  it.each(READ)('%s is answered %s', (text, answer) => {
    expect(answerTo(text)).toBe(answer);
  });

  it.each(REFUSED)('"%s" is left alone because it is not certain what is asked', (text) => {
    expect(answerTo(text)).toBe('unreadable');
  });
});
