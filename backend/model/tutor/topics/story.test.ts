import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { STORY_TOPICS } from '../../../maths/story/story-topics.ts';
import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { typesettingFault } from '../formulas.fixture.ts';
import { rungs } from '../ladder.ts';
import { topicLadder } from './topic-ladder.ts';
import { STORY_WORDINGS } from './story-wordings.fixture.ts';
import { wordsOf } from './all.ts';

function read(text: string): TopicProblem {
  const problem = STORY_TOPICS.map((topic) => topic.read(text)).find((one) => one !== undefined);
  if (problem === undefined) throw new Error(`unread: ${text}`);
  return problem;
}

describe.each(STORY_WORDINGS)('%s: %s', (_topic, text) => {
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
