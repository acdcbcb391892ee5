import { expect, it } from 'vitest';
import { NUMBER_WORDINGS } from '../../../maths/topics/number-wordings.fixture.ts';
import { readTopic } from '../../../maths/topics/all.ts';
import { meets } from '../../../maths/replies/meets.ts';
import { topicLadder } from './topic-ladder.ts';
import { wordsOf } from './all.ts';

const QUESTIONS = Object.values(NUMBER_WORDINGS).flatMap((rows) =>
  rows.map(([question, answer]) => ({ question, answer })),
);

/** Longest text of a hint, in words. */
const MAX_WORDS = 40;

function oneQuestion(text: string): void {
  expect(text.match(/\?/g) ?? [], text).toHaveLength(1);
  expect(text.endsWith('?'), text).toBe(true);
  expect(text.split(' ').length, text).toBeLessThanOrEqual(MAX_WORDS);
  expect(text, text).not.toMatch(/undefined|[{}]=|\$\$/);
}

it.each(QUESTIONS)('leads through "$question" with one question each, the answer last', ({ question, answer }) => {
  const problem = readTopic(question);
  if (problem === undefined) throw new Error('not read');
  const { asked, idea, steps, check } = topicLadder(problem);
  for (const text of [asked, idea, check, ...steps.map((step) => step.question)]) oneQuestion(text);
  for (const { worked } of steps) expect(worked).toMatch(/\.$/);
  const last = problem.steps.at(-1);
  const shown = `$${problem.answerLatex}$`;
  expect(last && meets(last.expected, answer).kind).toBe('yes');
  expect(steps.at(-1)?.worked ?? '').toContain(problem.answerLatex.replace(/\\text\{ r \}.*/, ''));
  // A number of the problem itself may be the answer too: only others could give it away.
  const known = [problem.given, ...Object.values(problem.parts)].map((part) => `$${part}$`);
  if (known.includes(shown)) return;
  for (const text of [
    asked,
    idea,
    ...steps.map((step) => step.question),
    ...steps.slice(0, -1).map(({ worked }) => worked),
  ])
    expect(text).not.toContain(shown);
});

it.each(QUESTIONS)('meets every wrong idea about "$question" with one question', ({ question }) => {
  const problem = readTopic(question);
  if (problem === undefined) throw new Error('not read');
  for (const { id, parts } of problem.mistakes) oneQuestion(wordsOf(problem).mistake(id, parts, problem));
});
