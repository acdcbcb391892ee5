import { choice, when } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const MISTAKES = {
  'other-ratio': 'That is the value of {used} at this angle. Which two sides belong to the one that is asked for?',
  sign: 'Only the sign is wrong. In which quarter of the circle does the angle lie?',
  radians: 'It looks as if the calculator works in radians. Can you switch it to degrees and try again?',
};

export const trigValuesWords = wordsFrom({
  tasks: {
    exact: {
      asked: 'We want the exact value {given}. Which triangle or point on the unit circle belongs to this angle?',
      idea: 'Half of a square and half of an equilateral triangle give the usual values; the quarter of the circle gives the sign. Which of them helps here?',
      steps: {
        reference: [
          'Which angle in the first quarter of the circle has the same values as {angle}, but for signs?',
          'It is {value}.',
        ],
        last: ['With the right sign, what is {given}?', 'It is {answer}.'],
      },
      check:
        'On the unit circle, sine is the height and cosine the distance across: {answer} fits the picture. Can you see it?',
    },
    rounded: {
      asked: 'We want {given}, rounded. In which unit is the angle given?',
      idea: 'A calculator finds it, if it knows the unit of the angle. Which mode does it have to be in?',
      steps: { last: ['What does the calculator give for {given}, rounded as asked?', 'It gives {answer}.'] },
      check: 'Compare with an angle that you know by heart: {answer} is near that. Does it seem sensible?',
    },
  },
  mistakes: MISTAKES,
  openings: {
    rounded: [
      when(({ given }) => given.includes('circ'), choice('degree', 'radian'), choice('radian', 'degree')),
      when(({ given }) => given.includes('circ'), choice('degree', 'radian'), choice('radian', 'degree')),
    ],
  },
});
