import { step } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const polynomialsWords = wordsFrom({
  tasks: {
    solve: {
      asked: 'We want every {letter} with {given}. Which small whole numbers could you try?',
      idea: 'Bring everything to one side. A number that makes it zero gives a bracket to divide by. Which one can you find?',
      check: 'Put each of them into {given}. Is it true every time?',
    },
    remainder: {
      asked: 'We want the remainder of {given}, without the long division. Which number makes {bottom} zero?',
      idea: 'The remainder theorem: put in the number that makes the divisor zero. Which number is it?',
      check: 'Do the first step of the long division. Does it lead to the same remainder?',
    },
    factor: {
      asked: 'We want to know whether {bottom} is a factor of {top}. Which number makes {bottom} zero?',
      idea: 'The factor theorem: it is a factor exactly when putting in that number gives zero. Which number is it?',
      check: 'Try the division itself. Is anything left over?',
    },
    divide: {
      asked: 'We want {given}. What times the first term of the divisor gives the first term of the other?',
      idea: 'Divide the leading terms, multiply back, take away, and go on with what is left. What is the first term?',
      check: 'Multiply the quotient by the divisor and add what is left. Do you get {top} again?',
    },
    coefficient: {
      asked:
        'We want the number before {power} in {given}. What do you get when it is all multiplied out and collected?',
      idea: 'Like terms belong together: everything with {power} in one number. What is the whole thing collected?',
      check: 'Put $1$ for {letter} into both forms. Do they agree?',
    },
    constant: {
      asked:
        'We want the number without a letter in {given}. What do you get when it is all multiplied out and collected?',
      idea: 'Like terms belong together: plain numbers, too. What is the whole thing collected?',
      check: 'Put $0$ for {letter} into the expression. What is left?',
    },
  },
  steps: {
    'one-root': [
      'With all on one side, try $0$, $1$, $-1$, $2$, $-2$ and so on. Which number makes it zero?',
      'One of them is {root}.',
    ],
    quotient: ['So {factor} is a factor. What is left when you divide {polynomial} by it?', 'What is left is {rest}.'],
    'all-roots': ['Now {rest} has to be zero as well. What are all the solutions?', 'All together: {answer}.'],
    'which-value': ['For which {letter} is {bottom} zero?', 'It is zero at {root}.'],
    'value-there': ['Put {root} into {top}. What do you get?', 'That comes to {value}.'],
    'is-factor': ['So is it a factor, yes or no?', 'The value is zero, so yes, it is a factor.'],
    'no-factor': ['So is it a factor, yes or no?', 'The value is not zero, so no, it is not a factor.'],
    'first-term': ['Divide the leading terms. What does the quotient begin with?', 'It begins with {first}.'],
    'quotient-exact': [
      'Multiply back, take away and go on. What is the whole quotient?',
      'The quotient is {quotient}, with nothing left over.',
    ],
    'quotient-rest': [
      'Multiply back, take away and go on. What is the quotient, and what is left over?',
      'The quotient is {quotient} and {rest} is left over.',
    ],
    collect: ['Multiply everything out and collect like terms. What do you get?', 'Collected it is {collected}.'],
    'read-coefficient': ['Which number stands before {power} in {collected}?', 'Before {power} stands {value}.'],
    'read-constant': ['Which number stands alone in {collected}?', 'The number alone is {value}.'],
  },
  mistakes: {
    'signs-of-roots': 'The signs are turned round. For which {letter} is a bracket such as {factor} zero?',
    'zero-lost': 'One solution got lost when you divided by {letter}. What if {letter} is $0$?',
    'only-one-root': 'That is one of them. What do you get when you divide by its bracket?',
    'sign-of-divisor': 'Look at the sign. Which number makes {bottom} zero?',
    'constant-instead': 'That is the value at $0$. Which number has to be put in here?',
    'root-instead': 'That is the number to put in. What comes out?',
    'first-term-only': 'That is how the quotient begins. What is left when you multiply back and take away?',
    termwise:
      'It looks as if terms were divided one by one. What do you get when you multiply your result by {bottom}?',
    'sign-of-coefficient': 'The size is right. Which sign does it have once everything is collected?',
    neighbour: 'That number belongs to another power. Which one stands with {power}?',
    'exponent-not-coefficient': 'That is the exponent. Which number stands before {power}?',
  },
  openings: {
    solve: [undefined, step('one-root')],
    remainder: [step('which-value'), step('which-value')],
    factor: [step('which-value'), step('which-value')],
    divide: [step('first-term'), step('first-term')],
  },
});
