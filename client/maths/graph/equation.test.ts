import { describe, expect, it } from 'vitest';
import { checkOf, equationIn, valuesIn } from './equation.ts';
import { rational, toText, whole } from './rational.ts';

const at = (problem: string, n: bigint, d = 1n) => {
  const equation = equationIn(problem);
  const x = rational(n, d);
  if (equation === undefined || x === undefined) return undefined;
  const [left, right] = [equation.left(x), equation.right(x)];
  return [left && toText(left), right && toText(right)];
};

describe('an equation in a problem', () => {
  it.each([
    ['Solve 3(x - 2) = 2x + 5', 11n, ['27', '27']],
    ['Solve for y: y/3 + 1/2 = 0.25', 1n, ['5/6', '1/4']],
    ['What is x if $x^2 - 5x + 6 = 0$?', -1n, ['12', '0']],
    ['x² = 2, please', 3n, ['9', '2']],
    ['Solve \\(\\frac{x+1}{2} = 3 \\cdot x\\).', 1n, ['1', '3']],
    ['-(x - 1)(x + 2) = 4 ÷ 8', 2n, ['−4', '1/2']],
    ['1/x = 2', 0n, [undefined, '2']],
  ])('is read and worth exactly what it is: %s', (problem, n, values) => {
    expect(at(problem, n)).toEqual(values);
  });

  it.each([
    'x + y = 3',
    '3 = 3',
    'Is sin x = 1?',
    'x = 2 or x = 3',
    '1/2x = 3',
    'x^20 = x^y',
    'x = 3 +- 1',
    'x == 3',
    '(((x = 3',
    `${'('.repeat(60)}x${')'.repeat(60)} = 3`,
    'I have 3 apples',
  ])('is not seen in %s', (text) => {
    expect(equationIn(text)?.left(whole(1n)) === undefined || equationIn(text)?.right(whole(1n)) === undefined).toBe(
      true,
    );
  });
});

describe('a last line', () => {
  it('gives the unknown its values', () => {
    const values = (line: string) => valuesIn(line, 'x').map(toText);
    expect(values('so x = 11')).toEqual(['11']);
    expect(values('x = 2 or x=-3')).toEqual(['2', '−3']);
    expect(values('$x = \\frac{3}{4}$')).toEqual(['3/4']);
    expect(values('y = 3, x = 2x, 3x = 6')).toEqual([]);
  });

  it('is checked by putting its values in', () => {
    const shown = (problem: string, line: string) =>
      checkOf(problem, line).map((one) => [toText(one.at), toText(one.value)]);
    expect(shown('Solve 3(x - 2) = 2x + 5', 'x = 11')).toEqual([['11', '27']]);
    expect(shown('x^2 = 5x - 6', 'x = 2 or x = 3')).toEqual([
      ['2', '4'],
      ['3', '9'],
    ]);
    expect(shown('x^2 = 5x - 6', 'x = 2 or x = 4')).toEqual([]);
    expect(shown('Solve 3(x - 2) = 2x + 5', 'x = 10')).toEqual([]);
    expect(shown('Simplify 2x + 3x', 'x = 1')).toEqual([]);
  });
});
