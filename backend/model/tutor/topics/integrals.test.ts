import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { integrals } from '../../../maths/topics/integrals.ts';
import { CALCULUS_WORDINGS } from './calculus-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

describe('integrals', () => {
  it.each(tableOf(CALCULUS_WORDINGS.integrals))('%s', (text, answer) => {
    const problem = integrals.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'integrate',
    '\\int f(x) dx',
    'integrate x sin x',
    '\\int_{0}^{4} f(x) \\,dx=5',
    'the integral is 9',
    'find the integral of x^2 from 0 to a',
    'integrate 1/x from -1 to 1',
    'evaluate the integral of e^(x^2)',
    'integrate a x^2 + b',
    '\\int_0^1 \\frac{1}{x} dx',
  ])('is no such problem: %s', (text) => {
    expect(integrals.read(text)).toBeUndefined();
  });

  it.each([
    ['integrate 3x^2 + 2x', 'x^3 + x^2 + c', 'yes'],
    ['integrate 3x^2 + 2x', '$x^3+x^2+C$', 'yes'],
    ['integrate 3x^2 + 2x', 'x^3 + x^2', 'part'],
    ['integrate 3x^2 + 2x', '6x + 2', 'no'],
    ['integrate 3x^2 + 2x', '6x+2+c', 'no'],
    ['integrate 3x^2 + 2x', 'x^3 + x^2 + 5 + c', 'yes'],
    ['$\\int_0^2 x^2 dx$', '8/3', 'yes'],
    ['$\\int_0^2 x^2 dx$', '2 2/3', 'yes'],
    ['$\\int_0^2 x^2 dx$', '2.67', 'yes'],
    ['$\\int_0^2 x^2 dx$', '4', 'no'],
    ['$\\int_0^2 x^2 dx$', '[x^3/3]', 'unreadable'],
  ])('%s: %s is %s', (text, said, wanted) => {
    const problem = integrals.read(text);
    const met = problem && meets(problem.answer, said);
    expect(met?.kind === 'nearly' ? met.why : met?.kind).toBe(wanted);
  });
});
