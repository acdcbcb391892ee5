import { describe, expect, it } from 'vitest';
import { readTopic } from '../topics/all.ts';
import { judgeTopic } from './judge-topic.ts';

const problem = readTopic('Round 18.379 to 2 decimal places');
if (problem === undefined) throw new Error('not read');

describe('a reply to a problem of a topic', () => {
  it.each([
    ['18.38', 'right'],
    ['18.37', 'wrong'],
    ['9 - 2 = 7', 'partly'],
    ['9 - 2 = 5', 'wrong'],
    ['purple', 'unsure'],
  ])('%s is %s', (text, kind) => {
    expect(judgeTopic(problem, text).kind).toBe(kind);
  });

  it('is never wrong where it is a value on the way', () => {
    const numbers = problem.steps.flatMap(({ expected }) =>
      expected.kind === 'number' && expected.exact.rational?.d === 1n ? [`${expected.exact.rational.n}`] : [],
    );
    expect(numbers).not.toEqual([]);
    for (const number of numbers) expect(judgeTopic(problem, number).kind).not.toBe('wrong');
  });
});
