import { describe, expect, it } from 'vitest';
import { judgeTopic } from '../../../maths/judging/judge-topic.ts';
import { meets } from '../../../maths/replies/meets.ts';
import { sets } from '../../../maths/topics/sets.ts';
import { DATA_WORDINGS } from './data-wordings.fixture.ts';
import { complaints } from './ladder-check.fixture.ts';
import { topicLadder } from './topic-ladder.ts';
import { tableOf, worth } from './topic-table.fixture.ts';

const BOTH = 'A = {1, 2, 3, 4} and B = {3, 4, 5}. Find A ∩ B.';
const EITHER = 'A = {1, 2, 3} and B = {3, 4}. Find A ∪ B.';
const LESS = 'A = {1, 2, 3} and B = {3, 4}. Find A - B.';
const OUTSIDE = "U = {1, 2, 3, 4, 5, 6}, A = {1, 2}, B = {2, 3, 4}. Find A'.";
const NONE = 'A = {1, 3} and B = {2, 4}. Find A ∩ B.';
const LETTERS = 'Find {a, b, c} ∪ {c, d}';
const COUNT = 'A = {1, 2, 3} and B = {3, 4}. Find n(A ∪ B)';
const MEMBER = 'A = {1, 2, 3}. Is 3 in A?';
const SPORT = '30 pupils, 18 play football, 15 play tennis, 6 play both. How many play neither?';
const ONLY = '30 pupils, 18 play football, 15 play tennis, 6 play both. How many play only football?';

describe('sets', () => {
  it.each(tableOf(DATA_WORDINGS.sets))('%s', (text, answer) => {
    const problem = sets.read(text);
    expect(worth(problem)).toBe(answer);
    expect(problem && complaints(problem)).toEqual([]);
  });

  it.each([
    'A = {1, 2, 3}',
    'A = {1, 2, 3}. Find A',
    'A = {1, 2, 3} and B = {2, 3}',
    'A = {1, 2, 3}, B = {2, 3}. Find A ∩ C',
    'A = {1, 2, 3}, B = {2, 3}. Find A and B',
    'A = {1, 2, 3}, B = {2, 3}. Find A ∩ B and A ∪ B',
    "A = {1, 2, 3}. Find A'",
    "U = {1, 2, 3}, A = {3, 4}. Find A'",
    'A = {1, 2}, B = {2}, C = {3}. Find A ∪ B ∩ C',
    'A = {even numbers}, B = {1, 2, 3}. Find A ∩ B',
    'A = {x : x > 3}, B = {1, 2, 3}. Find A ∩ B',
    'A = {1, 2, 3}. Is A in A?',
    'A = {1, 2, ...}, B = {2}. Find A ∩ B',
    'A = {1, 2}, A = {3}. Find A ∩ A',
    'Find A ∩ B',
    '{1, 2, 3}',
    'A = {1, 2, 3}. How many subsets are in A?',
    'find the mean of {1, 2, 3}',
    '30 pupils, 18 play football, 15 play tennis. How many play neither?',
    '30 pupils, 18 play football, 15 play tennis, 6 play both. How many play hockey?',
    '30 pupils, 18 play only football, 15 play tennis, 6 play both. How many play neither?',
    '20 pupils, 18 play football, 15 play tennis, 6 play both. How many play neither?',
    '30 pupils, 18 play football, 15 play tennis, 16 play both. How many play neither?',
    '30 pupils, 18 play football, 15 play tennis, 6 play both. How many play football?',
    '30 pupils, 18 play football, 15 play tennis, 6 play both. What fraction play neither?',
    'P(A) = 0.4, P(B) = 0.5. Find P(A ∩ B)',
  ])('is no such problem: %s', (text) => {
    expect(sets.read(text)).toBeUndefined();
  });

  it.each([
    [BOTH, '{3, 4}', 'yes'],
    [BOTH, '{4,3}', 'yes'],
    [BOTH, '3, 4', 'yes'],
    [BOTH, '3 and 4', 'yes'],
    [BOTH, '3 4', 'yes'],
    [BOTH, '$\\{3, 4\\}$', 'yes'],
    [BOTH, 'A ∩ B = {3, 4}', 'yes'],
    [BOTH, 'the answer is {3, 4, 4}.', 'yes'],
    [BOTH, '{3}', 'part'],
    [BOTH, '{1, 2, 3, 4, 5}', 'no'],
    [BOTH, '{3, 4, 5}', 'no'],
    [BOTH, 'empty', 'no'],
    [BOTH, 'i dont know', 'unreadable'],
    [BOTH, '1 to 4', 'unreadable'],
    [BOTH, 'not 3', 'unreadable'],
    [EITHER, '{1, 2, 3, 4}', 'yes'],
    [EITHER, '{1, 2, 4}', 'no'],
    [EITHER, '{1, 4}', 'part'],
    [NONE, '{}', 'yes'],
    [NONE, 'empty', 'yes'],
    [NONE, 'the empty set', 'yes'],
    [NONE, '∅', 'yes'],
    [NONE, '$\\emptyset$', 'yes'],
    [NONE, '\\{\\}', 'yes'],
    [NONE, 'nothing', 'yes'],
    [NONE, 'there are no elements', 'yes'],
    [NONE, '{∅}', 'form'],
    [NONE, '{1}', 'no'],
    [LETTERS, 'a, b, c, d', 'yes'],
    [LETTERS, '{D, C, B, A}', 'yes'],
    [LETTERS, '{c}', 'no'],
    [LETTERS, 'a cat', 'unreadable'],
    [COUNT, '4', 'yes'],
    [COUNT, 'four', 'yes'],
    [COUNT, '5', 'no'],
    [MEMBER, 'yes', 'yes'],
    [MEMBER, 'no', 'no'],
    [SPORT, '3', 'yes'],
    [SPORT, '3 pupils', 'yes'],
    [SPORT, '9', 'no'],
  ])('%s: %s is %s', (text, said, wanted) => {
    const problem = sets.read(text);
    const met = problem && meets(problem.answer, said);
    expect(met?.kind === 'nearly' ? met.why : met?.kind).toBe(wanted);
  });

  it.each([
    [BOTH, '{1, 2, 3, 4, 5}', 'not-intersection'],
    [BOTH, '{3, 4, 5}', 'only-one-set'],
    [BOTH, '1, 2', 'only-in-one'],
    [EITHER, '{3}', 'not-union'],
    [EITHER, '{1, 2, 4}', 'left-out-shared'],
    [LESS, '{4}', 'wrong-way-round'],
    [OUTSIDE, '{3, 4}', 'complement-in-other-set'],
    [OUTSIDE, '{1, 2}', 'set-itself'],
    [COUNT, '5', 'counted-twice'],
    [COUNT, '1', 'not-union'],
    [MEMBER, 'no', 'overlooked-element'],
    ['A = {1, 2, 2, 7}. How many elements are in A?', '4', 'counted-repeats'],
    [SPORT, '27', undefined],
    [SPORT, '-3', undefined],
    [ONLY, '18', 'both-not-taken-out'],
    [ONLY, '9', 'the-other-one'],
  ])('%s: %s comes from the idea %s', (text, said, mistake) => {
    const problem = sets.read(text);
    const verdict = problem && judgeTopic(problem, said);
    expect(verdict && 'mistake' in verdict ? verdict.mistake?.id : undefined).toBe(mistake);
  });

  it.each([BOTH, EITHER, LESS, OUTSIDE, NONE, COUNT, MEMBER, SPORT, ONLY])('leads through %s to its end', (text) => {
    const problem = sets.read(text);
    if (problem === undefined) throw new Error('not read');
    const { opening, steps } = topicLadder(problem);
    const last = steps.at(-1);
    expect(opening).not.toContain(undefined);
    expect(last?.expected && meets(last.expected, problem.answerLatex).kind).toBe('yes');
    expect(last?.worked).toContain(problem.answerLatex);
  });
});
