import { step, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const absoluteValuesWords = wordsFrom({
  tasks: {
    size: {
      asked: 'We want every {letter} with {given}. What do the bars say about a distance from $0$?',
      idea: 'Get the bars alone first. A number and its opposite have the same size. What is the size here?',
      check: 'Put each solution into {given}. Is it true both times?',
    },
    cases: {
      asked: 'We want every {letter} with {given}. What can stand inside bars, positive or negative?',
      idea: 'Each pair of bars means the inside or its opposite: solve both and test. Which two equations are there?',
      check: 'Put each solution into {given}. Is it true every time?',
    },
    none: {
      asked: 'We want every {letter} with {given}. What values can a size have at all?',
      idea: 'A size is a distance, so it is never negative. What would it have to be here?',
      check: 'Try any number in {given}. Can it be true?',
    },
  },
  steps: {
    'size-alone': [
      'Get the size of {inside} alone on one side. What is it equal to?',
      'The size of {inside} is {alone}.',
    ],
    'two-cases': ['So {inside} is {alone} or {minus}. What are the solutions?', 'The two cases give {answer}.'],
    'both-cases': [
      'Take the inside once as it is and once with the other sign, and test what you find. What are the solutions?',
      'The cases give {answer}.',
    ],
    'no-size': [
      'A size is a distance. How many numbers have this one?',
      'A size is never negative, and every case fails, so there is no solution.',
    ],
  },
  mistakes: {
    'negative-size': 'Test it in {given}: what is the size there, and can a size be negative?',
    'one-case': 'That is one case. Which other number has the same size?',
    'size-made-positive': 'Test it in {given}. Can a size be negative at all?',
    'minus-on-root':
      'It is the inside of the bars that has two values, not the solution. Which second equation do you get?',
    'sign-inside': 'Look at the number inside the bars. What do you do to both sides to get it away?',
  },
  openings: {
    size: [undefined, step('size-alone')],
    none: [words('zero|positive|bigger|above|0'), step('size-alone')],
  },
});
