import { choice, numbersOf, openly, step, when } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const inequalitiesWords = wordsFrom({
  tasks: {
    linear: {
      asked: 'We want all values of {unknown} with {given}. What would you do first if there were an equals sign?',
      idea: 'Treat it like an equation, with one thing to watch: multiplying or dividing by a negative number turns the sign round. What is the first step?',
      check: 'Try one number that should fit and one that should not. Do both behave?',
    },
    double: {
      asked: 'We want all values of {unknown} with {given}. What could you do to all three parts?',
      idea: 'Do the same to all three parts until {unknown} is alone in the middle. What do you do first?',
      check: 'Try a number in the middle and both ends. Do they behave?',
    },
    quadratic: {
      asked: 'We want all values of {unknown} with {given}. Where would the two sides be equal?',
      idea: 'Between the places where both sides are equal the sign cannot change. Which places are those?',
      check: 'Try a number in every part of the line. Do they all behave?',
    },
    size: {
      asked: 'We want all values of {unknown} with {given}. What does the size say about the distance from $0$?',
      idea: 'A size smaller than a number lies between its minus and its plus; a bigger one lies outside. Which is it here?',
      check: 'Try the ends and one number further out. Do they all behave?',
    },
    fraction: {
      asked: 'We want all values of {unknown} with {given}. Where could the sign of a fraction change?',
      idea: 'The sign changes only where the top or the bottom is $0$. Which places are those?',
      check: 'Try a number in every part of the line. Do they all behave?',
    },
    integers: {
      asked: 'We want the whole numbers that fit {given}. Between which numbers do they lie?',
      idea: 'Mark the ends on a number line, filled where they belong to it and open where not. Which whole numbers lie there?',
      check: 'Put the smallest and the largest into {given}, and their outer neighbours. Do they behave?',
    },
  },
  steps: {
    end: [
      'Take an equals sign for a moment. At which value of {unknown} are both sides equal?',
      'They are equal at {end}.',
    ],
    direction: [
      'To get {unknown} alone you divide by a negative number. Does the sign turn round, yes or no?',
      'Yes, dividing by a negative number turns it round.',
    ],
    roots: ['For which {unknown} are both sides equal?', 'They are equal at {roots}.'],
    'solve-linear': ['On which side of it do the solutions lie, written as an inequality?', 'So {answer}.'],
    'solve-double': ['What is left when {unknown} stands alone in the middle?', 'So {answer}.'],
    'solve-quadratic': ['Test a number in each part of the line. For which {unknown} is it true?', 'So {answer}.'],
    'solve-size': ['Write it without the bars and solve both cases. What is the solution?', 'So {answer}.'],
    'solve-fraction': ['Test a number in each part of the line. For which {unknown} is it true?', 'So {answer}.'],
    'solve-first': ['Solve it for {unknown} first. What do you get?', 'Solved it says {solved}.'],
    list: ['On a number line this is {solved}. Which whole numbers are there?', 'They are {answer}.'],
  },
  mistakes: {
    'sign-not-turned':
      'The number is right. What happens to the sign when you multiply or divide by a negative number?',
    'sign-turned': 'The number is right, and the sign has turned round. Did you divide by a negative number at all?',
    'end-point': 'The numbers are right. Does the end itself belong to the solution?',
    'sign-of-number': 'Look at the sign of the number. What did you do to both sides?',
    'one-end-only': 'That is one end of it. What does the other end say?',
    'equation-instead': 'That is where both sides are equal. On which side of it do the solutions lie?',
    'ends-taken-in': 'The ends are not all part of it. Which sign allows them to be equal?',
    'zero-left-out': 'One whole number is missing in the middle. Which one is neither positive nor negative?',
    'only-positive': 'Those are the positive ones. Which others lie between the ends?',
  },
  openings: {
    integers: [openly(numbersOf(({ given }) => given))],
    quadratic: [step('roots'), step('roots')],
    size: [
      undefined,
      when(
        ({ given }) => /<|\\le/.test(given),
        choice('between|inside', 'outside'),
        choice('outside', 'between|inside'),
      ),
    ],
  },
});
