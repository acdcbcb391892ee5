import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { inline } from '../ladder.ts';
import type { TopicWords } from './topic-words.ts';

/** "1 decimal place", "2 significant figures", "the nearest 100". */
function accuracy({ task, parts: { count = '' } }: TopicProblem): string {
  if (task === 'nearest') return count === '1' ? 'the nearest whole number' : `the nearest ${inline(count)}`;
  const what = task === 'places' ? 'decimal place' : 'significant figure';
  return `${inline(count)} ${what}${count === '1' ? '' : 's'}`;
}

export const roundingWords: TopicWords = {
  asked: (problem) =>
    `We want ${inline(problem.given)} to ${accuracy(problem)}. Which digit is the last one that we keep?`,
  idea: () =>
    'Only one digit decides: the first one that is left out. From $5$ on it rounds up. Which digit is that here?',
  question: (id, { digit = '' }, problem) =>
    id === 'deciding-digit'
      ? `Look at ${inline(problem.given)}. Which digit comes right behind the last one that we keep?`
      : `The first digit that is left out is ${inline(digit)}. What does ${inline(problem.given)} become, then?`,
  worked: (id, { digit = '', answer = '' }, problem) =>
    id === 'deciding-digit'
      ? `It is ${inline(digit)}.`
      : `${inline(digit)} is ${Number(digit) >= 5 ? '$5$ or more, so we round up' : 'less than $5$, so we leave it'}: ${inline(problem.given)} becomes ${inline(answer)}.`,
  check: (problem) =>
    `On a number line ${inline(problem.given)} lies nearest to ${inline(problem.answerLatex)} among the numbers of that accuracy. Can you see why?`,
  mistake: (_id, { digit = '' }) =>
    `It looks as if the rest was cut off. The first digit that is left out is ${inline(digit)}. What does it do to the digit before it?`,
};
