import { step, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const MISTAKES = {
  differentiated: 'That is the derivative. Which way does the power go when you integrate?',
  'not-divided': 'The powers went up, but something is missing. What do you divide by?',
  'old-power': 'It looks as if you divided by the old power. Which power do you divide by?',
  multiplied: 'It looks as if you multiplied by the new power. What undoes the multiplication of differentiating?',
  'slope-multiplied':
    'It looks as if you multiplied by the inner slope. What does differentiating do with it, and how do you undo that?',
  sign: 'Only the sign is wrong. What do you get when you differentiate your answer?',
  'ends-swapped': 'Only the order is wrong. Which end is taken away from which?',
  'top-only': 'That is the value at the upper end. What has to be taken away from it?',
  added: 'It looks as if the two values were added. What do you do with the value at the lower end?',
  'not-integrated': 'It looks as if the function itself was used at both ends. What has to be done with it first?',
};

export const integralsWords = wordsFrom({
  tasks: {
    indefinite: {
      asked: 'We want a function whose derivative is {fn}. What does integrating undo?',
      idea: 'For a power, differentiating multiplies by it and takes one off. How do you do both backwards, and in which order?',
      steps: {
        term: ['Take the terms one by one. What is the integral of {of}?', '{of} becomes {value}.'],
        'next-term': ['What is the integral of {of}?', '{of} becomes {value}.'],
        last: [
          'Put everything together. What is the whole integral, with its constant?',
          'So the integral is {answer}.',
        ],
      },
      check: 'Differentiate {answer}: you come back to {fn}. What happens to the constant?',
    },
    definite: {
      asked: 'We want {given}. What do the two numbers at the sign say?',
      idea: 'Integrate first, then take the value at the lower end from that at the upper end. What is the integral without the ends?',
      steps: {
        integral: ['What is an integral of {fn}?', 'It is {value}.'],
        top: ['Put in the upper end {high}: what does {integral} come to?', 'At the upper end it is {value}.'],
        bottom: ['Put in the lower end {low}: what does {integral} come to?', 'At the lower end it is {value}.'],
        last: ['Upper minus lower: what is {last}?', '{last} is {answer}.'],
      },
      check:
        'Sketch {fn} between {low} and {high}: area above the axis counts plus, below it minus. Does {answer} look sensible?',
    },
  },
  mistakes: MISTAKES,
  openings: {
    indefinite: [words('differentiating|differentiation|derivative|differentiate')],
    definite: [words('limits|end|from|start|upper|lower|top|bottom|between'), step('integral')],
  },
});
