import { wordsFrom } from './template.ts';

export const surdsWords = wordsFrom({
  asked: {
    'one-term': 'We want {given} without a root below the line. What times the root gives a plain number?',
    'two-terms': 'We want {given} without a root below the line. Which product of two brackets has no middle term?',
  },
  idea: {
    'one-term': 'A root times itself is a plain number. What could you multiply top and bottom by?',
    'two-terms':
      'The same two terms with the other sign between them: the difference of two squares. What do you multiply by?',
  },
  steps: {
    below: ['Multiply top and bottom by {by}. What is the bottom then?', 'The bottom becomes {below}.'],
    above: ['And what is the top, times {by}?', 'The top becomes {top}.'],
    rationalised: ['Put top over bottom and cancel. What is the result?', 'So it is {answer}.'],
  },
  check: {
    'one-term': 'Work out {given} and {answer} on a calculator. Do they agree?',
    'two-terms': 'Work out {given} and {answer} on a calculator. Do they agree?',
  },
  mistakes: {
    'only-below': 'The bottom was multiplied. What has to happen to the top?',
    'not-divided': 'That is the top. What stands below it?',
    'squared-whole': 'Squaring changes the value of a fraction. What can you multiply top and bottom by instead?',
    'sign-in-conjugate':
      'Look at the sign between the two terms that you multiplied by. Which sign makes the roots disappear?',
  },
});
