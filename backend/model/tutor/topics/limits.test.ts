import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { limits } from '../../../maths/topics/limits.ts';
import { CALCULUS_WORDINGS } from './calculus-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

describe('limits', () => {
  it.each(tableOf(CALCULUS_WORDINGS.limits))('%s', (text, answer) => {
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
