import { words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const rearrangingWords = wordsFrom({
  tasks: {
    linear: {
      asked: 'We want {subject} alone on one side of {formula}. What is done to it, in which order?',
      idea: 'Undo what was done to {subject}, the last thing first, always on both sides. Which step was the last?',
      check: 'Choose small numbers for the other letters and work out {subject}. Do they make the first formula true?',
    },
    square: {
      asked: 'We want {subject} alone on one side of {formula}. What is done to it, in which order?',
      idea: 'Get the square alone first, and undo it at the end. What undoes a square?',
      check: 'Choose small numbers for the other letters and work out {subject}. Do they make the first formula true?',
    },
  },
  steps: {
    gather: [
      'Bring all terms with {subject} to one side and everything else to the other. What do you get?',
      'That gives {gathered}.',
    ],
    divide: [
      'What stands with {subject} has to go. What do you divide by, and what is {subject} then?',
      'So {answer}.',
    ],
    'square-alone': ['Get {power} alone first. What is it equal to?', '{power} is equal to {inner}.'],
    'take-root': [
      'What undoes the square, and what is {subject} then?',
      'Taking the root of the whole side: {answer}.',
    ],
  },
  mistakes: {
    'sign-kept':
      'When a term goes to the other side, the opposite is done to both sides. Which sign does it have there?',
    'upside-down': 'The fraction is upside down. What do you divide by to get {subject} alone?',
    'one-term-divided': 'Only one term was divided. What has to be divided on the other side?',
    'not-divided': 'You brought the terms across. What still stands with {subject}?',
    'subtracted-instead':
      'It looks as if what stands with {subject} was taken away. It multiplies {subject}: what undoes that?',
    'root-forgotten': 'That is {subject} squared. What undoes the square?',
    'halved-not-rooted': 'It looks as if you halved. What undoes a square: halving, or something else?',
    'squared-not-rooted': 'Squaring again goes the wrong way. What undoes a square?',
  },
  openings: {
    square: [undefined, words('root|square root')],
  },
});
