import { describe, expect, it } from 'vitest';
import { speak } from '../testing/speak.ts';

describe('reading aloud', () => {
  it.each([
    ['$\\frac{1}{2}$', 'one half.'],
    ['$\\frac34 + \\frac{a}{b}$', '3 quarters plus a over b.'],
    ['$\\frac{x+1}{2}$', 'the fraction x plus 1 over 2, end fraction.'],
    ['$x^2 - y^3 = z^{n+1}$', 'x squared minus y cubed equals z to the power of n plus 1.'],
    ['$\\sqrt{2} \\le \\sqrt[3]{x}$', 'the square root of 2 is at most the cube root of x.'],
    ['$a_1 \\times b \\div c$', 'a sub 1 times b divided by c.'],
    ['$|x - 1| < 3$', 'the absolute value of x minus 1 is less than 3.'],
    ["$f'(x) = \\sin x$", 'f prime of x equals sine x.'],
    ['$\\sum_{i=1}^{n} i$', 'the sum from i equals 1 to n of i.'],
    ['$\\lim_{x \\to \\infty} f(x)$', 'the limit as x goes to infinity of f of x.'],
    ['$90^\\circ$', '90 degrees.'],
    ['$\\text{area} = \\pi r^2$', 'area equals pi r squared.'],
    ['\\[\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}\\]', 'the matrix with rows 1, 2; 3, 4, end matrix.'],
  ])('puts %s in words', (text, said) => {
    expect(speak(text)).toBe(said);
  });

  it('leaves out Markdown', () => {
    expect(speak('# Try **this**\n\n1. Add `3`.\n2. Look at [it](https://x.org).')).toBe(
      'Try this. Add 3. Look at it.',
    );
  });

  it('is over soon whatever it is given', () => {
    expect(speak(`$${'\\frac{'.repeat(600)}$`).length).toBeLessThan(5_000);
    expect(speak(`$${'x'.repeat(4_500)}$`)).toBe('a very long formula.');
  });
});
