import { no, step, yes } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const SIMPLE = 'With simple interest every year brings the same amount. What does one year bring?';
const COMPOUND =
  'With compound interest each year starts from the new amount, so the same factor is used every year. Which factor is it?';

export const interestWords = wordsFrom({
  tasks: {
    simple: {
      asked:
        'We want the simple interest for {years} years on {start} at {rate} per cent. Is the interest of one year ever added to the start?',
      idea: SIMPLE,
      check: 'Divide {answer} by {years} and compare with {start}. Is it {rate} per cent?',
    },
    'simple-total': {
      asked:
        'We want the final amount for {years} years on {start} at {rate} per cent, with simple interest. Is the interest of one year the same every time?',
      idea: SIMPLE,
      check: 'Take {start} away from {answer} and divide by {years}. Is it {rate} per cent of {start}?',
    },
    compound: {
      asked:
        'We want the compound interest for {years} years on {start} at {rate} per cent. From which amount does the second year start?',
      idea: COMPOUND,
      check: 'Add the interest year by year instead. Do you get {answer} altogether?',
    },
    'compound-total': {
      asked:
        'We want the final amount for {years} years on {start} at {rate} per cent, with compound interest. From which amount does the second year start?',
      idea: COMPOUND,
      check: 'Add the interest year by year instead. Do you get to {answer}?',
    },
  },
  steps: {
    'one-year': ['What is {rate} per cent of {start}?', 'One year brings {first}.'],
    'all-years': ['How much interest do {years} years bring?', 'Together they bring {gain}.'],
    'all-years-last': ['How much interest do {years} years bring?', 'Together they bring {answer}.'],
    'add-to-start': ['Add the interest to {start}. What is the final amount?', 'The final amount is {answer}.'],
    'growth-factor': ['By which number do you multiply to add {rate} per cent?', 'You multiply by {factor} each year.'],
    grown: [
      'Multiply {start} by {factor}, once for each of the {years} years. What is the final amount, to the nearest hundredth?',
      'The final amount is {answer}.',
    ],
    'grown-gain': [
      'Multiply {start} by {factor}, once for each of the {years} years, and take {start} away. What is the interest, to the nearest hundredth?',
      'The interest is {answer}.',
    ],
  },
  mistakes: {
    'worked-as-compound': 'That is compound interest. Does simple interest grow from year to year?',
    'worked-as-simple': 'That is simple interest. On which amount is the interest of the second year paid?',
    'only-one-year': 'That is after one year. How many years are there?',
    'gave-total': 'That is the amount at the end. How much of it is interest?',
    'gave-interest': 'That is the interest alone. What is it added to?',
    'point-moved': 'The interest has its point in the wrong place. What is one per cent of {start}?',
  },
  openings: {
    simple: [no, step('one-year')],
    'simple-total': [yes, step('one-year')],
    compound: [undefined, step('growth-factor')],
    'compound-total': [undefined, step('growth-factor')],
  },
});
