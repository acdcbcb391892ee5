import { expect, it } from 'vitest';
import { meets } from '../../../maths/replies/meets.ts';
import { readTopic } from '../../../maths/topics/all.ts';
import { MEASURE_WORDINGS } from '../../../maths/topics/measure-wordings.fixture.ts';
import { WHOLE_WORDINGS } from '../../../maths/topics/number-wordings.fixture.ts';
import { wordsOf } from './all.ts';
import { topicLadder } from './topic-ladder.ts';

const NUMBER_WORDINGS = { ...WHOLE_WORDINGS, ...MEASURE_WORDINGS };

const QUESTIONS = Object.values(NUMBER_WORDINGS).flatMap((rows) =>
  rows.map(([question, answer]) => ({ question, answer })),
);

/** Longest text of a hint, in words. */
const MAX_WORDS = 40;

const isOneQuestion = (text: string): boolean =>
  text.split('?').length === 2 &&
  text.endsWith('?') &&
  text.split(' ').length <= MAX_WORDS &&
  !/undefined|\$\{|\$\$|\{=/.test(text);

it.each(QUESTIONS)('leads through "$question" with one question each, the answer last', ({ question, answer }) => {
  const problem = readTopic(question);
  if (problem === undefined) throw new Error('not read');
  const { asked, idea, steps, check } = topicLadder(problem);
  const questions = [asked, idea, ...steps.map((step) => step.question)];
  const earlier = [...questions, ...steps.slice(0, -1).map(({ worked }) => worked)];
  // A number of the problem itself may be the answer too: only others could give it away.
  const isGiven = problem.given.includes(problem.answerLatex);
  const shown = `$${problem.answerLatex}$`;
  const last = problem.steps.at(-1);
  expect([...questions, check].filter((text) => !isOneQuestion(text))).toEqual([]);
  expect(steps.filter(({ worked }) => !worked.endsWith('.'))).toEqual([]);
  expect(last && meets(last.expected, answer).kind).toBe('yes');
  expect(steps.at(-1)?.worked).toContain(problem.answerLatex.replace(/\\,\\mathrm\{r\}.*/, ''));
  expect(earlier.filter((text) => !isGiven && text.includes(shown))).toEqual([]);
});

it.each(QUESTIONS)('meets every wrong idea about "$question" with one question', ({ question }) => {
  const problem = readTopic(question);
  if (problem === undefined) throw new Error('not read');
  const said = problem.mistakes.map(({ id, parts }) => wordsOf(problem).mistake(id, parts, problem));
  expect(said.filter((text) => !isOneQuestion(text))).toEqual([]);
});
