import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { limits } from '../../../maths/topics/limits.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

/** What is asked, and its answer worked out by hand. */
const ASKED = `
Evaluate $\\lim_{x\\to 2} \\frac{x^2-4}{x-2}$ => 4
find the limit of (x^2 - 9)/(x - 3) as x approaches 3 => 6
Use direct substitution to show that each limit leads to the indeterminate form $\\frac{0}{0}$. Then, evaluate the limit. // $\\lim_{h\\to0} \\frac{\\left(1+h\\right)^2-1}{h}$ => 2
$\\lim_{x\\to1} \\frac{x^3-1}{x^2-1}$ => \\frac32
$\\lim_{x\\to2} \\frac{x-2}{x^2-2x}$ => \\frac12
what is the limit of x^2 + 1 as x approaches 2 => 5
$\\lim_{x \\to \\infty} \\frac{3x^2+1}{x^2-5}$ => 3
lim x->0 (x^2+3x)/x => 3
find the limit of 1/(x+1) as x tends to infinity => 0
evaluate lim_{x→4} (x^2-16)/(x-4) => 8
`;

describe('limits', () => {
  it.each(tableOf(ASKED))('%s', (text, answer) => {
    const problem = limits.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'find the limit',
    'lim x->0 1/x',
    'lim x->0 sin(x)/x',
    'what is the speed limit',
    '\\lim_{x\\to0} \\frac{1}{x} from the left',
    'lim x->2 (x^2+1)/(x-2)',
    'the limit is 4',
    'lim x->infinity x^2',
    'lim x->1 f(x)',
    '\\lim_{x\\to6} 2f(x)g(x)',
  ])('is no such problem: %s', (text) => {
    expect(limits.read(text)).toBeUndefined();
  });

  it.each([
    ['lim x->3 (x^2 - 9)/(x - 3)', '6', 'yes'],
    ['lim x->3 (x^2 - 9)/(x - 3)', 'it is 6', 'yes'],
    ['lim x->3 (x^2 - 9)/(x - 3)', '0', 'no'],
    ['lim x->3 (x^2 - 9)/(x - 3)', 'x + 3', 'unreadable'],
    ['lim x->3 (x^2 - 9)/(x - 3)', '0/0', 'unreadable'],
    ['lim x->3 (x^2 - 9)/(x - 3)', '3+3 = 6', 'yes'],
  ])('%s: %s is %s', (text, said, wanted) => {
    const problem = limits.read(text);
    const met = problem && meets(problem.answer, said);
    expect(met?.kind === 'nearly' ? met.why : met?.kind).toBe(wanted);
  });
});
