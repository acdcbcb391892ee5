import { choice, number, numbersOf, openly, operation, step, when } from './ask.ts';
import { wordsFrom } from './words-from.ts';

const BETWEEN_IDEA =
  'Go from one time to the other in easy jumps, to the next full hour first. Which full hour comes after {from}?';

export const clockWords = wordsFrom({
  tasks: {
    between: {
      asked: 'We want how long it is from {from} to {to}. Is it longer or shorter than one hour?',
      idea: BETWEEN_IDEA,
      check: 'Start at {from} and go on by {answer}. Do you get to {to}?',
    },
    'between-in-minutes': {
      asked: 'We want how many minutes it is from {from} to {to}. Is it longer or shorter than one hour?',
      idea: BETWEEN_IDEA,
      check: 'Start at {from} and go on by {answer} minutes. Do you get to {to}?',
    },
    later: {
      asked: 'We want the time {length} after {at}. How many minutes are in an hour?',
      idea: 'Go on in easy jumps: the whole hours first, the minutes after that. Where do the hours take you?',
      check: 'Go back from {answer} by {length}. Do you get to {at}?',
    },
    earlier: {
      asked: 'We want the time {length} before {at}. How many minutes are in an hour?',
      idea: 'Go back in easy jumps: the whole hours first, the minutes after that. Where do the hours take you?',
      check: 'Go on from {answer} by {length}. Do you get to {at}?',
    },
    'to-24': {
      asked: 'We want {at} on the 24-hour clock. Is it before or after noon?',
      idea: 'After noon the hours go on counting past twelve. What happens to the hour of {at}?',
      check: 'Turn {answer} back. Do you get {at}?',
    },
    'to-12': {
      asked: 'We want {at} with am or pm. Is it before or after noon?',
      idea: 'After noon the 12-hour clock starts counting again. What happens to the hour of {at}?',
      check: 'Turn {answer} back. Do you get {at}?',
    },
  },
  steps: {
    'to-full-hour': ['How many minutes are there from {from} to {next}?', 'There are {first} minutes.'],
    'from-full-hour': ['How long is it from {next} to {to}?', 'It is another {rest} minutes.'],
    'add-times': ['Put the two jumps together. How long is it altogether?', 'It is {answer}.'],
    'count-minutes': ['Count on from {from} to {to}. How long is it?', 'It is {answer}.'],
    'hours-first': ['Move by the {hours} whole hours first. Which time is it then?', 'That is {half}.'],
    'then-minutes': [
      'Now move by the {minutes} minutes that are left. Which time do you get to?',
      'You get to {answer}.',
    ],
    'count-on': ['Count on from {at}. Which time do you get to?', 'You get to {answer}.'],
    'count-back': ['Count back from {at}. Which time do you get to?', 'You get to {answer}.'],
    'new-hour': ['Which number stands for the hour in the other way of writing?', 'The hour is {hour}.'],
    'whole-time': ['The minutes stay as they are. What is the whole time?', 'It is {answer}.'],
  },
  mistakes: {
    'hour-has-hundred': 'It looks as if an hour had a hundred minutes. How many does it have?',
    'one-hour-too-many': 'Close: that is one hour too many. Which full hours do you pass?',
    'one-hour-too-few': 'Close: that is one hour too few. Which full hours do you pass?',
    'minutes-swapped':
      'Hours and minutes were each taken from the other on their own. What happens when the minutes pass a full hour?',
    'wrong-direction': 'That went the other way. Do we want a time before or after?',
    'half-day-off': 'That is half a day away. Is it before or after noon?',
    'ten-hours-off': 'That looks like ten instead of twelve. How many hours does half a day have?',
    'one-hour-off': 'Close: that is one hour away. How many hours does half a day have?',
  },
  openings: {
    'between-in-minutes': [
      when(
        ({ parts }) => Number(parts['first']) + Number(parts['rest']) > 60,
        choice('longer|more', 'shorter|less'),
        choice('shorter|less', 'longer|more'),
      ),
      openly(numbersOf(({ parts }) => (parts['next'] ?? '').split(':')[0] ?? '')),
    ],
    between: [
      when(
        ({ parts }) => Number(parts['first']) + Number(parts['rest']) > 60,
        choice('longer|more', 'shorter|less'),
        choice('shorter|less', 'longer|more'),
      ),
      openly(numbersOf(({ parts }) => (parts['next'] ?? '').split(':')[0] ?? '')),
    ],
    earlier: [number(60), step('hours-first')],
    later: [number(60), step('hours-first')],
    'to-24': [
      when(({ given }) => given.includes('pm'), choice('after', 'before'), choice('before', 'after')),
      openly(step('new-hour'), operation('add')),
    ],
    'to-12': [
      when(({ given }) => Number(given.split(':')[0]) >= 12, choice('after', 'before'), choice('before', 'after')),
      openly(step('new-hour'), operation('subtract')),
    ],
  },
});
