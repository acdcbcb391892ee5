import { choice, no, openly, part, when, words, yes } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const SORT_IDEA =
  'Write them all in the same way, as decimals or over the same bottom, and think of a number line. Which are on the left of zero?';
const PICK_IDEA =
  'Write them all in the same way, as decimals for example, and put them on a number line. Which end do you need?';
const PAIR_IDEA = 'Two numbers compare easily when they are made of equal parts. Which bottom would suit both of them?';
const PAIR_CHECK = 'Turn both into decimals on a calculator and compare again. Do they agree?';

export const orderingWords = wordsFrom({
  tasks: {
    'sort-up': {
      asked: 'We want {given} in order, the smallest first. Are there negative ones among them?',
      idea: SORT_IDEA,
      check: 'Read your order from left to right: {answer}. Is each number bigger than the one before it?',
    },
    'sort-down': {
      asked: 'We want {given} in order, the biggest first. Are there negative ones among them?',
      idea: SORT_IDEA,
      check: 'Read your order from left to right: {answer}. Is each number smaller than the one before it?',
    },
    'pick-big': {
      asked: 'We want number {nth} of {given}, counted down from the biggest. Are there negative ones among them?',
      idea: PICK_IDEA,
      check: 'Put them all in order, the biggest first. Is {picked} number {nth} in the row?',
    },
    'pick-small': {
      asked: 'We want number {nth} of {given}, counted up from the smallest. Are there negative ones among them?',
      idea: PICK_IDEA,
      check: 'Put them all in order, the smallest first. Is {picked} number {nth} in the row?',
    },
    closest: {
      asked: 'We want the one of {given} that is closest to {to}. What does "close" mean on a number line?',
      idea: 'How close two numbers are is the difference between them, without its sign. How could you compare the differences?',
      check: 'Look at all the gaps to {to} once more. Is there none smaller than that of {answer}?',
    },
    bigger: {
      asked: 'We want the bigger one of {given}. Which would you guess, and why?',
      idea: PAIR_IDEA,
      check: PAIR_CHECK,
    },
    smaller: {
      asked: 'We want the smaller one of {given}. Which would you guess, and why?',
      idea: PAIR_IDEA,
      check: PAIR_CHECK,
    },
    sign: {
      asked: 'We want the sign that belongs into {given}. On which side does the open end of the sign go?',
      idea: PAIR_IDEA,
      check: PAIR_CHECK,
    },
    'true-or-not': {
      asked: 'We compare {given}. What exactly does the question say about them?',
      idea: PAIR_IDEA,
      check: PAIR_CHECK,
    },
  },
  steps: {
    smallest: ['Which of them is the smallest?', 'The smallest is {first}.'],
    biggest: ['Which of them is the biggest?', 'The biggest is {first}.'],
    'then-smallest': ['And at the other end: which is the smallest?', 'The smallest is {last}.'],
    'then-biggest': ['And at the other end: which is the biggest?', 'The biggest is {last}.'],
    'all-in-order': ['Now put the others between them. What is the whole order?', 'The order is {answer}.'],
    pick: ['Which of them stands at that end of the number line?', 'It is {picked}: the answer is {answer}.'],
    'count-on-to': ['Count on from there. Which one is number {nth}?', 'It is {picked}: the answer is {answer}.'],
    gap: ['Start with {firstone}. How far is it from {to}?', 'The gap is {gap}.'],
    'smallest-gap': [
      'Find the other gaps in the same way. Which number has the smallest one?',
      'The smallest gap belongs to {answer}.',
    ],
    'first-top': ['Write {a} over {bottom}. What is its top?', 'Over {bottom}, the top of {a} is {ta}.'],
    'second-top': ['Write {b} over {bottom} too. What is its top?', 'Over {bottom}, the top of {b} is {tb}.'],
    'which-one': ['Compare the two on a number line. Which one is it?', 'It is {answer}.'],
    'which-sign': ['Which sign goes between {a} and {b}, then?', 'The sign is {answer}.'],
    'is-it-true': ['Is what the question says about {a} and {b} true, yes or no?', 'The answer is {answer}.'],
  },
  mistakes: {
    'wrong-direction': 'That is the right order, the other way round. Which one should come first?',
    'without-signs':
      'It looks as if the minus signs were left out. Where do the negative numbers lie on a number line?',
    'longer-is-bigger':
      'More digits behind the point do not make a number bigger. What do you get if all of them have the same number of places?',
    'by-bottoms': 'It looks as if only the bottoms were compared. What does a bigger bottom do to each part?',
    'by-tops': 'It looks as if only the tops were compared. How big are the parts of each fraction?',
    'wrong-end': 'That is counted from the other end. Do we start from the biggest or from the smallest?',
    'one-off': 'That is one place too far. Which one do you count as the first?',
    farthest: 'That one is the farthest away. What is the gap for the others?',
    'second-nearest': 'Close, but there is a smaller gap. Which gaps have you compared?',
    'forgot-signs': 'With minus signs the order turns round. Which of them lies further to the right on a number line?',
    'bigger-bottom': 'The parts get smaller as the bottom gets bigger. Which would you rather have of a cake?',
    'looked-at-parts': 'The parts of the two are not equally big. What are both over the same bottom?',
    'longer-decimal':
      'More digits behind the point do not make a number bigger. What are both with the same number of places?',
    'other-one': 'Look once more at which of them is asked for. Where do they lie on a number line?',
  },
  openings: {
    'sort-up': [when(({ given }) => given.includes('-'), yes, no), when(({ given }) => !given.includes('-'), no)],
    'sort-down': [when(({ given }) => given.includes('-'), yes, no), when(({ given }) => !given.includes('-'), no)],
    bigger: [undefined, when(({ parts }) => parts['bottom'] !== '1', openly(part('bottom')))],
    smaller: [undefined, when(({ parts }) => parts['bottom'] !== '1', openly(part('bottom')))],
    'true-or-not': [undefined, when(({ parts }) => parts['bottom'] !== '1', openly(part('bottom')))],
    sign: [words('bigger|larger|greater|big'), when(({ parts }) => parts['bottom'] !== '1', openly(part('bottom')))],
    'pick-small': [when(({ given }) => given.includes('-'), yes, no), choice('left|small|lowest', 'right|big|highest')],
    'pick-big': [when(({ given }) => given.includes('-'), yes, no), choice('right|big|highest', 'left|small|lowest')],
    closest: [words('distance|difference|near|gap|far|between'), words('subtract|take|minus|difference')],
  },
});
