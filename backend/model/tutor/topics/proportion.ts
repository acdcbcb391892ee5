import { choice, openly, operation, step, words, yes } from './ask.ts';
import { wordsFrom } from './words-from.ts';

export const proportionWords = wordsFrom({
  tasks: {
    direct: {
      asked:
        'We know that {a} go with {b}, and want what goes with {c}. If there are more of the first, are there more of the second?',
      idea: 'Find out what goes with just one of them, and go on from there. Which calculation gives that?',
      check: 'Divide {answer} by {c}. Do you get the same as for {b} divided by {a}?',
    },
    inverse: {
      asked:
        'We know that {a} of them need {b}, and want what {c} of them need. Will more of them need more time, or less?',
      idea: 'The whole work stays the same, however many share it. How long would just one of them need?',
      check: 'Multiply {answer} by {c}. Do you get the same as {a} times {b}?',
    },
    'direct-letters': {
      asked:
        'We want {y} for {x} equal to {c}, where they grow in the same proportion. What happens to {y} if {x} doubles?',
      idea: 'In direct proportion {y} divided by {x} is always the same number. What is it here?',
      check: 'Divide {answer} by {c}. Do you get the same as for {b} divided by {a}?',
    },
    'inverse-letters': {
      asked:
        'We want {y} for {x} equal to {c}, where one shrinks as the other grows. What happens to {y} if {x} doubles?',
      idea: 'In inverse proportion {x} times {y} is always the same number. What is it here?',
      check: 'Multiply {answer} by {c}. Do you get the same as {a} times {b}?',
    },
    'better-buy': {
      asked: 'We compare {a} for {p} with {b} for {r}. Which of them would you guess is better value?',
      idea: 'To be fair, compare the cost of one unit of each. How do you get the cost of one?',
      check: 'Work out how much you get for one coin of each offer. Does {answer} come out better?',
    },
  },
  steps: {
    'for-one': ['What goes with one of them: what is {b} divided by {a}?', 'For one it is {one}.'],
    'for-many': ['Now take {c} of those. How much is it?', 'It is {answer}.'],
    factor: ['Which number do you multiply {a} by to get {b}?', 'The factor is {one}.'],
    'with-factor': ['Use the same factor on {c}. What is {y}?', 'It is {answer}.'],
    'one-alone': ['How long would one of them need alone: what is {a} times {b}?', 'One alone would need {all}.'],
    'shared-work': ['Share that among {c} of them. What do they need?', 'They need {answer}.'],
    product: ['What is {a} times {b}, the number that stays the same?', 'The product is always {all}.'],
    'with-product': ['Which number times {c} gives the same product?', 'It is {answer}.'],
    'first-unit-cost': ['What does one unit cost in the first offer, {p} divided by {a}?', 'One unit costs {first}.'],
    'second-unit-cost': [
      'What does one unit cost in the second offer, {r} divided by {b}?',
      'One unit costs {second}.',
    ],
    cheaper: ['Which offer has the smaller cost for one unit?', 'It is the one with {answer}.'],
  },
  mistakes: {
    'added-difference': 'It looks as if the same number was added to both. In proportion, do we add or multiply?',
    'wrong-way': 'That went the other way. Should the result be bigger or smaller than {b}?',
    'only-one': 'That is for one. How many are asked for?',
    'times-all': 'It looks as if {b} was taken for one of them. For how many is it?',
    'worked-as-direct':
      'That treats it as more of one, more of the other. What happens to the time if more of them help?',
    'only-product': 'That is what one alone would need. How many share it?',
    'chose-smaller-price': 'The smaller pack is not always better value. What does one unit cost in each?',
    'chose-bigger-pack': 'The bigger pack is not always better value. What does one unit cost in each?',
  },
  openings: {
    direct: [yes, openly(operation('divide'))],
    'direct-letters': [words('double|twice|two'), step('factor')],
    inverse: [choice('less|fewer|shorter|quicker', 'more|longer'), step('one-alone')],
    'inverse-letters': [words('half|halves|halved|halve'), step('product')],
    'better-buy': [undefined, openly(operation('divide'))],
  },
});
