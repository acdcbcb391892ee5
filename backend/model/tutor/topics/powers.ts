import { openly, part, yes } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const powersWords = wordsFrom({
  tasks: {
    exponential: {
      asked: 'In {given} the unknown is the exponent. Can you write both sides as powers of the same number?',
      idea: 'If two powers of {base} are equal, so are their exponents. Which power of {base} is each side?',
      check: 'Put {answer} into {given}. Are both sides equal?',
    },
    indices: {
      asked: 'We want {given} as a number and each letter with one exponent. Which law of indices helps first?',
      idea: 'Multiplying adds exponents, dividing takes them away, a power of a power multiplies them, a root is a fraction. Which of these is here?',
      check: 'Choose $1$ and then $2$ raised to a handy power for the letter. Do both expressions agree?',
    },
  },
  steps: {
    'same-base': ['Write {right} as a power of {base}. What is the exponent?', 'It is {base} to the power {power}.'],
    'which-power': ['To which power do you raise {base} to get {right}?', '{base} to the power {power} is {right}.'],
    'equal-exponents': ['Now the exponents must be equal: {equal}. What is {letter}?', 'That gives {result}.'],
    exponent: ['Put all powers of {letter} together. What is its exponent?', 'The exponent of {letter} is {power}.'],
    written: ['What is the whole expression, with every letter once?', 'So it is {answer}.'],
  },
  mistakes: {
    'divided-by-base': 'It looks as if you divided. The base is multiplied by itself: how many times?',
    'exponent-not-solved': 'That is what the whole exponent is equal to. What is {letter} then?',
    rooted: 'It looks as if you subtracted the base. What does an exponent count?',
    'sign-of-power': 'The size is right. What does a negative exponent do to a number?',
    'exponents-multiplied':
      'When powers of the same letter are multiplied or divided, are their exponents multiplied and divided, too, or what happens?',
    'sign-of-exponent': 'The size is right. On which side of the fraction line does it belong?',
    'exponents-added': 'A power of a power is the same exponent again and again. Are they added, or what happens?',
    'exponent-upside-down': 'The fraction is upside down. Which part of it is the root?',
  },
  openings: {
    exponential: [openly(yes, part('base'))],
  },
});
