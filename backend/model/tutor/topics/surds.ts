import { openly, part } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const surdsWords = wordsFrom({
  tasks: {
    'one-term': {
      asked: 'We want {given} without a root below the line. What times the root gives a plain number?',
      idea: 'A root times itself is a plain number. What could you multiply top and bottom by?',
      check: 'Work out {given} and {answer} on a calculator. Do they agree?',
    },
    'two-terms': {
      asked: 'We want {given} without a root below the line. Which product of two brackets has no middle term?',
      idea: 'The same two terms with the other sign between them: the difference of two squares. What do you multiply by?',
      check: 'Work out {given} and {answer} on a calculator. Do they agree?',
    },
  },
  steps: {
    below: ['Multiply top and bottom by {by}. What is the bottom then?', 'The bottom becomes {below}.'],
    above: ['And what is the top, times {by}?', 'The top becomes {top}.'],
    rationalised: ['Put top over bottom and cancel. What is the result?', 'So it is {answer}.'],
  },
  mistakes: {
    'only-below': 'The bottom was multiplied. What has to happen to the top?',
    'not-divided': 'That is the top. What stands below it?',
    'squared-whole': 'Squaring changes the value of a fraction. What can you multiply top and bottom by instead?',
    'sign-in-conjugate':
      'Look at the sign between the two terms that you multiplied by. Which sign makes the roots disappear?',
  },
  openings: {
    'one-term': [openly(part('by')), openly(part('by'))],
    'two-terms': [undefined, openly(part('by'))],
  },
});
