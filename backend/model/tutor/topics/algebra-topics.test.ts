import { describe, expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { readProblem } from '../../../maths/reading/read-problem.ts';
import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { rungs } from '../ladder.ts';
import { REFUSED, WORDINGS } from './algebra-wordings.fixture.ts';
import { wordsOf } from './all.ts';
import { topicLadder } from './topic-ladder.ts';

function topical(text: string): TopicProblem {
  const problem = readProblem(text);
  if (problem?.kind !== 'topic') throw new Error(`not read: ${text}`);
  return problem;
}

describe('topics of algebra', () => {
  it.each(WORDINGS)('%s: %s', (topic, text = '', right = '', wrong) => {
    const problem = topical(text);
    expect(problem.topic).toBe(topic);
    expect(meets(problem.answer, right).kind).toBe('yes');
    expect(meets(problem.answer, wrong ?? 'no idea').kind).not.toBe('yes');
  });

  it.each(WORDINGS)(
    '%s: the ladder of %s asks one question at a time and ends with the answer',
    (_topic, text = '') => {
      const problem = topical(text);
      const texts = rungs(topicLadder(problem));
      // Sums come to numbers that stand in the problem as well; letters and signs are the answer alone.
      const isTelling = /[a-z=<>]/.test(problem.answerLatex);
      const early = texts.slice(0, -2).filter((said) => isTelling && said.includes(`$${problem.answerLatex}$`));
      expect(texts.filter((said) => said.match(/\?/g)?.length !== 1 || !said.trimEnd().endsWith('?'))).toEqual([]);
      expect(early).toEqual([]);
    },
  );

  it.each(WORDINGS)('%s: every mistake of %s is another answer, and has a question of its own', (_topic, text = '') => {
    const problem = topical(text);
    const said = problem.mistakes.map(({ id, parts }) => wordsOf(problem).mistake(id, parts, problem));
    const same = problem.mistakes.filter(({ gives }) => meets(gives, problem.answerLatex).kind === 'yes');
    expect(said.filter((words) => words.match(/\?/g)?.length !== 1)).toEqual([]);
    expect(same).toEqual([]);
  });

  it.each(REFUSED)('leaves alone: %s', (text) => {
    expect(readProblem(text)?.kind).not.toBe('topic');
  });
});
