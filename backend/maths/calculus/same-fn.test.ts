import { describe, expect, it } from 'vitest';
import { antiderivative, derivative } from './derivative.ts';
import { fnLatex } from './fn-latex.ts';
import { parseFn } from './parse-fn.ts';
import { sameFn } from './same-fn.ts';

const same = (a: string, b: string): boolean | undefined => {
  const [x, y] = [parseFn(a, 'x'), parseFn(b, 'x')];
  if (x === undefined || y === undefined) throw new Error('unread');
  return sameFn(x, y);
};

describe('functions', () => {
  it.each([
    ['2x + 2x', '4x', true],
    ['(x+1)^2', 'x^2 + 2x + 1', true],
    ['sin^2 x + cos^2 x', '1', true],
    ['1 + tan^2 x', 'sec^2 x', true],
    ['1/(x+1)^2', '\\frac{(x+1)-x}{(x+1)^2}', true],
    ['x/sqrt(x+1)', 'x sqrt(x+1)/(x+1)', true],
    ['e^{2x+1}', 'e * e^{2x}', true],
    ['x^{-2}', '1/x^2', true],
    ['2x', '3x', false],
    ['sin x', 'cos x', false],
    ['e^{2x}', '2e^{x}', false],
    ['ln x', '1/x', false],
    // True by an identity that is not known here: neither proven nor disproven.
    ['sin(2x)', '2 sin x cos x', undefined],
  ])('%s and %s: %s', (a, b, wanted) => {
    expect(same(a, b)).toBe(wanted);
  });

  it.each(['1/2x', 'x^1/2', 'e^2x', 'e^2 x', 'sin x/2', '3y + x', 'f(x)', 'x2', '2^', 'arcsin x', 'x^2 = 4', ''])(
    'refuses %s',
    (text) => {
      expect(parseFn(text, 'x')).toBeUndefined();
    },
  );

  const TABLE: readonly (readonly [string, string])[] = [
    ['3x^2+2x-1', '6x+2'],
    ['x sin x', 'sin x + x cos x'],
    ['e^{3x}', '3e^{3x}'],
    ['ln(3x+1)', '3/(3x+1)'],
    ['(2x+1)^5', '10(2x+1)^4'],
    ['x^2 e^x', 'e^x (x^2 + 2x)'],
    ['\\frac{x}{x+1}', '1/(x+1)^2'],
    ['tan x', 'sec^2 x'],
    ['sqrt(x)', '\\frac{1}{2 sqrt(x)}'],
    ['e^{x^2}', '2x e^{x^2}'],
    ['cos^2 x', '-2 sin x cos x'],
    ['x ln x', 'ln x + 1'],
    ['2^x', '2^x ln 2'],
  ];
  it.each(TABLE)('the derivative of %s is %s, and reads back as it is written', (text, wanted) => {
    const fn = parseFn(text, 'x');
    const known = parseFn(wanted, 'x');
    if (fn === undefined || known === undefined) throw new Error('unread');
    const found = derivative(fn);
    expect(sameFn(found, known)).toBe(true);
    const back = parseFn(fnLatex(found, 'x'), 'x');
    expect(back && sameFn(back, found)).toBe(true);
  });

  it.each(['x^3', '4x^3 - 2', 'sin(2x)', 'e^{5x}', '(3x-1)^4', '1/x', 'sqrt(x)', '3cos(x/2) + 1', '1/(2x+1)'])(
    'the derivative of the integral of %s leads back',
    (text) => {
      const fn = parseFn(text, 'x');
      const integral = fn && antiderivative(fn);
      if (fn === undefined || integral === undefined) throw new Error('unread');
      expect(sameFn(derivative(integral), fn)).toBe(true);
    },
  );
});
