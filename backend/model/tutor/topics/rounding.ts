import { step } from './ask.ts';
import type { TopicProblem } from '../../../maths/topics/topic.ts';
import { inline } from '../ladder.ts';
import type { TopicWords } from './topic-words.ts';
import { wordsFrom } from './words-from.ts';

/** "1 decimal place", "2 significant figures", "the nearest 100". */
function accuracy({ task, parts: { count = '' } }: TopicProblem): string {
  if (task === 'nearest') return count === '1' ? 'the nearest whole number' : `the nearest ${inline(count)}`;
  const what = task === 'places' ? 'decimal place' : 'significant figure';
  return `${inline(count)} ${what}${count === '1' ? '' : 's'}`;
}

const task = {
  asked: '',
  idea: 'Only one digit decides: the first one that is left out. From $5$ on it rounds up. Which digit is that here?',
  check: 'On a number line {given} lies between {low} and {high}. Which of them is nearer?',
};

const words = wordsFrom({
  tasks: { places: task, figures: task, nearest: task },
  steps: {
    'kept-digit': ['Which digit of {given} is the last one that we keep?', 'The last digit that we keep is {kept}.'],
    'deciding-digit': ['Which digit comes right behind it?', 'Behind it comes {digit}.'],
    'up-or-down': [
      'The first digit that is left out is {digit}. What does {given} become, then?',
      'A {digit} rounds {=direction}: {given} becomes {answer}.',
    ],
  },
  mistakes: {
    'cut-off':
      'It looks as if the rest was cut off. The first digit that is left out is {digit}. What does it do to the digit before it?',
    'rounded-up':
      'It looks as if you rounded up. The first digit that is left out is {digit}. Is that enough to round up?',
    'rounded-too-early': 'It looks as if you rounded twice, one place after the other. Which single digit decides?',
    'zeros-dropped':
      'The digits are right, but the number has become far too small. What has to stand in the places that were left out?',
    'one-place-more': 'One digit too many was kept. Which is the last one that we keep?',
    'one-place-less': 'One digit too few was kept. Which is the last one that we keep?',
    'places-not-figures':
      'That counts digits behind the decimal point. From which digit on do significant figures count?',
    'figures-not-places': 'That counts from the first digit of the number. From where do decimal places count?',
  },
  openings: {
    places: [step('kept-digit'), step('deciding-digit')],
    nearest: [step('kept-digit'), step('deciding-digit')],
    figures: [step('kept-digit'), step('deciding-digit')],
  },
});

export const roundingWords: TopicWords = {
  ...words,
  asked: (problem) =>
    `We want ${inline(problem.given)} to ${accuracy(problem)}. Which digit is the last one that we keep?`,
};
