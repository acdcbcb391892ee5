import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';

const said = (problem: string, ours: string, ...accepted: readonly string[]): string => {
  const compared = compare(problem, ours, accepted);
  return compared.kind === 'right' ? compared.how : compared.kind;
};

describe('the oracle of answers', () => {
  it.each([
    ['', '\\frac{1}{2}', '0.5'],
    ['', '\\frac{1}{2}', '2/4'],
    ['', '2\\frac{1}{3}', '7/3'],
    ['', '2 1/3', '\\frac{7}{3}'],
    ['', '36', '$36'],
    ['', '12{,}000', '12,000'],
    ['', 'x^2 - 5x + 6', '(x-2)*(x-3)'],
    ['', '-\\frac{x}{2}', '-0.5x'],
    ['', '\\frac{x+4}{2x+2}', '\\frac{4+x}{2\\left(x+1\\right)}'],
    ['', '6\\sqrt{3}', '2*sqrt(27)'],
    ['', '\\frac{1}{\\sqrt{2}}', '\\frac{\\sqrt{2}}{2}'],
    ['', '\\sin^2 x + \\cos^2 x', '1'],
    ['', '\\log_{2} 8', '3'],
    ['', '3 + 2i', '2i + 3'],
    ['', 'i \\cdot i', '-1'],
    ['', 'x = 3', '3'],
    ['', 'x = 2 \\text{ or } x = 3', '3, 2'],
    ['', 'x = 2 \\text{ or } x = -2', 'x=\\pm 2'],
    ['', 'x = 2,\\; y = -1', '(2, -1)'],
    ['', 'x = 2,\\; y = -1', 'y=-1, x=2'],
    ['Solve 2s + i = 3, s - i = 0 for s.', 'i = 1,\\; s = 1.5', '3/2'],
    ['', '\\text{no solution}', 'No real solutions'],
    ['', '\\text{yes}', 'True'],
    ['', 'x \\le -\\frac{3}{5}', '(-\\infty,\\frac{-3}{5}]'],
    ['', '-2 \\le x < 5', '[-2,5)'],
    ['', 'x < 1 \\text{ or } x > 4', '(4,\\infty) \\cup (-\\infty,1)'],
    ['', '3{:}4', '3:4'],
    ['', '12 \\text{ cm}^2', '0.0012 m^2'],
    ['how long is it in metres', '12', '12m'],
    ['', '25\\%', '0.25'],
    ['', '75 \\text{ months}', '75'],
    ['', 'y = 2x + 1', '2x - y + 1 = 0'],
    ['', '\\begin{pmatrix} 2 \\\\ -1 \\end{pmatrix}', '(2,-1)'],
    ['', '6{:}05 \\text{ pm}', '18:05'],
    ['List the prime factors of 12.', '2^2 \\cdot 3', '2, 3'],
    ['', 'f^{-1}(x) = \\frac{x-1}{2}', '(x-1)/2'],
    ['factor 2x^2 - 8', '2(x-2)(x+2)', '2(x+2)(x-2)'],
    ['integrate 2x', 'x^{2} + C', 'x^2 + c'],
    ['', '2 \\text{ h } 15 \\text{ min}', '135 minutes'],
    ['', '45\\text{p}', '£0.45'],
    ['', '\\pounds 12.50', '£12.50'],
  ])('in %j takes %s for %s', (problem, ours, theirs) => {
    expect(said(problem, ours, theirs)).toMatch(/^(?:same-value|as-written)$/);
  });

  it.each([
    ['', '\\frac{1}{2}', '0.52'],
    ['', 'x^2 - 5x - 6', '(x-2)*(x-3)'],
    ['', 'x = 2 \\text{ or } x = 3', '2'],
    ['', 'x = 2', 'y = 2'],
    ['', 'x < 3', 'x <= 3'],
    ['', '(2, 3)', '(3, 2)'],
    ['', '\\text{no solution}', '0.1'],
    ['', '\\text{yes}', 'False'],
    ['', '12 \\text{ cm}', '12 kg'],
    ['', '0.54', '0.5'],
    ['to 2 dp', '2.9', '2.91'],
    ['put in order, smallest first: 0.6, 0.17', '0.6, 0.17', '0.17, 0.6'],
    ['write 12 as a product of primes', '2 \\times 3', '2^2 x 3'],
    ['factor 2x^2 - 8', '2(x^2-4)', '2(x+2)(x-2)'],
    ['expand 2(x+3)', '2(x+3)', '2x+6'],
  ])('in %j does not take %s for %s', (problem, ours, theirs) => {
    expect(said(problem, ours, theirs)).toBe('wrong');
  });

  it.each([
    ['round to 2 decimal places', '6.386', '6.39'],
    ['', '\\frac{1}{3}', '0.33'],
    ['', '2\\sqrt{3}', '3.46'],
    ['to the nearest metre', '\\sqrt{50}', '7'],
  ])('in %j takes %s for %s, rounded', (problem, ours, theirs) => {
    expect(said(problem, ours, theirs)).toBe('rounded');
  });

  it.each([
    ['64a^{3} - 12ab^{2}', '64a^3-12{ab}^2'],
    ['\\frac{x+3}{3x(x-4)}', '(x+3)/(x-4)(3x)'],
    ['2y^{2}(x^2-4)', '2y^{2\\left(x^2-4\\right)}'],
  ])('takes %s for %s, as the row must mean it', (ours, theirs) => {
    expect(said('', ours, theirs)).toBe('mended');
  });

  it.each([
    ['Square $(b-7)^2$', 'b^{2} - 14b + 49', 'b^2-14y+49'],
    ['solve $c^2 + 4c = 5$', 'c = -5 \\text{ or } c = 1', '(c+2)^2=9'],
    ['solve', 'y = 1', 'y=1$$ or $$--2'],
  ])('in %j does not compare %s with the malformed %s', (problem, ours, theirs) => {
    expect(compare(problem, ours, [theirs])).toEqual({ kind: 'not-comparable', unread: 'row' });
  });

  it('says which side it cannot read', () => {
    expect(compare('', '3', ['Yes, the series grows; see $$r=3$$'])).toEqual({ kind: 'not-comparable', unread: 'row' });
    expect(compare('', 'what \\oddity{is} this', ['3'])).toEqual({ kind: 'not-comparable', unread: 'tutor' });
  });

  it('takes any of several accepted answers', () => {
    expect(said('', '4', '5', '2+2')).toBe('same-value');
  });
});
