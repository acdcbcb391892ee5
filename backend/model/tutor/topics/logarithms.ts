import { equation, step, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const logarithmsWords = wordsFrom({
  tasks: {
    value: {
      asked: 'We want {given}: an exponent. Which question about powers of {base} does it ask?',
      idea: 'A logarithm asks: {base} to which power gives {of}?',
      check: 'Work out {base} to that power. Is it {of}?',
    },
    equation: {
      asked: 'We want {letter} in {given}. How do you write that without a logarithm?',
      idea: 'The logarithm is the exponent: base to that exponent gives what is inside. What is inside here?',
      check: 'Put it into {given}. Is what is inside positive, and does it fit?',
    },
    base: {
      asked: 'In {given} the base is unknown. How do you write that as a power?',
      idea: 'The logarithm is the exponent, so {equation}. Which root undoes that power?',
      check: 'Raise your base to the power {exponent}. Do you get {of}?',
    },
    together: {
      asked:
        'We want {given} as one logarithm. What happens to what is inside when logarithms are added or taken away?',
      idea: 'Adding logarithms multiplies what is inside, taking away divides, and a number in front becomes an exponent. Which is needed here?',
      check: 'Use the law backwards. Do you get {given} again?',
    },
  },
  steps: {
    'which-power': ['Try powers of {base}. Which exponent gives {of}?', '{base} to the power {value} is {of}.'],
    'power-form': ['What is {base} to the power {exponent}?', 'It is {power}, and that is what stands inside.'],
    'solve-log': ['So {of} equals {power}. What is {letter}?', 'That gives {result}.'],
    'root-form': ['From {equation}, what is {letter}?', 'That gives {result}.'],
    law: ['What stands inside the single logarithm?', 'Inside stands {inside}.'],
    'one-log': ['Write it as one logarithm. What is it?', 'So it is {answer}.'],
  },
  mistakes: {
    divided: 'It looks as if you divided by the base. The question is: {base} to which power gives {of}?',
    'power-of-base': 'That raises the base to a power. The logarithm asks for the exponent: which one gives {of}?',
    multiplied: 'It looks as if you multiplied by the base. Which power of {base} is {of}?',
    'sign-of-log': 'The size is right. Is {of} bigger or smaller than $1$, and what does that say about the exponent?',
    'root-for-log': 'That is the square root. Which exponent does {base} need to become {of}?',
    'base-times-value': 'It looks as if base and exponent were multiplied. What is {base} to the power {exponent}?',
    'value-to-base': 'The two have changed places. Which of them is the base?',
    'log-dropped': 'The logarithm was left out. What is {base} to the power {exponent}?',
    'divided-for-root': 'It looks as if you divided by the exponent. What undoes a power?',
    'power-for-root': 'That goes the wrong way. Which number, raised to the power {exponent}, gives {of}?',
    'sign-of-base': 'A base of a logarithm is positive. Which root is that?',
    'added-insides': 'What is inside is not added or taken away when the logarithms are. What happens to it?',
    'factor-not-power': 'A number in front of a logarithm does not multiply what is inside. What does it become?',
    'law-turned': 'The law went the other way. What does adding logarithms do to what is inside?',
  },
  openings: {
    equation: [equation('equation')],
    value: [words('power|what|exponent'), step('which-power')],
    together: [words('multiply|times|divide|multiplied|divided')],
  },
});
