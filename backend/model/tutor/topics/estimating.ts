import { step, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const estimatingWords = wordsFrom({
  tasks: {
    estimate: {
      asked: 'We want a rough answer to {given}, not the exact one. What would make the numbers easy?',
      idea: 'Round each number to one significant figure first, then work with those. What does {a} become?',
      check: 'Work out {given} on a calculator. Is it close to {answer}?',
    },
    'upper-bound': {
      asked: 'We want the upper bound of {given}, which was rounded. What is the biggest that it could have been?',
      idea: 'A rounded number is at most half a unit away from the true one. To which unit was {given} rounded?',
      check: 'Everything from {down} up to {up} rounds to {given}. Does {answer} lie at the upper end?',
    },
    'lower-bound': {
      asked: 'We want the lower bound of {given}, which was rounded. What is the smallest that it could have been?',
      idea: 'A rounded number is at most half a unit away from the true one. To which unit was {given} rounded?',
      check: 'Everything from {down} up to {up} rounds to {given}. Does {answer} lie at the lower end?',
    },
  },
  steps: {
    'round-first': ['What is {a} to one significant figure?', 'It is about {ra}.'],
    'round-second': ['What is {b} to one significant figure?', 'It is about {rb}.'],
    'easy-sum': ['What do you get with the rounded numbers, {easy}?', 'It is about {answer}.'],
    unit: ['How big is one unit of the place that it was rounded to?', 'It was rounded to the nearest {unit}.'],
    'half-unit': ['What is half of that unit?', 'Half of it is {half}.'],
    'add-half': ['Go up by that half from {given}. Where do you get to?', 'The upper bound is {answer}.'],
    'take-half': ['Go down by that half from {given}. Where do you get to?', 'The lower bound is {answer}.'],
  },
  mistakes: {
    'worked-exactly': 'That is the exact answer. What do you get if both numbers are rounded first?',
    'cut-both': 'It looks as if the digits were cut off. Which way does each number round?',
    'zero-too-many': 'The digits are right, but it is ten times too big. How many zeros should there be?',
    'zero-too-few': 'The digits are right, but it is ten times too small. How many zeros should there be?',
    'other-bound': 'That is the bound on the other side. Which of the two is asked for?',
    'whole-unit': 'That is a whole unit away, and would round to another number. How far away can it be at most?',
    'just-below':
      'The bound is where rounding changes, though it is just not reached. Which number is exactly half way?',
    'half-of-next-place': 'That half is too small. Half of which unit do we need?',
  },
  openings: {
    estimate: [words('round|rounding|rounded'), step('round-first')],
    'upper-bound': [undefined, step('unit')],
    'lower-bound': [undefined, step('unit')],
  },
});
