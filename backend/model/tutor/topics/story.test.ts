import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { STORY_TOPICS } from '../../../maths/story/story-topics.ts';
import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { typesettingFault } from '../formulas.fixture.ts';
import { rungs } from '../ladder.ts';
import { topicLadder } from './topic-ladder.ts';
import { wordsOf } from './all.ts';

const STORIES = [
  'Tom shares 24 sweets equally between 6 friends. How many does each friend get?',
  'There are 30 pupils in a class. 40% of the pupils are boys. How many are not boys?',
  'A phone costs $200. The price is increased by 10%. What is the new price?',
  'Ann and Bob share £60 in the ratio 2:3. How much does Bob get?',
  'The sum of three consecutive numbers is 72. What is the largest number?',
  'The mean of 5 numbers is 8. Four of them are 6, 7, 9 and 15. What is the fifth number?',
  'Ann has 5 apples and Bob has 7 apples. How many apples do they have altogether?',
  'Ann has 15 apples. Bob has 7 apples. How many more apples does Ann have than Bob?',
  'Tom has 3 times as many stickers as Ann. Together they have 48 stickers. How many stickers does Tom have?',
  'Sue has 3 more than twice as many cards as Ben. If Ben has 9 cards, how many cards does Sue have?',
  'Sam has 24 marbles. He gives 9 marbles to Ann. How many marbles does he have left?',
  'Ann buys 3 pens at $2 each and 2 rulers at $1.50 each. How much does she spend altogether?',
  'Jack earns £9 an hour. He works 6 hours a day for 5 days. How much does he earn?',
];

function read(text: string): TopicProblem {
  const problem = STORY_TOPICS.map((topic) => topic.read(text)).find((one) => one !== undefined);
  if (problem === undefined) throw new Error(`unread: ${text}`);
  return problem;
}

describe.each(STORIES)('%s', (text) => {
  const problem = read(text);

  it('has a ladder of single questions that ends with the answer, and holds it nowhere before', () => {
    const said = rungs(topicLadder(problem));
    for (const rung of said) {
      expect(rung.match(/\?/g)).toHaveLength(1);
      expect(rung.endsWith('?')).toBe(true);
      expect(typesettingFault(rung)).toBeUndefined();
    }
    const answer = new RegExp(`(?<![\\d.])${problem.answerLatex.replace('.', '\\.')}(?![\\d.])`);
    for (const rung of said.slice(0, -2)) expect(rung).not.toMatch(answer);
    expect(said.at(-2)).toMatch(answer);
  });

  it('takes the right answer in several forms and no other', () => {
    const { answer, answerLatex, mistakes } = problem;
    for (const reply of [
      answerLatex,
      `it is ${answerLatex}`,
      `$${answerLatex}$`,
      `= ${answerLatex}`,
      `x = ${answerLatex}`,
    ])
      expect(meets(answer, reply)).toEqual({ kind: 'yes' });
    expect(meets(answer, `${answerLatex} + 0`)).toEqual({ kind: 'nearly', why: 'form' });
    expect(mistakes.length).toBeGreaterThan(0);
    for (const { id, gives } of mistakes) {
      expect(gives.kind === 'number' && gives.exact.rational).not.toEqual(
        answer.kind === 'number' && answer.exact.rational,
      );
      const words = wordsOf(problem).mistake(id, {}, problem);
      expect(words.endsWith('?')).toBe(true);
      expect(words.match(/\?/g)).toHaveLength(1);
    }
  });
});
