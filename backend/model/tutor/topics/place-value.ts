import { part, step, when, words } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const placeValueWords = wordsFrom({
  tasks: {
    digit: {
      asked: 'We want the {=place} digit of {given}. What are the places called, counted from the right?',
      idea: 'Each place is worth ten times the one on its right. Which place does the last digit of {given} stand in?',
      check: 'Name the place of every digit of {given}. Does {answer} stand in the {=place} place?',
    },
    value: {
      asked: 'We want to know what the digit {digit} is worth in {given}. Which place does it stand in?',
      idea: 'The same digit is worth more the further left it stands. What is one in the place of {digit} worth?',
      check: 'Write {given} as a sum, one piece for each digit. Is {answer} one of the pieces?',
    },
    place: {
      asked: 'We want the name of the place where {digit} stands in {given}. How do the names of the places begin?',
      idea: 'Count the digits on the right of it: each one makes the place ten times as big. How many are there?',
      check: 'Read {given} aloud. Do you hear {answer} where the {digit} stands?',
    },
    compose: {
      asked: 'We want one number made of {given}. Which place comes first?',
      idea: 'Each piece goes into its own place, and an empty place gets a zero. Which places does the number have?',
      check: 'Take {answer} apart again, digit by digit. Do you get the same pieces?',
    },
    'in-words': {
      asked: 'We want {given} in words. Into which groups of three digits can you cut it, from the right?',
      idea: 'Say each group of three as a number of its own, then its name. What is the name of the first group?',
      check: 'Write {answer} in digits again. Do you get {given}?',
    },
    'in-figures': {
      asked: 'We want {given} in digits. Which is the biggest place that you hear?',
      idea: 'The biggest word says how long the number is, and places that you do not hear get a zero. Which places are they?',
      check: 'Read {answer} aloud. Do you say {given}?',
    },
  },
  steps: {
    'how-far': [
      'The last digit stands in the {=lastplace} place. How many steps to the left is the {=place} place?',
      'It is {far} to the left of the last digit.',
    ],
    'which-digit': [
      'Count that many digits to the left, from the {=lastplace} digit on. Which digit do you find?',
      'The digit there is {answer}.',
    ],
    'place-of': ['Count the places. In which one does the {digit} stand?', 'It stands in the {=place} place.'],
    'value-of': ['One in that place is worth {unit}. What are {digit} of them worth?', 'They are worth {answer}.'],
    'digits-behind': ['How many digits of {given} stand on the right of the {digit}?', 'There are {far}.'],
    'name-place': [
      'Count on from the {=lastplace} place by that many. Which place is it?',
      'It is the place of the {answer}.',
    ],
    'first-piece': ['Start with the first piece. What are {count} {=place} as a number?', 'That is {first}.'],
    'all-pieces': [
      'Put all the pieces together, with a zero in each empty place. Which number is it?',
      'It is {answer}.',
    ],
    'how-many-groups': [
      'Cut it into groups of three digits from the right. How many groups are there?',
      'There are {groups}.',
    ],
    'say-groups': ['Say each group, then its name, and write it all down. What do you get?', 'It is {answer}.'],
    'how-many-digits': ['How many digits does the number have?', 'It has {digits} digits.'],
    'write-figures': [
      'Fill the places from the left, with zeros where you hear nothing. Which number do you get?',
      'It is {answer}.',
    ],
  },
  mistakes: {
    'one-place-right': 'That is one place too far to the right. What is the place of the last digit called?',
    'one-place-left': 'That is one place too far to the left. What is the place of the last digit called?',
    'gave-value': 'That is what the digit is worth. Which single digit stands there?',
    'only-digit': 'That is the digit alone. What is it worth in the place where it stands?',
    'ten-times-too-big': 'That is ten times too big. How many places are there really?',
    'ten-times-too-small': 'That is ten times too small. How many places are there really?',
    'other-side': 'That is the other side of the decimal point. On which side does the {digit} stand?',
    'no-placeholder': 'An empty place needs a zero to hold it. Which place is empty here?',
    'added-digits': 'The digits were added. In which place does each of them stand?',
    'zero-skipped':
      'A zero holds a place, so the digits in front of it are worth more. Which place does the first digit stand in?',
    'group-lost': 'A whole group of three is missing. How many groups does {given} have?',
  },
  openings: {
    compose: [(problem) => words(problem.parts['place'] ?? '')(problem)],
    value: [step('place-of'), part('unit')],
    place: [undefined, step('digits-behind')],
    digit: [words('ones|units', 'tens', 'hundreds')],
    'in-words': [
      undefined,
      when(
        ({ parts }) => parts['groups'] === '2',
        words('thousand'),
        when(({ parts }) => parts['groups'] === '3', words('million')),
      ),
    ],
    'in-figures': [
      when(
        ({ given }) => given.includes('million'),
        words('million'),
        when(({ given }) => given.includes('thousand'), words('thousand'), words('hundred')),
      ),
    ],
  },
});
