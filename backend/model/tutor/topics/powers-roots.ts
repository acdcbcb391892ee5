import { openly, part, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const powersRootsWords = wordsFrom({
  tasks: {
    power: {
      asked: 'We want {given}. What does the small number at the top tell you?',
      idea: 'A power is a multiplication of the same number: {base}, written {exponent} times. How would you write it out in full?',
      check: 'Divide {answer} by {base}, as often as the power says. Do you end at one?',
    },
    'square-root': {
      asked: 'We want {given}. Which question does a square root ask?',
      idea: 'Look for the number that gives {n} when it is multiplied by itself. Which square numbers do you know near it?',
      check: 'Multiply {answer} by itself. Do you get {n}?',
    },
    'cube-root': {
      asked: 'We want {given}. Which question does a cube root ask?',
      idea: 'Look for the number that gives {n} when three of it are multiplied. Which cube numbers do you know near it?',
      check: 'Multiply three of {answer} together. Do you get {n}?',
    },
    root: {
      asked: 'We want {given}. Which question does this root ask?',
      idea: 'Look for the number that gives {n} when {index} of it are multiplied. Which small numbers could you try?',
      check: 'Multiply {index} of {answer} together. Do you get {n}?',
    },
    'nearest-root': {
      asked: 'We want the whole number that is nearest to {given}. Which question does the root ask?',
      idea: 'The root lies between two whole numbers. Which powers with the exponent {index} come close to {n}?',
      check: 'Compare {n} with the power of the number half way between {low} and {high}. On which side does it lie?',
    },
  },
  steps: {
    'square-first': ['Start with two of them: what is {base} times {base}?', 'It is {square}.'],
    'keep-multiplying': [
      'Keep multiplying by {base} until there are {exponent} of them. What do you get?',
      'It is {answer}.',
    ],
    'times-itself': ['What is {base} times {base}?', 'It is {answer}.'],
    'try-below': [
      'Try a number first: what is {below} to the power {index}?',
      'It is {belowpower}, which is not there yet.',
    ],
    'find-root': ['Which number gives {n} when it is raised to the power {index}?', 'It is {answer}.'],
    'biggest-below': [
      'Which is the biggest whole number whose power with exponent {index} is not more than {n}?',
      'Its power is {lowpower}, and the next whole number is already too big.',
    ],
    'nearer-one': ['Which whole number is the root nearer to, that one or the next?', 'It is nearest to {answer}.'],
  },
  mistakes: {
    'times-exponent': 'It looks as if you multiplied by the small number. What does it count?',
    'added-exponent': 'It looks as if you added the small number. What does it count?',
    'one-factor-too-few': 'Close: there is one factor too few. How many times do you write {base}?',
    'one-factor-too-many': 'Close: there is one factor too many. How many times do you write {base}?',
    swapped: 'The two numbers changed places. Which of them is multiplied by itself?',
    'divided-by-index': 'It looks as if you divided. Which number, multiplied by itself, gives {n}?',
    'other-root': 'That is another kind of root. How many equal factors have to make {n}?',
    'raised-instead': 'That goes the other way. Is the root bigger or smaller than {n}?',
    'one-off': 'Close: try it out. What does that number give when you raise it?',
    'other-neighbour': 'The root does lie next to that number. Which whole number is it nearer to?',
  },
  openings: {
    power: [words('many|times|often|multiply|multiplied')],
    'square-root': [words('itself|times|squared|square|cubed|cube|power|multiply|multiplied')],
    'cube-root': [words('itself|times|squared|square|cubed|cube|power|multiply|multiplied')],
    root: [words('itself|times|squared|square|cubed|cube|power|multiply|multiplied')],
    'nearest-root': [
      words('itself|times|squared|square|cubed|cube|power|multiply|multiplied'),
      openly(part('lowpower')),
    ],
  },
});
