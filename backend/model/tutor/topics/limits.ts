import { step, words } from './ask.ts';
import { type Steps, type TaskSayings, wordsFrom } from './words-from.ts';

const MISTAKES = {
  zero: 'It looks as if the zero on top decided it. Which factor of top and bottom is it that becomes zero?',
  one: 'Zero over zero is not one. Which factor of top and bottom is it that becomes zero?',
  point: 'That is where we go to. Where does the function itself go?',
  'upside-down': 'The fraction is upside down. Which value belongs on top?',
  sign: 'Only the sign is wrong. What are the signs of top and bottom near there?',
  constants: 'It looks as if the numbers at the end decided it. Which terms grow fastest far out?',
  'leading-anyway': 'Those are the leading numbers, but the powers differ. Which of the two grows faster?',
};

const row = (idea: string, steps: Steps, check: string): TaskSayings => ({
  asked: 'We want {given}. What happens when you come closer and closer?',
  idea,
  steps,
  check,
});

const POINT: Steps = {
  top: ['Put in {at}: what does the top come to?', 'The top comes to {value}.'],
  bottom: ['Put in {at}: what does the bottom come to?', 'The bottom comes to {value}.'],
};
const NEAR =
  'Try a number very close to {at} on a calculator: the value is close to {answer}. Which number would you try?';

export const limitsWords = wordsFrom({
  tasks: {
    'put-in': row(
      'As long as nothing is divided by zero, the number can simply be put in. What do you get?',
      { ...POINT, last: ['What does the whole come to at {at}?', 'The limit is {answer}.'] },
      NEAR,
    ),
    cancel: row(
      'Try to put the number in first. What goes wrong?',
      {
        ...POINT,
        last: [
          'Both become zero, so both hold the factor {common}. What does the rest, {rest}, come to at {at}?',
          'Cancelled, it is {rest}, and the limit is {answer}.',
        ],
      },
      NEAR,
    ),
    'far-out': row(
      'Far out the highest powers decide. Which ones are they here?',
      {
        'top-degree': ['Which is the highest power on top?', 'On top it is {value}.'],
        'bottom-degree': ['Which is the highest power at the bottom?', 'At the bottom it is {value}.'],
        last: ['Compare the leading terms: where does the fraction go?', 'It goes to {answer}.'],
      },
      'Put in a very big number on a calculator: the value is close to {answer}. Which number would you try?',
    ),
  },
  mistakes: MISTAKES,
  openings: {
    'put-in': [undefined, step('last')],
    cancel: [undefined, words('zero|0|divide|undefined')],
  },
});
