import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainMaths, plainText } from './plain-maths.ts';
import { faultsOf, printed, talksOf } from './script.ts';

const SCRIPT = readFileSync(join(import.meta.dirname, 'talks', 'pupils.txt'), 'utf8');

describe('talks', () => {
  it.each(talksOf(SCRIPT))('$title', (talk) => {
    expect(faultsOf(talk)).toEqual([]);
  });

  it('finds what a reply lacks, and what it should not hold', () => {
    const [talk] = talksOf('Solve 2x = 4\n< no such words\n<! 2x = 4');
    expect(talk && faultsOf(talk)).toHaveLength(2);
  });

  it('takes titles, several talks, and a turn of several lines', () => {
    expect(talksOf('# one\na\n\nb\\\nc\n---\n---\nd')).toEqual([
      {
        title: 'one',
        turns: [
          { asked: 'a', holds: [], lacks: [] },
          { asked: 'b\nc', holds: [], lacks: [] },
        ],
      },
      { title: '', turns: [{ asked: 'd', holds: [], lacks: [] }] },
    ]);
  });

  it('prints a script with its replies in plain maths', () => {
    expect(printed('# first\nSolve x^2 = 4\n---\nhi')).toMatch(
      /^# first\n\n> Solve x\^2 = 4\n[\s\S]*x² = 4[\s\S]*\n---\n\n> hi\n/,
    );
  });
});

describe('LaTeX as plain Unicode', () => {
  it.each([
    ['\\frac{3}{4}', '3/4'],
    ['\\frac{x+1}{2}', '(x+1)/2'],
    ['\\frac{-3}{4}', '(−3)/4'],
    ['\\frac12', '1/2'],
    ['x^2 - 5x^{10}', 'x² − 5x¹⁰'],
    ['x^{-1}', 'x⁻¹'],
    ['2^{a+b}', '2^(a+b)'],
    ['a_1 + a_{n}', 'a₁ + aₙ'],
    ['\\sqrt{2} + \\sqrt[3]{x+1}', '√2 + ∛(x+1)'],
    ['2\\sqrt{3}', '2√3'],
    ['3 \\times 4 \\div 2 \\le \\pi', '3 × 4 ÷ 2 ≤ π'],
    ['5\\% \\text{ of } 80', '5% of 80'],
    ['\\left(-3\\right)^2', '(−3)²'],
    ['x = 2,\\; y = 3', 'x = 2, y = 3'],
    ['x \\ne 3 \\text{ or } x \\approx 2.5', 'x ≠ 3 or x ≈ 2.5'],
    ['90^\\circ', '90°'],
    ['12{,}000', '12,000'],
    ['\\unknown{x}', 'unknownx'],
    ['\\frac{', '()/()'],
  ])('%s is %s', (latex, plain) => {
    expect(plainMaths(latex)).toBe(plain);
  });

  it('sets displayed formulas on lines of their own', () => {
    expect(plainText('Solve\n\n$$\\begin{cases} x = 1 \\\\ y = 2 \\end{cases}$$\n\nWhat is $x^2$?')).toBe(
      'Solve\n\n    x = 1\n    y = 2\n\nWhat is x²?',
    );
  });
});
