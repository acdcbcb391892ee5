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
    if (wrong !== undefined) expect(meets(problem.answer, wrong).kind).not.toBe('yes');
  });

  it.each(WORDINGS)(
    '%s: the ladder of %s asks one question at a time and ends with the answer',
    (_topic, text = '') => {
      const problem = topical(text);
      const texts = rungs(topicLadder(problem));
      for (const [i, said] of texts.entries()) {
        expect(said.match(/\?/g), said).toHaveLength(1);
        expect(said.trimEnd().at(-1)).toBe('?');
        const shows = said.includes(`$${problem.answerLatex}$`) && /[a-z=<>]/.test(problem.answerLatex);
        if (i < texts.length - 2) expect(shows, said).toBe(false);
      }
    },
  );

  it.each(WORDINGS)('%s: every mistake of %s is another answer, and has a question of its own', (_topic, text = '') => {
    const problem = topical(text);
    for (const { id, parts, gives } of problem.mistakes) {
      expect(wordsOf(problem).mistake(id, parts, problem).match(/\?/g)).toHaveLength(1);
      expect(meets(gives, problem.answerLatex).kind).not.toBe('yes');
    }
  });

  it.each(REFUSED)('leaves alone: %s', (text) => {
    expect(readProblem(text)?.kind).not.toBe('topic');
  });
});
