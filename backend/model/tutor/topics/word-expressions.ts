import { step } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const wordExpressionsWords = wordsFrom({
  tasks: {
    expression: {
      asked: 'We want {given} written with letters and numbers. Which word tells what is done last?',
      idea: 'Find the thing that the words start from, then what is done to it. What is it in {phrase}?',
      check: 'Choose a number, follow the words with it, and put it into {answer}. Do both agree?',
    },
  },
  steps: {
    inner: [
      'Take one part first: which part of {phrase} stands for a number that you can write by itself?',
      'That part is {inner}.',
    ],
    add: ['What is the whole expression: what is added to what?', 'So it is {answer}.'],
    subtract: ['What is the whole expression: what is taken away, and from what?', 'So it is {answer}.'],
    multiply: ['What is the whole expression: what is multiplied by what?', 'So it is {answer}.'],
    divide: ['What is the whole expression: what is divided by what?', 'So it is {answer}.'],
    power: ['How do you write that power or root of it?', 'So it is {answer}.'],
  },
  mistakes: {
    'wrong-way-round': "The two parts have changed places. Which one comes first, in the words' meaning?",
    'wrong-operation': 'The right parts with another operation. Which word says what to do with them?',
    'brackets-lost': 'The words multiply all of it. What has to stand around the sum?',
    'coefficient-on-all': 'That multiplies everything. Which part alone is multiplied in the words?',
    'double-not-power': 'That multiplies by a number. What does a square or a root mean?',
  },
  openings: {
    expression: [undefined, step('inner')],
  },
});
