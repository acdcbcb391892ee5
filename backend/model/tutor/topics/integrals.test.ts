import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { integrals } from '../../../maths/topics/integrals.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

/** What is asked, and its answer worked out by hand. */
const ASKED = `
integrate x^2 => \\fracx^33+C
Find the integral of 3x^2 + 2x => x^3+x^2+C
$\\int 6x^2 \\,dx$ => 2x^3+C
how do i integrate 4x^3 - 2 with respect to x => x^4-2x+C
Integrate the function $\\int_{-2}^{2} x^4 \\,dx$ => \\frac645
Evaluate $\\int_{0}^{2} x^2 \\,dx$ => \\frac83
$\\int_{0}^{1} 7-5x^3 \\,dx$ => \\frac234
∫ cos(x) dx => \\sin\\left(x\\right)+C
find the antiderivative of e^(2x) => \\frace^2x2+C
integrate sin(2x) => -\\frac\\cos\\left(2x\\right)2+C
Integrate (2x+1)^3 => \\frac\\left(2x+1\\right)^48+C
Evaluate the definite integral $\\int_1^3 (2x + 1) dx$ => 10
integral of x^2 from 0 to 3 => 9
integrate 3x^2 between x=1 and x=2 => 7
Find $\\int (3x^2 - 4x + 5) dx$ => x^3-2x^2+5x+C
what is the integral of 1/x => \\ln\\left(x\\right)+C
integrate x^(-2) => -\\frac1x+C
find the indefinite integral of 5 => 5x+C
INTEGRATE 6X => 3X^2+C
Find the antiderivative of $x^3$ => \\fracx^44+C
integrate sqrt(x) => \\frac2x^\\frac323+C
$\\int t^2 dt$ => \\fract^33+C
Work out $\\int_0^1 x\\,dx$ => \\frac12
calculate the integral of 2x + 3 => x^2+3x+C
Integrate $x^2 + \\frac{1}{x^2}$ => \\fracx^33-\\frac1x+C
`;

describe('integrals', () => {
  it.each(tableOf(ASKED))('%s', (text, answer) => {
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
