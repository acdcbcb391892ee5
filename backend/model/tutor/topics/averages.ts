import { choice, no, part, step, when, words, yes } from './ask.ts';
import { type Steps, type TaskSayings, wordsFrom } from './words-from.ts';

const MISTAKES = {
  'total-only': 'You have found the total. Among how many numbers is it shared?',
  'median-instead': '{wrong} is the median, the one in the middle. What is asked for here?',
  'mean-instead': '{wrong} is the mean. What is asked for here?',
  'mode-instead': '{wrong} is the one that comes most often. What is asked for here?',
  'count-off': 'It looks as if one number was not counted. How many numbers are there?',
  'middle-of-ends':
    'That lies halfway between the smallest and the biggest. How do all the numbers come into the mean?',
  'not-sorted': 'It looks as if you took the middle of the list as it stands. What has to be done with the list first?',
  'one-of-two': 'That is one of the two in the middle. What lies halfway between them?',
  position: 'That is the place in the list. Which number stands there?',
  'biggest-only': 'That is the biggest number. What do you take away from it?',
  'ends-of-list': 'It looks as if you took the first and the last of the list. Which are the biggest and the smallest?',
  added: 'It looks as if the two were added. How do you find how far apart they are?',
  'count-only': 'That is how many numbers there are. How far is it from the smallest to the biggest?',
  'how-often': 'That is how often it comes. Which value comes that often?',
  'biggest-instead': 'That is the biggest value. Which one comes most often?',
  'mean-again': 'That is the mean itself. Which total must all the numbers have together?',
  'mean-of-known': 'That is the mean of the numbers that you know. Which total must all of them have?',
  'rows-only': 'It looks as if you divided by the number of rows. How many pieces of data are there in all?',
  'no-weights': 'It looks as if every value was counted once. How often does each of them come?',
  'frequencies-averaged': 'That is the mean of the frequencies. What does each frequency belong to?',
};

const row = (asked: string, idea: string, steps: Steps, check: string): TaskSayings => ({
  asked,
  idea,
  steps,
  check,
});

const WRITTEN = {
  mean: row(
    'We want the {given}. What does a mean tell you about a list?',
    'The mean shares everything out equally. What do you do first, add or divide?',
    {
      total: ['Add all the numbers: what is {sum}?', 'The total is {value}.'],
      count: ['How many numbers are there?', 'There are {value} numbers.'],
      last: ['Share the total out: what is {last}?', '{last} is {answer}.'],
    },
    'The mean {answer} lies between the smallest and the biggest number, as it must. Does it look like a fair share?',
  ),
  median: row(
    'We want the {given}. What does a median tell you about a list?',
    'The median is in the middle once the numbers are in order. Are they in order already?',
    {
      smallest: ['Put the numbers in order. Which one is the smallest?', 'In order: {sorted}.'],
      last: [
        'There are {count} numbers. Which one stands in the middle?',
        'The middle one, number {position} in the row, is {answer}.',
      ],
    },
    'There are as many numbers below {answer} as above it. Can you count them?',
  ),
  'median-even': row(
    'We want the {given}. What does a median tell you about a list?',
    'The median is in the middle once the numbers are in order. Are they in order already?',
    {
      smallest: ['Put the numbers in order. Which one is the smallest?', 'In order: {sorted}.'],
      last: [
        'There are {count} numbers, so two are in the middle, {low} and {high}. What lies halfway between them?',
        'Halfway between {low} and {high} is {answer}.',
      ],
    },
    'There are as many numbers below {answer} as above it. Can you count them?',
  ),
  range: row(
    'We want the {given}. What does a range tell you about a list?',
    'The range is how far the numbers spread. Which two of them do you need?',
    {
      biggest: ['Which number is the biggest?', 'The biggest is {value}.'],
      smallest: ['Which number is the smallest?', 'The smallest is {value}.'],
      last: ['How far apart are they: what is {last}?', '{last} is {answer}.'],
    },
    'Start at the smallest number and go {answer} up. Do you reach the biggest one?',
  ),
  mode: row(
    'We want the {given}. What does a mode tell you about a list?',
    'The mode is the value that comes most often. How could you count without missing any?',
    {
      often: ['How often does the most common value come?', 'It comes {value} times.'],
      last: ['Which value comes that often?', 'It is {answer}.'],
    },
    'Count once more how often {answer} comes. Does any other value come as often?',
  ),
  missing: row(
    'We know the mean, {mean}, and want the missing number. How many numbers are there in all?',
    'A mean of {mean} for {count} numbers fixes their total. How do you get from the mean back to the total?',
    {
      needed: ['Which total do all the numbers need: what is {sum}?', 'Together they need {value}.'],
      has: ['What do the numbers that you know add up to?', 'They add up to {value}.'],
      last: ['The missing one makes up the rest: what is {last}?', '{last} is {answer}.'],
    },
    'Put {answer} in and work out the mean. Do you get the one that was given?',
  ),
  'table-mean': row(
    'We want the mean from a frequency table. What does each frequency tell you?',
    'A frequency says how often its value comes, so each value counts that many times. How many pieces of data are there?',
    {
      count: ['Add the frequencies: what is {sum}?', 'There are {value} pieces of data.'],
      total: ['Each value times its frequency, all added: what is {sum}?', 'The total is {value}.'],
      last: ['Share the total out: what is {last}?', '{last} is {answer}.'],
    },
    'The mean {answer} lies between the smallest and the biggest value. Is it nearer to the values that come often?',
  ),
  'table-mode': row(
    'We want the mode from a frequency table. What does each frequency tell you?',
    'The mode is the value with the biggest frequency. Where is that in the table?',
    {
      often: ['Which frequency is the biggest?', 'The biggest frequency is {value}.'],
      last: ['Which value has that frequency?', 'It is {answer}.'],
    },
    'Compare the frequency of {answer} with all others. Is it really the biggest?',
  ),
} satisfies Readonly<Record<string, TaskSayings>>;

export const averagesWords = wordsFrom({
  tasks: WRITTEN,
  mistakes: MISTAKES,
  openings: {
    mean: [words('share|shared|equal|average|fair|typical'), choice('add|sum|plus|total', 'divide')],
    median: [words('middle|half'), when(({ given, parts }) => given.endsWith(parts['sorted'] ?? ''), yes, no)],
    'median-even': [words('middle|half'), when(({ given, parts }) => given.endsWith(parts['sorted'] ?? ''), yes, no)],
    mode: [words('most|often|common')],
    range: [
      words('spread|far|apart|difference|biggest|wide'),
      words('biggest|largest|highest|max|big', 'smallest|lowest|min|small'),
    ],
    missing: [part('count'), words('multiply|times')],
    'table-mean': [words('often|times|many'), step('count')],
    'table-mode': [words('often|times|many')],
  },
});
